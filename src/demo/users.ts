/**
 * The eight users of the demonstration clinic, one for each role. Their names say that they are nobody. Their ids are fixed, so
 * that the same demonstration is the same to the last byte.
 */
import type { Author, Role } from "../record/entry.ts";

/** Who wrote the demonstration's entries, by role. */
export const DEMONSTRATION_USERS = {
  director: user(1, "director", "デモ院長 / Demo Director"),
  psychiatrist: user(2, "psychiatrist", "デモ医師 / Demo Psychiatrist"),
  operator: user(3, "operator", "デモTMS担当 / Demo Operator"),
  nurse: user(4, "nurse", "デモ看護師 / Demo Nurse"),
  reception: user(5, "reception", "デモ受付 / Demo Reception"),
  statistician: user(6, "statistician", "デモ統計担当 / Demo Statistician"),
  auditor: user(7, "auditor", "デモ監査担当 / Demo Auditor"),
  patient: user(8, "patient", "デモ患者 / Demo Patient"),
} as const satisfies Record<Role, Author>;

function user<One extends Role>(number: number, role: One, name: string) {
  return { id: `00000000-0000-7000-8000-00000000000${number}`, name, role } as const;
}
