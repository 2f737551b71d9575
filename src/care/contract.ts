/**
 * The self-pay contract against what was delivered: of each component how many were agreed, delivered and remain, and how
 * much is to be given back if the course ended today. Nothing of it is stored; it follows from the contract that stands and
 * from the sessions and infusions given since it was agreed.
 *
 *   REFUND. What was paid, less the price of what was delivered, never below nothing; less the clinic's fee under that rule,
 *   and nothing under the rule of none. OWED is the other side: delivered beyond what was paid.
 */
import { localDay } from "../base/dates.ts";
import { never } from "../base/invariant.ts";
import { type Chart, newestOf, standingOf } from "../record/chart.ts";
import type { ChartEntryOf } from "../record/kinds.ts";

/** One component. */
export interface ComponentBalance {
  readonly component: "tms" | "exosome";
  readonly agreedCount: number;
  readonly deliveredCount: number;
  /** Never below 0. */
  readonly remainingCount: number;
  /** Delivered beyond what was agreed. */
  readonly beyondCount: number;
  readonly unitPriceYen: number;
  readonly paidYen: number;
  readonly deliveredYen: number;
  /** Paid and not delivered. */
  readonly unusedYen: number;
  /** Delivered and not paid. */
  readonly owedYen: number;
}

/** A contract and where it stands. */
export interface ContractBalance {
  readonly contract: ChartEntryOf<"contract">;
  readonly components: readonly ComponentBalance[];
  /** Under the contract's own rule, if the course ended now. */
  readonly refundYen: number;
  readonly owedYen: number;
}

/** The balance of the contract that stands; null when there is none. */
export function contractBalance(chart: Chart): ContractBalance | null {
  const contract = newestOf(chart, "contract");
  if (contract === null) return null;
  const { agreed, agreedOn, refundRule, refundFeeYen } = contract.body;
  const delivered = (kind: "session" | "infusion") =>
    standingOf(chart, kind).filter(({ occurredAt }) => localDay(occurredAt) >= agreedOn).length;
  const components = agreed.map((one) => balanceOf(one, delivered(one.component === "tms" ? "session" : "infusion")));
  const unused = components.reduce((sum, { unusedYen }) => sum + unusedYen, 0);
  return {
    contract,
    components,
    refundYen: refundOf(refundRule, unused, refundFeeYen ?? 0),
    owedYen: components.reduce((sum, { owedYen }) => sum + owedYen, 0),
  };
}

type Agreed = ChartEntryOf<"contract">["body"]["agreed"][number];

function balanceOf({ component, agreedCount, unitPriceYen, paidYen }: Agreed, deliveredCount: number): ComponentBalance {
  const deliveredYen = deliveredCount * unitPriceYen;
  return {
    component,
    agreedCount,
    deliveredCount,
    remainingCount: Math.max(0, agreedCount - deliveredCount),
    beyondCount: Math.max(0, deliveredCount - agreedCount),
    unitPriceYen,
    paidYen,
    deliveredYen,
    unusedYen: Math.max(0, paidYen - deliveredYen),
    owedYen: Math.max(0, deliveredYen - paidYen),
  };
}

function refundOf(rule: ChartEntryOf<"contract">["body"]["refundRule"], unusedYen: number, feeYen: number): number {
  switch (rule) {
    case "unused-in-full":
      return unusedYen;
    case "unused-less-fee":
      return Math.max(0, unusedYen - feeYen);
    case "none":
      return 0;
    default:
      return never(rule, "refundOf");
  }
}
