/** The names of Japan's national holidays. */
import type { NationalHoliday } from "../base/national-holidays.ts";
import type { Text } from "./text.ts";

/** Each holiday's name; the English ones are those of the Cabinet Office. */
export const holidayWords = {
  "new-year": { ja: "元日", en: "New Year's Day" },
  "coming-of-age": { ja: "成人の日", en: "Coming of Age Day" },
  foundation: { ja: "建国記念の日", en: "National Foundation Day" },
  "emperors-birthday": { ja: "天皇誕生日", en: "The Emperor's Birthday" },
  "vernal-equinox": { ja: "春分の日", en: "Vernal Equinox Day" },
  showa: { ja: "昭和の日", en: "Showa Day" },
  constitution: { ja: "憲法記念日", en: "Constitution Memorial Day" },
  greenery: { ja: "みどりの日", en: "Greenery Day" },
  children: { ja: "こどもの日", en: "Children's Day" },
  marine: { ja: "海の日", en: "Marine Day" },
  mountain: { ja: "山の日", en: "Mountain Day" },
  "respect-for-the-aged": { ja: "敬老の日", en: "Respect for the Aged Day" },
  "autumnal-equinox": { ja: "秋分の日", en: "Autumnal Equinox Day" },
  sports: { ja: "スポーツの日", en: "Sports Day" },
  culture: { ja: "文化の日", en: "Culture Day" },
  "labour-thanksgiving": { ja: "勤労感謝の日", en: "Labour Thanksgiving Day" },
  enthronement: { ja: "即位の日・即位礼", en: "Enthronement" },
  substitute: { ja: "振替休日", en: "Substitute holiday" },
  citizens: { ja: "国民の休日", en: "Citizens' holiday" },
} as const satisfies Record<NationalHoliday, Text>;
