/** What a form is called: the instrument or analyte, the topic, or the kind of entry. */
import type { ChartKind } from "../record/kinds.ts";
import { choiceText } from "./entry-choices.ts";
import { kindWords } from "./kinds.ts";
import { measureName } from "./measures.ts";
import type { Text } from "./text.ts";

/**
 * The title of the form of `kind`, and of `variant` where the kind has several.
 *
 * @example formTitle("assessment", "phq9") // { ja: "PHQ-9", en: "PHQ-9" }
 */
export function formTitle(kind: ChartKind, variant: string | null): Text {
  if (variant === null) return kindWords[kind];
  if (kind === "assessment" || kind === "lab") return measureName(variant);
  const of = choiceText(kind === "history" ? "topic" : "component", variant) ?? { ja: variant, en: variant };
  return kind === "history" ? of : { ja: `${kindWords[kind].ja} ${of.ja}`, en: `${kindWords[kind].en}: ${of.en}` };
}
