import { describe, expect, test } from "vitest";
import { readReference } from "../../../test/support/reference.ts";
import { ARMS, CONTRASTS, contrastOfCoefficients, contrastWeights } from "./factorial-contrasts.ts";
import { powerOfContrast, powerOfMinTest } from "./factorial-power.ts";

const byArm = (values: readonly number[]) => {
  const [neither = 0, tms = 0, exosome = 0, both = 0] = values;
  return { neither, tms, exosome, both };
};
const equal = byArm([1, 1, 1, 1]);

interface MinTest {
  readonly mean: readonly number[];
  readonly standardError: readonly number[];
  readonly power: number;
}

const { minTest } = readReference<{ readonly minTest: readonly MinTest[] }>("design/multivariate-normal.json");

test.each(minTest)("the min test is a bivariate normal probability: $mean", ({ mean, standardError, power }) => {
  expect(powerOfMinTest(byArm(mean), byArm(standardError), 0.05, "lower")).toBeCloseTo(power, 11);
  const turned = mean.map((value) => -value);
  expect(powerOfMinTest(byArm(turned), byArm(standardError), 0.05, "higher")).toBeCloseTo(power, 11);
});

describe("contrasts", () => {
  test.each(CONTRASTS)("%s sums to zero and says the same of coefficients as of means", (contrast) => {
    const weights = contrastWeights(contrast);
    expect(ARMS.reduce((sum, arm) => sum + weights[arm], 0)).toBe(0);
    const [tms, exosome, product] = contrastOfCoefficients(contrast);
    const means = byArm([10, 10 + 3, 10 + 5, 10 + 3 + 5 + 7]);
    expect(ARMS.reduce((sum, arm) => sum + weights[arm] * means[arm], 0)).toBeCloseTo(3 * tms + 5 * exosome + 7 * product, 12);
  });

  test("the interaction has twice the standard error of a main effect", () => {
    const error = (contrast: "interaction" | "main-tms") => powerOfContrast(contrast, equal, equal, 0.05, "lower").standardError;
    expect(error("interaction") / error("main-tms")).toBeCloseTo(2, 12);
  });

  test("without an effect each rejects at its level, half of it in favour", () => {
    for (const contrast of CONTRASTS) {
      const { rejected, inFavour } = powerOfContrast(contrast, equal, equal, 0.05, "higher");
      expect([rejected, inFavour]).toEqual([expect.closeTo(0.05, 10), expect.closeTo(0.025, 10)]);
    }
  });

  test("exchanging the treatments exchanges their questions", () => {
    const [one, other] = [byArm([0, -2, -5, -6]), byArm([0, -5, -2, -6])];
    const power = (contrast: (typeof CONTRASTS)[number], means: typeof one) => powerOfContrast(contrast, means, equal, 0.05, "lower");
    expect(power("both-vs-tms", one)).toEqual(power("both-vs-exosome", other));
    expect(power("interaction", one)).toEqual(power("interaction", other));
    expect(powerOfMinTest(one, equal, 0.05, "lower")).toBeCloseTo(powerOfMinTest(other, equal, 0.05, "lower"), 12);
  });
});
