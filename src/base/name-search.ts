/**
 * Finding a person by name however it is written: kanji in an old or a new form, either kana, Roman letters in Hepburn
 * or Kunrei, long vowels spelled out or not, full or half width, family name first or last.
 *
 * A text has two keys. The WRITTEN key is the comparable text without spaces and hyphens, old kanji forms as the common
 * ones. The SOUND key puts kana and Roman letters into one simplified Hepburn spelling: おおの, オオノ, Ohno, Oono and Ōno are
 * all "ono", しんいち and Shin'ichi are both "shinichi"; kanji stay what they are. Sound keys say too much rather than too
 * little: a search shows a list, and a person chooses. Nothing here is stored.
 */
import { toRomaji } from "wanakana";
import { comparableText, plainText } from "./text.ts";

/** A sound of one letter is in every second name and finds nobody. */
const SOUND_LENGTH_MIN = 2;

/** Old or rare forms of kanji that are common in names, each with the form it is compared as. */
const KANJI_FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    高: "髙",
    崎: "﨑嵜",
    浜: "濱濵",
    辺: "邊邉",
    斎: "齋齊斉",
    沢: "澤",
    広: "廣",
    国: "國",
    島: "嶋嶌",
    桜: "櫻",
    真: "眞",
    恵: "惠",
    徳: "德",
    吉: "𠮷",
    竜: "龍",
    塚: "塚",
    富: "冨",
    条: "條",
    関: "關",
    滝: "瀧",
    蔵: "藏",
    栄: "榮",
    実: "實",
    礼: "禮",
    万: "萬",
    寿: "壽",
    渓: "溪",
    遥: "遙",
  }).flatMap(([common, forms]) => [...forms].map((form): [string, string] => [form, common])),
);

/** Kunrei and other spellings to Hepburn, and what is not heard, in this order. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/dz/g, "z"],
  [/([aeiou])h(?![aeiouy])/g, "$1"],
  [/m(?=[bpm])/g, "n"],
  [/sy(?=[auo])/g, "sh"],
  [/[ct]y(?=[auo])/g, "ch"],
  [/[zdj]y(?=[auo])/g, "j"],
  [/si/g, "shi"],
  [/ti/g, "chi"],
  [/[zd]i/g, "ji"],
  [/tch/g, "cch"],
  [/tu/g, "tsu"],
  [/du/g, "zu"],
  [/(?<![cs])hu/g, "fu"],
  [/wo/g, "o"],
  [/nn/g, "n"],
  [/l/g, "r"],
  [/ou/g, "o"],
  [/([aeiou])\1+/g, "$1"],
];

/** All keys by which any of `texts` is found: names with a space between family and given name, numbers. */
export function nameKeys(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.flatMap((text) => [writtenKey(text), soundKey(text)]).filter((key) => key !== ""))];
}

/**
 * What a search looks for: alternatives, of which one must hold, each a list of parts that must all be contained in some
 * key. A search for nothing finds everyone.
 *
 * @example queryKeys("ﾐｽﾞﾉ 恵子") // [["みずの", "恵子"], ["mizuno", "恵子"]]
 */
export function queryKeys(query: string): readonly (readonly string[])[] {
  const words = plainText(query)
    .split(" ")
    .filter((word) => writtenKey(word) !== "");
  const written = words.map(writtenKey);
  const sounds = words.map(soundKey);
  const heard = sounds.every((sound, index) => sound.length >= SOUND_LENGTH_MIN || sound === written[index]);
  return heard && sounds.some((sound, index) => sound !== written[index]) ? [written, sounds] : [written];
}

/** Whether `query` finds someone whose `nameKeys` are `keys`. */
export function isFound(keys: readonly string[], query: string): boolean {
  return queryKeys(query).some((parts) => parts.every((part) => keys.some((key) => key.includes(part))));
}

function writtenKey(text: string): string {
  const bare = comparableText(text).replace(/[\s'’.,・‐‑‒–—−-]/gu, "");
  return bare.replace(/\p{Script=Han}/gu, (kanji) => KANJI_FORMS.get(kanji) ?? kanji);
}

function soundKey(text: string): string {
  const letters = toRomaji(writtenKey(text)).normalize("NFKD").toLowerCase();
  const plain = letters.replace(/[\p{Mn}\s'’ー-]/gu, "");
  return SPELLINGS.reduce((sound, [pattern, replacement]) => sound.replace(pattern, replacement), plain);
}
