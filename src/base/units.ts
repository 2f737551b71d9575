/**
 * Units of measurement: the part of UCUM (unitsofmeasure.org, case-sensitive codes) that a clinic of this kind meets. A
 * unit is a product of prefixed atoms with exponents, `mg/dL`, `10*3/uL`, `m[IU]/L`; braces hold a note and count as
 * one, `{score}`. What is not in the tables below is not a unit here, and is refused rather than guessed.
 *
 * A unit is reduced to its dimensions and its size. Two units convert into each other when their dimensions are equal.
 * Arbitrary units ([IU], [EU], U) are dimensions of their own: nothing converts into them. Substance and mass
 * are different dimensions too, and joined only where the molar mass is given (`quantities.ts`). Degrees Celsius convert
 * into nothing, because their zero is elsewhere.
 */

/** What a unit measures and how much of it one is: `factor` x 10^`tens` of the base units gram, metre, second, mole. */
export interface UnitSize {
  /** Exponents by dimension, none of them 0. */
  readonly dimensions: Readonly<Record<string, number>>;
  readonly tens: number;
  readonly factor: number;
}

interface Atom {
  readonly dimension: string | null;
  readonly exponent: number;
  readonly tens: number;
  readonly factor: number;
  /** Whether a prefix may stand before it. */
  readonly metric: boolean;
}

const PREFIX_TENS: ReadonlyMap<string, number> = new Map(
  Object.entries({ G: 9, M: 6, k: 3, d: -1, c: -2, m: -3, u: -6, n: -9, p: -12, f: -15 }),
);

const atom = (dimension: string | null, metric: boolean, tens = 0, factor = 1, exponent = 1): Atom => ({
  dimension,
  exponent,
  tens,
  factor,
  metric,
});

/** The litre is 10^-3 cubic metres; a metre of mercury 133.322 kPa, and a pascal a gram 10^-3 per metre and second squared. */
const ATOMS: ReadonlyMap<string, Atom> = new Map(
  Object.entries({
    g: atom("mass", true),
    m: atom("length", true),
    L: atom("length", true, -3, 1, 3),
    l: atom("length", true, -3, 1, 3),
    mol: atom("substance", true),
    s: atom("time", true),
    min: atom("time", false, 0, 60),
    h: atom("time", false, 0, 3600),
    d: atom("time", false, 0, 86_400),
    wk: atom("time", false, 0, 604_800),
    "%": atom(null, false, -2),
    "10*": atom(null, false, 1),
    "10^": atom(null, false, 1),
    "1": atom(null, false),
    U: atom("enzyme activity", true),
    "[IU]": atom("international unit", true),
    "[iU]": atom("international unit", true),
    "[EU]": atom("endotoxin unit", true),
    "[CFU]": atom("colony-forming unit", false),
    Hz: atom("time", true, 0, 1, -1),
    Cel: atom("degrees Celsius", false),
    "m[Hg]": atom("pressure by mercury", true),
    eq: atom("equivalent", true),
    osm: atom("osmole", true),
  }),
);

const TERM_PATTERN = /^(10[*^]|\[[A-Za-z]+\]|[a-zA-Z]+(?:\[[A-Za-z]+\])?|%|1)?([+-]?[1-9])?(\{[^{}]*\})?$/;

/**
 * The size of a unit; null when the text is not a unit known here.
 *
 * @example unitSize("mg/dL") // { dimensions: { mass: 1, length: -3 }, tens: 1, factor: 1 }
 */
export function unitSize(unit: string): UnitSize | null {
  let size: UnitSize | null = { dimensions: {}, tens: 0, factor: 1 };
  // A leading slash means one by what follows; a slash or a dot within a note divides nothing.
  const terms = (unit.startsWith("/") ? `1${unit}` : unit).split(/(?=[./](?![^{]*\}))/);
  for (const term of terms) {
    const sign: 1 | -1 = term.startsWith("/") ? -1 : 1;
    const part = termSize(term.replace(/^[./]/, ""));
    size = size === null || part === null ? null : product(size, part, sign);
  }
  return size;
}

/** Whether `text` is a unit known here. */
export function isUnit(text: string): boolean {
  return text.length <= 40 && unitSize(text) !== null;
}

/** Whether two units measure the same, so that one converts into the other. */
export function areComparable(a: UnitSize, b: UnitSize): boolean {
  const names = new Set([...Object.keys(a.dimensions), ...Object.keys(b.dimensions)]);
  return [...names].every((name) => a.dimensions[name] === b.dimensions[name]);
}

/** `a` times `b`, or by `b` when `sign` is -1. */
export function product(a: UnitSize, b: UnitSize, sign: 1 | -1): UnitSize {
  const dimensions = { ...a.dimensions };
  for (const [name, exponent] of Object.entries(b.dimensions)) {
    const sum = (dimensions[name] ?? 0) + sign * exponent;
    if (sum === 0) delete dimensions[name];
    else dimensions[name] = sum;
  }
  return { dimensions, tens: a.tens + sign * b.tens, factor: sign === 1 ? a.factor * b.factor : a.factor / b.factor };
}

function termSize(term: string): UnitSize | null {
  const match = TERM_PATTERN.exec(term);
  if (match === null || term === "") return null;
  const [, symbol = "1", exponentText = "1"] = match;
  const found = atomOf(symbol);
  if (found === null) return null;
  const exponent = Number(exponentText);
  const dimensions = found.dimension === null ? {} : { [found.dimension]: found.exponent * exponent };
  return { dimensions, tens: found.tens * exponent, factor: found.factor ** exponent };
}

function atomOf(symbol: string): Atom | null {
  const plain = ATOMS.get(symbol);
  if (plain !== undefined) return plain;
  const tens = PREFIX_TENS.get(symbol.slice(0, 1));
  const base = ATOMS.get(symbol.slice(1));
  return tens !== undefined && base?.metric ? { ...base, tens: base.tens + tens } : null;
}
