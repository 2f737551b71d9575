/** Name, birth date and number, at the top of whatever opens over a chart. */
import type { Identity } from "../../../server/contract.ts";
import { ageText, eraDayText } from "../../../words/eras.ts";
import { bannerWords } from "../../../words/screens/chart.ts";
import { useWords } from "../../app/language.ts";
import { nameText } from "../naming.ts";
import styles from "./MicroBanner.module.css";

interface Props {
  readonly patient: string;
  readonly identity: Identity;
  readonly today: string;
}

export function MicroBanner({ patient, identity, today }: Props) {
  const words = useWords();
  const { t, language } = words;
  return (
    <div className={styles.banner}>
      <span className={styles.name}>{nameText(identity, words)}</span>
      {identity.status === "open" ? (
        <>
          <span>
            {identity.fields.birthDate === null
              ? `${t(bannerWords.birthDate)} ${t(bannerWords.notRecorded)}`
              : t(bannerWords.birthValue, {
                  day: eraDayText(identity.fields.birthDate, language),
                  age: ageText(identity.fields.birthDate, today, language),
                })}
          </span>
          <span>{identity.fields.number}</span>
        </>
      ) : (
        <span className="mono">{patient.slice(-12)}</span>
      )}
    </div>
  );
}
