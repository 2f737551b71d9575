/** What the staff screens speak of. */
import type { Answer } from "../app/api.ts";

/** One member of staff, as listed. */
export type Member = Answer<"GET /api/staff">["staff"][number];

/** A change that is asked about before it is made. */
export interface Change {
  readonly kind: "disable" | "renew" | "role";
  readonly member: Member;
}

/** An invitation code, which is shown once and kept nowhere in the pages. */
export interface IssuedCode {
  readonly name: string;
  readonly code: string;
  readonly expiresAt: string;
}
