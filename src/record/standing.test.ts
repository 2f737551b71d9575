import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { draftOf } from "../../test/record/chains.ts";
import { type ChartStep, chartEntries } from "../../test/record/clear.ts";
import { examples, id } from "../../test/record/examples.ts";
import { compareMoments } from "../base/dates.ts";
import type { AnyClearEntry } from "./kinds.ts";
import { type Placed, place, standingEntries } from "./standing.ts";

const placeAll = (entries: readonly AnyClearEntry[]) =>
  entries.reduce<readonly Placed<AnyClearEntry>[]>((placed, entry) => place(placed, entry), []);

/** Which of the entries so far is amended next, if any, and when it happened. */
const history = fc.array(fc.record({ amends: fc.option(fc.nat(30), { nil: null }), day: fc.integer({ min: 1, max: 9 }) }), {
  minLength: 1,
  maxLength: 12,
});

function entriesOf(steps: readonly { readonly amends: number | null; readonly day: number }[]): readonly AnyClearEntry[] {
  const drafts: ChartStep[] = steps.map(({ amends, day }) => (before) => {
    const open = before.filter((entry) => !before.some((other) => other.amends === entry.id));
    const target = amends === null ? undefined : open[amends % Math.max(1, open.length)];
    const amendment = target === undefined ? {} : { amends: target.id, reason: "訂正" };
    return draftOf("lab", { occurredAt: `2026-03-0${day}`, ...amendment });
  });
  return chartEntries(...drafts);
}

describe("for any history of amendments", () => {
  test("each line has exactly one member that stands, its newest", () => {
    fc.assert(
      fc.property(history, (steps) => {
        const placed = placeAll(entriesOf(steps));
        for (const line of new Set(placed.map((one) => one.line))) {
          const members = placed.filter((one) => one.line === line);
          const current = members.filter((one) => one.standing.status === "current");
          expect(current.map((one) => one.entry.seq)).toEqual([Math.max(...members.map((one) => one.entry.seq))]);
          expect(members[0]?.entry.seq).toBe(line);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("every amended entry names the one that replaced it", () => {
    fc.assert(
      fc.property(history, (steps) => {
        const entries = entriesOf(steps);
        for (const { entry, standing } of placeAll(entries))
          expect(standing).toEqual(amended(entries.find((other) => other.amends === entry.id)));
      }),
      { numRuns: 40 },
    );
  });

  test("what stands is read in the order in which it happened, and nothing is lost or doubled", () => {
    fc.assert(
      fc.property(history, (steps) => {
        const entries = entriesOf(steps);
        const standing = standingEntries(placeAll(entries));
        expect(standing.length).toBe(entries.filter((entry) => entry.amends === null).length);
        expect(
          standing.every((entry, index) => index === 0 || compareMoments(standing[index - 1]?.occurredAt ?? "", entry.occurredAt) <= 0),
        ).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

test("what happened at one time keeps the order of the chain, an amendment the place of what it amends", () => {
  const lab = (value: number, changes: object = {}) =>
    draftOf("lab", { occurredAt: "2026-03-01", body: { ...examples.lab.body, value }, ...changes });
  const entries = chartEntries(lab(1), lab(2), lab(3, { amends: id(1), reason: "誤記" }));
  expect(standingEntries(placeAll(entries)).map((entry) => entry.kind === "lab" && entry.body.value)).toEqual([3, 2]);
});

function amended(by: AnyClearEntry | undefined) {
  return by === undefined ? { status: "current" } : { status: "amended", by: by.id };
}
