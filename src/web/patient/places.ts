/** The screens of one patient, in the order of a course, each with the right that opens it. */
import type { ChartKind } from "../../record/kinds.ts";
import type { RouteName } from "../../server/contract.ts";
import { patientPlaceWords } from "../../words/screens/patient-places.ts";
import type { Text } from "../../words/text.ts";

export interface PatientPlace {
  readonly to:
    | "/patients/$patient"
    | "/patients/$patient/eligibility"
    | "/patients/$patient/course"
    | "/patients/$patient/threshold"
    | "/patients/$patient/session"
    | "/patients/$patient/infusion"
    | "/patients/$patient/decision"
    | "/patients/$patient/adverse"
    | "/patients/$patient/contract";
  readonly name: Text;
  readonly right: RouteName;
  /** Only for whoever may write this kind of entry. */
  readonly writes?: ChartKind;
}

export const PATIENT_PLACES: readonly PatientPlace[] = [
  { to: "/patients/$patient", name: patientPlaceWords.chart, right: "GET /api/patients/:patient/chart" },
  { to: "/patients/$patient/eligibility", name: patientPlaceWords.eligibility, right: "POST /api/patients/:patient/entries" },
  { to: "/patients/$patient/course", name: patientPlaceWords.course, right: "POST /api/patients/:patient/course" },
  {
    to: "/patients/$patient/threshold",
    name: patientPlaceWords.threshold,
    right: "POST /api/patients/:patient/entries",
    writes: "threshold",
  },
  { to: "/patients/$patient/session", name: patientPlaceWords.session, right: "POST /api/patients/:patient/entries", writes: "session" },
  { to: "/patients/$patient/infusion", name: patientPlaceWords.infusion, right: "POST /api/patients/:patient/infusions" },
  { to: "/patients/$patient/decision", name: patientPlaceWords.decision, right: "POST /api/patients/:patient/entries" },
  { to: "/patients/$patient/adverse", name: patientPlaceWords.adverse, right: "POST /api/patients/:patient/entries" },
  { to: "/patients/$patient/contract", name: patientPlaceWords.contract, right: "POST /api/patients/:patient/entries" },
];
