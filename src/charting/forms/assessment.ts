/**
 * An administration of an instrument: by item, one key an item, or the total alone as it stands on a sheet. The total
 * follows from the answers by the rules of `src/measures/scoring.ts` at every key. An entry whose total was taken over as
 * given keeps it, and is not scored again, until someone says otherwise. An instrument of which only the total is entered
 * has no items to answer.
 */
import type { Instrument, Item } from "../../measures/instrument.ts";
import { INSTRUMENTS, type InstrumentCode } from "../../measures/instruments.ts";
import { type Answers, scoreOf } from "../../measures/scoring.ts";
import type { ChartEntryOf } from "../../record/kinds.ts";
import { choice, number, type PlainField, record, score } from "../field.ts";
import { defineForm, type Form, type FormDraft, type Values } from "../form.ts";
import { textAt } from "../values.ts";
import { REMARK } from "./shared.ts";

type Sex = ChartEntryOf<"registration">["body"]["sex"];

/** Of the instrument, items that are asked of women only. A person whose sex is not known is asked. */
const ASKED_OF_WOMEN: readonly string[] = ["phq15.menstrual"];

const BY_ITEM = [{ path: "body.mode", is: ["paper-key-in", "full-text"] }];

/** More answers than 0 to 10 are typed and not tapped. */
const KEYS_MAX = 10;

/** The total is typed where there are no items, and kept where it was taken over as given. */
const TOTAL_TYPED = [
  { path: "body.mode", is: ["total-only"] },
  { path: "body.totalStatus", is: ["as-given"] },
];

/** The form of an instrument for a patient of that sex. */
export function assessmentForm(code: InstrumentCode, sex: Sex): Form {
  const instrument: Instrument = INSTRUMENTS[code];
  const items = instrument.items.filter((item) => sex !== "male" || !ASKED_OF_WOMEN.includes(`${code}.${item.code}`));
  const { min, max, step } = instrument.total;
  return defineForm({
    code: `assessment.${code}`,
    kind: "assessment",
    fixed: { "body.instrument": code, "body.instrumentVersion": instrument.version },
    fields: [
      choice("body.mode", items.length === 0 ? ["total-only"] : ["paper-key-in", "total-only", "full-text"], { required: true }),
      choice("body.informant", ["patient", "clinician", "unknown"], { required: true }),
      choice("body.language", ["ja", "en"]),
      record(
        "body.items",
        items.map((item) => itemField(instrument, item)),
        number("", { decimals: null, label: { of: "item", instrument: code, code: "" }, when: BY_ITEM }),
        { required: true },
      ),
      number("body.total", { required: true, decimals: null, possible: { min, max }, step, when: TOTAL_TYPED }),
      // Stands only where an entry was taken over with its total; to blank it is to have the items scored.
      choice("body.totalStatus", ["as-given"], { when: [{ path: "body.totalStatus", is: ["as-given"] }] }),
      REMARK,
    ],
    derive: (draft, values) => withTotal(instrument, draft, values),
  });
}

/** A key an answer where they are few enough, else a number. */
function itemField(instrument: Instrument, { code, min, max }: Item): PlainField {
  const skippedBy = skipOf(instrument, code);
  const options = {
    label: { of: "item", instrument: instrument.code, code },
    when: skippedBy === null ? BY_ITEM : [{ path: `body.items.${skippedBy}`, is: ["1"] }],
    required: isOneOfSeveral(instrument, code) ? false : "ask",
  } as const;
  return max - min <= KEYS_MAX ? score(code, min, max, options) : number(code, { ...options, possible: { min, max } });
}

/** The item that has to be answered yes before `item` is asked; null for one that always is. */
function skipOf({ scoring }: Instrument, item: string): string | null {
  return scoring.kind === "levels" ? (scoring.skips.find(({ skipped }) => skipped.includes(item))?.of ?? null) : null;
}

/** Whether another item may be answered in its place: less appetite or more. */
function isOneOfSeveral({ scoring }: Instrument, item: string): boolean {
  return scoring.kind === "domains" && scoring.domains.flat().some((part) => part.length > 1 && part.includes(item));
}

function withTotal(instrument: Instrument, draft: FormDraft, values: Values): FormDraft {
  const given = textAt(values, "body.mode") === "total-only" || textAt(values, "body.totalStatus") === "as-given";
  // What was answered before the total alone was chosen is not recorded beside it.
  const items = textAt(values, "body.mode") === "total-only" ? { items: {} } : {};
  if (given) return { ...draft, body: { ...draft.body, ...items, totalStatus: "as-given" } };
  const { total, status } = scoreOf(instrument, answersOf(draft));
  return { ...draft, body: { ...draft.body, total, totalStatus: status } };
}

/** The answers of a draft of an assessment, as far as they were read. */
export function answersOf({ body }: Pick<FormDraft, "body">): Answers {
  const { items } = body;
  const members = typeof items === "object" && items !== null ? Object.entries(items) : [];
  return Object.fromEntries(members.flatMap(([item, answer]) => (typeof answer === "number" || answer === null ? [[item, answer]] : [])));
}
