/**
 * The patient banner: who this is, in the same order on every screen, never scrolled away. Label then value without a
 * colon. When room is short, sex folds first, then the birth date to the age; name, number and allergies never fold.
 */
import type { ReactNode } from "react";
import { ageOn, type LocalDate } from "../../../base/dates.ts";
import type { RegistrationFields } from "../../../record/kinds.ts";
import type { Identity } from "../../../server/contract.ts";
import { dayText } from "../../../words/dates.ts";
import { choiceWords } from "../../../words/entry-choices.ts";
import { ageText, eraDayText } from "../../../words/eras.ts";
import { bannerWords } from "../../../words/screens/chart.ts";
import { useWords, type Words } from "../../app/language.ts";
import { allergyText, type Naming, namingOf } from "../naming.ts";
import styles from "./Banner.module.css";
import { BannerChips } from "./BannerChips.tsx";
import type { BannerFacts } from "./facts.ts";

interface Props {
  readonly patient: string;
  readonly identity: Identity;
  readonly facts: BannerFacts;
  readonly today: string;
  readonly begin: (form: string) => (() => void) | null;
  readonly alerts: ReactNode;
}

export function Banner({ patient, identity, facts, today, begin, alerts }: Props) {
  const words = useWords();
  const { t } = words;
  return (
    <section className={styles.banner} aria-label={t(bannerWords.patient)}>
      {identity.status === "open" ? (
        <Known fields={identity.fields} facts={facts} today={today} />
      ) : (
        <Unknown patient={patient} identity={identity} facts={facts} />
      )}
      <BannerChips facts={facts} begin={begin} alerts={alerts} />
    </section>
  );
}

function Known({ fields, facts, today }: { readonly fields: RegistrationFields; readonly facts: BannerFacts; readonly today: string }) {
  const words = useWords();
  const { t, language } = words;
  const { birthDate } = fields;
  return (
    <>
      <Name naming={namingOf(fields, language)} />
      <dl className={styles.facts}>
        {birthDate === null ? (
          <Fact label={t(bannerWords.birthDate)}>{t(bannerWords.notRecorded)}</Fact>
        ) : (
          <>
            <Fact label={t(bannerWords.birthDate)} fold={styles.foldBirth}>
              {t(bannerWords.birthValue, { day: birthDay(birthDate, language), age: ageText(birthDate, today, language) })}
            </Fact>
            <Fact label={t(bannerWords.age)} fold={styles.unfoldAge}>
              {t(bannerWords.years, { n: ageOn(birthDate, today) })}
            </Fact>
          </>
        )}
        <Fact label={t(bannerWords.sex)} fold={styles.foldSex}>
          {t(choiceWords[`sex.${facts.sex}`])}
        </Fact>
        <Fact label={t(bannerWords.number)}>{fields.number}</Fact>
        <Fact label={t(bannerWords.allergies)}>{allergyText(facts.allergies, words)}</Fact>
      </dl>
    </>
  );
}

/** With its era in Japanese; English readers of the banner have no use for it, and it would push the chips to a second line. */
function birthDay(day: LocalDate, language: Words["language"]): string {
  return language === "ja" ? eraDayText(day, language) : dayText(day, language);
}

/** A reader who may not know who this is, or a chart in which nobody can. */
function Unknown({ patient, identity, facts }: { readonly patient: string; readonly identity: Identity; readonly facts: BannerFacts }) {
  const words = useWords();
  const { t, language } = words;
  const erased = identity.status === "erased";
  return (
    <>
      <div className={styles.who}>
        <h1 className={styles.name}>{t(erased ? bannerWords.erased : bannerWords.withheld)}</h1>
        <p className={styles.why}>{t(erased ? bannerWords.erasedWhy : bannerWords.withheldWhy)}</p>
      </div>
      <dl className={styles.facts}>
        <Fact label={t(bannerWords.code)}>
          <span className="mono">{patient.slice(-12)}</span>
        </Fact>
        {erased && facts.erasedOn !== null ? <Fact label={t(bannerWords.erasedOn)}>{dayText(facts.erasedOn, language)}</Fact> : null}
        <Fact label={t(bannerWords.ageAtRegistration)}>
          {facts.ageAtRegistration === null ? t(bannerWords.notRecorded) : t(bannerWords.years, { n: facts.ageAtRegistration })}
        </Fact>
        <Fact label={t(bannerWords.sex)} fold={styles.foldSex}>
          {t(choiceWords[`sex.${facts.sex}`])}
        </Fact>
        <Fact label={t(bannerWords.allergies)}>{allergyText(facts.allergies, words)}</Fact>
      </dl>
    </>
  );
}

function Name({ naming }: { readonly naming: Naming }) {
  return (
    <h1 className={styles.who}>
      {naming.small === null ? null : (
        <span className={styles.small} lang="ja">
          {naming.small}
        </span>
      )}
      <span className={styles.name}>{naming.name}</span>
    </h1>
  );
}

function Fact({ label, fold, children }: { readonly label: string; readonly fold?: string | undefined; readonly children: ReactNode }) {
  return (
    <div className={fold}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  );
}
