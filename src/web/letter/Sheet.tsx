/** The sheet itself, in the language that the letter is written in. */
import { useQuery } from "@tanstack/react-query";
import { localDay } from "../../base/dates.ts";
import type { Identity } from "../../server/contract.ts";
import { letterUnapproved, speaksOfExosomes } from "../../words/care/decision-letter.ts";
import { dayText } from "../../words/dates.ts";
import { eraDayText } from "../../words/eras.ts";
import { letterWords } from "../../words/screens/letter.ts";
import { say } from "../../words/text.ts";
import { api } from "../app/api.ts";
import { useWords } from "../app/language.ts";
import { useMay, useMe } from "../app/me.ts";
import { personName } from "../patients/person-name.ts";
import styles from "./Letter.module.css";
import type { PlacedLetter } from "./letter-of.ts";

interface Props {
  readonly letter: PlacedLetter;
  readonly identity: Identity;
  readonly patient: string;
}

export function Sheet({ letter: { entry, standing, signature }, identity, patient }: Props) {
  const { t } = useWords();
  const { language } = entry.body;
  const fields = entry.personal.status === "open" ? entry.personal.fields : null;
  if (fields === null) return <p>{t(letterWords.withheld)}</p>;
  const { text, title, correspondent } = fields;
  const words = `${title}\n${text ?? ""}`;
  const saysUnapproved = speaksOfExosomes(words) && !words.includes(letterUnapproved[language]);
  return (
    <article className={styles.sheet} lang={language}>
      {standing === "current" ? null : (
        <p className={styles.mark}>{letterWords[standing === "amended" ? "replaced" : "retracted"][language]}</p>
      )}
      {signature === null ? <p className={styles.mark}>{letterWords.unsigned[language]}</p> : null}
      <Letterhead language={language} on={localDay(entry.occurredAt)} />
      <p className={styles.to}>
        {say(entry.body.direction === "out" ? letterWords.to : letterWords.from, language, { name: correspondent })}
      </p>
      <h1 className={styles.title}>{title}</h1>
      <Patient identity={identity} patient={patient} language={language} />
      <div className={styles.text}>{text ?? letterWords.noText[language]}</div>
      {saysUnapproved ? <p className={styles.unapproved}>{letterUnapproved[language]}</p> : null}
      <footer className={styles.foot}>
        {signature === null ? null : (
          <p>
            {say(letterWords.signedBy, language, { name: signature.signer.name, day: dayText(localDay(signature.signedAt), language) })}
          </p>
        )}
        <p className="small quiet">{say(letterWords.record, language, { seq: String(entry.seq), hash: entry.hash.slice(0, 16) })}</p>
      </footer>
    </article>
  );
}

interface HeadProps {
  readonly language: "ja" | "en";
  readonly on: string;
}

/** The clinic as its settings have it, and the day of the letter. */
function Letterhead({ language, on }: HeadProps) {
  const me = useMe();
  const { data } = useQuery({
    queryKey: ["settings"],
    queryFn: ({ signal }) => api("GET /api/settings", { signal }),
    enabled: useMay("GET /api/settings"),
  });
  const profile = data?.settings.profile ?? null;
  return (
    <header className={styles.letterhead}>
      <p>{dayText(on, language)}</p>
      <p>
        <b>{profile?.name[language] ?? me.clinicName}</b>
      </p>
      {profile?.address == null ? null : <p>{profile.address}</p>}
      {profile?.phone == null ? null : <p>{say(letterWords.phone, language, { phone: profile.phone })}</p>}
    </header>
  );
}

function Patient({ identity, patient, language }: Pick<Props, "identity" | "patient"> & { readonly language: "ja" | "en" }) {
  const name = personName(identity, patient, language).main;
  const fields = identity.status === "open" ? identity.fields : null;
  return (
    <p className={styles.patient}>
      <span>{letterWords.patient[language]}</span>
      <b lang={name.lang}>{name.text}</b>
      {fields === null || fields.birthDate === null ? null : <span>{eraDayText(fields.birthDate, language)}</span>}
      {fields === null ? null : <span>{say(letterWords.number, language, { number: fields.number })}</span>}
    </p>
  );
}
