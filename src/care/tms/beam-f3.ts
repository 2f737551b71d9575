/**
 * Where the coil is held by measures of the head: Beam F3 (and F4 on the right), and the rule of 5 cm.
 *
 * Beam, Borckardt, Reeves and George 2009 gave a way to find F3 from three measures. The formula as printed in the paper does
 * not compute sensible values (X of some 22 cm); what is computed here is the variant of the calculator that its authors
 * offered, which agrees with a filmed clinical example: 36, 38 and 60 cm give X 6.95 and Y 9.79 cm.
 *
 *   NI nasion to inion, TT tragus to tragus over the vertex, HC circumference; centimetres.
 *   X  along the circumference from the midline (FPz); Y from the vertex (Cz) along the line to that point.
 *   R1 = 0.4 NI, R2 = 0.4 TT; two lines of the 10-20 grid cross in (x, y); r and theta are its polar form.
 *   Y = 0.91 r,  X = HC / 4 * (90 + theta) / 90 with theta in degrees.
 *
 * On average the arc on an MRI was 0.35 cm longer; the adjusted Y adds it. Values outside 5 to 8.5 cm (X) and 8 to 11.5 cm
 * (Y) are those of no adult head, and are not given out.
 */
import type { Finding, FindingValue, Ground, Severity } from "../finding.ts";
import { BEAM, MIR_MOGHTADAEI } from "./grounds.ts";

/** What can be found about a target. */
export type TargetCode =
  | "target.missing"
  | "target.measure-missing"
  | "target.measure-unlikely"
  | "target.out-of-bounds"
  | "target.often-misses";

/** A finding about a target. */
export type TargetFinding = Finding<TargetCode>;

/** Measures of the head, centimetres; null when not taken. */
export interface HeadMeasures {
  readonly tragusTragus: number | null;
  readonly nasionInion: number | null;
  readonly circumference: number | null;
}

/** The two distances, centimetres. `yAdjusted` has what an MRI was longer by on average. */
export interface BeamF3 {
  readonly x: number;
  readonly y: number;
  readonly yAdjusted: number;
}

/** Within these, in centimetres, a result may be used. */
export const BEAM_BOUNDS = { x: [5, 8.5], y: [8, 11.5] } as const;

/** Heads of adults, centimetres: outside, a slip of the tape or of the unit is likelier. */
export const HEAD_BOUNDS = { tragusTragus: [30, 42], nasionInion: [30, 42], circumference: [48, 64] } as const satisfies Record<
  keyof HeadMeasures,
  readonly [number, number]
>;

const MRI_LONGER = 0.35;
const degrees = (angle: number): number => (angle * Math.PI) / 180;

/** X and Y of these measures, or what is wrong with them. */
export function beamF3(head: HeadMeasures): { readonly result: BeamF3 | null; readonly findings: readonly TargetFinding[] } {
  const { tragusTragus, nasionInion, circumference } = head;
  const findings = headFindings(head);
  if (tragusTragus === null || nasionInion === null || circumference === null) return { result: null, findings };
  const result = calculate(tragusTragus, nasionInion, circumference);
  const outside = isOutside(result.x, BEAM_BOUNDS.x) || isOutside(result.y, BEAM_BOUNDS.y);
  if (!outside) return { result, findings };
  const values = { x: twoPlaces(result.x), y: twoPlaces(result.y) };
  return { result: null, findings: [...findings, found("target.out-of-bounds", "stop", values, BEAM)] };
}

function calculate(tt: number, ni: number, hc: number): BeamF3 {
  const r1 = 0.4 * ni;
  const r2 = 0.4 * tt;
  const a = (r2 * Math.sin(degrees(324)) + r1 / 2) / r2;
  const b = (r1 * Math.sin(degrees(298))) / (r1 * Math.cos(degrees(298)) - r2 / 2);
  const x = (0.5 * (r1 - r2 * b)) / (a - b);
  const y = a * x - r1 / 2;
  const theta = (Math.atan(y / x) * 180) / Math.PI;
  const along = 0.91 * Math.hypot(x, y);
  return { x: ((hc / 4) * (90 + theta)) / 90, y: along, yAdjusted: along + MRI_LONGER };
}

function headFindings(head: HeadMeasures): readonly TargetFinding[] {
  const measures = ["tragusTragus", "nasionInion", "circumference"] as const;
  return measures.flatMap((measure) => {
    const centimetres = head[measure];
    const code = MEASURE_CODES[measure];
    if (centimetres === null) return [found("target.measure-missing", "ask", { measure: code }, BEAM)];
    const [min, max] = HEAD_BOUNDS[measure];
    return isOutside(centimetres, HEAD_BOUNDS[measure])
      ? [found("target.measure-unlikely", "ask", { measure: code, centimetres, min, max }, BEAM)]
      : [];
  });
}

/** As the record calls them. */
const MEASURE_CODES = { tragusTragus: "tragus-tragus", nasionInion: "nasion-inion", circumference: "circumference" } as const;

/** What is to be said about the target of a course; `target` null when none is recorded. */
export function targetFindings(target: { readonly method: string; readonly site: string } | null): readonly TargetFinding[] {
  if (target === null) return [found("target.missing", "ask", {}, BEAM)];
  const { method, site } = target;
  return method === "5-cm" || method === "5.5-cm" ? [found("target.often-misses", "tell", { site }, MIR_MOGHTADAEI)] : [];
}

/** Places in MNI space that studies used, millimetres, for those who navigate by an image. */
export const MNI_TARGETS = [
  { code: "f3-mri", x: -38, y: 44, z: 26, source: "MRI target beside which Beam F3 was tested, n = 100", verified: true },
  { code: "sgacc-anticorrelated", x: -42, y: 44, z: 30, source: "peak of anticorrelation with the subgenual cingulate", verified: true },
  { code: "fox-2012", x: -44, y: 38, z: 34, source: "Fox 2012, group optimum", verified: true },
  { code: "five-and-a-half-cm", x: -41, y: 16, z: 54, source: "average of the rule of 5.5 cm", verified: false },
] as const;

function isOutside(value: number, [min, max]: readonly [number, number]): boolean {
  return !(value >= min && value <= max);
}

function twoPlaces(value: number): number {
  return Math.round(value * 100) / 100;
}

function found(code: TargetCode, severity: Severity, values: Readonly<Record<string, FindingValue>>, ground: Ground): TargetFinding {
  return { code, severity, values, ground };
}
