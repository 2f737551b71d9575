/** Clear chart entries for tests: each with what the test is about, and the rest filled in. */
import type { ChartEntryOf, ChartKind } from "../../src/record/kinds.ts";

const envelope = {
  clinic: "00000000-0000-7000-8000-0000000000c1",
  ledger: "chart",
  subject: "00000000-0000-7000-8000-0000000000a1",
  recordedAt: "2026-11-23T12:00:00+09:00",
  author: { id: "00000000-0000-7000-8000-0000000000d1", name: "Test Author", role: "psychiatrist" },
  amends: null,
  signature: null,
  source: null,
  personal: { status: "none" },
  hash: "0".repeat(64),
} as const;

type Envelope = Pick<ChartEntryOf<"lab">, "amends">;

let count = 0;

/** A fresh id, and seq in the order made. */
function nextPlace(): { readonly id: string; readonly seq: number } {
  count += 1;
  return { id: `00000000-0000-7000-8000-${String(count).padStart(12, "0")}`, seq: count };
}

function entry<Kind extends ChartKind>(kind: Kind, on: string, body: ChartEntryOf<Kind>["body"], more: Partial<Envelope> = {}) {
  return { ...envelope, ...nextPlace(), kind, occurredAt: on, body, ...more };
}

/** An assessment by its total alone. */
export function totalOf(instrument: string, on: string, total: number, more: Partial<Envelope> = {}): ChartEntryOf<"assessment"> {
  const body = { instrument, instrumentVersion: 1, informant: "clinician", language: null } as const;
  return entry("assessment", on, { ...body, mode: "total-only", items: {}, total, totalStatus: "as-given" }, more);
}

/** An assessment by item; without a total unless one is given. */
export function answersTo(
  instrument: string,
  on: string,
  items: Readonly<Record<string, number | null>>,
  total: { readonly total: number | null; readonly totalStatus: "scored" | "prorated" | "unscorable" } = {
    total: null,
    totalStatus: "unscorable",
  },
): ChartEntryOf<"assessment"> {
  const body = { instrument, instrumentVersion: 1, informant: "patient", language: "ja" } as const;
  return entry("assessment", on, { ...body, mode: "paper-key-in", items: { ...items }, ...total });
}

/** A laboratory value. */
export function labOf(
  analyte: string,
  on: string,
  value: number,
  unit: string,
  more: Partial<Pick<ChartEntryOf<"lab">["body"], "comparator" | "draw">> = {},
): ChartEntryOf<"lab"> {
  return entry("lab", on, { analyte, value, unit, comparator: null, method: null, draw: 1, ...more });
}

/** A day's diary with these sliders; the others left out. */
export function diaryOf(on: string, sliders: Partial<ChartEntryOf<"diary">["body"]["sliders"]>): ChartEntryOf<"diary"> {
  const none = {
    mood: null,
    motivation: null,
    concentration: null,
    fatigue: null,
    sleep: null,
    appetite: null,
    headache: null,
    pain: null,
    gut: null,
    worry: null,
  };
  return entry("diary", on, {
    edition: 1,
    language: "ja",
    sliders: { ...none, ...sliders },
    sleptHours: null,
    appetiteChange: null,
    coldOrFever: "unknown",
    sideEffects: [],
  });
}

/** A TMS session as it was delivered without anything to say. */
export function sessionOn(on: string, number: number): ChartEntryOf<"session"> {
  const delivered = { pulses: 3000, intensityPercentOfThreshold: 120, intensityPercentOfOutput: 54, ended: "complete" } as const;
  return entry("session", on, {
    number,
    prescribed: null,
    delivered: [delivered],
    device: null,
    coil: null,
    pain: null,
    sideEffects: [],
    plan: null,
  });
}

/** An infusion without anything to say. */
export function infusionOn(on: string, number: number): ChartEntryOf<"infusion"> {
  return entry("infusion", on, {
    number,
    product: "product",
    lot: "L-1",
    vial: "1",
    route: null,
    dose: null,
    volumeMillilitres: null,
    diluentMillilitres: null,
    plannedMinutes: null,
    thawedAt: null,
    startedAt: null,
    endedAt: null,
    checks: {},
    checkedBy: null,
    vitals: [],
    reaction: "unknown",
    remainderMillilitres: null,
    plan: null,
  });
}

/** A plan of both treatments. */
export function planOf(startsOn: string): ChartEntryOf<"plan"> {
  const tms = { protocol: "hf-l", protocolVersion: 1, sessionCount: 30, sessionsPerWeek: 5, intensityPercentOfThreshold: 120 };
  const exosome = { product: "product", infusionCount: 3, intervalDays: 14, dose: null };
  return entry("plan", startsOn, { strategy: "both", startsOn, weeks: 6, tms, exosome, rulePack: "research" });
}
