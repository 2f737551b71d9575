import { expect, test } from "vitest";
import { armWords, designWords, noFormulaWords, testWords } from "./design.ts";
import type { Text } from "./text.ts";

const texts: readonly (readonly [string, Text])[] = Object.entries({ ...designWords, ...armWords, ...testWords, ...noFormulaWords });
const gaps = (text: string) => [...text.matchAll(/\{(\w+)/g)].map((match) => match[1]).toSorted();

test.each(texts)("%s says the same in both languages", (_name, { ja, en }) => {
  expect(gaps(ja)).toEqual(gaps(en));
  expect(en).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
  expect(ja.replace(/\{\w+\}/g, "")).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]|^[: /]*$/);
});
