/** One row of the list: who, which course, both wheels, the last measure with its age, the last contact. */
import { Link } from "@tanstack/react-router";
import type { LocalDate } from "../../base/dates.ts";
import type { PatientRow } from "../../server/contract.ts";
import { agoText } from "../../words/dates.ts";
import { ageText } from "../../words/eras.ts";
import { measureName } from "../../words/measures.ts";
import { patientsWords } from "../../words/screens/patients.ts";
import { useWords } from "../app/language.ts";
import { Course } from "./Course.tsx";
import { rememberOpened } from "./list-state.ts";
import styles from "./PatientLine.module.css";
import { personName } from "./person-name.ts";
import { Sparkline } from "./Sparkline.tsx";
import { firstDay } from "./sparkline.ts";

export interface PatientLineProps {
  readonly row: PatientRow;
  readonly today: LocalDate;
  readonly weeks: number;
  /** False for a role that may see the list and no chart. */
  readonly opens: boolean;
}

export function PatientLine({ row, today, weeks, opens }: PatientLineProps) {
  const { t, language } = useWords();
  const { main, small } = personName(row.identity, row.id, language);
  const birthDate = row.identity.status === "open" ? row.identity.fields.birthDate : null;
  const name = (
    <span lang={main.lang} className={styles.name}>
      {main.text}
    </span>
  );
  return (
    <tr className={opens ? styles.opens : styles.row}>
      <th scope="row" className={styles.who}>
        {small === null ? null : (
          <span lang={small.lang} className={styles.small}>
            {small.text}
          </span>
        )}
        <span className={styles.line}>
          {opens ? (
            <Link
              to="/patients/$patient"
              params={{ patient: row.id }}
              className={styles.link}
              data-row={row.id}
              onClick={() => rememberOpened(row.id)}
            >
              {name}
            </Link>
          ) : (
            name
          )}
          {row.identity.status === "open" ? (
            <span className={styles.age}>{birthDate === null ? t(patientsWords.unknownAge) : ageText(birthDate, today, language)}</span>
          ) : null}
          {row.status === "open" ? null : (
            <span className={styles.tag}>{t(row.status === "closed" ? patientsWords.statusClosed : patientsWords.statusErased)}</span>
          )}
        </span>
      </th>
      <td className={styles.course}>
        <Course plan={row.plan} />
      </td>
      {opens ? <Measured row={row} today={today} weeks={weeks} /> : null}
      <td className={styles.contact}>
        <span className={styles.label}>{t(patientsWords.lastContact)} </span>
        {agoText(row.lastContactOn, today, language)}
      </td>
    </tr>
  );
}

/** Both wheels and the last measure, for a role that may open charts. */
function Measured({ row, today, weeks }: Omit<PatientLineProps, "opens">) {
  const { t, language } = useWords();
  const first = firstDay(row);
  return (
    <>
      <td className={styles.mind}>
        <Sparkline wheel="mind" series={row.mind} first={first} weeks={weeks} />
      </td>
      <td className={styles.body}>
        <Sparkline wheel="body" series={row.body} first={first} weeks={weeks} />
      </td>
      <td className={styles.measure}>
        {row.lastMeasure === null ? (
          <span className={styles.age}>{t(patientsWords.notMeasured)}</span>
        ) : (
          <>
            <span className={styles.value}>
              {t(patientsWords.measure, { name: t(measureName(row.lastMeasure.code)), value: row.lastMeasure.value })}
            </span>
            <span className={styles.age}>{agoText(row.lastMeasure.on, today, language)}</span>
          </>
        )}
      </td>
    </>
  );
}
