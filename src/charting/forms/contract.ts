/** What was agreed and paid for a course: of each component how many, at which price; and what is given back. */
import { choice, date, list, number } from "../field.ts";
import { defineForm } from "../form.ts";
import { ours, REMARK } from "./shared.ts";

/** The form of a contract. */
export const CONTRACT = defineForm({
  code: "contract",
  kind: "contract",
  fields: [
    date("body.agreedOn", { required: true }),
    list(
      "body.agreed",
      [
        choice("component", ["tms", "exosome"], { required: true }),
        number("agreedCount", { required: true, possible: { min: 0, max: 1000 }, plausible: ours(1, 100) }),
        number("unitPriceYen", { required: true, possible: { min: 0, max: 1_000_000_000 }, plausible: ours(1_000, 1_000_000) }),
        number("paidYen", { required: true, possible: { min: 0, max: 1_000_000_000 }, plausible: ours(0, 10_000_000) }),
      ],
      { rowsMin: 1, rowsMax: 2 },
    ),
    choice("body.refundRule", ["unused-in-full", "unused-less-fee", "none"], { required: true }),
    number("body.refundFeeYen", {
      required: true,
      possible: { min: 0, max: 1_000_000_000 },
      plausible: ours(0, 1_000_000),
      when: [{ path: "body.refundRule", is: ["unused-less-fee"] }],
    }),
    REMARK,
  ],
});
