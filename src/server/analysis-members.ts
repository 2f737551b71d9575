/**
 * The charts of the clinic as members of an analysis. Only the open parts of entries are read, so that no key is needed; what
 * was read of a chart is kept until it has a new entry or the day changes.
 */
import { localDay } from "../base/dates.ts";
import type { Uuid } from "../base/ids.ts";
import { ok, type Result } from "../base/result.ts";
import { type AnalysisMember, analysisMember } from "../insight/analysis-patient.ts";
import { type AnalysisData, analysisDataOf } from "../insight/analysis-table.ts";
import { type ImportedChart, importedChart } from "../insight/imported-file.ts";
import type { Store, Subject } from "../store/store.ts";
import { clinicNow, foundedClinic } from "./clinic.ts";
import { openAll, readChart } from "./reading-charts.ts";
import type { ServerRefusal } from "./refusal.ts";
import type { Services } from "./services.ts";

const PAGE = 500;

interface Kept {
  readonly seq: number;
  readonly today: string;
  readonly member: AnalysisMember;
}

const kept = new WeakMap<Store, Map<Uuid, Kept>>();

/** Everybody, in the order in which the charts were begun, and whose charts they are. */
export async function analysisOf(
  services: Services,
): Promise<Result<{ readonly data: AnalysisData; readonly patients: readonly Uuid[] }, ServerRefusal>> {
  const today = localDay(clinicNow(services));
  const memory = kept.get(services.store) ?? new Map<Uuid, Kept>();
  kept.set(services.store, memory);
  const members: AnalysisMember[] = [];
  const patients: Uuid[] = [];
  for (const { subject, seq } of await chartsOf(services)) {
    const before = memory.get(subject.subject);
    if (before?.seq === seq && before.today === today) members.push(before.member);
    else {
      const member = await readMember(services, subject, today);
      if (!member.ok) return member;
      memory.set(subject.subject, { seq, today, member: member.value });
      members.push(member.value);
    }
    patients.push(subject.subject);
  }
  return ok({ data: analysisDataOf(members, today), patients });
}

/** The charts, oldest first: their ids begin with the time at which they were begun. */
async function chartsOf({ store, clinic }: Services): Promise<readonly { readonly subject: Subject; readonly seq: number }[]> {
  const charts: { readonly subject: Subject; readonly seq: number }[] = [];
  const id = clinic()?.id ?? "";
  let after: Pick<Subject, "ledger" | "subject"> | null = null;
  for (;;) {
    const page: Awaited<ReturnType<Store["subjects"]>> = await store.subjects(id, after, PAGE);
    for (const { head, wrappedKey: _, ...subject } of page) if (subject.ledger === "chart") charts.push({ subject, seq: head.seq });
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return charts;
    after = { ledger: last.ledger, subject: last.subject };
  }
}

/** What the charts of the clinic hold of the file of `digest`, and whose they are. */
export async function importedOf(
  services: Services,
  digest: string,
): Promise<Result<{ readonly charts: readonly ImportedChart[]; readonly patients: readonly Uuid[] }, ServerRefusal>> {
  const charts: ImportedChart[] = [];
  const patients: Uuid[] = [];
  for (const { subject } of await chartsOf(services)) {
    const entries = await openEntries(services, subject);
    if (!entries.ok) return entries;
    const chart = importedChart(entries.value, digest);
    if (chart === null) continue;
    charts.push(chart);
    patients.push(subject.subject);
  }
  return ok({ charts, patients });
}

async function readMember(services: Services, subject: Subject, today: string): Promise<Result<AnalysisMember, ServerRefusal>> {
  const entries = await openEntries(services, subject);
  return entries.ok ? ok(analysisMember(entries.value, today)) : entries;
}

async function openEntries(services: Services, subject: Subject) {
  const chain = await readChart(services.store, { ...subject, clinic: foundedClinic(services).id });
  return chain.ok ? openAll(chain.value.entries, { status: "withheld" }, services) : chain;
}
