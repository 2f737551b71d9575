/** The way between the screens of one patient, beneath the banner. */
import { Link } from "@tanstack/react-router";
import { patientPlaceWords } from "../../words/screens/patient-places.ts";
import { useWords } from "../app/language.ts";
import { useMe } from "../app/me.ts";
import styles from "./PatientPlaces.module.css";
import { PATIENT_PLACES } from "./places.ts";

export function PatientPlaces({ patient }: { readonly patient: string }) {
  const { t } = useWords();
  const { rights, role, writes } = useMe();
  const places = PATIENT_PLACES.filter(
    (place) => rights.includes(place.right) && (place.writes === undefined || writes.includes(place.writes)),
  );
  if (role === "patient" || places.length < 2) return null;
  return (
    <nav className={styles.places} aria-label={t(patientPlaceWords.navigation)}>
      {places.map(({ to, name }) => (
        <Link key={to} to={to} params={{ patient }} className={styles.place} activeOptions={{ exact: true }}>
          {t(name)}
        </Link>
      ))}
    </nav>
  );
}
