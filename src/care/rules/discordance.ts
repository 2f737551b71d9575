/**
 * Where mind and body part: one has changed for the better by more than its measurement can err, and the other has not.
 * That is said only of reliable changes (Jacobson and Truax, by the threshold of each measure): "not reliable" is not "no
 * change", and where a threshold is not known, nothing is said. Both read the same statements as the decision does.
 */
import type { Chart } from "../../record/chart.ts";
import { bodyStatement, type ChangeStatement, mindStatement } from "./change-statement.ts";
import type { CheckpointFacts } from "./checkpoint.ts";

/** Which wheel is better, and what the other did: no reliable change, or a reliable one for the worse. */
export const DISCORDANCES = ["mind-better-body-same", "mind-better-body-worse", "body-better-mind-same", "body-better-mind-worse"] as const;
export type Discordance = (typeof DISCORDANCES)[number];

/** The discordance of `chart`; null where mind and body went the same way, or where one of them cannot be told. */
export function discordanceOf(chart: Chart, facts: CheckpointFacts): Discordance | null {
  return discordanceBetween(mindStatement(chart, facts), bodyStatement(chart, facts));
}

/** The same of two statements. */
export function discordanceBetween(mind: ChangeStatement, body: ChangeStatement): Discordance | null {
  const [mindWent, bodyWent] = [wayOf(mind), wayOf(body)];
  if (mindWent === null || bodyWent === null) return null;
  if (mindWent === "better" && bodyWent !== "better") return `mind-better-body-${bodyWent}`;
  if (bodyWent === "better" && mindWent !== "better") return `body-better-mind-${mindWent}`;
  return null;
}

type Way = "better" | "same" | "worse";

function wayOf(statement: ChangeStatement): Way | null {
  if (statement.kind !== "change") return null;
  if (statement.direction === "same" || statement.verdict === "below-reliable") return "same";
  return statement.verdict === "reliable" ? statement.direction : null;
}
