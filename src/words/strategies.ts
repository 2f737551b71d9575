/** The four strategies of a course. "TMS only" and "neither" are choices like the others: same length, same weight. */
import type { ChartEntryOf } from "../record/kinds.ts";
import type { Text } from "./text.ts";

type Strategy = ChartEntryOf<"plan">["body"]["strategy"];

/** Each strategy's name. */
export const strategyWords = {
  neither: { ja: "どちらも行わない", en: "Neither" },
  tms: { ja: "TMSのみ", en: "TMS only" },
  exosome: { ja: "エクソソームのみ", en: "Exosome only" },
  both: { ja: "併用", en: "Both" },
} as const satisfies Record<Strategy, Text>;
