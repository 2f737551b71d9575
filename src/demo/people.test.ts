import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, ageOn } from "../base/dates.ts";
import { isUuid } from "../base/ids.ts";
import { randomStream } from "../base/random.ts";
import { FAMILY_NAMES, FEMALE_NAMES, MALE_NAMES } from "./names.ts";
import { inventBirthDate, inventPerson } from "./people.ts";
import { DEMONSTRATION_USERS } from "./users.ts";

test("the lists hold no name twice and are written as they say", () => {
  const names = [...FAMILY_NAMES, ...FEMALE_NAMES, ...MALE_NAMES];
  expect(new Set(names.map((name) => name[0])).size).toBe(names.length);
  for (const [kanji, kana, roman] of names) {
    expect(kanji).toMatch(/^[\p{Script=Han}ヶノ]+$/u);
    expect(kana).toMatch(/^\p{Script=Hiragana}+$/u);
    expect(roman).toMatch(/^[A-Z][a-z]+$/);
  }
});

test("nobody gets a name that is taken, and when none is left that is a defect", () => {
  const random = randomStream(1, 0);
  const taken = new Set<string>();
  for (let person = 0; person < 200; person += 1) inventPerson(random, "male", taken);
  expect(taken.size).toBe(200);
  const all = new Set(FAMILY_NAMES.flatMap(([family]) => MALE_NAMES.map(([given]) => family + given)));
  expect(() => inventPerson(random, "male", all)).toThrow("more names than people");
});

test("a birthday fits the age on any day, leap days among them", () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("2000-01-01", days));
  fc.assert(
    fc.property(
      fc.constantFrom("2024-02-29", "2028-02-29", "2026-03-01").chain((leap) => fc.oneof(day, fc.constant(leap))),
      fc.nat(100),
      fc.nat(),
      (on, age, seed) => {
        expect(ageOn(inventBirthDate(randomStream(seed, 0), age, on), on)).toBe(age);
      },
    ),
  );
});

test("the eight users are one for each role and say that they are a demonstration", () => {
  for (const [role, user] of Object.entries(DEMONSTRATION_USERS)) {
    expect(user.role).toBe(role);
    expect(user.name).toMatch(/^デモ.+ \/ Demo /);
    expect(isUuid(user.id)).toBe(true);
  }
  expect(new Set(Object.values(DEMONSTRATION_USERS).map((user) => user.id)).size).toBe(8);
});
