/**
 * The forecast of the open chart, made anew as entries arrive. It is computed in workers and kept by what it was made from; the
 * page shows the last one until the next is there, and says so.
 */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { LocalDate } from "../../../base/dates.ts";
import { type Ahead, type InputNotes, modelInput, type NoInput } from "../../../insight/model-input.ts";
import { PRIORS } from "../../../model/exosome-priors.ts";
import type { Observation } from "../../../model/forecast/observation.ts";
import {
  type ForecastRequest,
  joinPriors,
  type PatientForecast,
  type PriorAnswer,
  type PriorForecast,
  withoutEffects,
} from "../../../model/forecast/patient-forecast.ts";
import type { Graded } from "../../../model/graded.ts";
import type { ModelRefusal } from "../../../model/refusal.ts";
import type { AnyClearEntry } from "../../../record/kinds.ts";
import type { ForecastJob } from "./forecast-worker.ts";

/** What is shown: a forecast with and without the exosome's own effects, or why there is none. */
export type Foreseen =
  | { readonly status: "none"; readonly why: NoInput }
  | { readonly status: "refused"; readonly refusal: ModelRefusal; readonly dayZero: LocalDate }
  | {
      readonly status: "made";
      readonly forecast: Graded<PatientForecast>;
      readonly without: Graded<PriorForecast>;
      /** What it was made from. */
      readonly measured: readonly Observation[];
      readonly notes: InputNotes;
      readonly dayZero: LocalDate;
    };

export interface ForecastOf {
  readonly foreseen: Foreseen | null;
  readonly computing: boolean;
}

export function useForecast(entries: readonly AnyClearEntry[], today: LocalDate, planned: Ahead): ForecastOf {
  const input = useMemo(() => modelInput(entries, today, planned), [entries, today, planned]);
  const request = typeof input === "string" ? null : input;
  const { data, isFetching } = useQuery({
    queryKey: ["forecast", request === null ? null : JSON.stringify(request.request)],
    queryFn: ({ signal }) => answersOf(request?.request ?? null, signal),
    enabled: request !== null,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const foreseen = useMemo((): Foreseen | null => {
    if (typeof input === "string") return { status: "none", why: input };
    return request === null || data === undefined ? null : joined(request.request, data, request.notes, request.dayZero);
  }, [input, request, data]);
  return { foreseen, computing: isFetching };
}

const ASKED: readonly PriorForecast["prior"][] = [...PRIORS, "fixed"];

/** One answer for each of `ASKED`, one after the other in as many workers as the machine can spare. */
async function answersOf(request: ForecastRequest | null, signal: AbortSignal): Promise<readonly PriorAnswer[]> {
  if (request === null) return [];
  const waiting = ASKED.map((prior, index) => ({ job: { request, prior }, index }));
  const answers: PriorAnswer[] = [];
  const serve = async (): Promise<void> => {
    const worker = new Worker(new URL("./forecast-worker.ts", import.meta.url), { type: "module" });
    const end = () => worker.terminate();
    signal.addEventListener("abort", end);
    try {
      for (let next = waiting.shift(); next !== undefined && !signal.aborted; next = waiting.shift())
        answers[next.index] = await ask(worker, next.job);
    } finally {
      signal.removeEventListener("abort", end);
      worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(ASKED.length, navigator.hardwareConcurrency - 1)) }, serve));
  if (signal.aborted) throw new Error("the chart was left");
  return answers;
}

function ask(worker: Worker, job: ForecastJob): Promise<PriorAnswer> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<PriorAnswer>) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(job);
  });
}

function joined(request: ForecastRequest, answers: readonly PriorAnswer[], notes: InputNotes, dayZero: LocalDate): Foreseen | null {
  const [last] = answers.slice(PRIORS.length);
  if (last === undefined) return null;
  const forecast = joinPriors(request, answers.slice(0, PRIORS.length));
  if (!forecast.ok) return { status: "refused", refusal: forecast.error, dayZero };
  if (!last.ok) return { status: "refused", refusal: last.error, dayZero };
  return {
    status: "made",
    forecast: forecast.value,
    without: withoutEffects(request, last.value),
    measured: request.observations,
    notes,
    dayZero,
  };
}
