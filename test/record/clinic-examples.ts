/** Of each kind of the clinic's ledger, but for the drill of a recall, a content that the record takes. */
import type { ClinicKind } from "../../src/record/kinds.ts";
import { digestOf, id, nurse, psychiatrist } from "./people.ts";

interface Example {
  readonly body: Record<string, unknown>;
  readonly personal: Record<string, unknown> | null;
}

export const clinicExamples: Record<Exclude<ClinicKind, "recall-drill">, Example> = {
  profile: {
    body: {
      name: { ja: "北町クリニック", en: "Kitamachi Clinic" },
      address: "東京都北区",
      phone: null,
      timeZone: "Asia/Tokyo",
      utcOffset: "+09:00",
    },
    personal: null,
  },
  hours: { body: { weekly: [{ weekday: 1, from: "09:00", to: "17:30" }], note: null }, personal: null },
  holidays: { body: { days: [{ on: "2026-12-29", name: "年末" }], nationalHolidays: true }, personal: null },
  "on-call": {
    body: { alertOwner: psychiatrist.id, responseMinutes: 30, contacts: [{ name: "当直", phone: "000", staff: null }] },
    personal: null,
  },
  "crisis-lines": {
    body: { lines: [{ name: { ja: "相談", en: "Line" }, phone: "000", hours: null, checkedOn: null }] },
    personal: null,
  },
  prices: {
    body: { currency: "JPY", items: [{ code: "tms", name: { ja: "刺激", en: "Session" }, amountYen: 11000, taxIncluded: true }] },
    personal: null,
  },
  practice: { body: { instruments: ["hamd17", "phq9"], languages: ["ja", "en"] }, personal: null },
  chairs: {
    body: { chairs: [{ code: "tms-1", name: { ja: "TMS 1", en: "TMS 1" }, serves: ["session", "threshold"] }] },
    personal: null,
  },
  stimulators: {
    body: { stimulators: [{ code: "mag-1", name: "TMS 1", maxPercentOfOutput: 90, coils: ["fig-8", "cool-b65"] }] },
    personal: null,
  },
  "safety-card": {
    body: { card: "seizure", edition: "1", text: { ja: "刺激を止める。", en: "Stop the stimulation." } },
    personal: null,
  },
  wording: {
    body: {
      instrument: "cgi-s",
      instrumentVersion: 1,
      language: "ja",
      title: "例の用紙",
      copyright: null,
      items: [{ concept: "severity", linkId: "1", text: "項目1", options: [{ text: "答え1", weight: 1 }] }],
      digest: digestOf("e"),
      licence: { holder: "例の権利者", terms: "書面による許可", commercial: "allowed" },
      acknowledged: ["bound-by-order"],
      source: { fileName: "form.json", digest: digestOf("e"), url: null, version: null },
    },
    personal: null,
  },
  "wording-withdrawn": { body: { instrument: "cgi-s", language: "ja", digest: digestOf("e") }, personal: null },
  "staff-change": { body: { account: id(911), name: nurse.name, role: "nurse", change: "invited" }, personal: null },
  "analysis-plan": {
    body: {
      question: "combination",
      plans: { visits: "{}", patients: "{}" },
      hashes: { visits: `sha256:${digestOf("e")}`, patients: `sha256:${digestOf("f")}` },
      patients: 240,
    },
    personal: null,
  },
  "postal-codes": { body: { digest: digestOf("e"), rows: 124000, source: "KEN_ALL.CSV" }, personal: null },
};
