import { describe, expect, test } from "vitest";
import { draftOf } from "../../test/record/chains.ts";
import { chartEntries } from "../../test/record/clear.ts";
import { examples } from "../../test/record/examples.ts";
import { CHART_KINDS, type ChartKind } from "../record/kinds.ts";
import { signedText } from "./signed-text.ts";

const entryOf = (kind: ChartKind, changes: object = {}) => {
  const [entry] = chartEntries(draftOf(kind, changes)).slice(-1);
  if (entry === undefined) throw new Error(kind);
  return entry;
};
const KINDS = Object.keys(CHART_KINDS).filter((kind): kind is ChartKind => !["confirmation", "proxy", "retraction"].includes(kind));

/** Every text, number and yes or no in a value. */
function answersIn(value: unknown): readonly string[] {
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(answersIn);
  return typeof value === "string" ? [value] : [];
}

describe.each(KINDS)("%s", (kind) => {
  test.each(["ja", "en"] as const)("says everything that the entry says, in %s", (language) => {
    const text = signedText(entryOf(kind), language);
    const example = examples[kind];
    for (const answer of [...answersIn(example.body), ...answersIn(example.personal)]) expect(text).toContain(answer);
    expect(text).not.toContain("undefined");
    expect(text.split("\n").every((line) => line.includes(": ") || kind === "note" || kind === "letter")).toBe(true);
  });
});

test("what is named by codes stands in one order, however it was sent: the server and the page show the same", () => {
  const decision = (numbers: object) => signedText(entryOf("decision", { body: { ...examples.decision.body, numbers } }), "en").split("\n");
  const numbers = decision({ now: 15, baseline: 22, "crp-hs": null }).filter((line) => line.startsWith("Numbers"));
  expect(numbers).toEqual(decision({ "crp-hs": null, baseline: 22, now: 15 }).filter((line) => line.startsWith("Numbers")));
  expect(numbers).toHaveLength(3);
});

test("a lab, line by line", () => {
  const entry = entryOf("lab", { typed: { "body.value": "０．３１" }, personal: { remark: "空腹時" } });
  expect(signedText(entry, "en").split("\n")).toEqual([
    "Entry 1: Laboratory value",
    "Happened: 2026-04-02T10:00:00+09:00",
    "Recorded: 2026-04-02T10:30:00.000+09:00",
    "Written by: 佐藤 医師 (Psychiatrist)",
    "Analyte: hs-CRP [crp-hs]",
    "Value: 0.31",
    "Unit: mg/dL",
    "Limit: not recorded",
    "Method: not recorded",
    "Draw of the day: 1",
    "Remark: 空腹時",
    "Typed for “body.value”: ０．３１",
    `Hash: ${entry.hash}`,
  ]);
  expect(signedText(entry, "ja")).toContain("値: 0.31\n単位: mg/dL");
});

test("codes stand beside their words: items, instruments, questions and chips", () => {
  const items = { interest: 2, "self-harm": 1 };
  const assessment = entryOf("assessment", {
    body: { ...examples.assessment.body, instrument: "phq9", mode: "paper-key-in", items, total: null, totalStatus: "unscorable" },
  });
  expect(signedText(assessment, "ja")).toContain("尺度: PHQ-9[phq9]");
  expect(signedText(assessment, "en")).toContain("Items › Interest [interest]: 2");
  expect(signedText(assessment, "en")).toContain("Items › Self-harm [self-harm]: 1");
  const session = entryOf("session", { body: { ...examples.session.body, sideEffects: ["headache"] } });
  expect(signedText(session, "en")).toContain("Side effects › 1: Headache [headache]");
});

/** The text without its last line, which changes with everything. */
const withoutHash = (text: string) => text.slice(0, text.lastIndexOf("\n"));

test("a change anywhere in an entry changes the text", () => {
  const base = signedText(entryOf("lab"), "ja");
  const changes = [
    { body: { ...examples.lab.body, value: 0.32 } },
    { body: { ...examples.lab.body, value: 0.310000001 } },
    { body: { ...examples.lab.body, unit: "mg/L" } },
    { occurredAt: "2026-04-02T10:00:01+09:00" },
    { personal: { remark: "x" } },
    { typed: { "body.value": "1" } },
  ];
  for (const change of changes) expect(withoutHash(signedText(entryOf("lab", change), "ja"))).not.toBe(withoutHash(base));
});

test("what is not shown to the reader is said not to be", () => {
  const entry = entryOf("note");
  expect(signedText({ ...entry, personal: { status: "withheld" } }, "en")).toContain("What identifies a person is not shown");
  expect(signedText({ ...entry, personal: { status: "erased" } }, "ja")).toContain("個人情報は消去されています");
});
