/** From what a form reads as to what is sent to be written. */
import type { FormDraft } from "../../charting/form.ts";
import type { ChartKind } from "../../record/kinds.ts";
import type { Api, Me } from "../../server/contract.ts";
import type { Work } from "../chart/work.ts";
import type { DraftContent } from "./draft-content.ts";
import { gateEntry } from "./session/gate.ts";

type Sent = Api["POST /api/patients/:patient/entries"]["body"]["entries"];

/** The entries of a piece of work: one, and before a session the answers of its gate. */
export function entriesOf(draft: FormDraft, { amends }: Pick<Work, "amends">, { values, reason, onBehalfOf }: DraftContent): Sent {
  const { kind, version, occurredAt, body, personal, typed } = draft;
  const gate = kind === "session" && amends === null ? gateEntry(values, occurredAt) : null;
  return [
    ...(gate === null ? [] : [gate]),
    {
      ...{ kind, version, occurredAt, body, personal },
      ...(Object.keys(typed).length === 0 ? {} : { typed }),
      ...(amends === null ? {} : { amends: amends.id, reason: reason.normalize("NFKC").trim() }),
      ...(onBehalfOf === null ? {} : { onBehalfOf }),
    },
  ];
}

/** Whether `me` may write `kind` only for a physician. */
export function needsPhysician({ writes, proxies }: Pick<Me, "writes" | "proxies">, kind: ChartKind): boolean {
  return !writes.includes(kind) && proxies.includes(kind);
}
