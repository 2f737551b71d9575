import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { rolesDocument } from "./roles-document.ts";

test("docs/roles.md says what the code does; `npm run docs` writes it", () => {
  expect(readFileSync(new URL("../../docs/roles.md", import.meta.url), "utf8")).toBe(rolesDocument());
});

test("the document tells of a right that is taken away", () => {
  const without = rolesDocument().replace("| ● | ● |", "| ● | · |");
  expect(without).not.toBe(rolesDocument());
});
