/** One valid content of every kind of entry, and whoever else a test of the record needs. All of it is invented. */
import type { StoredEntry } from "../../src/record/entry.ts";
import type { ChartKind, ClinicKind, DayKind, LotKind, TrialKind } from "../../src/record/kinds.ts";
import type { WritingContext } from "../../src/record/writing.ts";
import { clinicExamples } from "./clinic-examples.ts";
import { lotExamples } from "./lot-examples.ts";
import { clinic, digestOf, id, patient, psychiatrist } from "./people.ts";
import { trialExamples } from "./trial-examples.ts";

export { clinic, day, digestOf, id, lot, nurse, patient, psychiatrist, trial } from "./people.ts";

/** Where and by whom: the chart of `patient`, entered by the psychiatrist on 2 April 2026 at 10:30. */
export function contextOf(n: number, changes: Partial<WritingContext> = {}): WritingContext {
  const recordedAt = "2026-04-02T10:30:00.000+09:00";
  return { id: id(n), clinic, ledger: "chart", subject: patient, recordedAt, author: psychiatrist, source: null, ...changes };
}

interface Example {
  readonly body: Record<string, unknown>;
  readonly personal: Record<string, unknown> | null;
}

const dose = { protocol: "hf-left", protocolVersion: 1, pulses: 3000, intensityPercentOfThreshold: 120, intensityPercentOfOutput: 54 };
const volume = { value: 10, countedIn: "millilitres", countedBy: "label" } as const;
const pressure = { systolicMmHg: 118, diastolicMmHg: 74, pulsePerMinute: 66, oxygenPercent: 98, temperatureCelsius: 36.5 };

export const registrationFields = {
  number: "R-00412",
  name: { family: "水野", given: "恵子" },
  kana: { family: "ミズノ", given: "ケイコ" },
  roman: { family: "Mizuno", given: "Keiko" },
  formerName: null,
  birthDate: "1980-03-14",
  postalCode: "100-0001",
  address: null,
  phone: null,
  email: null,
  externalId: null,
};

export const examples: Record<ChartKind | LotKind | DayKind | TrialKind | ClinicKind, Example> = {
  registration: { body: { sex: "female", ageAtRegistration: 46 }, personal: registrationFields },
  diagnosis: {
    body: {
      coding: { system: "icd-10", code: "F33.1", display: "反復性うつ病性障害、中等症" },
      role: "principal",
      certainty: "confirmed",
      course: "recurrent",
      severity: "moderate",
      psychoticFeatures: "absent",
      onsetOn: "2024-11",
    },
    personal: null,
  },
  history: {
    body: {
      topic: "antidepressant-trial",
      drug: { name: "セルトラリン", code: "sertraline" },
      drugClass: "ssri",
      dailyDose: { value: 100, unit: "mg" },
      startedOn: "2025-01",
      stoppedOn: "2025-05-10",
      status: "stopped",
      adherencePercent: 90,
      result: "partial",
    },
    personal: { remark: "前医から" },
  },
  screening: {
    body: {
      component: "tms",
      questionnaire: "tms-suitability",
      edition: "1",
      answers: { "cochlear-implant": "no", "seizure-ever": "unknown" },
      answeredBy: "patient",
      language: "ja",
    },
    personal: { remark: null, details: { "seizure-ever": "子どもの頃に一度倒れた" } },
  },
  assessment: {
    body: {
      instrument: "phq9",
      instrumentVersion: 1,
      mode: "paper-key-in",
      informant: "patient",
      language: "ja",
      items: { "phq9-1": 2, "phq9-2": null },
      total: null,
      totalStatus: "unscorable",
    },
    personal: null,
  },
  diary: {
    body: {
      edition: 1,
      language: "ja",
      sliders: {
        mood: 6,
        motivation: 7,
        concentration: 5,
        fatigue: 8,
        sleep: 4,
        appetite: 3,
        headache: 0,
        pain: 2,
        gut: 1,
        worry: null,
      },
      sleptHours: 5.5,
      appetiteChange: -2,
      coldOrFever: "no",
      sideEffects: [],
    },
    personal: null,
  },
  lab: { body: { analyte: "crp-hs", value: 0.31, unit: "mg/dL", comparator: null, method: null, draw: 1 }, personal: null },
  vitals: {
    body: { ...pressure, respirationsPerMinute: 14, consciousness: "alert", weightKilograms: 58.2, heightCentimetres: null },
    personal: null,
  },
  threshold: {
    body: {
      state: "resting",
      hemisphere: "left",
      detection: "visual",
      method: "adaptive-map",
      thresholdPercentOfOutput: 45,
      intervalPercentOfOutput: { low: 42.4, high: 47.6 },
      pulses: [
        { intensityPercentOfOutput: 50, response: true },
        { intensityPercentOfOutput: 44, response: false },
      ],
      muscle: "apb-right",
      device: "stimulator-1",
      coil: "figure-8",
    },
    personal: null,
  },
  target: {
    body: {
      site: "dlpfc-left",
      method: "beam-f3",
      coordinates: { space: "mni", xMillimetres: -38, yMillimetres: 44, zMillimetres: 26 },
      scalpMillimetres: { "nasion-inion": 360, "tragus-tragus": 350, circumference: 560 },
      angleDegrees: 45,
      coil: "figure-8",
    },
    personal: null,
  },
  plan: {
    body: {
      strategy: "both",
      startsOn: "2026-04-06",
      weeks: 6,
      tms: { protocol: "hf-left", protocolVersion: 1, sessionCount: 30, sessionsPerWeek: 5, intensityPercentOfThreshold: 120 },
      exosome: { product: "exo-a", infusionCount: 3, intervalDays: 14, dose: volume },
      rulePack: "self-pay",
    },
    personal: null,
  },
  exemption: {
    body: { protocol: "dtms-h1", protocolVersion: 1, intensityPercentOfThreshold: 125, exempts: ["dose.train-too-long"] },
    personal: { justification: "過去に同じ条件で問題なく受けている" },
  },
  release: { body: { releases: id(3), findings: ["gate.release-needed"] }, personal: { remark: "診察のうえ許可" } },
  schedule: {
    body: {
      plan: id(1),
      ground: "proposed",
      replaces: null,
      planned: [
        { what: "session", number: 1, on: "2026-04-07", time: "10:00", minutes: 38, chair: "tms-1", codes: [] },
        { what: "measure", number: 1, on: "2026-04-13", time: null, minutes: null, chair: null, codes: ["phq9", "sss8"] },
      ],
    },
    personal: null,
  },
  consent: {
    body: {
      component: "exosome",
      decision: "declined",
      document: "exosome-explained",
      documentVersion: "2026-03",
      language: "ja",
      givenBy: "patient",
      interpreter: false,
      understood: { unapproved: true },
    },
    personal: { remark: "家族と相談のうえ", representative: null },
  },
  contract: {
    body: {
      agreedOn: "2026-04-01",
      agreed: [{ component: "tms", agreedCount: 30, unitPriceYen: 11000, paidYen: 330000 }],
      refundRule: "unused-less-fee",
      refundFeeYen: 5000,
    },
    personal: { remark: "一括払い" },
  },
  session: {
    body: {
      number: 1,
      prescribed: dose,
      delivered: [{ pulses: 3000, intensityPercentOfThreshold: 120, intensityPercentOfOutput: 54, ended: "complete" }],
      device: "stimulator-1",
      coil: "figure-8",
      pain: 3,
      sideEffects: ["scalp-pain"],
      plan: id(1),
    },
    personal: null,
  },
  infusion: {
    body: {
      number: 1,
      product: "exo-a",
      lot: "L-2026-07",
      vial: "07-003",
      route: "intravenous",
      dose: volume,
      volumeMillilitres: 100,
      diluentMillilitres: 90,
      plannedMinutes: 60,
      thawedAt: "2026-04-02T09:10:00+09:00",
      startedAt: "2026-04-02T09:30:00+09:00",
      endedAt: "2026-04-02T10:15:00+09:00",
      checks: { "lot-released": true },
      checkedBy: id(911),
      vitals: [{ at: "2026-04-02T09:30:00+09:00", ...pressure }],
      reaction: "none",
      remainderMillilitres: 0,
      plan: id(1),
    },
    personal: null,
  },
  observation: {
    body: {
      infusion: id(1),
      phase: "during",
      minute: 15,
      ...pressure,
      respirationsPerMinute: 16,
      consciousness: "alert",
      symptoms: [],
      contact: "present",
    },
    personal: null,
  },
  "infusion-end": {
    body: {
      infusion: id(1),
      endedAt: "2026-04-02T10:15:00+09:00",
      ended: "complete",
      givenMillilitres: 9.5,
      keptMillilitres: 0,
      wasteMillilitres: 0.5,
      reaction: "none",
      actions: [],
    },
    personal: null,
  },
  "adverse-event": {
    body: {
      term: "fever",
      onsetAt: "2026-04-02",
      severity: "mild",
      serious: [],
      relatedToTms: "none",
      relatedToExosome: "possible",
      outcome: "recovered",
      endedOn: "2026-04-03",
      actions: ["blood-culture"],
      during: id(1),
      reports: [{ to: "maker", on: "2026-04-03" }],
    },
    personal: { remark: "電話で確認" },
  },
  decision: {
    body: {
      checkpoint: "session-15",
      rule: { code: "hamd17-week-3", version: "2024-06", answer: "continue" },
      numbers: { "hamd17-baseline": 22, "hamd17-now": 15, "crp-hs": null },
      choice: "continue",
      reasons: ["response"],
    },
    personal: { remark: null, wish: "続けたいです", wishSaidBy: null },
  },
  randomisation: {
    body: {
      trial: "jrct-example",
      number: 12,
      stratum: { site: "a", sex: "female" },
      allocation: { design: "parallel", arm: "both" },
      blinded: ["patient", "rater"],
    },
    personal: null,
  },
  note: { body: { category: "progress", language: "ja" }, personal: { text: "よく眠れるようになった。\n食欲は変わらない。" } },
  letter: {
    body: { direction: "out", purpose: "referral", language: "ja", documentDigest: digestOf("d"), carriedAt: "2026-04-02" },
    personal: { correspondent: "北町病院 内科", title: "診療情報提供書", text: "いつもお世話になっております。", remark: null },
  },
  closure: { body: { reason: "completed", endedOn: "2026-05-20", ground: null }, personal: null },
  confirmation: { body: { confirms: id(1), hash: digestOf("a") }, personal: null },
  proxy: { body: { entry: id(1), hash: digestOf("a"), physician: { id: psychiatrist.id, name: psychiatrist.name } }, personal: null },
  retraction: {
    body: { retracts: id(1), hash: digestOf("a"), ground: "wrong-patient" },
    personal: { remark: "隣の部屋の患者さんの値だった" },
  },
  alert: {
    body: {
      about: "suicidality",
      rule: "suicidality-items",
      ruleVersion: 1,
      instrument: "phq9",
      numbers: { "self-harm": 1 },
      owner: { id: psychiatrist.id, name: psychiatrist.name },
      dueAt: "2026-04-02T11:00:00.000+09:00",
      draft: id(20),
      raisedBy: null,
    },
    personal: null,
  },
  "alert-response": {
    body: { alert: id(1), step: "resolved", actions: ["talked"] },
    personal: { remark: "ご家族と話した" },
  },
  merge: { body: { step: "proposed", into: id(903) }, personal: { remark: "カナの誤り" } },
  ...clinicExamples,
  booked: {
    body: { on: "2026-04-06", chair: "tms-1", from: "10:00", to: "10:38", patient, what: "session", number: 3 },
    personal: null,
  },
  unbooked: { body: { booking: id(1), reason: "patient" }, personal: { remark: "電話 8:40" } },
  arrived: { body: { booking: id(1) }, personal: null },
  missed: { body: { booking: id(1), reason: "illness" }, personal: null },
  ...lotExamples,
  ...trialExamples,
};

/** `entry` with some members replaced and its hash left as it was: a change that only the chain can find. */
export function changed(entry: StoredEntry, changes: Partial<StoredEntry>): StoredEntry {
  return { ...entry, ...changes };
}
