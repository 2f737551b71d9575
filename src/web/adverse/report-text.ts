/** The report form in words: its lines as they stand on the screen, and the same as the text of a letter. */
import { REPORT_FIELDS, type ReportField, type ReportForm, type ReportValue } from "../../care/adverse/report-form.ts";
import type { Language } from "../../record/entry.ts";
import { reportFieldWords } from "../../words/care/adverse.ts";
import { unitText } from "../../words/charting.ts";
import { dayText, timeText } from "../../words/dates.ts";
import { choiceText } from "../../words/entry-choices.ts";
import { entryTermText } from "../../words/entry-terms.ts";
import { adverseWords } from "../../words/screens/adverse.ts";
import { numberText, say } from "../../words/text.ts";

/** One line; no values say that it is not on record. */
export interface ReportLine {
  readonly field: ReportField;
  readonly name: string;
  readonly values: readonly string[];
}

/** The lines of the form, in its order. */
export function reportLines(form: ReportForm, language: Language): readonly ReportLine[] {
  return REPORT_FIELDS.map((field) => ({
    field,
    name: reportFieldWords[field][language],
    values: form[field].map((value) => valueText(value, language)),
  }));
}

/** The same as a text: one line each, what is not on record said so. */
export function reportText(form: ReportForm, language: Language): string {
  const missing = adverseWords.notOnRecord[language];
  const [colon, comma] = language === "ja" ? [":", "、"] : [": ", ", "];
  return reportLines(form, language)
    .map(({ name, values }) => `${name}${colon}${values.length === 0 ? missing : values.join(comma)}`)
    .join("\n");
}

function valueText(value: ReportValue, language: Language): string {
  switch (value.kind) {
    case "text":
      return value.text;
    case "number":
      if (value.unit === "a") return say(adverseWords.years, language, { n: value.value });
      return value.unit === null ? numberText(value.value) : `${numberText(value.value)} ${unitText(value.unit, language)}`;
    case "day": {
      const time = timeText(value.on);
      const day = dayText(value.on.slice(0, 10), language);
      return time === null ? day : `${day} ${time}`;
    }
    case "choice":
      return (choiceText(value.field, value.code) ?? entryTermText(value.field, value.code))?.[language] ?? value.code;
    default:
      return value satisfies never;
  }
}
