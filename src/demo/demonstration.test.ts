import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { addDays, ageOn, isAfter, localDay, weekday } from "../base/dates.ts";
import { isUuid } from "../base/ids.ts";
import { ok } from "../base/result.ts";
import { EMPTY_HEAD, type Head, link } from "../record/chain.ts";
import { type Chart, EMPTY_CHART, evolve } from "../record/chart.ts";
import { commandOf, decide } from "../record/decide.ts";
import type { StoredEntry } from "../record/entry.ts";
import { ALL_KINDS } from "../record/kinds.ts";
import { balanceOf, foldLot } from "../record/lot.ts";
import { type AnyEntry, isChartEntry, isLotEntry, readEntry } from "../record/reading.ts";
import { prepareEntry } from "../record/writing.ts";
import { createCipher } from "../store/cipher.ts";
import { type Demonstration, type DemonstrationChain, demonstrationOf } from "./demonstration.ts";
import type { DemonstrationEntry } from "./entry.ts";
import { FAMILY_NAMES, FEMALE_NAMES, MALE_NAMES } from "./names.ts";

const csv = readFileSync(new URL("../../data/factorial_2x2.csv", import.meta.url), "utf8");
const digest = createHash("sha256").update(csv).digest("hex");
const now = "2026-11-23T18:30:00.000+09:00";
const clinic = "00000000-0000-7000-8000-0000000000c1";
const startsOn = addDays("2026-11-23", -547);
/** As a clinic opens it today; and so much later that every row of the file lies in the past. */
const today = demonstrationOf(csv, { now, digest });
const later = demonstrationOf(csv, { now: "2028-01-31T12:00:00+09:00", digest, startsOn });

/** The first twenty patients, where the question is not about all. */
const few = csv
  .split("\n")
  .filter((line) => /^(id|P00\d|P01\d|P020),/.test(line))
  .join("\n");

type Row = Readonly<Record<"id" | "week" | "mind" | "body" | "lcrp" | "mind0" | "body0" | "lcrp0" | "arm" | "sex" | "age", string>>;
const rows = parse<Row>(csv, { columns: true });

const charts = (demonstration: Demonstration) => demonstration.chains.filter((chain) => chain.ledger === "chart");
const entriesOf = (chains: readonly DemonstrationChain[]) => chains.flatMap((chain) => chain.entries);
const ofKind = (chain: DemonstrationChain, kind: string) => chain.entries.filter((entry) => entry.draft.kind === kind);
const bodyOf = <Body extends object>(entry: DemonstrationEntry | undefined) => entry?.draft.body as Body;
const personalOf = (chain: DemonstrationChain) =>
  ofKind(chain, "registration")[0]?.draft.personal as {
    readonly number: string;
    readonly externalId: string;
    readonly birthDate: string;
    readonly name: { readonly family: string; readonly given: string };
    readonly kana: { readonly family: string; readonly given: string };
    readonly roman: { readonly family: string; readonly given: string };
  };

/** What a chart says was measured: `day code value`, values of labs as natural logarithms to six decimals. */
function chartedNumbers(chain: DemonstrationChain): readonly string[] {
  return chain.entries.flatMap(({ draft }) => {
    if (draft.kind === "assessment") {
      const { instrument, total } = draft.body as { readonly instrument: string; readonly total: number };
      return [`${draft.occurredAt} ${instrument} ${total}`];
    }
    if (draft.kind !== "lab") return [];
    const { analyte, value, unit } = draft.body as { readonly analyte: string; readonly value: number; readonly unit: string };
    return [`${draft.occurredAt} ${analyte} ${unit} ${Math.log(value).toFixed(6)}`];
  });
}

/** What the file says of a patient, read by another CSV reader. */
function fileNumbers(id: string, dayZero: string): readonly string[] {
  const own = rows.filter((row) => row.id === id);
  const first = own[0];
  const said = (day: string, mind: string, body: string, lcrp: string) => [
    ...(mind === "" ? [] : [`${day} hamd17 ${Number(mind)}`]),
    ...(body === "" ? [] : [`${day} sss8 ${Number(body)}`]),
    ...(lcrp === "" ? [] : [`${day} crp-hs mg/L ${Number(lcrp).toFixed(6)}`]),
  ];
  return [
    ...(first ? said(dayZero, first.mind0, first.body0, first.lcrp0) : []),
    ...own.flatMap((row) => said(addDays(dayZero, Number(row.week) * 7), row.mind, row.body, row.lcrp)),
  ];
}

const dayZeroOf = (chain: DemonstrationChain) => bodyOf<{ readonly startsOn: string }>(ofKind(chain, "plan")[0]).startsOn;

describe("every number of the file", () => {
  test("is charted exactly, on its day, and nothing else is measured", () => {
    expect(charts(later).length).toBe(240);
    for (const chain of charts(later)) {
      const expected = fileNumbers(personalOf(chain).externalId, dayZeroOf(chain));
      expect([...chartedNumbers(chain)].sort()).toEqual([...expected].sort());
    }
    expect(later.counts).toMatchObject({ patients: 240, visitsCharted: rows.length, visitsAfterToday: 0, inCourse: 0 });
  });

  test("is charted up to today and not after, and what is left out is counted", () => {
    for (const chain of charts(today)) {
      const expected = fileNumbers(personalOf(chain).externalId, dayZeroOf(chain)).filter((said) => said.slice(0, 10) <= "2026-11-23");
      expect([...chartedNumbers(chain)].sort()).toEqual([...expected].sort());
    }
    expect(today.counts.visitsCharted + today.counts.visitsAfterToday).toBe(rows.length);
    expect(today.counts.visitsAfterToday).toBeGreaterThan(50);
  });

  test("names its line of the file and its columns", () => {
    const lines = csv.split(/\r?\n/).map((line) => line.split(","));
    const header = lines[0] ?? [];
    const cell = (line: number, column = "") => Number(lines[line - 1]?.[header.indexOf(column)]);
    const wrong = entriesOf(charts(later)).filter(({ draft, source }) => {
      if (source.digest !== digest || !source.columns.every((column) => header.includes(column))) return true;
      const { total, value } = draft.body as { readonly total?: number; readonly value?: number };
      const charted = draft.kind === "assessment" ? total : draft.kind === "lab" ? Math.log(value ?? Number.NaN) : undefined;
      return charted !== undefined && !(Math.abs(charted - cell(source.line, source.columns[0])) < 1e-6);
    });
    expect(wrong).toEqual([]);
  });
});

describe("time", () => {
  test("nothing happened or was recorded after now, and nothing was recorded before it happened", () => {
    const wrong = entriesOf(today.chains).filter(
      ({ draft, recordedAt }) => isAfter(recordedAt, now) || isAfter(draft.occurredAt, recordedAt),
    );
    expect(wrong).toEqual([]);
  });

  test("early on a day, what is planned for later that day is not there yet", () => {
    const at = (time: string) => demonstrationOf(few, { now: `2026-11-24T${time}:00+09:00`, digest, startsOn: "2026-05-25" });
    const [morning, evening] = [at("07:00"), at("20:00")];
    expect(entriesOf(morning.chains).filter(({ draft }) => isAfter(draft.occurredAt, "2026-11-24T07:00:00+09:00"))).toEqual([]);
    expect(morning.counts.entries).toBeLessThan(evening.counts.entries);
    expect(morning.counts.visitsCharted).toBe(evening.counts.visitsCharted);
  });

  test("each chain is in the order of recording, and begins with the registration or the receipt", () => {
    for (const { ledger, entries } of today.chains) {
      const times = entries.map((entry) => Date.parse(entry.recordedAt));
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(entries[0]?.draft.kind).toBe(ledger === "chart" ? "registration" : "received");
    }
  });

  test("about two dozen patients are in course, of every arm", () => {
    expect(today.counts.inCourse).toBeGreaterThanOrEqual(20);
    expect(today.counts.inCourse).toBeLessThanOrEqual(28);
    const open = charts(today).filter((chain) => ofKind(chain, "closure").length === 0);
    expect(open.length).toBe(today.counts.inCourse);
    expect(new Set(open.map((chain) => bodyOf<{ readonly strategy: string }>(ofKind(chain, "plan")[0]).strategy)).size).toBe(4);
  });

  test("before anyone has begun there is nothing", () => {
    expect(demonstrationOf(csv, { now: "2026-01-01T12:00:00+09:00", digest, startsOn: "2026-06-01" })).toEqual({
      chains: [],
      counts: { patients: 0, inCourse: 0, entries: 0, visitsCharted: 0, visitsAfterToday: rows.length },
      patientOfUser: null,
    });
  });
});

describe("treatments", () => {
  const arms = new Map(rows.map((row) => [row.id, row.arm]));
  const armOf = (chain: DemonstrationChain) => arms.get(personalOf(chain).externalId) ?? "";
  const weekOf = (chain: DemonstrationChain) =>
    Math.max(...rows.filter((row) => row.id === personalOf(chain).externalId).map((row) => Number(row.week)));

  test("sessions belong to the TMS arms: thirty on weekdays, numbered, or until the last visit", () => {
    for (const chain of charts(later)) {
      const sessions = ofKind(chain, "session");
      const days = sessions.map((entry) => localDay(entry.draft.occurredAt));
      expect(sessions.length > 0).toBe(armOf(chain) === "tms" || armOf(chain) === "both");
      expect(sessions.map((entry) => bodyOf<{ readonly number: number }>(entry).number)).toEqual(sessions.map((_, index) => index + 1));
      expect(new Set(days).size).toBe(days.length);
      expect(days.every((day) => weekday(day) >= 1 && weekday(day) <= 5)).toBe(true);
      const week = weekOf(chain);
      const lastSeenOn = addDays(dayZeroOf(chain), week * 7);
      expect(days.every((day) => day <= lastSeenOn)).toBe(true);
      if (sessions.length > 0 && week >= 8) expect(sessions.length).toBe(30);
    }
  });

  test("whatever was delivered adds up to what was prescribed, and one or two sessions a course were lowered", () => {
    for (const chain of charts(later)) {
      const sessions = ofKind(chain, "session").map((entry) =>
        bodyOf<{
          readonly prescribed: { readonly pulses: number };
          readonly delivered: readonly { readonly pulses: number }[];
          readonly plan: string;
        }>(entry),
      );
      for (const { prescribed, delivered, plan } of sessions) {
        expect(delivered.reduce((sum, block) => sum + block.pulses, 0)).toBe(prescribed.pulses);
        expect(plan).toBe(ofKind(chain, "plan")[0]?.id);
      }
      if (sessions.length < 12) continue;
      const lowered = sessions.filter((one) => one.delivered.length > 1).length;
      expect([1, 2]).toContain(lowered);
    }
  });

  test("infusions belong to the exosome arms, at weeks 0, 2 and 4 while the patient was seen", () => {
    for (const chain of charts(later)) {
      const due = armOf(chain) === "exo" || armOf(chain) === "both" ? [0, 2, 4].filter((week) => week <= weekOf(chain)) : [];
      expect(ofKind(chain, "infusion").map((entry) => localDay(entry.draft.occurredAt))).toEqual(
        due.map((week) => addDays(dayZeroOf(chain), week * 7)),
      );
    }
  });

  test("the first infusion has a day without TMS", () => {
    for (const chain of charts(later).filter((one) => armOf(one) === "both"))
      expect(ofKind(chain, "session").some((entry) => localDay(entry.draft.occurredAt) === dayZeroOf(chain))).toBe(false);
  });

  test("the plan names the arm, and an allocation, three consents, four histories and one answer about allergies stand beside it", () => {
    for (const chain of charts(later)) {
      const arm = armOf(chain) === "exo" ? "exosome" : armOf(chain);
      expect(bodyOf<{ readonly strategy: string }>(ofKind(chain, "plan")[0]).strategy).toBe(arm);
      expect(bodyOf<{ readonly allocation: { readonly arm: string } }>(ofKind(chain, "randomisation")[0]).allocation.arm).toBe(arm);
      expect(["consent", "history", "diagnosis", "plan", "closure"].map((kind) => ofKind(chain, kind).length)).toEqual([3, 5, 1, 1, 1]);
    }
  });

  test("charts close: completed at week 12, withdrawn where the rows end", () => {
    for (const chain of charts(later)) {
      const closure = bodyOf<{ readonly reason: string; readonly endedOn: string }>(ofKind(chain, "closure")[0]);
      expect(closure.reason).toBe(weekOf(chain) === 12 ? "completed" : "withdrawn");
      expect(closure.endedOn).toBe(addDays(dayZeroOf(chain), weekOf(chain) * 7));
    }
  });
});

describe("lots", () => {
  const lots = later.chains.filter((chain) => chain.ledger === "lot");
  const used = lots.flatMap((lot) => ofKind(lot, "used"));
  const infusions = charts(later).flatMap((chain) => ofKind(chain, "infusion").map((entry) => ({ chain, entry })));

  test("every infusion used one vial, of a lot that was received and released before, and no vial was used twice", () => {
    expect(used.length).toBe(infusions.length);
    const places = new Set<string>();
    for (const lot of lots) {
      const { lot: name, vials } = bodyOf<{ readonly lot: string; readonly vials: readonly { readonly vial: string }[] }>(
        ofKind(lot, "received")[0],
      );
      const released = ofKind(lot, "released")[0];
      for (const entry of ofKind(lot, "used")) {
        const { vial, patient, infusion } = bodyOf<{ readonly vial: string; readonly patient: string; readonly infusion: string }>(entry);
        const given = infusions.find((one) => one.entry.id === infusion);
        expect(given?.chain.subject).toBe(patient);
        expect(bodyOf<{ readonly lot: string; readonly vial: string }>(given?.entry)).toMatchObject({ lot: name, vial });
        expect(vials.some((one) => one.vial === vial)).toBe(true);
        expect(entry.draft.occurredAt > (released?.draft.occurredAt ?? "9")).toBe(true);
        places.add(`${name} ${vial}`);
      }
    }
    expect(places.size).toBe(used.length);
  });

  test("two different people released each lot", () => {
    for (const lot of lots) {
      const [entry] = ofKind(lot, "released");
      expect(bodyOf<{ readonly secondPerson: { readonly id: string } }>(entry).secondPerson.id).not.toBe(entry?.author.id);
    }
  });
});

describe("people", () => {
  const people = charts(later).map(personalOf);

  test("are numbered in order of enrolment, have names of their own, and an age that fits the birthday", () => {
    expect(people.map((one) => one.number)).toEqual(people.map((_, index) => `R-${String(index + 1).padStart(5, "0")}`));
    expect(new Set(people.map((one) => one.name.family + one.name.given)).size).toBe(240);
    for (const chain of charts(later)) {
      const row = rows.find((one) => one.id === personalOf(chain).externalId);
      const [registration] = ofKind(chain, "registration");
      expect(ageOn(personalOf(chain).birthDate, registration?.draft.occurredAt ?? "")).toBe(Number(row?.age));
      expect(bodyOf<{ readonly sex: string }>(registration).sex).toBe(row?.sex === "F" ? "female" : "male");
    }
  });

  test("come from our own lists, in three scripts that belong together, without address or phone", () => {
    const families = new Map(FAMILY_NAMES.map((name) => [name[0], name]));
    const givens = new Map([...FEMALE_NAMES, ...MALE_NAMES].map((name) => [name[0], name]));
    for (const one of people) {
      expect([one.name.family, one.kana.family, one.roman.family]).toEqual(families.get(one.name.family));
      expect([one.name.given, one.kana.given, one.roman.given]).toEqual(givens.get(one.name.given));
      expect(one).toMatchObject({ address: null, phone: null, email: null, postalCode: null, formerName: null });
    }
  });

  test("the user who is a patient is in the middle of a course of both", () => {
    const own = charts(today).find((chain) => chain.subject === today.patientOfUser);
    expect(own && bodyOf<{ readonly strategy: string }>(ofKind(own, "plan")[0]).strategy).toBe("both");
    expect(own && ofKind(own, "closure")).toEqual([]);
  });
});

describe("the same every time", () => {
  const text = (demonstration: Demonstration) => JSON.stringify(demonstration);

  test("the same file, now and seed give the same bytes; another seed other people and the same numbers", () => {
    const one = demonstrationOf(few, { now, digest });
    expect(text(demonstrationOf(few, { now, digest }))).toBe(text(one));
    const other = demonstrationOf(few, { now, digest, seed: 2 });
    expect(text(other)).not.toBe(text(one));
    expect(other.counts.visitsCharted).toBe(one.counts.visitsCharted);
    expect(charts(other).map(chartedNumbers)).toEqual(charts(one).map(chartedNumbers));
  });

  test("ids are UUIDs and none is used twice", () => {
    const ids = [...today.chains.map((chain) => chain.subject), ...entriesOf(today.chains).map((entry) => entry.id)];
    expect(ids.every(isUuid)).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("a file that is not the trial's is a defect, named", () => {
    expect(() => demonstrationOf(csv.replace("week", "wk"), { now, digest })).toThrow("the column week");
    expect(() => demonstrationOf(csv.replace(",neither,", ",placebo,"), { now, digest })).toThrow("placebo");
  });
});

describe("the record", () => {
  test("takes every kind of entry as it is", () => {
    const seen = new Set<string>();
    for (const { draft } of entriesOf(demonstrationOf(few, { now, digest }).chains)) {
      seen.add(draft.kind);
      const body = ALL_KINDS.get(draft.kind)?.body.safeParse(draft.body);
      expect([draft.kind, body?.error?.issues]).toEqual([draft.kind, undefined]);
    }
    expect([...seen].sort()).toEqual([
      "assessment",
      "certificate",
      "closure",
      "consent",
      "diagnosis",
      "history",
      "infusion",
      "lab",
      "plan",
      "randomisation",
      "received",
      "registration",
      "released",
      "screening",
      "session",
      "thawed",
      "threshold",
      "used",
    ]);
  });

  const cipher = createCipher();

  /** The chain as the record holds it, each entry decided on the chart before it. */
  function recorded({ ledger, subject, entries }: DemonstrationChain) {
    const key = cipher.newKey();
    const clear: AnyEntry[] = [];
    let head: Head = EMPTY_HEAD;
    let chart: Chart = EMPTY_CHART;
    for (const { draft, ...context } of entries) {
      const decided = ledger === "chart" ? decide(commandOf(draft, context.author), chart, context.recordedAt) : ok(draft);
      const prepared = prepareEntry(draft, { ...context, clinic, ledger, subject }, key, cipher);
      if (!decided.ok || !prepared.ok) throw new Error(JSON.stringify([draft.kind, decided, prepared]));
      const stored: StoredEntry = link(prepared.value, head, cipher);
      head = stored;
      const read = readEntry(stored, { status: "open", key }, cipher);
      if (!read.ok) throw new Error(JSON.stringify(read.error));
      clear.push(read.value);
      if (isChartEntry(read.value)) chart = evolve(chart, read.value);
    }
    return { clear, chart };
  }

  test("would have allowed every entry when it was recorded, and reads the chart as it was meant", () => {
    const some = charts(today).filter((_, index) => index % 60 === 7 || index > 235);
    for (const chain of some) {
      const { chart } = recorded(chain);
      expect(chart.status).toBe(ofKind(chain, "closure").length > 0 ? "closed" : "open");
      expect(chart.status === "empty" ? 0 : chart.entries.length).toBe(chain.entries.length);
    }
  });

  test("finds no contradiction in any lot: every vial was available when it was used", () => {
    for (const chain of today.chains.filter((one) => one.ledger === "lot")) {
      const lot = foldLot(recorded(chain).clear.filter(isLotEntry));
      expect(lot.status === "empty" ? null : lot.contradictions).toEqual([]);
      expect(balanceOf(lot)).toMatchObject({ quarantined: 0, recalled: 0, discarded: 0, used: ofKind(chain, "used").length });
    }
  });
});
