/** The words of what a finding about exosomes used and that is a code: a group of the certificate, a vital sign, a sign that was seen. */
import type { CertificateGroup } from "../../care/exosome/lights.ts";
import type { SignBefore } from "../../care/exosome/signs-before.ts";
import type { Sign } from "../../care/exosome/watch.ts";
import type { Language } from "../../record/entry.ts";
import type { Text } from "../text.ts";
import { certificateGroupWords } from "./certificate.ts";

/** The signs that are asked before an infusion. */
export const signBeforeWords: Readonly<Record<SignBefore, Text>> = {
  temperatureCelsius: { ja: "体温", en: "temperature" },
  systolicMmHg: { ja: "収縮期血圧", en: "systolic pressure" },
  pulsePerMinute: { ja: "脈拍", en: "pulse" },
  oxygenPercent: { ja: "酸素飽和度", en: "oxygen saturation" },
  respirationsPerMinute: { ja: "呼吸数", en: "breathing rate" },
};

/** What was seen during or after an infusion. */
export const signWords: Readonly<Record<Sign, Text>> = {
  "oxygen-fall": { ja: "酸素飽和度が4ポイント以上下がりました", en: "Oxygen saturation has fallen by 4 points or more" },
  hypotension: { ja: "血圧が下がりました", en: "Blood pressure has fallen" },
  dyspnoea: { ja: "息苦しさがあります", en: "Short of breath" },
  wheeze: { ja: "喘鳴があります", en: "Wheezing" },
  urticaria: { ja: "じんま疹があります", en: "Urticaria" },
  "chest-pain": { ja: "胸の痛みがあります", en: "Chest pain" },
  fever: { ja: "38 ℃以上の発熱です", en: "A temperature of 38 °C or more" },
  rigors: { ja: "戦慄(ふるえ)があります", en: "Rigors" },
  "low-pressure": { ja: "収縮期血圧が 100 mmHg 以下です", en: "Systolic pressure of 100 mmHg or less" },
  "fast-breathing": { ja: "呼吸数が22回/分以上です", en: "22 breaths a minute or more" },
  confusion: { ja: "意識がはっきりしません", en: "Confused" },
};

const VALUES: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  group: certificateGroupWords satisfies Record<CertificateGroup, Text>,
  vital: signBeforeWords,
  sign: signWords,
};

/** The words of `value`, named `name` in a finding; null when it is no code of this slice. */
export function exosomeValueText(name: string, value: string, language: Language): string | null {
  const words = Object.hasOwn(VALUES, name) ? VALUES[name] : undefined;
  const text = words !== undefined && Object.hasOwn(words, value) ? words[value] : undefined;
  return text === undefined ? null : text[language];
}
