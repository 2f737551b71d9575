/**
 * The plan of a course. What is asked follows from the strategy, so that a plan cannot describe a treatment it does not
 * give. The plausible ranges are those of the published courses: five sessions a week for four to six weeks, ten a day
 * in the accelerated one, and up to fifty in all.
 */
import { choice, code, date, group, number } from "../field.ts";
import { defineForm } from "../form.ts";
import { EXOSOME_DOSE, INTENSITY } from "./dose.ts";
import { ours, REMARK } from "./shared.ts";

/** The form of a plan. */
export const PLAN = defineForm({
  code: "plan",
  kind: "plan",
  version: 2,
  fields: [
    choice("body.strategy", ["neither", "tms", "exosome", "both"], { required: true }),
    date("body.startsOn", {
      required: true,
      future: true,
      plausibleYearsBack: { years: 1, source: "our own limit, against slips of the date", verified: false },
    }),
    number("body.weeks", { unit: "wk", required: true, possible: { min: 1, max: 104 }, plausible: ours(1, 26) }),
    group(
      "body.tms",
      [
        code("protocol", "protocol", { required: true }),
        number("protocolVersion", { required: true, possible: { min: 1, max: null }, plausible: ours(1, 99) }),
        number("sessionCount", { required: true, possible: { min: 0, max: 200 }, plausible: ours(1, 60) }),
        number("sessionsPerWeek", { required: true, possible: { min: 0, max: 50 }, plausible: ours(1, 10) }),
        { ...INTENSITY, required: true },
      ],
      { required: true, when: [{ path: "body.strategy", is: ["tms", "both"] }] },
    ),
    group(
      "body.exosome",
      [
        code("product", "product", { required: true }),
        number("infusionCount", { required: true, possible: { min: 0, max: 50 }, plausible: ours(1, 12) }),
        number("intervalDays", { unit: "d", required: true, possible: { min: 0, max: 365 }, plausible: ours(1, 90) }),
        EXOSOME_DOSE,
      ],
      { required: true, when: [{ path: "body.strategy", is: ["exosome", "both"] }] },
    ),
    choice("body.rulePack", ["insured", "self-pay", "research"], { required: true }),
    REMARK,
  ],
});
