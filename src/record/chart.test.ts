import { describe, expect, test } from "vitest";
import { draftOf } from "../../test/record/chains.ts";
import { type ChartStep, chartEntries, signature } from "../../test/record/clear.ts";
import { examples, id } from "../../test/record/examples.ts";
import { allergiesOf, type Chart, consentTo, EMPTY_CHART, evolve, foldChart, newestOf, standingOf, unsignedEntries } from "./chart.ts";
import type { AnyClearEntry } from "./kinds.ts";
import type { Draft } from "./writing.ts";

const registration = draftOf("registration");
const closure = (reason: string, changes: Partial<Draft> = {}) =>
  draftOf("closure", { body: { reason, endedOn: "2026-05-20", ground: null }, ...changes });
const plan = (strategy: "tms" | "both", changes: Partial<Draft> = {}) =>
  draftOf("plan", { body: { ...examples.plan.body, strategy, ...(strategy === "tms" ? { exosome: null } : {}) }, ...changes });
const allergies = (status: object, changes: Partial<Draft> = {}) =>
  draftOf("history", { body: { topic: "allergies", allergies: status }, personal: null, ...changes });
const consent = (decision: string, component = "exosome") =>
  draftOf("consent", { body: { ...examples.consent.body, decision, component }, occurredAt: "2026-04-02" });
const confirm = (n: number) => (before: readonly AnyClearEntry[]) =>
  draftOf("confirmation", { body: { confirms: id(n), hash: before[n - 1]?.hash ?? "" }, signature });

const given = (...drafts: ChartStep[]) => foldChart(chartEntries(...drafts));
const placed = (chart: Chart, seq: number) => {
  const found = chart.status === "empty" ? undefined : chart.entries[seq - 1];
  if (found === undefined) throw new Error(`an entry ${seq}`);
  return found;
};

describe("a chart's status", () => {
  test.each<[string, readonly ChartStep[], Chart["status"]]>([
    ["nothing", [], "empty"],
    ["a registration", [registration], "open"],
    ["a note and no registration", [draftOf("note")], "open"],
    ["a closure", [registration, closure("completed")], "closed"],
    ["a death", [registration, closure("died")], "closed"],
    ["a note after a closure", [registration, closure("completed"), draftOf("note")], "closed"],
    ["a return", [registration, closure("completed"), registration], "open"],
    [
      "a corrected registration after a closure",
      [registration, closure("completed"), { ...registration, amends: id(1), reason: "誤字" }],
      "closed",
    ],
    ["a corrected closure", [registration, closure("completed"), closure("transferred", { amends: id(2), reason: "転院" })], "closed"],
    [
      "a closure corrected after a return",
      [registration, closure("completed"), registration, closure("stopped", { amends: id(2), reason: "誤り" })],
      "open",
    ],
    ["an erasure", [registration, closure("erased")], "erased"],
  ])("given %s", (_, drafts, status) => {
    expect(given(...drafts).status).toBe(status);
  });

  test("given a closure: the chart says which", () => {
    expect(given(registration, closure("completed"), closure("died", { amends: id(2), reason: "連絡あり" }))).toMatchObject({
      closure: { id: id(3), body: { reason: "died" } },
    });
  });
});

describe("what stands", () => {
  test("given two plans: the one that happened later, whichever was recorded later", () => {
    const late = plan("tms", { occurredAt: "2026-03-01" });
    expect(newestOf(given(registration, plan("both"), late), "plan")?.id).toBe(id(2));
    expect(standingOf(given(registration, plan("both"), late), "plan").map((entry) => entry.id)).toEqual([id(3), id(2)]);
  });

  test("given an amended plan: the amendment, at the place of what it amends", () => {
    const chart = given(registration, plan("both"), plan("tms"), plan("both", { amends: id(2), reason: "量の誤り" }));
    expect(standingOf(chart, "plan").map((entry) => entry.id)).toEqual([id(4), id(3)]);
    expect(placed(chart, 2)).toMatchObject({ standing: { status: "amended", by: id(4) }, line: 2 });
    expect(placed(chart, 4)).toMatchObject({ standing: { status: "current" }, line: 2 });
  });

  test("given an amendment of an amendment: one line, one that stands", () => {
    const amend = (n: number) => plan("tms", { amends: id(n), reason: "再訂正" });
    const chart = given(registration, plan("both"), amend(2), amend(3));
    expect(standingOf(chart, "plan").map((entry) => entry.id)).toEqual([id(4)]);
    expect([2, 3, 4].map((seq) => placed(chart, seq).line)).toEqual([2, 2, 2]);
  });

  test("given none: nothing, and never something empty", () => {
    expect([newestOf(EMPTY_CHART, "plan"), newestOf(given(registration), "plan")]).toEqual([null, null]);
    expect(standingOf(EMPTY_CHART, "lab")).toEqual([]);
  });

  test("given sessions and infusions: those that stand are counted, by kind", () => {
    const chart = given(
      registration,
      draftOf("session"),
      draftOf("session", { amends: id(2), reason: "回数" }),
      draftOf("session"),
      draftOf("infusion"),
    );
    expect([standingOf(chart, "session").length, standingOf(chart, "infusion").length]).toEqual([2, 1]);
  });
});

describe("allergies", () => {
  const listed = { status: "listed", list: [{ substance: "ペニシリン", category: "medicine", reaction: null, severity: "unknown" }] };

  test.each<[string, readonly Draft[], object]>([
    ["nothing about them", [], { status: "not-recorded" }],
    ["another history", [draftOf("history")], { status: "not-recorded" }],
    ["none known", [allergies({ status: "none-known" })], { status: "none-known", entry: id(2) }],
    ["unknown", [allergies({ status: "unknown" })], { status: "unknown", entry: id(2) }],
    ["a list after none known", [allergies({ status: "none-known" }), allergies(listed)], { ...listed, entry: id(3) }],
    [
      "an older list recorded later",
      [allergies({ status: "none-known" }), allergies(listed, { occurredAt: "2025-01-01" })],
      { status: "none-known", entry: id(2) },
    ],
    [
      "a list taken back as a mistake",
      [allergies({ status: "none-known" }), allergies(listed), allergies({ status: "none-known" }, { amends: id(3), reason: "別の患者" })],
      { status: "none-known", entry: id(4) },
    ],
  ])("given %s", (_, histories, expected) => {
    expect(allergiesOf(given(registration, ...histories))).toEqual(expected);
  });

  test("given an empty chart: never none known", () => {
    expect(allergiesOf(EMPTY_CHART)).toEqual({ status: "not-recorded" });
  });
});

test("consent stands by component, the newest decision of each", () => {
  const chart = given(registration, consent("given", "tms"), consent("given"), consent("withdrawn"));
  expect(consentTo(chart, "tms")?.body.decision).toBe("given");
  expect(consentTo(chart, "exosome")?.body.decision).toBe("withdrawn");
  expect(consentTo(chart, "research-use")).toBeNull();
});

describe("late entries", () => {
  test.each([
    ["2026-04-02T10:00:00+09:00", false],
    ["2026-04-02", false],
    ["2026-04-01T23:59:00+09:00", true],
    ["2026-04-01", true],
  ])("what happened on %s and was recorded on 2 April is late: %s", (occurredAt, late) => {
    expect(placed(given({ ...registration, occurredAt }), 1).late).toBe(late);
  });
});

describe("signatures", () => {
  test("given a signed entry and one that is not: the other is awaited", () => {
    const chart = given({ ...registration, signature }, draftOf("note"));
    expect(unsignedEntries(chart).map((one) => one.entry.id)).toEqual([id(2)]);
    expect(unsignedEntries(EMPTY_CHART)).toEqual([]);
  });

  test("given a confirmation: the entry is signed, and both names stand", () => {
    const chart = given({ ...registration, signature: { ...signature, meaning: "authored" } }, draftOf("note"), confirm(1), confirm(2));
    expect(placed(chart, 1).signatures.map((one) => one.meaning)).toEqual(["authored", "verified"]);
    expect(unsignedEntries(chart)).toEqual([]);
  });

  test("given an amendment of a confirmed entry: it begins unsigned, and the old signature stays with the old entry", () => {
    const chart = given(registration, draftOf("note"), confirm(2), draftOf("note", { amends: id(2), reason: "追記" }));
    expect([placed(chart, 2).signatures.length, placed(chart, 4).signatures.length]).toEqual([1, 0]);
  });

  test("an imported entry awaits nobody", () => {
    const chart = foldChart(
      chartEntries(registration).map((entry) => ({ ...entry, source: { kind: "import", digest: "", line: 2, columns: [] } as const })),
    );
    expect(unsignedEntries(chart)).toEqual([]);
  });
});

test("folding is adding one entry after the other, and changes nothing that was", () => {
  const entries = chartEntries(
    registration,
    plan("both"),
    plan("tms", { amends: id(2), reason: "訂正" }),
    confirm(1),
    closure("completed"),
  );
  const before = foldChart(entries.slice(0, 3));
  const copy = structuredClone(before);
  expect(entries.slice(3).reduce(evolve, before)).toEqual(foldChart(entries));
  expect(before).toEqual(copy);
});

describe("what cannot be on record is a defect", () => {
  const entries = chartEntries(registration, draftOf("note"), draftOf("lab"));
  const [first, second, third] = entries;
  const amending = (entry: AnyClearEntry | undefined, amends: string) => {
    if (entry === undefined) throw new Error("an entry");
    return { ...entry, amends };
  };

  test.each<[string, () => unknown, string]>([
    ["a gap", () => foldChart([first, third].flatMap((one) => one ?? [])), "entry 2 comes next, not 3"],
    [
      "another patient",
      () => foldChart([...entries.slice(0, 1), ...entries.slice(1).map((entry) => ({ ...entry, subject: id(9) }))]),
      "an entry of this chart",
    ],
    ["an amendment of nothing", () => foldChart([...entries.slice(0, 1), amending(second, id(7))]), "amends one of its own kind"],
    ["an amendment of another kind", () => foldChart([...entries.slice(0, 2), amending(third, id(2))]), "amends one of its own kind"],
    [
      "a second amendment of one entry",
      () => given(registration, { ...registration, amends: id(1), reason: "a" }, { ...registration, amends: id(1), reason: "b" }),
      "amends one that stands",
    ],
    [
      "a confirmation of other bytes",
      () => given(registration, draftOf("confirmation", { body: { confirms: id(1), hash: "0".repeat(64) }, signature })),
      "of its own chain",
    ],
    [
      "a confirmation without a signature",
      () => given(registration, (before) => ({ ...confirm(1)(before), signature: null })),
      "is signed",
    ],
    ["an entry after an erasure", () => given(registration, closure("erased"), draftOf("note")), "an erased chart gets no entry"],
  ])("%s", (_, fold, message) => {
    expect(fold).toThrow(message);
  });
});
