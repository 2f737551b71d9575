/** The texts of a flowsheet's cells: values with their limits, changes with their sign, columns by week and day. */
import { daysBetween, type LocalDate } from "../../../base/dates.ts";
import type { FlowsheetRow } from "../../../measures/flowsheet.ts";
import type { Measure, Reading } from "../../../measures/readings.ts";
import { agoText, dayText } from "../../../words/dates.ts";
import { changeDirectionWords, changeVerdictWords } from "../../../words/measures.ts";
import { flowsheetWords } from "../../../words/screens/chart.ts";
import { numberText } from "../../../words/text.ts";
import type { Words } from "../../app/language.ts";
import { weekText } from "../figure/words.ts";
import { measureName } from "../measure-names.ts";

/** The name of a row, with the unit unless it is points. */
export function rowName({ code, unit }: Measure, words: Words): string {
  const name = measureName(code, words);
  return unit === "{score}" ? name : words.t(flowsheetWords.withUnit, { name, unit });
}

/** A value: scores as they are, indices whole, concentrations to two significant figures below ten. */
export function valueText({ value, comparator }: Pick<Reading, "value" | "comparator">, { kind }: Pick<Measure, "kind">): string {
  const shown =
    kind === "index" ? Math.round(value) : kind === "analyte" && value < 10 ? Number(value.toPrecision(2)) : Number(value.toFixed(1));
  return `${comparator ?? ""}${numberText(shown)}`;
}

/** A change with its sign, in points or percent: `−6`, `+12`, `±0`, `−14 %`. */
export function amountText({ amount, unit }: NonNullable<FlowsheetRow["change"]>, { t }: Words): string {
  const rounded = unit === "percent" ? Math.round(amount) : Number(amount.toFixed(1));
  const signed = rounded === 0 ? "±0" : rounded > 0 ? `+${numberText(rounded)}` : numberText(rounded);
  return unit === "percent" ? t(flowsheetWords.percent, { n: signed }) : signed;
}

/** The two lines of a column's head: the week of the course, and the day. */
export function columnHead(on: LocalDate, origin: LocalDate, words: Words): { readonly week: string; readonly day: string } {
  return { week: weekText(daysBetween(origin, on), "measured", words), day: dayText(on, words.language, "short") };
}

const MONTHS_AFTER_DAYS = 90;
const DAYS_PER_MONTH = 30.4375;

/** How old a value is: in days, and beyond three months in months. */
export function ageOfValue(on: LocalDate, today: LocalDate, { t, language }: Words): string {
  const days = daysBetween(on, today);
  return days <= MONTHS_AFTER_DAYS ? agoText(on, today, language) : t(flowsheetWords.monthsAgo, { n: Math.round(days / DAYS_PER_MONTH) });
}

/** Whether a change is more than noise; and if it is, which way it went; and of how many draws it is, when of several. */
export function verdictText({ verdict, direction, draws }: NonNullable<FlowsheetRow["change"]>, { t, language }: Words): string {
  const several = draws !== undefined && draws.before + draws.now > 2;
  const text = `${t(changeVerdictWords[verdict])}${several ? t(flowsheetWords.ofDraws, { before: draws.before, now: draws.now }) : ""}`;
  if (verdict !== "reliable" || direction === "same" || direction === "not-known") return text;
  return `${t(changeDirectionWords[direction])}${language === "ja" ? "・" : ", "}${text}`;
}
