import { expect, test } from "vitest";
import { isUuid } from "./ids.ts";
import { namedId } from "./named-ids.ts";

test("the same name gives the same id, and another another", () => {
  const [one, again, other] = ["a|1", "a|1", "a|2"].map(namedId);
  expect(again).toBe(one);
  expect(other).not.toBe(one);
});

test("is a UUID of version 8 and the variant of the standard", () => {
  for (const name of ["", "a", "日", "x".repeat(1000)]) {
    expect(isUuid(namedId(name))).toBe(true);
    expect(namedId(name)).toMatch(/^.{14}8.{4}[89ab]/);
  }
});

test("its example", () => {
  expect(namedId("00000000-0000-7000-8000-000000000900|2026-11-26")).toBe("d9c86eca-c3e0-8163-94e6-c98ffe61c9e2");
});
