/** An entry found in its own text. */
import { expect, test } from "vitest";
import { chainOf } from "../../test/record/chains.ts";
import { canonicalJson } from "../base/canonical.ts";
import type { Json } from "../base/json.ts";
import { findMembers, newMemberSpans, placeOf } from "./canonical-entry.ts";
import { HASHED_MEMBERS, hashedText } from "./chain.ts";

const entries = chainOf(7);
const encoder = new TextEncoder();

function found(text: string): boolean {
  const bytes = encoder.encode(text);
  return findMembers(newMemberSpans(), bytes, 0, bytes.length);
}

test("every member of an entry is found where it lies", () => {
  for (const entry of entries) {
    const [before, text] = ["[", hashedText(entry)];
    const bytes = encoder.encode(`${before}${text}]`);
    const spans = newMemberSpans();
    expect(findMembers(spans, bytes, before.length, bytes.length - 1)).toBe(true);
    for (const member of HASHED_MEMBERS) {
      const place = placeOf(member);
      const value = new TextDecoder().decode(bytes.subarray(spans[2 * place], spans[2 * place + 1]));
      expect(JSON.parse(value)).toEqual(entry[member]);
    }
  }
});

const [entry] = entries;
const content = JSON.parse(entry === undefined ? "{}" : hashedText(entry)) as Record<string, Json>;

test.each(HASHED_MEMBERS)("without %s it is no entry", (member) => {
  const { [member]: _gone, ...rest } = content;
  expect([found(canonicalJson(content)), found(canonicalJson(rest))]).toEqual([true, false]);
});

test.each([
  ["of another format", { format: 2 }],
  ["of a format that begins like ours", { format: 10 }],
  ["with a member more, before", { aaa: 1 }],
  ["with a member more, among the others", { bodyguard: 1 }],
  ["with a member more, behind", { zzz: 1 }],
])("what is %s is no entry", (_what, changes) => {
  expect(found(canonicalJson({ ...content, ...changes }))).toBe(false);
});

test("a list, half an entry and one with something behind it are none", () => {
  const text = canonicalJson(content);
  expect([`[${text}]`, text.slice(0, -1), `${text} `, `${text}}`, ""].map(found)).toEqual([false, false, false, false, false]);
});
