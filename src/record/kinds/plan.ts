/**
 * The plan of a course: one of the four strategies, and what of each treatment is to be given. A later plan is a new
 * entry; the newest stands.
 *
 * Version 1 knew a dose in particles only.
 */
import { z } from "zod";
import { type Content, defineKind } from "../kind.ts";
import { exosomeDose } from "./exosome-dose.ts";
import { code, conflict, count, localDate, noRemark, ordinal, percent, remark } from "./parts.ts";

const tmsPlan = z.strictObject({
  /** A protocol's code and version; what it prescribes stands in the protocol library. */
  protocol: code,
  protocolVersion: z.int().min(1),
  sessionCount: count(200),
  sessionsPerWeek: count(50),
  intensityPercentOfThreshold: percent(200),
});

const infusions = { product: code, infusionCount: count(50), intervalDays: count(365) };

const exosomePlan = z.strictObject({
  ...infusions,
  /** Of one infusion; null when the supplier states none. */
  dose: exosomeDose.nullable(),
});

/** Particles in one infusion; null when the supplier states none. */
const firstExosomePlan = z.strictObject({ ...infusions, doseParticles: z.number().positive().nullable() });

const course = {
  strategy: z.enum(["neither", "tms", "exosome", "both"]),
  startsOn: localDate,
  weeks: ordinal(104),
  tms: tmsPlan.nullable(),
};

/** Under which rules the course is given and paid. */
const rulePack = z.enum(["insured", "self-pay", "research"]);

interface Planned {
  readonly strategy: string;
  readonly tms: object | null;
  readonly exosome: object | null;
}

const saysTms = ({ strategy, tms }: Planned) => (strategy === "tms" || strategy === "both") === (tms !== null);
const saysExosome = ({ strategy, exosome }: Planned) => (strategy === "exosome" || strategy === "both") === (exosome !== null);

const firstVersion = z
  .strictObject({ ...course, exosome: firstExosomePlan.nullable(), rulePack })
  .refine(saysTms, conflict("plan-strategy", "tms"))
  .refine(saysExosome, conflict("plan-strategy", "exosome"));

/** A plan. The newest stands. */
export const plan = defineKind({
  kind: "plan",
  ledger: "chart",
  body: z
    .strictObject({ ...course, exosome: exosomePlan.nullable(), rulePack })
    .refine(saysTms, conflict("plan-strategy", "tms"))
    .refine(saysExosome, conflict("plan-strategy", "exosome")),
  personal: remark,
  noPersonal: noRemark,
  past: [{ body: firstVersion, personal: remark, upcast: withDose }],
});

/** Particles were planned, to be counted by what nobody wrote down. */
function withDose({ body, personal }: Content): Content {
  const planned = firstExosomePlan.safeParse(body.exosome);
  if (!planned.success) return { body, personal };
  const { doseParticles, ...kept } = planned.data;
  const dose = doseParticles === null ? null : { value: doseParticles, countedIn: "particles", countedBy: "not-stated" };
  return { body: { ...body, exosome: { ...kept, dose } }, personal };
}
