/** The letters of a recall, one in each language for each patient, to be printed, read and signed by a physician before they go. */
import { useQuery } from "@tanstack/react-query";
import { localDay } from "../../base/dates.ts";
import type { Language } from "../../record/entry.ts";
import type { Trace, TracedPatient } from "../../server/lot-contract.ts";
import { dayText } from "../../words/dates.ts";
import { traceWords, recallLetterWords as words } from "../../words/screens/lots.ts";
import { say } from "../../words/text.ts";
import { api } from "../app/api.ts";
import { useWords } from "../app/language.ts";
import { useMay } from "../app/me.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import styles from "./Lots.module.css";

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly trace: Trace;
}

export function Letters({ isOpen, onClose, trace }: Props) {
  const { t } = useWords();
  const { data } = useQuery({
    queryKey: ["settings"],
    queryFn: ({ signal }) => api("GET /api/settings", { signal }),
    enabled: useMay("GET /api/settings") && isOpen,
  });
  const phone = data?.settings.profile?.phone ?? null;
  const clinic = data?.settings.profile?.name ?? { ja: "", en: "" };
  return (
    <Dialog open={isOpen} onClose={onClose} title={t(traceWords.letters)}>
      <div className={styles.letters}>
        {trace.patients.flatMap((patient) =>
          (["ja", "en"] as const).map((language) => (
            <Letter key={`${patient.patient} ${language}`} {...{ trace, patient, language, phone, clinic: clinic[language] }} />
          )),
        )}
      </div>
      <DialogActions>
        <Button size="tap" rank="primary" onClick={() => window.print()}>
          {t(traceWords.print)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

interface LetterProps {
  readonly trace: Trace;
  readonly patient: TracedPatient;
  readonly language: Language;
  readonly phone: string | null;
  readonly clinic: string;
}

function Letter({ trace, patient, language, phone, clinic }: LetterProps) {
  const given = trace.lots.flatMap(({ lot, uses }) => uses.filter((use) => use.patient === patient.patient).map(({ at }) => ({ lot, at })));
  const uses = given.map(({ at }) => dayText(localDay(at), language)).join(language === "ja" ? "、" : ", ");
  const lot = [...new Set(given.map((one) => one.lot))].join(", ");
  const body = say(words.body, language, { uses, lot, phone: phone ?? words.phoneUnset[language] });
  return (
    <article className={styles.letter} lang={language}>
      <p className="small quiet">{words.draft[language]}</p>
      <p>{say(words.to, language, { name: addressee(patient, language) })}</p>
      <h3>{words.title[language]}</h3>
      {body.split("\n").map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>
        {dayText(localDay(trace.now), language)} {clinic}
      </p>
    </article>
  );
}

/** The name in the letter's own language, as far as it is known. */
function addressee({ identity, patient }: TracedPatient, language: Language): string {
  if (identity.status !== "open") return patient.slice(-8);
  const { name, kana, roman, number } = identity.fields;
  const own = language === "ja" ? (name ?? kana ?? roman) : (roman ?? name);
  if (own === null) return number;
  return language === "ja" ? `${own.family} ${own.given}` : `${own.given} ${own.family}`;
}
