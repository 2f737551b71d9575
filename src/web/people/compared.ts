/** Two charts held side by side: what identifies the person in each, and whether it agrees. */
import type { RegistrationFields } from "../../record/kinds.ts";
import type { ChartResponse } from "../../server/contract.ts";

/** What is compared, in order. */
export const COMPARED = ["name", "kana", "roman", "formerName", "birthDate", "sex", "postalCode", "address", "phone", "email"] as const;

/** One row of the comparison. `agree` is null where one side is not known, or a name stands in one script only. */
export interface ComparedRow {
  readonly what: (typeof COMPARED)[number];
  readonly going: string | null;
  readonly staying: string | null;
  readonly agree: boolean | null;
}

/** What identifies the two, row by row. Kanji and numbers are compared as they are written. */
export function comparedRows(going: ChartResponse, staying: ChartResponse): readonly ComparedRow[] {
  return COMPARED.map((what) => {
    const [left, right] = [comparedValue(going, what), comparedValue(staying, what)];
    return { what, going: left, staying: right, agree: left === null || right === null ? null : plain(left) === plain(right) };
  });
}

function comparedValue(chart: ChartResponse, what: ComparedRow["what"]): string | null {
  if (what === "sex") return chart.entries.findLast((entry) => entry.kind === "registration")?.body.sex ?? null;
  return chart.identity.status === "open" ? textOf(chart.identity.fields[what]) : null;
}

function textOf(value: RegistrationFields["name"] | string): string | null {
  return value === null || typeof value === "string" ? value : `${value.family} ${value.given}`;
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/[\s-]/g, "").toLowerCase();
}
