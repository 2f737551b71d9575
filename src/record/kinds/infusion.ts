/**
 * One infusion of exosomes: from which vial of which lot, checked by whom, and given how. It is written when it begins,
 * together with the use of its vial in the lot's ledger; how it went on stands in the observations, how it ended in its end. An
 * infusion that was written down afterwards, whole, has its end and its signs in itself.
 *
 * Version 1 knew a dose in particles only.
 */
import { z } from "zod";
import { type Content, defineKind } from "../kind.ts";
import { exosomeDose } from "./exosome-dose.ts";
import { code, line, moment, noRemark, ordinal, remark, uuid } from "./parts.ts";
import { circulation } from "./vitals.ts";

const millilitres = z.number().positive().max(2000).nullable();

const common = {
  /** Of the course, from 1. */
  number: ordinal(1000),
  product: code,
  lot: line,
  vial: line,
};

const course = {
  thawedAt: moment.nullable(),
  startedAt: moment.nullable(),
  endedAt: moment.nullable(),
  /** Each check by code, and whether it passed; one not made is absent. */
  checks: z.record(code, z.boolean()),
  /** The second person who checked; null when none is recorded. */
  checkedBy: uuid.nullable(),
  vitals: z.array(z.strictObject({ at: moment, ...circulation })).max(100),
  /** Unknown while it runs. */
  reaction: z.enum(["none", "mild", "moderate", "severe", "unknown"]),
  remainderMillilitres: z.number().min(0).max(2000).nullable(),
  plan: uuid.nullable(),
};

const firstVersion = z.strictObject({
  ...common,
  /** Particles given; null when the supplier states none. */
  doseParticles: z.number().positive().nullable(),
  volumeMillilitres: millilitres,
  ...course,
});

/** An infusion. */
export const infusion = defineKind({
  kind: "infusion",
  ledger: "chart",
  body: z.strictObject({
    ...common,
    route: z.enum(["intravenous", "intranasal", "inhaled", "other"]).nullable(),
    /** What is given; null when neither label nor certificate states one. */
    dose: exosomeDose.nullable(),
    /** Of the product with its diluent. */
    volumeMillilitres: millilitres,
    diluentMillilitres: z.number().min(0).max(2000).nullable(),
    plannedMinutes: ordinal(600).nullable(),
    ...course,
  }),
  personal: remark,
  noPersonal: noRemark,
  past: [{ body: firstVersion, personal: remark, upcast: withDose }],
});

/** Particles were counted, by what nobody wrote down; nothing is known of route, diluent and the time that was planned. */
function withDose({ body, personal }: Content): Content {
  const { doseParticles = null, ...rest } = body;
  const dose = doseParticles === null ? null : { value: doseParticles, countedIn: "particles", countedBy: "not-stated" };
  return { body: { ...rest, dose, route: null, diluentMillilitres: null, plannedMinutes: null }, personal };
}
