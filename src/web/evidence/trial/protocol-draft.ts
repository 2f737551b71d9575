/** A protocol as it is typed, and the one that is sent: what cannot be read is told by the name of its field. */
import { typedNumber } from "../../../charting/typing/number.ts";
import type { Role } from "../../../record/entry.ts";
import { ARMS, type TrialArm, trialProtocol } from "../../../record/kinds/trial.ts";
import type { ProtocolSent } from "../../../server/trial-contract.ts";
import { protocolWords as words } from "../../../words/screens/trial.ts";
import type { Text } from "../../../words/text.ts";

/** One factor as typed. */
export interface FactorDraft {
  readonly factor: string;
  readonly name: string;
  readonly levels: string;
}

/** As typed. */
export interface ProtocolDraft {
  readonly title: string;
  readonly registry: string;
  /** By arm; empty where the trial does not have it. */
  readonly shares: Readonly<Record<TrialArm, string>>;
  readonly masked: readonly ("tms" | "exosome")[];
  readonly coil: string;
  readonly product: string;
  readonly method: "blocks" | "minimisation";
  readonly multiples: string;
  readonly probability: string;
  readonly factors: readonly FactorDraft[];
  readonly size: string;
  readonly blinded: readonly Role[];
  readonly preparers: ProtocolSent["preparers"];
  readonly consentDocument: string;
}

/** Four arms of equal shares, exosomes masked, everybody blind but the nurses, of whom one prepares; nothing of it is decided. */
export const FIRST_PROTOCOL: ProtocolDraft = {
  title: "",
  registry: "",
  shares: { neither: "1", tms: "1", exosome: "1", both: "1" },
  masked: ["tms", "exosome"],
  coil: "",
  product: "",
  method: "blocks",
  multiples: "1, 2",
  probability: "0.8",
  factors: [],
  size: "",
  blinded: ["director", "psychiatrist", "operator", "reception", "statistician", "auditor", "patient"],
  preparers: [],
  consentDocument: "",
};

/** A factor before anything is typed. */
export const EMPTY_FACTOR: FactorDraft = { factor: "", name: "", levels: "" };

/** What is sent, or the fields that cannot be read. */
export type ReadProtocol =
  | { readonly status: "whole"; readonly protocol: ProtocolSent; readonly blockMultiples: number[] }
  | { readonly status: "wrong"; readonly fields: readonly Text[] };

const SENT = trialProtocol.body.omit({ seal: true, analysisPlan: true });

/** Names of the fields by the member of the protocol that they make. */
const FIELD: Readonly<Record<string, Text>> = {
  title: words.name,
  registry: words.registry,
  arms: words.arms,
  masked: words.masked,
  method: words.method,
  factors: words.factors,
  size: words.size,
  blinded: words.blinded,
  preparers: words.preparers,
  consentDocument: words.consentDocument,
};

/** Reads `draft`. */
export function readProtocol(draft: ProtocolDraft): ReadProtocol {
  const code = (typed: string): string => typed.normalize("NFKC").trim().toLowerCase();
  const registry = draft.registry.trim();
  const parsed = SENT.safeParse({
    title: draft.title.trim(),
    registry: { number: registry === "" ? null : registry, registered: registry !== "" },
    arms: ARMS.flatMap((arm) => (draft.shares[arm].trim() === "" ? [] : [{ arm, share: typedNumber(draft.shares[arm]) }])),
    masked: {
      tms: draft.masked.includes("tms") ? { coil: draft.coil.trim() === "" ? null : code(draft.coil) } : null,
      exosome: draft.masked.includes("exosome") ? { product: code(draft.product) } : null,
    },
    method: draft.method === "blocks" ? { kind: "blocks" } : { kind: "minimisation", probabilityOfBest: typedNumber(draft.probability) },
    factors: draft.factors.map(({ factor, name, levels }) => ({
      factor: code(factor),
      name: name.trim(),
      weight: 1,
      levels: levelsOf(levels),
    })),
    size: typedNumber(draft.size),
    blinded: [...draft.blinded],
    preparers: draft.preparers,
    consentDocument: code(draft.consentDocument),
  });
  const blockMultiples = partsOf(draft.multiples).map((part) => typedNumber(part) ?? 0);
  const multiplesFit = blockMultiples.length > 0 && blockMultiples.every((one) => Number.isInteger(one) && one >= 1 && one <= 20);
  const wrong = parsed.success ? [] : [...new Set(parsed.error.issues.map(({ path }) => String(path[0] ?? "")))];
  const fields = [...wrong.flatMap((name) => FIELD[name] ?? []), ...(multiplesFit ? [] : [words.multiples])];
  return parsed.success && multiplesFit ? { status: "whole", protocol: parsed.data, blockMultiples } : { status: "wrong", fields };
}

/** `moderate=中等症、severe=重症`; a level without a name is called by its code. */
function levelsOf(typed: string): readonly { readonly level: string; readonly name: string }[] {
  return partsOf(typed).map((part) => {
    const [level = "", name = level] = part.split("=").map((one) => one.trim());
    return { level: level.toLowerCase(), name };
  });
}

function partsOf(typed: string): readonly string[] {
  return typed
    .normalize("NFKC")
    .split(/[,、]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
