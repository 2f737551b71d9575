import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { draftOf } from "../../test/record/chains.ts";
import { chartEntries } from "../../test/record/clear.ts";
import { examples } from "../../test/record/examples.ts";
import { foldChart } from "../record/chart.ts";
import { contractBalance } from "./contract.ts";

type Terms = {
  readonly paidYen?: number;
  readonly refundRule?: string;
  readonly refundFeeYen?: number | null;
  readonly agreedCount?: number;
};

/** A contract of the 1st of April and so many sessions after it, and one before. */
function balanceAfter(
  sessions: number,
  { paidYen = 330_000, refundRule = "unused-in-full", refundFeeYen = null, agreedCount = 30 }: Terms = {},
) {
  const body = {
    agreedOn: "2026-04-01",
    agreed: [{ component: "tms", agreedCount, unitPriceYen: 11_000, paidYen }],
    refundRule,
    refundFeeYen,
  };
  const given = Array.from({ length: sessions }, () => draftOf("session", { occurredAt: "2026-04-02T09:00:00+09:00" }));
  const before = draftOf("session", { occurredAt: "2026-03-31T09:00:00+09:00" });
  const chart = foldChart(
    chartEntries(draftOf("registration"), before, draftOf("contract", { occurredAt: "2026-04-01", body, personal: null }), ...given),
  );
  const balance = contractBalance(chart);
  if (balance === null) throw new Error("a contract");
  const [component] = balance.components;
  if (component === undefined) throw new Error("a component");
  return { ...component, refundYen: balance.refundYen, owedYen: balance.owedYen };
}

describe("what was agreed against what was delivered", () => {
  test.each([
    [0, {}, { deliveredCount: 0, remainingCount: 30, refundYen: 330_000, owedYen: 0 }],
    [12, {}, { deliveredCount: 12, remainingCount: 18, refundYen: 198_000, owedYen: 0 }],
    [12, { refundRule: "unused-less-fee", refundFeeYen: 5_000 }, { refundYen: 193_000 }],
    [30, { refundRule: "unused-less-fee", refundFeeYen: 5_000 }, { remainingCount: 0, refundYen: 0 }],
    [12, { refundRule: "none" }, { unusedYen: 198_000, refundYen: 0 }],
    [12, { paidYen: 110_000 }, { refundYen: 0, owedYen: 22_000, remainingCount: 18 }],
    [3, { agreedCount: 2, paidYen: 22_000 }, { remainingCount: 0, beyondCount: 1, owedYen: 11_000, refundYen: 0 }],
  ] as const)("after %d sessions, %o", (sessions, terms, expected) => {
    expect(balanceAfter(sessions, terms)).toMatchObject(expected);
  });

  test("what was paid is delivered, unused or nothing else, whatever the numbers", () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(400_000), (sessions, paidYen) => {
        const one = balanceAfter(sessions, { paidYen });
        expect(one.paidYen + one.owedYen).toBe(one.deliveredYen + one.unusedYen);
        expect(one.refundYen).toBeGreaterThanOrEqual(0);
        expect(one.remainingCount - one.beyondCount).toBe(one.agreedCount - one.deliveredCount);
      }),
      { numRuns: 20 },
    );
  });

  test("no contract, no balance; a later one replaces the earlier", () => {
    expect(contractBalance(foldChart(chartEntries(draftOf("registration"))))).toBeNull();
    const later = { ...examples.contract.body, agreed: [{ component: "exosome", agreedCount: 3, unitPriceYen: 200_000, paidYen: 0 }] };
    const chart = foldChart(chartEntries(draftOf("registration"), draftOf("contract"), draftOf("contract", { body: later })));
    expect(contractBalance(chart)?.components.map(({ component }) => component)).toEqual(["exosome"]);
  });
});
