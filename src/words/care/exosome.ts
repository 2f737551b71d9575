/** What the rules of exosome treatment find, in words. Gaps are filled from the values that the rule used. */
import type { ExosomeCode } from "../../care/exosome/codes.ts";
import type { Text } from "../text.ts";

/** Each finding's sentence. */
export const exosomeFindingWords: Readonly<Record<ExosomeCode, Text>> = {
  "infusion.not-alone": {
    ja: "点滴は1回ずつ記録します。ほかの点滴と一緒には保存できません。",
    en: "An infusion is written by itself, never together with another.",
  },
};
