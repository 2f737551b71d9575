/**
 * The plan of a course: one of the four strategies, and what of each treatment is to be given. A later plan is a new
 * entry; the newest stands.
 */
import { z } from "zod";
import { defineKind } from "../kind.ts";
import { code, conflict, count, localDate, noRemark, ordinal, percent, remark } from "./parts.ts";

const tmsPlan = z.strictObject({
  /** A protocol's code and version; what it prescribes stands in the protocol library. */
  protocol: code,
  protocolVersion: z.int().min(1),
  sessionCount: count(200),
  sessionsPerWeek: count(50),
  intensityPercentOfThreshold: percent(200),
});

const exosomePlan = z.strictObject({
  product: code,
  infusionCount: count(50),
  intervalDays: count(365),
  /** Particles in one infusion; null when the supplier states none. */
  doseParticles: z.number().positive().nullable(),
});

/** A plan. The newest stands. */
export const plan = defineKind({
  kind: "plan",
  ledger: "chart",
  body: z
    .strictObject({
      strategy: z.enum(["neither", "tms", "exosome", "both"]),
      startsOn: localDate,
      weeks: ordinal(104),
      tms: tmsPlan.nullable(),
      exosome: exosomePlan.nullable(),
      /** Under which rules the course is given and paid. */
      rulePack: z.enum(["insured", "self-pay", "research"]),
    })
    .refine(({ strategy, tms }) => (strategy === "tms" || strategy === "both") === (tms !== null), conflict("plan-strategy", "tms"))
    .refine(
      ({ strategy, exosome }) => (strategy === "exosome" || strategy === "both") === (exosome !== null),
      conflict("plan-strategy", "exosome"),
    ),
  personal: remark,
  noPersonal: noRemark,
});
