/** What a patient has answered of today's diary so far, and the entry that it becomes. Nothing is answered beforehand. */
import type { Instant } from "../../base/dates.ts";
import { DIARY_EDITION } from "../../charting/forms/diary.ts";
import type { Language } from "../../record/entry.ts";
import type { ChartEntryOf } from "../../record/kinds.ts";
import type { DiarySlider, ownWords } from "../../words/screens/own.ts";
import type { Sent } from "../patient/useWriting.ts";

type Body = ChartEntryOf<"diary">["body"];

/** The answers; null where there is none yet. */
export interface DiaryDraft extends Pick<Body, "sliders" | "sleptHours" | "appetiteChange" | "sideEffects"> {
  readonly coldOrFever: Body["coldOrFever"] | null;
  readonly remark: string;
}

/** The sliders as they stand on the page, by the wheel they belong to; worry belongs to the mind and enters no index. */
export const SLIDERS_BY_WHEEL = {
  mind: ["mood", "motivation", "concentration", "worry"],
  body: ["fatigue", "sleep", "appetite", "headache", "pain", "gut"],
} as const satisfies Record<string, readonly DiarySlider[]>;

/** Nothing answered. */
export const EMPTY_DIARY: DiaryDraft = {
  sliders: {
    ...{ mood: null, motivation: null, concentration: null, fatigue: null, sleep: null },
    ...{ appetite: null, headache: null, pain: null, gut: null, worry: null },
  },
  ...{ sleptHours: null, appetiteChange: null, coldOrFever: null, sideEffects: [], remark: "" },
};

/** The answers of a diary that is on record, to be put right. */
export function draftOfDiary({ body, personal }: ChartEntryOf<"diary">): DiaryDraft {
  const { sliders, sleptHours, appetiteChange, coldOrFever, sideEffects } = body;
  const remark = personal.status === "open" ? (personal.fields.remark ?? "") : "";
  return { sliders, sleptHours, appetiteChange, coldOrFever, sideEffects, remark };
}

/** What must still be answered before it can be sent; null when nothing must. */
export function missingOf({ sliders, coldOrFever }: DiaryDraft): keyof Pick<typeof ownWords, "needsOne" | "needsFever"> | null {
  if (Object.values(sliders).every((value) => value === null)) return "needsOne";
  return coldOrFever === null ? "needsFever" : null;
}

interface Sending {
  readonly language: Language;
  readonly now: Instant;
  /** The diary that it puts right, and the reason that is recorded. */
  readonly amends: { readonly id: string; readonly reason: string } | null;
}

/** The entry as it is sent. What was not said about a cold is recorded as unknown. */
export function diaryEntry({ remark, coldOrFever, ...answers }: DiaryDraft, { language, now, amends }: Sending): Sent {
  return {
    kind: "diary",
    version: 1,
    occurredAt: now,
    body: { edition: DIARY_EDITION, language, ...answers, coldOrFever: coldOrFever ?? "unknown" },
    personal: remark.trim() === "" ? null : { remark: remark.trim() },
    ...(amends === null ? {} : { amends: amends.id, reason: amends.reason }),
  };
}
