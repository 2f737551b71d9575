/**
 * A laboratory value of one analyte, with its unit. Of a known analyte the units are those it may be reported in, and what
 * is possible and plausible is converted into each; of any other analyte every known unit is taken and no number judged.
 * A value typed with its unit or as a limit, `<0.05 mg/dL`, is read as such.
 */
import { type Analyte, analyteOf, toCanonicalUnit } from "../../measures/analytes.ts";
import { code, number, quantity, type UnitBounds } from "../field.ts";
import { defineForm, type Form } from "../form.ts";
import { ours, REMARK } from "./shared.ts";

/** The form of a value of that analyte. */
export function labForm(analyte: string): Form {
  const known = analyteOf(analyte);
  return defineForm({
    code: `lab.${analyte}`,
    kind: "lab",
    fixed: { "body.analyte": analyte },
    fields: [
      quantity("body", {
        required: true,
        comparator: true,
        label: { of: "field", code: "value" },
        units: known === null ? null : boundsByUnit(known),
      }),
      code("body.method", "lab-method", { label: { of: "field", code: "lab.method" } }),
      number("body.draw", { required: true, possible: { min: 1, max: 9 }, plausible: ours(1, 3) }),
      REMARK,
    ],
  });
}

/** A value in each unit of its analyte, its own first; one in an unknown unit stands alone. */
export function inEveryUnit(analyte: string, value: number, unit: string): readonly { readonly value: number; readonly unit: string }[] {
  const known = analyteOf(analyte);
  const canonical = known === null ? null : toCanonicalUnit(known, value, unit);
  if (known === null || canonical === null) return [{ value, unit }];
  const others = Object.keys(known.perUnit).filter((other) => other !== unit);
  return [{ value, unit }, ...others.map((other) => ({ value: fromCanonicalUnit(known, canonical, other), unit: other }))];
}

function boundsByUnit(analyte: Analyte): Readonly<Record<string, UnitBounds>> {
  const { asked, plausibleMax } = analyte;
  return Object.fromEntries(
    Object.keys(analyte.perUnit).map((unit) => {
      const inUnit = (value: number) => fromCanonicalUnit(analyte, value, unit);
      const plausible = { ...asked, min: inUnit(asked.min), max: inUnit(asked.max) };
      return [unit, { possible: { min: 0, max: inUnit(plausibleMax) }, plausible }];
    }),
  );
}

/** Rounded to what a conversion can mean, so that 3.1 mg/L is 0.31 mg/dL and not 0.31000000000000005. */
function fromCanonicalUnit({ perUnit }: Analyte, value: number, unit: string): number {
  return Number((value / (perUnit[unit] ?? Number.NaN)).toPrecision(6));
}
