/** What may be done about an entry, as far as the page knows; the server decides again. */
import { PHYSICIAN_ROLES, type Role } from "../../../record/entry.ts";
import type { ChartKind } from "../../../record/kinds.ts";
import type { Me } from "../../../server/contract.ts";
import type { ListedEntry } from "./list.ts";

/** Kinds that the record writes about other entries: nobody corrects, retracts or signs them by themselves. */
const ABOUT_ENTRIES: ReadonlySet<ChartKind> = new Set<ChartKind>([
  "confirmation",
  "proxy",
  "retraction",
  "alert",
  "alert-response",
  "merge",
  "randomisation",
]);

/** Kinds without a form: they are followed by another entry from a screen of their own, and taken back where they were wrong. */
const WITHOUT_FORM: ReadonlySet<ChartKind> = new Set<ChartKind>(["schedule", "release"]);

/** What `me` may do about one entry. */
export interface EntryRights {
  readonly amend: boolean;
  readonly retract: boolean;
  readonly sign: boolean;
}

/** The rights of `me` over `listed`. */
export function entryRights(listed: ListedEntry, me: Pick<Me, "id" | "role" | "writes" | "proxies" | "rights">): EntryRights {
  const { entry, amendedBy, retractedBy, signatures } = listed;
  const stands = amendedBy === null && retractedBy === null;
  const isBody = !ABOUT_ENTRIES.has(entry.kind);
  const canRead = entry.personal.status === "open" || entry.personal.status === "none";
  const mayWrite = me.writes.includes(entry.kind) || me.proxies.includes(entry.kind);
  const roles: readonly Role[] = PHYSICIAN_ROLES;
  const physician = roles.includes(me.role);
  return {
    amend: stands && isBody && canRead && mayWrite && !WITHOUT_FORM.has(entry.kind),
    retract:
      stands &&
      isBody &&
      entry.kind !== "registration" &&
      me.writes.includes("retraction") &&
      (physician || (entry.author.id === me.id && signatures.length === 0)),
    sign: stands && isBody && canRead && isUnsigned(listed) && me.rights.includes("POST /api/patients/:patient/signature"),
  };
}

/** Whether an entry waits for a signature: it stands, a person wrote it, and nobody has signed it. */
export function isUnsigned({ entry, amendedBy, retractedBy, signatures }: ListedEntry): boolean {
  return amendedBy === null && retractedBy === null && signatures.length === 0 && entry.source === null && !ABOUT_ENTRIES.has(entry.kind);
}
