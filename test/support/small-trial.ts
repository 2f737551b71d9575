/**
 * A small simulated trial as a CSV, for tests of what an analysis says rather than of its numbers: four arms, three visits,
 * a baseline, correlated outcomes, some visits missed. The same for the same seed, on every machine.
 */
import { randomStream } from "../../src/base/random.ts";
import { normalDeviate } from "../../src/numeric/normal-deviates.ts";

/** What may be changed. */
export interface SmallTrial {
  readonly seed?: number;
  readonly subjects?: number;
  /** The chance, 0 to 1, that a visit is the last seen, given its outcome. */
  readonly dropout?: number | ((outcome: number) => number);
  /** The outcome of a subject at a visit from the simulated value. */
  readonly outcome?: (value: number, subject: number, visit: number) => number | null;
  readonly arms?: readonly (readonly [tms: number, exo: number])[];
}

const VISITS = ["V1", "V2", "V3"];
const ARMS = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
] as const;

/** The trial: columns id, tms, exo, sex, base, visit, y. */
export function smallTrialCsv({
  seed = 1,
  subjects = 48,
  dropout = 0.15,
  outcome = (value) => value,
  arms = ARMS,
}: SmallTrial = {}): string {
  const lines = ["id,tms,exo,sex,base,visit,y"];
  for (let i = 0; i < subjects; i += 1) {
    const stream = randomStream(seed, i);
    const [tms, exo] = arms[i % arms.length] ?? ARMS[0];
    const base = 20 + Math.round(4 * normalDeviate(stream));
    const level = 2 * normalDeviate(stream);
    let isSeen = true;
    for (const [t, visit] of VISITS.entries()) {
      const value = level - (t + 1) * (1 + tms + 0.5 * exo) + 0.1 * base + 1.5 * normalDeviate(stream);
      const leaves = stream.fraction() < (typeof dropout === "number" ? dropout : dropout(value));
      const y = isSeen ? outcome(value, i, t) : null;
      lines.push([`S${i}`, tms, exo, i % 3 === 0 ? "M" : "F", base, visit, y ?? ""].join(","));
      isSeen = isSeen && !leaves;
    }
  }
  return `${lines.join("\n")}\n`;
}

/** A plan for it. */
export const SMALL_PLAN = {
  data: { subject: "id", visit: "visit", factors: { visit: VISITS, sex: ["F", "M"] } },
  model: { formula: "y ~ base*visit + tms*exo*visit", covariance: ["us"] },
  contrasts: [
    { name: "both minus TMS", difference: { exo: ["1", "0"] }, at: { tms: "1", visit: "V3" } },
    { name: "any", rows: [{ "tms:exo": 1 }, { "tms:exo": 1, "visitV3:tms:exo": 1 }] },
  ],
} as const;
