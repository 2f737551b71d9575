/**
 * `ryorin erase`: a lawful erasure. A closure is written that says so; then the patient's key is destroyed, and names,
 * birth date and every free text of the chart can never be read again in this database or in a copy made from now on.
 * The facts stay, nobody is in them, and the chain still verifies. Copies made before hold their own keys: exports and
 * backups must be destroyed by whoever keeps them. It asks for the patient's number twice, and cannot be undone. Where
 * charts were merged, all of that person's are erased.
 */
import { randomBytes } from "node:crypto";
import { instantAt, localDay } from "../base/dates.ts";
import { type Uuid, uuidv7 } from "../base/ids.ts";
import type { BodyFinding } from "../record/body-finding.ts";
import type { Author } from "../record/entry.ts";
import { prepareEntry } from "../record/writing.ts";
import { accessFor, chartKey, identityOf, openEntry } from "../server/opening.ts";
import { cliWords } from "../words/cli.ts";
import { say } from "../words/text.ts";
import { directorOf } from "./author.ts";
import { type Command, EXIT } from "./command.ts";
import { type ClinicInstallation, withClinic } from "./installation.ts";
import { chartsMergedWith } from "./merged-charts.ts";
import { refuse } from "./refuse.ts";
import type { Terminal } from "./terminal.ts";

/** Erases one patient's chart. */
export const eraseCommand: Command = {
  name: "erase",
  summary: cliWords.erase,
  operands: "",
  options: {
    number: { type: "string", value: "R-00000", help: cliWords.eraseNumber },
    confirm: { type: "string", value: "R-00000", help: cliWords.eraseConfirm },
    as: { type: "string", value: cliWords.accountValue.en, help: cliWords.asHelp },
    ground: { type: "string", value: "CODE", help: cliWords.eraseGround },
  },
  async run({ options, settings, terminal }) {
    const { number, confirm, as: account, ground } = options;
    if (typeof number !== "string" || confirm !== number)
      return refuse(terminal, cliWords.eraseNotConfirmed, "erase.not-confirmed", EXIT.usage);
    if (typeof account !== "string" || typeof ground !== "string")
      return refuse(terminal, cliWords.eraseIncomplete, "erase.incomplete", EXIT.usage);
    return await withClinic(settings, terminal, (installation) => erase(installation, { number, account, ground }, terminal));
  },
};

interface Erasure {
  readonly number: string;
  readonly account: string;
  readonly ground: string;
}

interface Chart {
  readonly patient: Uuid;
  readonly wrappedKey: string;
}

async function erase(installation: ClinicInstallation, { number, account, ground }: Erasure, terminal: Terminal): Promise<number> {
  const author = await directorOf(installation, account);
  if (author === null) return refuse(terminal, cliWords.notDirector, "account.not-director");
  const chart = await findChart(installation, number);
  if (chart === null) return refuse(terminal, cliWords.noPatient, "patient.unknown");
  const others = await chartsOfOnePerson(installation, chart.patient);
  for (const one of [chart, ...others]) {
    const findings = await close(installation, one, author, ground);
    if (findings.length > 0) return refuse(terminal, cliWords.groundMalformed, "erase.ground", EXIT.usage);
    await installation.store.eraseKey({ clinic: installation.clinic.id, ledger: "chart", subject: one.patient });
  }
  const erased = [chart, ...others].map(({ patient }) => patient);
  const lines = erased.map((patient) => say(cliWords.erased, terminal.language, { patient }));
  terminal.answer(lines, { erased: chart.patient, merged: erased.slice(1) });
  return EXIT.done;
}

/** The other charts of a person whose charts were merged, however often, that were not erased before. */
async function chartsOfOnePerson({ store, clinic }: ClinicInstallation, patient: Uuid): Promise<readonly Chart[]> {
  const charts: Chart[] = [];
  for (const one of chartsMergedWith(await store.merged(clinic.id), patient)) {
    const wrappedKey = await store.wrappedKey({ clinic: clinic.id, ledger: "chart", subject: one });
    if (wrappedKey !== null) charts.push({ patient: one, wrappedKey });
  }
  return charts;
}

/** The chart whose newest registration has this number. Numbers lie sealed, so each is opened. */
async function findChart({ store, clinic, cipher, keys }: ClinicInstallation, number: string): Promise<Chart | null> {
  const opener = { cipher, clinicKey: keys.clinicKey };
  for (let after: Uuid | null = null; ; ) {
    const page: Awaited<ReturnType<typeof store.registrations>> = await store.registrations(clinic.id, after, 500);
    for (const { patient, registration, wrappedKey } of page) {
      if (wrappedKey === null) continue;
      const read = openEntry(registration, accessFor("director", wrappedKey, { clinic: clinic.id, subject: patient }, opener), cipher);
      const identity = identityOf(read.ok ? read.value : null);
      if (identity.status === "open" && identity.fields.number === number) return { patient, wrappedKey };
    }
    after = page.at(-1)?.patient ?? null;
    if (after === null) return null;
  }
}

async function close(installation: ClinicInstallation, chart: Chart, author: Author, ground: string): Promise<readonly BodyFinding[]> {
  const { store, clinic, cipher, keys } = installation;
  const subject = { clinic: clinic.id, ledger: "chart", subject: chart.patient } as const;
  const now = Date.now();
  const recordedAt = instantAt(now, clinic.utcOffset);
  const draft = {
    kind: "closure",
    occurredAt: recordedAt,
    body: { reason: "erased", endedOn: localDay(recordedAt), ground },
    personal: null,
  };
  const context = { ...subject, id: uuidv7(now, randomBytes(10)), recordedAt, author, source: null };
  const prepared = prepareEntry(draft, context, chartKey(chart.wrappedKey, subject, { cipher, clinicKey: keys.clinicKey }), cipher);
  if (!prepared.ok) return prepared.error;
  const head = await store.head(subject);
  const written = await store.append({ ...subject, expectedSeq: head.seq + 1, entries: [prepared.value] });
  if (!written.ok) throw new Error(`the closure of an erasure was not written: ${written.error.code}`);
  return [];
}
