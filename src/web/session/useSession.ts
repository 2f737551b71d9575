/**
 * A session beside the chair as it stands: what was typed (kept as a draft like any form), what the rules say of the chart at
 * this minute, the gate that is recorded at its tap, and saving, which waits for the connection when it is lost.
 */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { type SessionFacts, sessionFacts } from "../../care/tms/session-facts.ts";
import { type SessionFinding, sessionFindings } from "../../care/tms/session-findings.ts";
import { maxOutputOf } from "../../care/tms/stimulator.ts";
import type { Form, Values } from "../../charting/form.ts";
import { FIXED_FORMS } from "../../charting/forms.ts";
import { prefill } from "../../charting/prefill.ts";
import { openQuestions, readForm } from "../../charting/read-form.ts";
import { confirmed, textAt } from "../../charting/values.ts";
import { standingOf } from "../../record/chart.ts";
import type { AnyClearEntry } from "../../record/kinds.ts";
import type { Written } from "../../server/contract.ts";
import { api, type Given } from "../app/api.ts";
import { readCurrent } from "../app/language.ts";
import { useMe } from "../app/me.ts";
import type { OpenChair } from "../chairside/ChairsideScreen.tsx";
import { freshChart, isTriedAgain, RETRY_MILLISECONDS } from "../chairside/reaching.ts";
import type { Work } from "../chart/work.ts";
import { useStimulators } from "../settings/useSettings.ts";
import { usePresent } from "../workspace/clock.ts";
import { entriesOf } from "../workspace/entry-request.ts";
import { hindranceOf } from "../workspace/form-session.ts";
import { endDraft } from "../workspace/keepers.ts";
import { gateEntry, isAnswered, withoutGate } from "../workspace/session/gate.ts";
import { DELIVERED } from "../workspace/session/steps.ts";
import { type OpenWork, useWork } from "../workspace/useWork.ts";
import { type Prescription, prescriptionOf } from "./prescription.ts";

const FORM: Form = FIXED_FORMS.session;

/** What was written, and what had been typed, to be taken back. */
export interface SavedSession {
  readonly entries: readonly AnyClearEntry[];
  readonly savedAt: string;
  readonly content: OpenWork["content"];
}

export type OpenSession = ReturnType<typeof useSession>;

/** Opens the session of `work` in the chart. */
export function useSession(work: Work, { chart, shown, loadedAt }: OpenChair, onSaved: (saved: SavedSession) => void) {
  const me = useMe();
  const now = usePresent(chart.now, loadedAt);
  const open = useWork(work, FORM, chart, now);
  const { values } = open.content;
  const minute = now.slice(0, 16);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rules look at the clock once a minute
  const facts = useMemo(() => sessionFacts(shown.folded, now), [shown.folded, minute]);
  const prescription = useMemo(() => prescriptionOf(facts), [facts]);
  const gate = useGate(chart.patient, open, now);
  const findings = useFindings(facts, prescription, values);
  const save = useSaving(work, chart.patient, open, now, onSaved);
  const stops = findings.filter(({ severity }) => severity === "stop");
  const [asksAgain, setAsksAgain] = useState<string | null>(null);
  const isAskedAgain = facts.gate !== null && facts.gate.id === asksAgain;
  const recordedGate = isAskedAgain ? null : (standingOf(shown.folded, "screening").find(({ id }) => id === facts.gate?.id) ?? null);
  const isGated = recordedGate !== null || isAnswered(values);
  return {
    ...{ me, now, open, values, facts, prescription, findings, stops, gate, save, isGated, recordedGate },
    /** Opens the six questions once more; the answers that are on record stay until new ones are. */
    askAgain: () => setAsksAgain(facts.gate?.id ?? null),
    /** Takes the dose as it is prescribed at this moment, and notes when it began. */
    deliver(how: "as-prescribed" | "changed") {
      const { "body.number": number, ...dose } = prefill(FORM, shown.folded, { now, language: readCurrent() });
      open.replace({
        ...values,
        ...dose,
        ...(number === undefined ? {} : { "body.number": number }),
        ...startOf(values, now),
        [DELIVERED]: how,
      });
    },
    set: open.set,
    replace: open.replace,
  };
}

/** The start is noted at the first tap and stays when the record is changed later. */
function startOf(values: Values, now: string): Values {
  return textAt(values, "occurredAt") === "" ? { occurredAt: `${now.slice(0, 10)} ${now.slice(11, 16)}` } : {};
}

/** Everything the rules find, with a gate that is answered here and on its way. */
function useFindings(facts: SessionFacts, prescription: Prescription | null, values: Values): readonly SessionFinding[] {
  const stimulators = useStimulators();
  return useMemo(() => {
    const sent = facts.gate === null ? gateEntry(values, facts.now) : null;
    const body = sent?.body;
    const answers = isAnswers(body) ? body.answers : null;
    const known = answers === null ? facts : { ...facts, gate: { id: "", answers } };
    const device = textAt(values, "body.device") || null;
    const coil = textAt(values, "body.coil") || null;
    return sessionFindings(known, prescription, { device, coil, maxPercentOfOutput: maxOutputOf(stimulators, device) });
  }, [facts, prescription, values, stimulators]);
}

function isAnswers(body: unknown): body is { readonly answers: Readonly<Record<string, "yes" | "no">> } {
  return typeof body === "object" && body !== null && "answers" in body;
}

/** Records the gate at its tap. What cannot be sent stays among the values and is written with the session. */
function useGate(patient: string, open: OpenWork, now: string) {
  const client = useQueryClient();
  const send = useMutation({
    mutationFn: async (values: Values) => {
      const entry = gateEntry(values, now);
      if (entry === null) return;
      const { head } = await freshChart(client, patient);
      await write(patient, head.seq + 1, [entry]);
      await freshChart(client, patient);
      open.replace(withoutGate(open.keeper.content().values));
    },
    networkMode: "always",
  });
  return {
    isPending: send.isPending,
    error: send.error,
    /** Answers that nothing changed but what was said, and records it. */
    answer(values: Values) {
      open.replace(values);
      send.mutate(values);
    },
  };
}

/** Saves the session; while the server cannot be reached it tries again until it can. */
function useSaving(work: Work, patient: string, open: OpenWork, now: string, onSaved: (saved: SavedSession) => void) {
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: async (): Promise<Written> => {
      const { head } = await freshChart(client, patient);
      // Read last: the gate may have been recorded while this waited.
      const content = open.keeper.content();
      const { draft } = readForm(FORM, content.values, { now });
      return write(patient, head.seq + 1, entriesOf(draft, work, content), open.keeper.keeping().savedAt === null ? undefined : work.id);
    },
    onSuccess: async (written) => {
      const content = open.keeper.content();
      await endDraft(work.id, false);
      void client.invalidateQueries({ queryKey: ["chart", patient] });
      void client.invalidateQueries({ queryKey: ["drafts", patient] });
      onSaved({ entries: written.entries, savedAt: written.savedAt, content });
    },
    retry: isTriedAgain,
    retryDelay: RETRY_MILLISECONDS,
    networkMode: "always",
  });
  const hindrance = hindranceOf(open.reading);
  return {
    hindrance,
    isPending: save.isPending,
    isWaiting: save.isPending && save.failureCount > 0,
    error: save.isPending ? null : save.error,
    now: () => {
      if (!save.isPending && hindrance === null) save.mutate();
    },
    /** Says of every question that exactly this is right. */
    confirmAll: () => open.replace(openQuestions(open.reading).reduce(confirmed, open.content.values)),
  };
}

function write(
  patient: string,
  expectedSeq: number,
  entries: Given<"POST /api/patients/:patient/entries">["body"]["entries"],
  draft?: string,
) {
  return api("POST /api/patients/:patient/entries", {
    params: { patient },
    body: { expectedSeq, entries, ...(draft === undefined ? {} : { draft }) },
  });
}
