/** What a form is called from its code alone; a code that this program does not know is shown as it is. */
import type { ChartKind } from "../../record/kinds.ts";
import { formTitle } from "../../words/form-titles.ts";
import { kindWords } from "../../words/kinds.ts";
import type { Words } from "../app/language.ts";
import { kindOf, variantOf } from "./work.ts";

/** The title of the form of that code. */
export function titleOfForm(form: string, { t }: Pick<Words, "t">): string {
  const kind = kindOf(form);
  return isNamed(kind) ? t(formTitle(kind, variantOf(form))) : form;
}

function isNamed(kind: string): kind is ChartKind {
  return Object.hasOwn(kindWords, kind);
}
