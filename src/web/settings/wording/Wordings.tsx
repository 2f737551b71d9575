/** The official wordings of the clinic: those in use, and behind a button the import of one more. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { instrumentOf, isInstrumentCode } from "../../../measures/instruments.ts";
import type { StandingWording } from "../../../measures/wording/standing.ts";
import { questionnaireOf } from "../../../measures/wording/write-questionnaire.ts";
import type { SettingsEntry } from "../../../server/contract.ts";
import { whenText } from "../../../words/dates.ts";
import { instrumentWords } from "../../../words/measures.ts";
import { settingsWords } from "../../../words/screens/settings.ts";
import { commercialWords, wordingWords } from "../../../words/screens/wording.ts";
import { api } from "../../app/api.ts";
import { localToday } from "../../app/clock.ts";
import { useWords, type Words } from "../../app/language.ts";
import { useMay } from "../../app/me.ts";
import { Button } from "../../ui/Button.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { wordingsQuery } from "../../workspace/wordings.ts";
import { History } from "../Section.tsx";
import settingStyles from "../Settings.module.css";
import { settingsQuery } from "../useSettings.ts";
import { ImportForm } from "./ImportForm.tsx";
import styles from "./Wordings.module.css";

export function Wordings({ history }: { readonly history: readonly SettingsEntry[] }) {
  const { t } = useWords();
  const { data, error } = useQuery(wordingsQuery);
  const mayImport = useMay("POST /api/wordings");
  const [importing, setImporting] = useState(false);
  const [used, setUsed] = useState<string | null>(null);
  if (data === undefined) return <ErrorNote error={error} />;
  if (importing) {
    return (
      <ImportForm
        known={data}
        onClose={(instrument) => {
          setImporting(false);
          setUsed(instrument);
        }}
      />
    );
  }
  return (
    <>
      {data.wordings.length === 0 ? (
        <p className="quiet">{t(wordingWords.none)}</p>
      ) : (
        <ul className={styles.list} aria-label={t(wordingWords.inUse)}>
          {data.wordings.map((wording) => (
            <InUse key={`${wording.instrument}.${wording.language}`} wording={wording} mayWithdraw={mayImport} />
          ))}
        </ul>
      )}
      <div className={settingStyles.actions}>
        {mayImport ? (
          <Button rank={data.wordings.length === 0 ? "primary" : "plain"} onClick={() => setImporting(true)}>
            {t(wordingWords.import)}
          </Button>
        ) : (
          <p className="small quiet">{t(settingsWords.readOnly)}</p>
        )}
        <p role="status">{used === null ? "" : t(wordingWords.used, { name: nameOf(used, t) })}</p>
      </div>
      <History entries={history.filter(({ kind }) => kind === "wording" || kind === "wording-withdrawn")} />
    </>
  );
}

function InUse({ wording, mayWithdraw }: { readonly wording: StandingWording; readonly mayWithdraw: boolean }) {
  const { t, language } = useWords();
  const client = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const withdraw = useMutation({
    mutationFn: () =>
      api("POST /api/wordings/withdraw", {
        body: { instrument: wording.instrument, language: wording.language, digest: wording.digest },
      }),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: wordingsQuery.queryKey });
      void client.invalidateQueries({ queryKey: settingsQuery.queryKey });
    },
  });
  const name = `${nameOf(wording.instrument, t)} ${t(wording.language === "ja" ? settingsWords.japanese : settingsWords.english)}`;
  const { holder, terms, commercial } = wording.licence;
  return (
    <li className={styles.wording}>
      <div className={styles.head}>
        <h3>{name}</h3>
        <span className="quiet">
          {t(wordingWords.edition)} {wording.edition} · {t(wordingWords.items, { n: wording.items.length })}
        </span>
      </div>
      <dl className={styles.facts}>
        <dt>{t(wordingWords.licence)}</dt>
        <dd>
          {holder} — {terms} ({t(wordingWords.commercial)}: {t(commercialWords[commercial])})
        </dd>
        <dt>{t(wordingWords.attested)}</dt>
        <dd>
          {wording.attestedBy} · {whenText(wording.attestedAt, localToday(), language)}
        </dd>
        <dt>{t(wordingWords.digest)}</dt>
        <dd className={styles.digest}>{wording.digest}</dd>
      </dl>
      <div className={settingStyles.actions}>
        <Button rank="quiet" onClick={() => saveAsFile(wording)} aria-label={t(wordingWords.exportOf, { name })}>
          {t(wordingWords.export)}
        </Button>
        {mayWithdraw && !isAsked ? (
          <Button rank="quiet" onClick={() => setAsked(true)} aria-label={t(wordingWords.withdrawOf, { name })}>
            {t(wordingWords.withdraw)}
          </Button>
        ) : null}
        {isAsked ? (
          <>
            <span>{t(wordingWords.withdrawSure)}</span>
            <Button onClick={() => withdraw.mutate()} busy={withdraw.isPending && t(wordingWords.using)}>
              {t(wordingWords.withdraw)}
            </Button>
            <Button rank="quiet" onClick={() => setAsked(false)}>
              {t(wordingWords.keep)}
            </Button>
          </>
        ) : null}
      </div>
      <ErrorNote error={withdraw.error} />
    </li>
  );
}

function nameOf(instrument: string, t: Words["t"]): string {
  return isInstrumentCode(instrument) ? t(instrumentWords[instrument].short) : instrument;
}

/** The same file that can be imported again, here or in another clinic within its licence. */
function saveAsFile(wording: StandingWording): void {
  const instrument = instrumentOf(wording.instrument);
  if (instrument === null) return;
  const text = JSON.stringify(questionnaireOf(wording, instrument), null, 2);
  const address = URL.createObjectURL(new Blob([text], { type: "application/fhir+json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${wording.instrument}-${wording.language}-${wording.edition}.json`;
  link.click();
  URL.revokeObjectURL(address);
}
