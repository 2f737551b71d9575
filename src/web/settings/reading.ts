/**
 * Reading what was typed in a setting: to the body of an entry of the clinic's ledger, or to everything that is wrong with
 * it, each finding with the field, what was expected and what was given. Nothing is sent while there is a finding.
 */
import { parseDay } from "../../base/date-input.ts";
import type { LocalDate } from "../../base/dates.ts";
import { typedClock } from "../../charting/typing/moment.ts";
import { typedNumber } from "../../charting/typing/number.ts";
import { type SettingFindingCode, settingFindingWords } from "../../words/screens/settings.ts";
import type { Text, Values } from "../../words/text.ts";
import type { Words } from "../app/language.ts";

/** One thing that is wrong with what was typed at `path`. */
export interface SettingFinding {
  readonly path: string;
  readonly code: SettingFindingCode;
  readonly field: Text;
  readonly given: string;
  readonly bounds: { readonly min: number; readonly max: number } | null;
}

/** Reads fields one after the other and gathers what is wrong. A value that could not be read is a harmless one, and never sent. */
export class SettingReader {
  readonly findings: SettingFinding[] = [];

  /** A line that must be there. */
  line(path: string, field: Text, typed: string): string {
    const line = plainLine(typed);
    return line ?? this.#wrong(path, "missing", field, typed, "");
  }

  /** A line that need not be there. */
  optionalLine(typed: string): string | null {
    return plainLine(typed);
  }

  code(path: string, field: Text, typed: string): string {
    const plain = typed.normalize("NFKC").trim().toLowerCase();
    return /^[a-z0-9][a-z0-9.-]{0,63}$/.test(plain) ? plain : this.#wrong(path, "code", field, typed, "");
  }

  /** A time of day, `09:00`. */
  time(path: string, field: Text, typed: string): string {
    return typedClock(typed)?.slice(0, 5) ?? this.#wrong(path, typed.trim() === "" ? "missing" : "time", field, typed, "");
  }

  day(path: string, field: Text, typed: string): LocalDate {
    const day = parseDay(typed);
    return day.ok ? day.value : this.#wrong(path, typed.trim() === "" ? "missing" : "day", field, typed, "");
  }

  optionalDay(path: string, field: Text, typed: string): LocalDate | null {
    return typed.trim() === "" ? null : this.day(path, field, typed);
  }

  /** A whole number from `min` to `max`. */
  whole(path: string, field: Text, typed: string, min: number, max: number): number {
    const value = typedNumber(typed);
    if (value !== null && Number.isInteger(value) && value >= min && value <= max) return value;
    this.findings.push({ path, code: typed.trim() === "" ? "missing" : "number", field, given: typed, bounds: { min, max } });
    return min;
  }

  /** Says that what was typed is wrong in a way that only the section knows. */
  refuse(path: string, code: SettingFindingCode, field: Text, given: string): void {
    this.findings.push({ path, code, field, given, bounds: null });
  }

  #wrong(path: string, code: SettingFindingCode, field: Text, given: string, instead: string): string {
    this.refuse(path, code, field, given);
    return instead;
  }
}

/** What is wrong, in words. */
export function settingFindingText({ code, field, given, bounds }: SettingFinding, { t }: Words): string {
  const values: Values = { field: t(field), given, min: bounds?.min ?? "", max: bounds?.max ?? "" };
  return t(settingFindingWords[code], values);
}

function plainLine(typed: string): string | null {
  const plain = typed.replace(/\s+/gu, " ").trim().slice(0, 200);
  return plain === "" ? null : plain;
}
