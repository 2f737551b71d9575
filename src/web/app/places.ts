/** The places of the navigation, each with the right that opens it. */
import type { RouteName } from "../../server/contract.ts";
import { shellWords } from "../../words/screens/shell.ts";
import type { Text } from "../../words/text.ts";
import type { IconName } from "../ui/Icon.tsx";

export interface Place {
  readonly to: "/today" | "/patients" | "/lots" | "/question" | "/design" | "/import" | "/proof" | "/staff" | "/settings";
  readonly icon: IconName;
  readonly name: Text;
  readonly right: RouteName;
}

export const PLACES: readonly Place[] = [
  { to: "/today", icon: "calendar", name: shellWords.today, right: "GET /api/today" },
  { to: "/patients", icon: "people", name: shellWords.patients, right: "POST /api/patients/search" },
  { to: "/lots", icon: "vial", name: shellWords.lots, right: "GET /api/lots" },
  { to: "/question", icon: "question", name: shellWords.question, right: "GET /api/evidence" },
  { to: "/design", icon: "design", name: shellWords.design, right: "GET /api/evidence" },
  { to: "/import", icon: "import", name: shellWords.importing, right: "POST /api/import/preview" },
  { to: "/proof", icon: "shield", name: shellWords.proof, right: "GET /api/record" },
  { to: "/settings", icon: "settings", name: shellWords.settings, right: "POST /api/settings" },
  { to: "/staff", icon: "staff", name: shellWords.staff, right: "GET /api/staff" },
];

/** The places that are open to everybody, signed in or not: nothing of any patient stands there. */
const OPEN_PLACES: ReadonlySet<string> = new Set(["/claims", "/model"]);

/** Whether the place at `path` asks for no sign-in. */
export function isOpenPlace(path: string): boolean {
  return OPEN_PLACES.has(path.replace(/(?<=.)\/$/, ""));
}
