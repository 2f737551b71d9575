/** The names of the roles, as they stand beside a person's name. */
import type { Role } from "../record/entry.ts";
import type { Text } from "./text.ts";

/** Each role's name. */
export const roleWords = {
  director: { ja: "院長", en: "Director" },
  psychiatrist: { ja: "精神科医", en: "Psychiatrist" },
  operator: { ja: "TMS担当", en: "TMS operator" },
  nurse: { ja: "看護師", en: "Nurse" },
  reception: { ja: "受付", en: "Reception" },
  statistician: { ja: "統計担当", en: "Statistician" },
  auditor: { ja: "監査担当", en: "Auditor" },
  patient: { ja: "患者", en: "Patient" },
} as const satisfies Record<Role, Text>;
