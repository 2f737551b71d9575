/** What the data teach the model, on a thread of its own. */
import { type ModelLesson, modelLessons } from "../../insight/model-lessons.ts";
import type { LessonsRequest, ParameterLesson, PriorLesson } from "./lessons.ts";

addEventListener("message", ({ data: { visits, design } }: MessageEvent<LessonsRequest>) =>
  postMessage(modelLessons(visits, design).map(plain)),
);

function plain({ prior, before, after }: ModelLesson): PriorLesson {
  const { value, provenance } = after;
  const parameters = [...value.parameters].map(([name, learned]): ParameterLesson => {
    const supposed = before.get(name) ?? learned;
    return { name, before: { mean: supposed.mean, deviation: supposed.deviation }, after: learned };
  });
  return { prior, provenance, parameters, biases: [...value.biases], converged: value.rounds !== null };
}
