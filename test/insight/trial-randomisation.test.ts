/** The arms of a trial: the same by anybody who has the secret, balanced as the method promises, unchanged by whoever comes later. */
import { describe, expect, test } from "vitest";
import { randomise } from "../../src/evidence/design/randomise.ts";
import { opensSeal } from "../../src/evidence/design/sealed-secret.ts";
import { type TrialMethod, type TrialStratum, trialArms, trialSeal } from "../../src/insight/trial-randomisation.ts";
import { ARMS } from "../../src/record/kinds/trial.ts";

const secret = { secret: "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff", blockMultiples: [1, 2] };
const other = { ...secret, secret: secret.secret.replace("0011", "0012") };
const factors = [
  {
    factor: "severity",
    name: "重症度",
    weight: 1,
    levels: [
      { level: "moderate", name: "中等症" },
      { level: "severe", name: "重症" },
    ],
  },
];
const arms = ARMS.map((arm) => ({ arm, share: 1 }));
const blocks: TrialMethod = { arms, factors, method: { kind: "blocks" } };
const minimisation: TrialMethod = { arms, factors, method: { kind: "minimisation", probabilityOfBest: 0.8 } };
const came: readonly TrialStratum[] = Array.from({ length: 48 }, (_, index) => ({ severity: index % 3 === 0 ? "severe" : "moderate" }));

describe.each([
  ["blocks", blocks],
  ["minimisation", minimisation],
] as const)("%s", (_, method) => {
  test("the arms are those of the secret, and another secret has others", () => {
    const drawn = trialArms(method, secret, came);
    expect(drawn).toHaveLength(48);
    expect(trialArms(method, secret, came)).toEqual(drawn);
    expect(trialArms(method, other, came)).not.toEqual(drawn);
    expect(trialSeal(method, secret)).not.toBe(trialSeal(method, other));
  });

  test("whoever comes later changes nothing for those who came first", () => {
    const drawn = trialArms(method, secret, came);
    for (const n of [1, 2, 7, 20]) expect(trialArms(method, secret, came.slice(0, n))).toEqual(drawn.slice(0, n));
  });

  test("the strata are balanced apart", () => {
    const drawn = trialArms(method, secret, came);
    for (const severity of ["severe", "moderate"]) {
      const own = drawn.filter((_arm, index) => came[index]?.severity === severity);
      const counts = ARMS.map((arm) => own.filter((one) => one === arm).length);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(3);
    }
  });

  test("a level that the protocol does not have is a defect, for it is refused before", () => {
    expect(() => trialArms(method, secret, [{ severity: "mild" }])).toThrow();
  });
});

test("blocks come as the engine's own lists do, and the seal opens with what was sealed", () => {
  const strata = [{ factor: "severity", levels: ["moderate", "severe"] }];
  const plan = { kind: "blocks", arms, blockMultiples: secret.blockMultiples, strata } as const;
  const lists = randomise({ ...plan, length: 48 }, secret.secret).lists;
  const severe = trialArms(blocks, secret, came).filter((_, index) => came[index]?.severity === "severe");
  expect(lists[1]?.arms.slice(0, severe.length)).toEqual(severe);
  const sealed = { ...plan, arms: arms.map((one) => ({ ...one })), blockMultiples: [...plan.blockMultiples], strata };
  expect(opensSeal(trialSeal(blocks, secret), secret.secret, sealed)).toBe(true);
  expect(opensSeal(trialSeal(blocks, secret), other.secret, sealed)).toBe(false);
});
