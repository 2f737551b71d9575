/**
 * What an imported patient becomes: a registration without a name, then an assessment or a laboratory value for each
 * value of the file, marked with the file's digest, the line and the columns it was read from. A day is a day: no time is
 * made up. Where a cell was typed in other characters than the number is written in here, the remark keeps what was typed.
 */

import { instrumentOf } from "../measures/instruments.ts";
import type { Source } from "../record/entry.ts";
import type { Draft } from "../record/writing.ts";
import type { ImportMapping } from "./import-mapping.ts";
import type { PlannedPatient, PlannedValue } from "./import-plan.ts";

/** A draft and where it came from. */
export interface ImportDraft {
  readonly draft: Draft;
  readonly source: Source;
}

/**
 * The drafts of one patient, the registration first, the rest in order of day. `number` is the clinic's own number for
 * the patient (`R-00412`), which the file does not know; `digest` is the SHA-256 of the file's bytes.
 */
export function draftsOf(patient: PlannedPatient, mapping: ImportMapping, number: string, digest: string): readonly ImportDraft[] {
  const from = (line: number, columns: readonly string[]): Source => ({ kind: "import", digest, line, columns });
  const identity = [
    mapping.patient,
    ...(mapping.sex === null ? [] : [mapping.sex.column]),
    ...(mapping.age === null ? [] : [mapping.age.column]),
  ];
  return [
    { draft: registrationOf(patient, number), source: from(patient.line, identity) },
    ...patient.values.map((value) => ({
      draft: draftOf(value),
      source: from(value.line, value.at === "row" ? [value.column, mapping.timing.column] : [value.column]),
    })),
  ];
}

/** How many entries of each kind a patient becomes. */
export function entryCounts(patient: PlannedPatient): Readonly<Record<"registration" | "assessment" | "lab", number>> {
  const assessment = patient.values.filter((one) => one.kind === "assessment").length;
  return { registration: 1, assessment, lab: patient.values.length - assessment };
}

function registrationOf(patient: PlannedPatient, number: string): Draft {
  return {
    kind: "registration",
    occurredAt: patient.registeredOn,
    body: { sex: patient.sex, ageAtRegistration: patient.ageYears },
    personal: {
      number,
      name: null,
      kana: null,
      roman: null,
      formerName: null,
      birthDate: null,
      postalCode: null,
      address: null,
      phone: null,
      email: null,
      externalId: patient.externalId,
    },
  };
}

function draftOf(value: PlannedValue): Draft {
  const personal = value.typed === null ? null : { remark: `${value.column}: ${value.typed}` };
  const body = value.kind === "assessment" ? assessmentBody(value) : labBody(value);
  return { kind: value.kind, occurredAt: value.on, body, personal };
}

function assessmentBody({ code, value }: PlannedValue) {
  const instrument = instrumentOf(code);
  return {
    instrument: code,
    instrumentVersion: instrument?.version ?? 1,
    mode: "total-only",
    informant: instrument?.informant ?? "unknown",
    language: null,
    items: {},
    total: value,
    totalStatus: "as-given",
  };
}

function labBody({ code, value, unit, comparator }: PlannedValue) {
  return { analyte: code, value, unit, comparator, method: null, draw: 1 };
}
