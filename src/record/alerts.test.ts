import { describe, expect, test } from "vitest";
import { draftOf } from "../../test/record/chains.ts";
import { chartEntries } from "../../test/record/clear.ts";
import { examples, id, psychiatrist } from "../../test/record/examples.ts";
import { standingAlerts } from "./alerts.ts";
import { foldChart } from "./chart.ts";
import { commandOf, decide } from "./decide.ts";

const registration = draftOf("registration");
const alert = draftOf("alert");
const answer = (n: number, step: string) => draftOf("alert-response", { body: { ...examples["alert-response"].body, alert: id(n), step } });
const now = "2026-04-02T10:40:00.000+09:00";

describe("an alert stands", () => {
  test.each([
    ["until it is answered", [alert], [[id(2), null]]],
    ["with whoever took it", [alert, answer(2, "taken")], [[id(2), psychiatrist.id]]],
    ["no longer when it was resolved", [alert, answer(2, "taken"), answer(2, "resolved")], []],
    ["no longer when it was a mistake", [alert, answer(2, "mistaken")], []],
    ["whatever becomes of another", [alert, alert, answer(3, "resolved")], [[id(2), null]]],
  ])("%s", (_, steps, standing) => {
    const entries = chartEntries(registration, ...steps);
    expect(standingAlerts(entries).map(({ alert: one, takenBy }) => [one.id, takenBy?.id ?? null])).toEqual(standing);
  });
});

describe("an answer to an alert", () => {
  test.each([
    ["that stands", [alert], answer(2, "taken"), "alert-response"],
    ["that was taken", [alert, answer(2, "taken")], answer(2, "resolved"), "alert-response"],
    ["that has ended", [alert, answer(2, "resolved")], answer(2, "taken"), "alert.ended"],
    ["that is none", [alert], answer(1, "taken"), "entry.not-here"],
    ["that is not here", [alert], answer(9, "taken"), "entry.not-here"],
    ["in a closed chart", [alert, draftOf("closure", { occurredAt: "2026-04-02" })], answer(2, "resolved"), "alert-response"],
  ])("%s", (_, steps, draft, expected) => {
    const chart = foldChart(chartEntries(registration, ...steps));
    const decided = decide(commandOf(draft, psychiatrist), chart, now);
    expect(decided.ok ? decided.value.kind : decided.error.code).toBe(expected);
  });

  test("and the alert itself are neither amended nor recorded by the way", () => {
    const chart = foldChart(chartEntries(registration, alert));
    const amend = decide({ command: "amend", draft: { ...alert, amends: id(2), reason: "誤り" } }, chart, now);
    expect(amend).toEqual({ ok: false, error: { code: "entry.not-amendable", id: id(2), kind: "alert" } });
    expect(decide(commandOf(alert, psychiatrist), chart, now)).toEqual({ ok: false, error: { code: "chart.kind", kind: "alert" } });
    expect(decide({ command: "raise", draft: alert }, chart, now).ok).toBe(true);
  });
});
