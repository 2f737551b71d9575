/**
 * What a scanner or a hand gives at the chair: the patient's number or id, and a vial by its lot and number. A vial's label is
 * `LOT/VIAL`, or a GS1 code whose elements 10 (lot) and 21 (serial number) say the same, with brackets or with the separators that a
 * scanner sends. Full-width signs are taken for what they are.
 */
import type { Uuid } from "../../base/ids.ts";
import type { Finding } from "../finding.ts";
import { findingOf } from "../finding-of.ts";
import type { InfusionCode } from "./codes.ts";
import { HOUSE } from "./grounds.ts";

/** A vial as its label names it. */
export interface ScannedVial {
  readonly lot: string;
  readonly vial: string;
}

/** GS1's end of an element of variable length. */
const SEPARATOR = "\u001d";

/**
 * The lot and the vial of what was scanned; null when it is no label of a vial.
 *
 * @example scannedVial("EX-2610-07 / 014") // { lot: "EX-2610-07", vial: "014" }
 */
export function scannedVial(text: string): ScannedVial | null {
  const plain = text.normalize("NFKC").trim();
  const gs1 = fromGs1(plain);
  if (gs1 !== null) return gs1;
  const [, lot, vial] = /^(.{1,200}?)\s*\/\s*([^/]{1,200})$/u.exec(plain) ?? [];
  return lot === undefined || vial === undefined ? null : { lot: lot.trim(), vial: vial.trim() };
}

function fromGs1(text: string): ScannedVial | null {
  const bracketed = /\(10\)([^(]+)/.exec(text)?.[1];
  const serial = /\(21\)([^(]+)/.exec(text)?.[1];
  if (bracketed !== undefined && serial !== undefined) return { lot: bracketed.trim(), vial: serial.trim() };
  if (!text.includes(SEPARATOR)) return null;
  const elements = text.replace(/^\](?:C1|d2|Q3)/, "").split(SEPARATOR);
  // Before the elements of variable length a code may begin with those of fixed length: the article (01) and the expiry (17).
  const variable = elements.map((element) => element.replace(/^(?:01\d{14})?(?:17\d{6})?/, ""));
  const of = (name: string) => variable.find((element) => element.startsWith(name))?.slice(name.length);
  const [lot, vial] = [of("10"), of("21")];
  return lot === undefined || vial === undefined ? null : { lot, vial };
}

/** What is found when `text` was scanned at the chart of `patient`: nothing when it names that patient by id or number. */
export function patientScanFindings(
  text: string,
  { patient, number }: { readonly patient: Uuid; readonly number: string | null },
): readonly Finding<InfusionCode>[] {
  const plain = text.normalize("NFKC").trim().toLowerCase();
  if (plain === patient || (number !== null && plain === number.toLowerCase())) return [];
  return [findingOf("infusion.wrong-patient", "stop", HOUSE, { scanned: text.trim(), number })];
}
