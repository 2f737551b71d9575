/**
 * Whom a patient may call in a crisis: at the foot of each of their pages, above everything that scrolls. When the lines cannot be
 * asked for, it says so and whom to call all the same.
 */
import { useQuery } from "@tanstack/react-query";
import type { CrisisLine } from "../../care/course/patient-pages.ts";
import { ownWords } from "../../words/screens/own.ts";
import { useWords } from "../app/language.ts";
import styles from "./CrisisBar.module.css";
import { ownQuery } from "./query.ts";

export function CrisisBar({ patient }: { readonly patient: string }) {
  const { t } = useWords();
  const { data, error } = useQuery(ownQuery(patient));
  const [first, ...more] = data?.lines ?? [];
  if (first === undefined) return error === null ? null : <p className={styles.bar}>{t(ownWords.crisisMissing)}</p>;
  const clinicPhone = data?.clinicPhone ?? null;
  return (
    <aside className={styles.bar} aria-label={t(ownWords.crisis)}>
      <b>{t(ownWords.crisis)}</b>
      <Line line={first} />
      {more.length === 0 && clinicPhone === null ? null : (
        <details className={styles.more}>
          <summary>{t(ownWords.crisisMore)}</summary>
          <ul>
            {more.map((line) => (
              <li key={`${line.name.en} ${line.phone}`}>
                <Line line={line} />
              </li>
            ))}
            {clinicPhone === null ? null : (
              <li>
                <Call name={t(ownWords.clinic)} phone={clinicPhone} hours={null} />
              </li>
            )}
          </ul>
        </details>
      )}
    </aside>
  );
}

function Line({ line: { name, phone, hours } }: { readonly line: CrisisLine }) {
  const { language } = useWords();
  return <Call name={name[language]} phone={phone} hours={hours} />;
}

function Call({ name, phone, hours }: { readonly name: string; readonly phone: string; readonly hours: string | null }) {
  return (
    <a className={styles.call} href={`tel:${phone.replace(/[^\d+#*]/g, "")}`}>
      <span>{name}</span>
      <b className="nowrap">{phone}</b>
      {hours === null ? null : <span className="small">{hours}</span>}
    </a>
  );
}
