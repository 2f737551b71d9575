import { describe, expect, test } from "vitest";
import { draftOf } from "../../test/record/chains.ts";
import { type ChartStep, chartEntries } from "../../test/record/clear.ts";
import { digestOf, id, nurse, patient, psychiatrist } from "../../test/record/examples.ts";
import { foldChart } from "./chart.ts";
import { commandOf, decide } from "./decide.ts";
import type { Author } from "./entry.ts";
import { absorbedCharts, pendingMerge } from "./merging.ts";

const registration = draftOf("registration");
const into = id(903);
const step = (body: Record<string, unknown>) => draftOf("merge", { body });
const proposed = step({ step: "proposed", into });
const refused = step({ step: "refused", proposal: id(2) });
const approved = step({ step: "approved", proposal: id(2), into });
const absorbed = step({ step: "absorbed", from: id(904), head: { seq: 4, hash: digestOf("f") } });
const now = "2026-04-02T10:40:00.000+09:00";

interface Row {
  readonly given: readonly ChartStep[];
  readonly when: ReturnType<typeof step>;
  readonly by?: Author;
  readonly result: string;
}

const rows: readonly Row[] = [
  { given: [], when: proposed, result: "merge" },
  { given: [], when: step({ step: "proposed", into: patient }), result: "merge.self" },
  { given: [proposed], when: proposed, result: "merge.pending" },
  { given: [proposed, refused], when: proposed, result: "merge" },
  { given: [proposed], when: refused, result: "merge" },
  { given: [], when: refused, result: "merge.none-pending" },
  { given: [proposed, refused], when: approved, by: nurse, result: "merge.none-pending" },
  { given: [proposed], when: approved, by: nurse, result: "merge" },
  { given: [proposed], when: approved, by: psychiatrist, result: "merge.same-person" },
  { given: [proposed], when: step({ step: "approved", proposal: id(2), into: id(905) }), by: nurse, result: "merge.none-pending" },
  { given: [], when: absorbed, result: "merge" },
  { given: [], when: step({ step: "absorbed", from: patient, head: { seq: 1, hash: digestOf("f") } }), result: "merge.self" },
  { given: [proposed, approved], when: proposed, result: "chart.merged" },
];

test.each(rows)("row %#: then $result", ({ given, when, by = psychiatrist, result }) => {
  const chart = foldChart(chartEntries(registration, ...given));
  const decided = decide({ command: "merge", draft: when, by }, chart, now);
  expect(decided.ok ? decided.value.kind : decided.error.code).toBe(result);
});

describe("a chart that was merged into another", () => {
  const alert = draftOf("alert");
  const gone = foldChart(chartEntries(registration, proposed, alert, approved));

  test("says into which, and keeps everything", () => {
    expect(gone).toMatchObject({ status: "merged", into });
    expect(gone.status === "empty" ? 0 : gone.entries.length).toBe(4);
    expect(pendingMerge(gone)).toBeNull();
  });

  test("takes nothing any more but the answer to what was open", () => {
    for (const draft of [draftOf("note"), registration, draftOf("closure", { occurredAt: "2026-04-02" }), draftOf("lab")])
      expect(decide(commandOf(draft, psychiatrist), gone, now)).toEqual({ ok: false, error: { code: "chart.merged", into } });
    const answer = draftOf("alert-response", { body: { alert: id(3), step: "resolved", actions: [] } });
    expect(decide(commandOf(answer, psychiatrist), gone, now).ok).toBe(true);
  });
});

test("an erasure comes before a merging", () => {
  const erasure = draftOf("closure", { body: { reason: "erased", endedOn: "2026-05-20", ground: "request" } });
  expect(foldChart(chartEntries(registration, proposed, approved, erasure)).status).toBe("erased");
});

test("a chart says whom it absorbed, and stays open", () => {
  const chart = foldChart(chartEntries(registration, absorbed));
  expect([chart.status, absorbedCharts(chart)]).toEqual(["open", [id(904)]]);
});

test("a merging is not recorded by the way", () => {
  const chart = foldChart(chartEntries(registration));
  expect(decide(commandOf(proposed, psychiatrist), chart, now)).toEqual({ ok: false, error: { code: "chart.kind", kind: "merge" } });
});
