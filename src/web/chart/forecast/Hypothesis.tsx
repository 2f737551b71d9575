/** That what is foreseen is a hypothesis, and how good the model is; before an answer is there it is called no better than D. */
import { forecastWords } from "../../../words/screens/forecast.ts";
import { useWords } from "../../app/language.ts";
import { Chip } from "../../ui/Chip.tsx";
import type { Foreseen } from "./useForecast.ts";

export function Hypothesis({ foreseen }: { readonly foreseen: Foreseen | null }) {
  const { t } = useWords();
  const grade = foreseen?.status === "made" ? foreseen.forecast.provenance.grade : "D";
  return <Chip tone="ask">{t(forecastWords.hypothesis, { grade })}</Chip>;
}
