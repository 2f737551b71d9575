/** One valid content of every kind of a trial's ledger. All of it is invented. */
import type { TrialKind } from "../../src/record/kinds.ts";
import { digestOf, id, nurse, patient } from "./people.ts";

interface Example {
  readonly body: Record<string, unknown>;
  readonly personal: Record<string, unknown> | null;
}

export const trialExamples: Record<TrialKind, Example> = {
  "trial-protocol": {
    body: {
      title: "TMSとエクソソームの2×2試験",
      registry: { number: "jRCT-example", registered: false },
      arms: [
        { arm: "neither", share: 1 },
        { arm: "tms", share: 1 },
        { arm: "exosome", share: 1 },
        { arm: "both", share: 1 },
      ],
      masked: { tms: { coil: "coil-ap" }, exosome: { product: "trial-kit" } },
      method: { kind: "blocks" },
      factors: [
        {
          factor: "severity",
          name: "重症度",
          weight: 1,
          levels: [
            { level: "moderate", name: "中等症" },
            { level: "severe", name: "重症" },
          ],
        },
      ],
      size: 8,
      blinded: ["director", "psychiatrist", "operator", "reception", "statistician", "auditor", "patient"],
      preparers: [{ id: nurse.id, name: nurse.name, role: "nurse" }],
      consentDocument: "trial-consent",
      analysisPlan: `sha256:${digestOf("a")}`,
      seal: digestOf("b"),
    },
    personal: { secret: digestOf("c"), blockMultiples: [1, 2] },
  },
  "trial-allocation": { body: { patient, number: 1, stratum: { severity: "severe" }, code: "K7QX4M" }, personal: { arm: 3 } },
  "trial-unblinding": {
    body: { of: { scope: "patient", patient }, reason: "emergency", secondPerson: { id: nurse.id, name: nurse.name } },
    personal: { remark: "意識がはっきりしない" },
  },
  "trial-closing": { body: { reason: "complete" }, personal: null },
};

/** The body of the example of a protocol, with changes. */
export function protocolWith(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return { ...trialExamples["trial-protocol"].body, ...changes };
}

/** An unblinding of the whole trial. */
export const wholeUnblinding = {
  of: { scope: "trial", secret: digestOf("c"), blockMultiples: [1, 2], arms: [{ number: 1, patient, arm: "both" }] },
  reason: "end-of-trial",
  secondPerson: { id: id(911), name: nurse.name },
};
