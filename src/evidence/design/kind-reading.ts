/**
 * Reading a value whose shape is decided by its own field `kind`, and small rules that join fields: what the readers of
 * a design plan need beyond those of any plan.
 */
import { isJsonObject, type Json } from "../../base/json.ts";
import { below, list, number, oneOf, type Place, REFUSED, type Read, type Reader, refuseValue } from "../plan/reading.ts";

type Readers = Readonly<Record<string, Reader<unknown>>>;

/** What one of several readers gives. */
export type ReadBy<Some extends Readers> = Exclude<ReturnType<Some[keyof Some]>, typeof REFUSED>;

/** An object read by the reader that its field `kind` names; that reader reads `kind`, too. */
export function byKind<Some extends Readers>(readers: Some): Reader<ReadBy<Some>> {
  const kind = oneOf(Object.keys(readers));
  return (value, place) => {
    const members = isJsonObject(value) ? value : {};
    const named = kind(members.kind, below(place, "kind"));
    if (named === REFUSED) return REFUSED;
    // The reader's own type is that of its kind, which indexing by a string does not carry.
    return readers[named](value, place) as Read<ReadBy<Some>>;
  };
}

/** The field `kind` of one shape. */
export function kindIs<const Kind extends string>(kind: Kind): Reader<Kind> {
  return oneOf([kind]);
}

/** One number for every visit, or a list with one for each; `count` is not known yet. */
export function eachOrAll(item: Reader<number>): Reader<number | readonly number[]> {
  const items = list(item, 1);
  return (value, place) => (Array.isArray(value) ? items(value, place) : item(value, place));
}

/** `value` as a list of `count`, or refused with the count that was expected. */
export function spread(value: number | readonly number[], count: number, place: Place): Read<readonly number[]> {
  if (typeof value === "number") return Array.from({ length: count }, () => value);
  return value.length === count ? value : refuseValue(place, `array of ${count}`, [...value]);
}

/** Numbers that rise. */
export function rising(item: Reader<number>, least = 1): Reader<readonly number[]> {
  const items = list(item, least);
  return (value, place) => {
    const read = items(value, place);
    if (read === REFUSED) return REFUSED;
    const falls = read.findIndex((one, index) => index > 0 && one <= read[index - 1]);
    if (falls < 0) return read;
    return refuseValue({ ...place, field: `${place.field}[${falls}]` }, `number above ${read[falls - 1]}`, read[falls]);
  };
}

/** A number above 0. */
export const positive: Reader<number> = above(0);
/** A probability that is neither 0 nor 1. */
export const properProbability: Reader<number> = (value, place) => {
  const read = number({ min: 0, max: 1 })(value, place);
  return read === 0 || read === 1 ? refuseValue(place, "number between 0 and 1", read) : read;
};

/** A number above `limit`. */
export function above(limit: number): Reader<number> {
  const any = number();
  return (value, place) => {
    const read = any(value, place);
    return read !== REFUSED && read <= limit ? refuseValue(place, `number above ${limit}`, read) : read;
  };
}

/** `reader`, and then `holds`; what does not hold is refused with `expected`. */
export function where<T>(reader: Reader<T>, expected: string, holds: (read: T) => boolean, shown: (read: T) => Json): Reader<T> {
  return (value, place) => {
    const read = reader(value, place);
    return read === REFUSED || holds(read) ? read : refuseValue(place, expected, shown(read));
  };
}
