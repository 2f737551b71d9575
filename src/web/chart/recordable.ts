/** What can be recorded beside a chart, in the order of the menu: each form by its code, and the kind of entry it makes. */
import { ANALYTES } from "../../measures/analytes.ts";
import { CORE_INSTRUMENTS, INSTRUMENTS } from "../../measures/instruments.ts";
import type { ChartKind } from "../../record/kinds.ts";
import type { Me } from "../../server/contract.ts";
import { formTitle } from "../../words/form-titles.ts";
import type { Text } from "../../words/text.ts";

/** A form of the menu. */
export interface Recordable {
  readonly form: string;
  readonly kind: ChartKind;
  readonly title: Text;
}

/** The groups of the menu. */
export type RecordGroup = "measures" | "treatment" | "course" | "laboratory";

const one = (kind: ChartKind, variant: string | null = null): Recordable => ({
  form: variant === null ? kind : `${kind}.${variant}`,
  kind,
  title: formTitle(kind, variant),
});

// An infusion is begun where it is given, on a screen of its own, and so are its observations and its end.

/** The weekly set first, then the others in the order of the instruments. */
const WEEKLY = ["phq9", "sss8", "who5", "hamd17"] as const;
const INSTRUMENT_ORDER = [...WEEKLY, ...Object.keys(INSTRUMENTS).filter((code) => !WEEKLY.some((weekly) => weekly === code))];

const GROUPS: Readonly<Record<RecordGroup, readonly Recordable[]>> = {
  measures: [...INSTRUMENT_ORDER.map((code) => one("assessment", code)), one("diary")],
  treatment: [one("session"), one("vitals"), one("adverse-event"), one("threshold"), one("target"), one("exemption")],
  course: [
    one("note"),
    one("diagnosis"),
    ...["allergies", "medication", "antidepressant-trial", "other"].map((topic) => one("history", topic)),
    ...["tms", "exosome"].map((component) => one("screening", component)),
    one("plan"),
    one("consent"),
    one("contract"),
    one("decision"),
    one("letter"),
    one("closure"),
  ],
  laboratory: Object.keys(ANALYTES).map((code) => one("lab", code)),
};

/** What `me` may record, in groups; `instruments` are those in use, null or empty while nobody has chosen: then the core. */
export function recordables(
  { writes, proxies }: Pick<Me, "writes" | "proxies">,
  instruments: readonly string[] | null,
): readonly { readonly group: RecordGroup; readonly forms: readonly Recordable[] }[] {
  const may = ({ kind }: Recordable): boolean => writes.includes(kind) || proxies.includes(kind);
  const used: readonly string[] = instruments === null || instruments.length === 0 ? CORE_INSTRUMENTS : instruments;
  const inUse = ({ form, kind }: Recordable): boolean => kind !== "assessment" || used.includes(form.slice("assessment.".length));
  const groups: readonly RecordGroup[] = ["measures", "treatment", "course", "laboratory"];
  return groups
    .map((group) => ({ group, forms: GROUPS[group].filter((form) => may(form) && inUse(form)) }))
    .filter(({ forms }) => forms.length > 0);
}

/** Whether the title or the code of a form has `text` in it, in either language and of any width. */
export function matches({ form, title }: Recordable, text: string): boolean {
  const plain = (one: string): string =>
    one
      .normalize("NFKC")
      .toLowerCase()
      .replaceAll(/[\s\-‐・:]/gu, "");
  const wanted = plain(text);
  return [form, title.ja, title.en].some((name) => plain(name).includes(wanted));
}
