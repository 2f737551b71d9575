/**
 * Reading an official wording from a FHIR Questionnaire: JSON of one resource, a Bundle, or NDJSON with one resource a line.
 * R4 is what is expected; what R5 calls `coding` is R4's `choice`. Of a resource only plain texts, codes and numbers are taken:
 * narrative, scripts, styles, expressions and references to elsewhere are never looked at, and nothing is fetched. Groups are
 * opened, so that items are found wherever they stand.
 *
 * A text may stand in several languages: that of the resource, and translations by the extension for it. The number an answer
 * counts for is `ordinalValue`, or `itemWeight` as it is called since SDC 4.0, on the option, on its coding or in a contained
 * value set; a whole number as answer counts for itself. Where there is none it is null, and someone is asked (`check.ts`).
 */
import { isJson, isJsonObject, type JsonObject } from "../../base/json.ts";
import { fail, ok, type Result } from "../../base/result.ts";
import { numberAt, objectAt, objectsAt, textAt } from "./members.ts";

/** A text in the language of its resource, null without one, and by the language of each translation. */
export interface ReadText {
  readonly base: string | null;
  readonly translations: Readonly<Record<string, string>>;
}

/** An answer that may be given. */
export interface ReadOption {
  readonly text: ReadText;
  readonly weight: number | null;
}

/** An item that can be answered. */
export interface ReadItem {
  readonly linkId: string;
  readonly type: string;
  /** Its LOINC codes. */
  readonly loinc: readonly string[];
  readonly text: ReadText;
  readonly options: readonly ReadOption[];
}

/** A questionnaire as far as it is needed here. */
export interface ReadQuestionnaire {
  readonly url: string | null;
  readonly version: string | null;
  /** A language tag, `ja-JP`; null when the resource does not say. */
  readonly language: string | null;
  readonly title: ReadText;
  readonly copyright: ReadText;
  /** In the order of the form, groups opened. */
  readonly items: readonly ReadItem[];
}

/** Why a file could not be read. */
export type UnreadableCode = "too-large" | "not-json" | "no-questionnaire" | "too-deep" | "too-many-items";

const BYTES_MAX = 2 * 1024 * 1024;
const ITEMS_MAX = 300;
const DEPTH_MAX = 12;

/** The questionnaires in a file, at least one, in its order. */
export function readQuestionnaires(text: string): Result<readonly ReadQuestionnaire[], UnreadableCode> {
  if (text.length > BYTES_MAX) return fail("too-large");
  const resources = resourcesIn(text);
  if (resources === null) return fail("not-json");
  const questionnaires = resources.filter((one) => one.resourceType === "Questionnaire");
  if (questionnaires.length === 0) return fail("no-questionnaire");
  const read: ReadQuestionnaire[] = [];
  for (const resource of questionnaires) {
    const items = itemsIn(resource, resource, 0);
    if (items === null) return fail("too-deep");
    if (items.length > ITEMS_MAX) return fail("too-many-items");
    read.push({
      url: textAt(resource, "url"),
      version: textAt(resource, "version"),
      language: textAt(resource, "language"),
      title: textIn(resource, "title"),
      copyright: textIn(resource, "copyright"),
      items,
    });
  }
  return ok(read);
}

/** `text` in `language`: of the resource itself when that is its language or it says none, else a translation. */
export function inLanguage({ base, translations }: ReadText, language: string, resourceLanguage: string | null): string | null {
  const translated = Object.entries(translations).find(([tag]) => isSameLanguage(tag, language))?.[1] ?? null;
  const isOwn = resourceLanguage === null || isSameLanguage(resourceLanguage, language);
  return isOwn ? (base ?? translated) : translated;
}

function isSameLanguage(tag: string, language: string): boolean {
  return tag.toLowerCase().split(/[-_]/)[0] === language;
}

/** One resource, those of a Bundle, or one a line; null when the text is none of these. */
function resourcesIn(text: string): readonly JsonObject[] | null {
  const whole = parsed(text);
  const roots: readonly JsonObject[] | null = whole === null ? parsedLines(text) : [whole];
  return roots?.flatMap((root) => (root.resourceType === "Bundle" ? entriesOf(root) : [root])) ?? null;
}

function entriesOf(bundle: JsonObject): readonly JsonObject[] {
  return objectsAt(bundle, "entry")
    .map((entry) => objectAt(entry, "resource"))
    .filter((resource) => resource !== null);
}

function parsedLines(text: string): readonly JsonObject[] | null {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const objects = lines.map(parsed).filter((object) => object !== null);
  return objects.length > 0 && objects.length === lines.length ? objects : null;
}

function parsed(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return isJson(value) && isJsonObject(value) ? value : null;
  } catch {
    // Not JSON as a whole: the caller tries it line by line, and says so when that is none either.
    return null;
  }
}

/** The items that can be answered, in `holder` and beneath; null when they are nested beyond reason. */
function itemsIn(holder: JsonObject, resource: JsonObject, depth: number): readonly ReadItem[] | null {
  if (depth > DEPTH_MAX) return null;
  const found: ReadItem[] = [];
  for (const item of objectsAt(holder, "item")) {
    const own = itemOf(item, resource);
    if (own !== null) found.push(own);
    const inner = itemsIn(item, resource, depth + 1);
    if (inner === null) return null;
    found.push(...inner);
  }
  return found;
}

const NOT_ANSWERED: readonly string[] = ["group", "display"];

function itemOf(item: JsonObject, resource: JsonObject): ReadItem | null {
  const type = textAt(item, "type") ?? "";
  const linkId = textAt(item, "linkId");
  if (linkId === null || NOT_ANSWERED.includes(type)) return null;
  return {
    linkId,
    type: type === "coding" ? "choice" : type,
    loinc: objectsAt(item, "code").flatMap((code) => (code.system === "http://loinc.org" ? (textAt(code, "code") ?? []) : [])),
    text: textIn(item, "text"),
    options: optionsOf(item, resource),
  };
}

function optionsOf(item: JsonObject, resource: JsonObject): readonly ReadOption[] {
  const own = objectsAt(item, "answerOption").map(optionOf);
  if (own.length > 0) return own;
  const [, id = null] = /^#(.+)$/.exec(textAt(item, "answerValueSet") ?? "") ?? [];
  const set = id === null ? undefined : objectsAt(resource, "contained").find((one) => one.id === id);
  return set === undefined ? [] : conceptsOf(set).map((concept) => ({ text: textIn(concept, "display"), weight: weightOf(concept) }));
}

function conceptsOf(set: JsonObject): readonly JsonObject[] {
  const expanded = objectsAt(objectAt(set, "expansion") ?? {}, "contains");
  if (expanded.length > 0) return expanded;
  return objectsAt(objectAt(set, "compose") ?? {}, "include").flatMap((include) => objectsAt(include, "concept"));
}

function optionOf(option: JsonObject): ReadOption {
  const coding = objectAt(option, "valueCoding");
  if (coding !== null) return { text: textIn(coding, "display"), weight: weightOf(option) ?? weightOf(coding) };
  const number = numberAt(option, "valueInteger");
  if (number !== null) return { text: { base: String(number), translations: {} }, weight: weightOf(option) ?? number };
  return { text: textIn(option, "valueString"), weight: weightOf(option) };
}

function weightOf(holder: JsonObject): number | null {
  const weight = objectsAt(holder, "extension").find((one) => /\/(?:ordinalValue|itemWeight)$/.test(textAt(one, "url") ?? ""));
  return weight === undefined ? null : numberAt(weight, "valueDecimal");
}

/** The text at `name`, with its translations: the extension on the text, or a value set's designations. */
function textIn(holder: JsonObject, name: string): ReadText {
  const beside = objectAt(holder, `_${name}`);
  const translations = beside === null ? [] : objectsAt(beside, "extension").flatMap(translationOf);
  const designations = name !== "display" ? [] : objectsAt(holder, "designation").flatMap(designationOf);
  return { base: textAt(holder, name), translations: Object.fromEntries([...designations, ...translations]) };
}

function translationOf(extension: JsonObject): readonly (readonly [string, string])[] {
  if (!/\/translation$/.test(textAt(extension, "url") ?? "")) return [];
  const parts = objectsAt(extension, "extension");
  const lang = parts.find((part) => part.url === "lang");
  const content = parts.find((part) => part.url === "content");
  const tag = lang === undefined ? null : textAt(lang, "valueCode");
  const text = content === undefined ? null : (textAt(content, "valueString") ?? textAt(content, "valueMarkdown"));
  return tag === null || text === null ? [] : [[tag, text]];
}

function designationOf(designation: JsonObject): readonly (readonly [string, string])[] {
  const tag = textAt(designation, "language");
  const text = textAt(designation, "value");
  return tag === null || text === null ? [] : [[tag, text]];
}
