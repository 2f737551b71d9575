import { describe, expect, test } from "vitest";
import type { SimilarPatient } from "../../server/contract.ts";
import { comparedPerson, REGISTRATION_GROUPS, undecided } from "./registration.ts";

const name = { family: "水野", given: "明里" };
const kana = { family: "みずの", given: "あかり" };
const personal = { name: null, kana: null, roman: null, birthDate: null };

describe("whom a draft is compared with", () => {
  test.each([
    ["nothing typed", personal, null],
    ["a birth date alone", { ...personal, birthDate: "1988-05-14" }, null],
    ["a name alone", { ...personal, name }, null],
    ["kana", { ...personal, kana }, { kana, birthDate: null }],
    ["a name and a birth date", { ...personal, name, birthDate: "1988-05-14" }, { name, birthDate: "1988-05-14" }],
    ["half a name is none yet", { ...personal, name: { family: "水野" }, birthDate: "1988-05-14" }, null],
  ])("%s", (_case, typed, expected) => {
    const person = comparedPerson({ personal: typed });
    if (expected === null) expect(person).toBeNull();
    else expect(person).toMatchObject(expected);
  });
});

test("whoever is not ticked as somebody else is still to be decided", () => {
  const one = (patient: string): SimilarPatient => ({ patient, identity: { status: "withheld" }, sex: "female", match: "kana" });
  expect(undecided([one("a"), one("b")], new Set(["a"])).map(({ patient }) => patient)).toEqual(["b"]);
});

test("the page asks neither for the number, which the clinic gives, nor for a moment other than now", () => {
  const asked = [...REGISTRATION_GROUPS.person, ...REGISTRATION_GROUPS.contact].map(({ path }) => path);
  expect(asked).toEqual([
    "personal.name",
    "personal.kana",
    "personal.roman",
    "personal.formerName",
    "personal.birthDate",
    "body.sex",
    "personal.postalCode",
    "personal.address",
    "personal.phone",
    "personal.email",
  ]);
});
