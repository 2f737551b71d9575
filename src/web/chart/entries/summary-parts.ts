/** The longer lines: what was delivered in a session, the vital signs, the diary. */
import type { ChartEntryOf } from "../../../record/kinds.ts";
import { choiceWords } from "../../../words/entry-choices.ts";
import { fieldNames } from "../../../words/entry-fields.ts";
import { summaryWords } from "../../../words/screens/entries.ts";
import type { Words } from "../../app/language.ts";

/** The intensity, whether it was the prescription, and the pain; the pulses only when they differ from it. */
export function sessionSummary({ body }: ChartEntryOf<"session">, words: Words): readonly string[] {
  const { t } = words;
  const outputs = [...new Set(body.delivered.flatMap((block) => block.intensityPercentOfOutput ?? []))];
  return [
    ...(outputs.length === 0 ? [] : [t(summaryWords.intensity, { n: outputs.join(" → ") })]),
    ...deliveredTexts(body, words),
    body.pain === null ? t(summaryWords.painNotAsked) : t(summaryWords.pain, { n: body.pain }),
  ];
}

/** As prescribed, or changed and why. */
function deliveredTexts({ prescribed, delivered }: ChartEntryOf<"session">["body"], { t }: Words): readonly string[] {
  const given = delivered.reduce((sum, block) => sum + block.pulses, 0);
  const pulses = t(summaryWords.pulses, { n: given });
  if (prescribed === null) return [pulses, t(summaryWords.noPrescription)];
  const asPrescribed =
    given === prescribed.pulses &&
    delivered.every(
      (block) =>
        block.ended === "complete" &&
        block.intensityPercentOfThreshold === prescribed.intensityPercentOfThreshold &&
        block.intensityPercentOfOutput === prescribed.intensityPercentOfOutput,
    );
  if (asPrescribed) return [t(summaryWords.asPrescribed)];
  const cause = delivered.find((block) => block.ended !== "complete")?.ended ?? "other";
  return [pulses, t(summaryWords.changed, { why: t(choiceWords[`ended.${cause}`]) })];
}

/** The signs that were taken. */
export function vitalsSummary(signs: ChartEntryOf<"vitals">["body"], { t }: Words): readonly string[] {
  const { systolicMmHg: systolic, diastolicMmHg: diastolic } = signs;
  const one = (text: (typeof summaryWords)["pulse" | "oxygen" | "temperature" | "weight"], n: number | null): readonly string[] =>
    n === null ? [] : [t(text, { n })];
  return [
    ...(systolic === null || diastolic === null ? [] : [t(summaryWords.pressure, { systolic, diastolic })]),
    ...one(summaryWords.pulse, signs.pulsePerMinute),
    ...one(summaryWords.oxygen, signs.oxygenPercent),
    ...one(summaryWords.temperature, signs.temperatureCelsius),
    ...one(summaryWords.weight, signs.weightKilograms),
  ];
}

const DIARY_FIRST = ["mood", "motivation", "fatigue", "sleep"] as const;

/** The four sliders that say most, of those that were answered. */
export function diarySummary({ body }: ChartEntryOf<"diary">, { t }: Words): readonly string[] {
  return DIARY_FIRST.flatMap((name) => {
    const n = body.sliders[name];
    return n === null ? [] : [t(summaryWords.outOfTen, { name: t(fieldNames[name]), n })];
  });
}
