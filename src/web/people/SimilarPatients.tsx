/** Patients who resemble the one being registered: each is either the same person, or somebody has made sure that not. */
import { Link } from "@tanstack/react-router";
import type { SimilarPatient } from "../../server/contract.ts";
import { ageText, eraDayText } from "../../words/eras.ts";
import { patientsWords } from "../../words/screens/patients.ts";
import { matchWords, registerWords } from "../../words/screens/people.ts";
import { localToday } from "../app/clock.ts";
import { useWords } from "../app/language.ts";
import { useMay } from "../app/me.ts";
import { personName } from "../patients/person-name.ts";
import { Tick } from "../ui/Tick.tsx";
import styles from "./People.module.css";

interface Props {
  /** Null while there is too little to compare. */
  readonly candidates: readonly SimilarPatient[] | null;
  readonly notTheSame: ReadonlySet<string>;
  readonly onDecide: (patient: string, isOther: boolean) => void;
}

export function SimilarPatients({ candidates, notTheSame, onDecide }: Props) {
  const { t } = useWords();
  return (
    <section className={styles.similar} aria-labelledby="similar-title">
      <h2 id="similar-title">{t(registerWords.similarTitle)}</h2>
      <p className="quiet" role="status">
        {t(
          candidates === null ? registerWords.similarNone : candidates.length === 0 ? registerWords.similarClear : registerWords.similarAsk,
        )}
      </p>
      <ul>
        {(candidates ?? []).map((one) => (
          <Candidate key={one.patient} candidate={one} isOther={notTheSame.has(one.patient)} onDecide={onDecide} />
        ))}
      </ul>
    </section>
  );
}

interface CandidateProps {
  readonly candidate: SimilarPatient;
  readonly isOther: boolean;
  readonly onDecide: Props["onDecide"];
}

function Candidate({ candidate, isOther, onDecide }: CandidateProps) {
  const { t, language } = useWords();
  const mayOpen = useMay("GET /api/patients/:patient/chart");
  const { patient, identity, match } = candidate;
  const { main, small } = personName(identity, patient, language);
  const birthDate = identity.status === "open" ? identity.fields.birthDate : null;
  return (
    <li className={styles.candidate}>
      <p className={styles.match}>{t(matchWords[match])}</p>
      {small === null ? null : (
        <p className={styles.small} lang={small.lang}>
          {small.text}
        </p>
      )}
      <p className={styles.name} lang={main.lang}>
        {main.text}
      </p>
      <p className="small">
        {identity.status === "open" ? `${identity.fields.number} · ` : null}
        {birthDate === null
          ? t(patientsWords.unknownAge)
          : `${eraDayText(birthDate, language)} · ${ageText(birthDate, localToday(), language)}`}
      </p>
      {mayOpen ? (
        <Link to="/patients/$patient" params={{ patient }} className={styles.link}>
          {t(registerWords.openChart)}
        </Link>
      ) : null}
      <Tick checked={isOther} onChange={(checked) => onDecide(patient, checked)}>
        {t(registerWords.notTheSame)}
      </Tick>
    </li>
  );
}
