/**
 * A determination of the motor threshold as it stands: how it is set up, the pulses so far, what the search says of them, and
 * accepting. Everything is kept as a draft of the form of a threshold, so that a tablet that fails loses no pulse.
 */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { localDay } from "../../base/dates.ts";
import { sessionFacts } from "../../care/tms/session-facts.ts";
import { maxOutputOf } from "../../care/tms/stimulator.ts";
import type { Pulse } from "../../care/tms/threshold-estimate.ts";
import {
  deliveryFindings,
  type KnownThreshold,
  newThresholdFindings,
  outputAt,
  thresholdDueFindings,
} from "../../care/tms/threshold-findings.ts";
import { type Search, type SearchMethod, searchState } from "../../care/tms/threshold-search.ts";
import type { Form, Values } from "../../charting/form.ts";
import { FIXED_FORMS } from "../../charting/forms.ts";
import { readForm } from "../../charting/read-form.ts";
import { confirmed, textAt } from "../../charting/values.ts";
import type { AnyClearEntry } from "../../record/kinds.ts";
import { api } from "../app/api.ts";
import type { OpenChair } from "../chairside/ChairsideScreen.tsx";
import { freshChart, isTriedAgain, RETRY_MILLISECONDS } from "../chairside/reaching.ts";
import type { Work } from "../chart/work.ts";
import { useStimulators } from "../settings/useSettings.ts";
import { usePresent } from "../workspace/clock.ts";
import { entriesOf } from "../workspace/entry-request.ts";
import { endDraft } from "../workspace/keepers.ts";
import { useWork } from "../workspace/useWork.ts";
import { pulsesIn, SEARCH, searchIn, withPulses } from "./pulses.ts";

const FORM: Form = FIXED_FORMS.threshold;

/** What was written. */
export interface SavedThreshold {
  readonly entries: readonly AnyClearEntry[];
  readonly savedAt: string;
}

export type OpenThreshold = ReturnType<typeof useThreshold>;

/** Opens the determination of `work` in the chart. */
export function useThreshold(work: Work, { chart, shown, loadedAt }: OpenChair, onSaved: (saved: SavedThreshold) => void) {
  const now = usePresent(chart.now, loadedAt);
  const open = useWork(work, FORM, chart, now);
  const { values } = open.content;
  const today = localDay(now);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rules ask for the day, not for the second
  const facts = useMemo(() => sessionFacts(shown.folded, now), [shown.folded, today]);
  const earlier = facts.thresholds;
  const stimulators = useStimulators();
  const max = maxOutputOf(stimulators, textAt(values, "body.device") || null);
  const search = searchIn(values, earlier.at(-1)?.percentOfOutput ?? null, max);
  const pulses = pulsesIn(values);
  const state = searchState(search, pulses);
  const percent = facts.plan?.body.tms?.intensityPercentOfThreshold ?? null;
  const findings = useMemo(
    () => findingsOf({ state, pulses, values, earlier, facts, percent, today, max }),
    [state, pulses, values, earlier, facts, percent, today, max],
  );
  const accept = useAccepting(work, chart.patient, open, now, { search, pulses, state }, onSaved);
  return {
    ...{ now, today, values, facts, earlier, search, pulses, state, percent, findings, accept, stimulators },
    output: state.estimate === null || percent === null ? null : outputAt(state.estimate, percent),
    set: open.set,
    choose: (part: Partial<Search>) => open.replace(withSearch(values, { ...search, ...part })),
    /** Each pulse at the intensity that was asked for. */
    answer(response: boolean) {
      const next = state.nextPercentOfOutput;
      if (next !== null) open.replace(withPulses(withSearch(values, search), [...pulses, { intensityPercentOfOutput: next, response }]));
    },
    undo: () => open.replace(withPulses(values, pulses.slice(0, -1))),
  };
}

function withSearch(values: Values, search: Search): Values {
  return {
    ...values,
    [SEARCH.method]: search.method,
    [SEARCH.first]: String(search.firstPercentOfOutput),
    [SEARCH.step]: String(search.stepPercent),
  };
}

interface Judged {
  readonly state: ReturnType<typeof searchState>;
  readonly pulses: readonly Pulse[];
  readonly values: Values;
  readonly earlier: readonly KnownThreshold[];
  readonly facts: ReturnType<typeof sessionFacts>;
  readonly percent: number | null;
  readonly today: string;
  /** What the stimulator gives, percent. */
  readonly max: number;
}

/** What is to be said of the estimate as it would be accepted now; before the first, why a new threshold is due. */
function findingsOf({ state, pulses, values, earlier, facts, percent, today, max }: Judged) {
  const before = earlier.at(-1) ?? null;
  const device = textAt(values, "body.device") || null;
  const coil = textAt(values, "body.coil") || null;
  const lastSession = facts.sessions.at(-1);
  const due =
    before === null
      ? []
      : thresholdDueFindings(before, {
          ...{ today, device, coil, medicinesChanged: facts.medicinesChanged },
          lastSessionOn: lastSession === undefined ? null : localDay(lastSession.occurredAt),
        });
  if (state.estimate === null) return due;
  const now = { on: today, percentOfOutput: state.estimate, interval: state.interval, pulses: pulses.length, device, coil };
  const changed = due.filter(({ code }) => code === "threshold.medicine-changed");
  return [...newThresholdFindings(now, before), ...(percent === null ? [] : deliveryFindings(state.estimate, percent, max)), ...changed];
}

interface Found {
  readonly search: Search;
  readonly pulses: readonly Pulse[];
  readonly state: ReturnType<typeof searchState>;
}

/** Writes the threshold with all its pulses. Accepting is always possible once there is an estimate. */
function useAccepting(
  work: Work,
  patient: string,
  open: ReturnType<typeof useWork>,
  now: string,
  { search, pulses, state }: Found,
  onSaved: (saved: SavedThreshold) => void,
) {
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: async () => {
      const values = accepted(open.content.values, { search, pulses, state });
      const reading = readForm(FORM, values, { now });
      // What is implausible of an estimate is said on the screen before it is accepted; accepting confirms it.
      const { draft } = readForm(FORM, reading.findings.reduce(confirmed, values), { now });
      const { head } = await freshChart(client, patient);
      return api("POST /api/patients/:patient/entries", {
        params: { patient },
        body: { expectedSeq: head.seq + 1, entries: entriesOf(draft, work, { ...open.content, values }), ...draftOf(open, work) },
      });
    },
    onSuccess: async (written) => {
      await endDraft(work.id, false);
      void client.invalidateQueries({ queryKey: ["chart", patient] });
      void client.invalidateQueries({ queryKey: ["drafts", patient] });
      onSaved(written);
    },
    retry: isTriedAgain,
    retryDelay: RETRY_MILLISECONDS,
    networkMode: "always",
  });
  return {
    isPending: save.isPending,
    error: save.error,
    now: () => (state.estimate === null || save.isPending ? undefined : save.mutate()),
  };
}

function draftOf({ keeper }: ReturnType<typeof useWork>, { id }: Work) {
  return keeper.keeping().savedAt === null ? {} : { draft: id };
}

/** The values of the form with what was found. */
function accepted(values: Values, { search, state }: Found): Values {
  const { estimate, interval } = state;
  const { [SEARCH.first]: _first, [SEARCH.step]: _step, ...form } = values;
  return {
    ...form,
    [SEARCH.method]: search.method satisfies SearchMethod,
    "body.thresholdPercentOfOutput": estimate === null ? "" : String(estimate),
    ...(interval === null
      ? {}
      : { "body.intervalPercentOfOutput.low": String(interval.low), "body.intervalPercentOfOutput.high": String(interval.high) }),
  };
}
