import { expect, test } from "vitest";
import { courseFindingWords } from "../../words/care/course.ts";
import { LINE_CHECK_DAYS, linesToShow, patientPageFindings, type ReachSettings } from "./patient-pages.ts";

const contact = { name: "当直", phone: "000", staff: null };
const onCall = { alertOwner: null, responseMinutes: 30, contacts: [contact] };
const line = (checkedOn: string | null) => ({ lines: [{ name: { ja: "窓口", en: "Line" }, phone: "000", hours: null, checkedOn }] });
const TODAY = "2026-11-24";

const rows: readonly (readonly [string, ReachSettings["onCall"], ReachSettings["crisisLines"], readonly string[]])[] = [
  ["a contact and a line that was checked", onCall, line("2026-11-01"), []],
  ["nobody is on call", null, line("2026-11-01"), ["pages.no-contact"]],
  ["an on-call list without a number", { ...onCall, contacts: [] }, line("2026-11-01"), ["pages.no-contact"]],
  ["no crisis lines", onCall, null, ["pages.no-line"]],
  ["an empty list of lines", onCall, { lines: [] }, ["pages.no-line"]],
  ["a line that nobody has called", onCall, line(null), ["pages.line-unchecked"]],
  ["one of two was checked", onCall, { lines: [...line(null).lines, ...line("2026-11-01").lines] }, []],
  ["checked on the last day that counts", onCall, line("2026-05-28"), []],
  ["checked too long ago", onCall, line("2026-05-27"), ["pages.lines-stale"]],
  ["nothing at all", null, null, ["pages.no-contact", "pages.no-line"]],
];

test.each(rows)("%s", (_situation, on, lines, expected) => {
  const findings = patientPageFindings({ onCall: on, crisisLines: lines }, TODAY);
  expect(findings.map(({ code }) => code)).toEqual(expected);
  expect(findings.every(({ severity, ground }) => severity === "stop" && ground.source !== "")).toBe(true);
  expect(LINE_CHECK_DAYS).toBe(180);
});

test("each code has a row", () => {
  const codes = Object.keys(courseFindingWords).filter((code) => code.startsWith("pages."));
  expect([...new Set(rows.flatMap(([, , , found]) => found))].sort()).toEqual(codes.sort());
});

test.each([
  ["none were entered", null, []],
  ["nobody has called it", [null], []],
  ["called today", ["2026-11-24"], ["0"]],
  ["called on the last day that counts, and the day before it", ["2026-05-28", "2026-05-27"], ["0"]],
  ["the second of three", [null, "2026-11-01", null], ["1"]],
] as const)("a patient is shown of the lines, when %s", (_situation, checked, shown) => {
  const lines = checked?.map((checkedOn, phone) => ({
    ...{ name: { ja: "窓口", en: "Line" }, phone: `${phone}`, hours: null },
    checkedOn,
  }));
  expect(linesToShow(lines === undefined ? null : { lines }, TODAY).map(({ phone }) => phone)).toEqual(shown);
});
