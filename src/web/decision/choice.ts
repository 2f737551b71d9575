/** From what the physician chose to the entry that is signed. */
import { CHECKPOINT_RULE, type Checkpoint, type CheckpointFacts } from "../../care/rules/checkpoint.ts";
import type { ChartEntryOf } from "../../record/kinds.ts";
import type { Sent } from "../patient/useWriting.ts";

/** The three that are offered; a change is either another plan or the taper. */
export const CHOICES = ["continue", "change", "stop"] as const;
export type OfferedChoice = (typeof CHOICES)[number];

/** What is chosen and said. */
export interface Chosen {
  readonly choice: OfferedChoice | null;
  readonly change: "change" | "taper";
  readonly reasons: readonly string[];
  readonly wish: string;
  readonly saidBy: string;
}

export const NOTHING_CHOSEN: Chosen = { choice: null, change: "change", reasons: [], wish: "", saidBy: "" };

/** What still stands in the way of signing; null when nothing does. */
export function hindranceOf({ choice, reasons }: Chosen): "choose" | "chooseReason" | null {
  if (choice === null) return "choose";
  return reasons.length === 0 ? "chooseReason" : null;
}

/** The choice as the entry names it. */
export function recordedChoice({ choice, change }: Chosen): ChartEntryOf<"decision">["body"]["choice"] | null {
  return choice === "change" ? change : choice;
}

/** Numbers of the entry are written to one decimal. */
const oneDecimal = (value: number | null): number | null => (value === null ? null : Math.round(value * 10) / 10);

/** The entry of a decision; null while nothing is chosen. */
export function decisionEntry(
  chosen: Chosen,
  facts: CheckpointFacts,
  checkpoint: Checkpoint,
  crp: number | null,
  now: string,
): Sent | null {
  const choice = recordedChoice(chosen);
  if (choice === null) return null;
  const body: ChartEntryOf<"decision">["body"] = {
    checkpoint: checkpointCode(facts, checkpoint),
    rule: { ...CHECKPOINT_RULE, answer: checkpoint.answer },
    numbers: {
      baseline: facts.baseline,
      now: facts.now?.total ?? null,
      "improvement-percent": oneDecimal(checkpoint.improvementPercent),
      "sessions-given": facts.sessionsGiven,
      "crp-hs": crp,
    },
    choice,
    reasons: [...chosen.reasons],
  };
  return {
    kind: "decision",
    version: 1,
    occurredAt: now,
    body,
    personal: { remark: null, wish: said(chosen.wish), wishSaidBy: said(chosen.saidBy) },
  };
}

/** By what the checkpoint was reached; before it, and after thirty sessions, that is said too. */
function checkpointCode({ sessionsGiven }: CheckpointFacts, { reachedBy }: Checkpoint): string {
  if (sessionsGiven >= 30) return "session-30";
  if (reachedBy === null) return "early";
  return reachedBy === "sessions" ? "session-15" : "week-3";
}

function said(text: string): string | null {
  const plain = text.normalize("NFKC").trim();
  return plain === "" ? null : plain;
}
