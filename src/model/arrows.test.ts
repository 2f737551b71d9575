/** No arrow is graded better than the claim it rests on, and every arrow and parameter belongs to the model. */
import { describe, expect, test } from "vitest";
import { ARROWS, type Arrow, gradeOfPart } from "./arrows.ts";
import { BEST_GRADE, isBetter, worstGrade } from "./grade.ts";
import { CLAIMS } from "./ledger/claims.ts";
import { EXOSOME_EFFECTS, PARAMETERS } from "./parameters.ts";
import { STATES } from "./states.ts";

const arrows: readonly (readonly [string, Arrow])[] = Object.entries(ARROWS);

function betterThanClaim({ claims, grade }: Arrow): readonly string[] {
  return claims.filter((code) => isBetter(grade, BEST_GRADE[CLAIMS[code].certainty]));
}

describe("an arrow", () => {
  test.each(arrows)("%s is graded no better than its claims", (_code, arrow) => {
    expect(betterThanClaim(arrow)).toEqual([]);
  });

  test("that were graded better would be found", () => {
    expect(betterThanClaim({ ...ARROWS["exosome-inflammation"], grade: "C" })).toEqual(["E4"]);
  });

  test("of the exosome is graded D, whatever it acts on", () => {
    const grades = arrows.filter(([, { from }]) => from === "exosome").map(([, { grade }]) => grade);
    expect(grades).toEqual(grades.map(() => "D"));
    expect(EXOSOME_EFFECTS.every((effect) => arrows.some(([, { parameters }]) => parameters.includes(effect)))).toBe(true);
  });

  test("is graded no better than the parameters that carry it", () => {
    for (const [, { grade, parameters }] of arrows) expect(parameters.some((name) => !isBetter(grade, PARAMETERS[name].grade))).toBe(true);
  });
});

test("every state is reached by an arrow", () => {
  const reached = new Set(arrows.map(([, { to }]) => to));
  expect(STATES.map(({ name }) => name).filter((name) => !reached.has(name))).toEqual([]);
});

test("a chain is as good as its weakest link, and nothing is graded D", () => {
  expect([worstGrade(["A", "C", "B"]), worstGrade(["B"]), worstGrade([])]).toEqual(["C", "B", "D"]);
  expect([gradeOfPart("specificTms"), gradeOfPart("specificExosome"), gradeOfPart("nonSpecific")]).toEqual(["B", "D", "D"]);
});
