import { describe, expect, test } from "vitest";
import { randomStream } from "../../base/random.ts";
import { type Balance, type MinimisationPlan, minimise, nobody, withAllocated } from "./minimisation.ts";
import { type BlockPlan, permutedBlocks, strataOf } from "./permuted-blocks.ts";
import { isSecret, opensSeal, sealOf, secretStream } from "./sealed-secret.ts";

const SECRET = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
const OTHER = SECRET.replace("0011", "0012");
const arms = ["neither", "tms", "exosome", "both"].map((arm) => ({ arm, share: 1 }));
const sex = { factor: "sex", levels: ["F", "M"] };
const site = { factor: "site", levels: ["A", "B", "C"] };

describe("permuted blocks", () => {
  const plan: BlockPlan = { arms, blockMultiples: [1, 2], strata: [site, sex], length: 40 };
  const list = (secret: string, length = 40) => permutedBlocks({ ...plan, length }, (stratum) => secretStream(secret, stratum));

  test("every stratum has its own list, and the same secret gives the same one", () => {
    const lists = list(SECRET);
    expect(lists.map(({ levels }) => levels)).toEqual(strataOf([site, sex]));
    expect(strataOf([site, sex]).slice(0, 3)).toEqual([
      ["A", "F"],
      ["A", "M"],
      ["B", "F"],
    ]);
    expect(list(SECRET)).toEqual(lists);
    expect(list(OTHER)).not.toEqual(lists);
    expect(new Set(lists.map(({ arms: drawn }) => drawn.join())).size).toBe(6);
  });

  test("a longer list begins with the shorter", () => {
    const [long, short] = [list(SECRET, 100), list(SECRET, 23)];
    for (const [stratum, { arms: drawn }] of short.entries()) expect(long[stratum]?.arms.slice(0, 23)).toEqual(drawn);
  });

  test("the arms are never further apart than the largest block allows", () => {
    for (const { arms: drawn } of list(SECRET)) {
      const counts = new Map(arms.map(({ arm }) => [arm, 0]));
      for (const arm of drawn) {
        counts.set(arm, (counts.get(arm) ?? 0) + 1);
        expect(Math.max(...counts.values()) - Math.min(...counts.values())).toBeLessThanOrEqual(2);
      }
    }
  });

  test("shares are kept in every block: two to one", () => {
    const two = [
      { arm: "both", share: 2 },
      { arm: "tms", share: 1 },
    ];
    const [only] = permutedBlocks({ arms: two, blockMultiples: [1], strata: [], length: 300 }, (stratum) => secretStream(SECRET, stratum));
    for (let block = 0; block < 100; block += 1) {
      expect(only?.arms.slice(3 * block, 3 * block + 3).toSorted()).toEqual(["both", "both", "tms"]);
    }
  });
});

describe("a sealed secret", () => {
  test("is opened by itself with its own plan and by nothing else", () => {
    const plan = { arms: 4, length: 40 };
    const seal = sealOf(SECRET, plan);
    expect(opensSeal(seal, SECRET, { length: 40, arms: 4 })).toBe(true);
    expect(opensSeal(seal, OTHER, plan)).toBe(false);
    expect(opensSeal(seal, SECRET, { ...plan, length: 41 })).toBe(false);
    expect(opensSeal(seal, "short", plan)).toBe(false);
    expect([isSecret(SECRET), isSecret(SECRET.toUpperCase()), isSecret("")]).toEqual([true, false, false]);
  });

  test("gives numbers that are spread evenly and differ by stream", () => {
    const draw = (stream: number) => {
      const numbers = secretStream(SECRET, stream);
      return Array.from({ length: 4000 }, () => numbers.below(10));
    };
    const counts = new Array(10).fill(0);
    for (const one of draw(0)) counts[one] += 1;
    const chiSquared = counts.reduce((sum: number, count: number) => sum + (count - 400) ** 2 / 400, 0);
    expect(chiSquared).toBeLessThan(27.9);
    expect(draw(1)).not.toEqual(draw(0));
  });
});

describe("minimisation", () => {
  const plan: MinimisationPlan = {
    arms,
    factors: [
      { ...sex, weight: 1 },
      { ...site, weight: 2 },
    ],
    probabilityOfBest: 0.8,
  };

  const enrol = (one: MinimisationPlan, patients: number, secret = SECRET) => {
    const arrivals = randomStream(3, 0);
    let balance: Balance = nobody(one);
    const sequence: number[] = [];
    for (let patient = 0; patient < patients; patient += 1) {
      const levels = one.factors.map(({ levels: all }) => arrivals.below(all.length));
      const arm = minimise(one, balance, levels, secretStream(secret, patient));
      sequence.push(arm);
      balance = withAllocated(one, balance, { arm, levels });
    }
    return { balance, sequence };
  };

  test("balances every level of every factor", () => {
    const { balance } = enrol(plan, 240);
    expect(balance.patients).toBe(240);
    for (const [factor, counts] of balance.counts.entries()) {
      for (let level = 0; level < (plan.factors[factor]?.levels.length ?? 0); level += 1) {
        const row = [...counts.slice(level * 4, level * 4 + 4)];
        expect(Math.max(...row) - Math.min(...row)).toBeLessThanOrEqual(4);
      }
    }
  });

  test("is a function of the secret and of the arrivals", () => {
    expect(enrol(plan, 60).sequence).toEqual(enrol(plan, 60).sequence);
    expect(enrol(plan, 60, OTHER).sequence).not.toEqual(enrol(plan, 60).sequence);
  });

  test("balances unequal arms at their own ratio", () => {
    const unequal = { ...plan, arms: arms.map(({ arm }, index) => ({ arm, share: index === 3 ? 2 : 1 })), probabilityOfBest: 0.9 };
    const { sequence } = enrol(unequal, 250);
    expect(Math.abs(sequence.filter((arm) => arm === 3).length - 100)).toBeLessThanOrEqual(4);
  });

  test("sends a newcomer to an arm that is not the best as often as the plan says", () => {
    const levels = [0, 0];
    const balance = withAllocated(plan, nobody(plan), { arm: 0, levels });
    let away = 0;
    for (let patient = 0; patient < 1000; patient += 1)
      away += minimise(plan, balance, levels, secretStream(SECRET, patient)) === 0 ? 1 : 0;
    expect(Math.abs(away - 200)).toBeLessThan(4 * Math.sqrt(160));
  });
});
