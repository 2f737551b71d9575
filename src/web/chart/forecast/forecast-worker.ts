/** One forecast on a thread of its own: under one prior, or with the exosome's own effects off. What it sends is plain data, joined in the page. */
import { type ForecastRequest, type PriorAnswer, type PriorForecast, priorRunner } from "../../../model/forecast/patient-forecast.ts";

/** What is asked of it. */
export interface ForecastJob {
  readonly request: ForecastRequest;
  readonly prior: PriorForecast["prior"];
}

addEventListener("message", ({ data: { request, prior } }: MessageEvent<ForecastJob>) => {
  const runner = priorRunner(request);
  const answer: PriorAnswer = runner.ok ? runner.value(prior) : runner;
  postMessage(answer);
});
