/** The alerts of a chart: what was answered, whose it is and until when, who took it and what came of it. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Instant, localDay } from "../../../base/dates.ts";
import { type StandingAlert, standingAlerts } from "../../../record/alerts.ts";
import type { AnyClearEntry, ChartEntryOf } from "../../../record/kinds.ts";
import { alarmWords } from "../../../words/care/alarms.ts";
import { whenText } from "../../../words/dates.ts";
import { alertWords } from "../../../words/screens/corrections.ts";
import { api } from "../../app/api.ts";
import { useWords, type Words } from "../../app/language.ts";
import { useMay } from "../../app/me.ts";
import { settingsQuery } from "../../settings/useSettings.ts";
import { Button } from "../../ui/Button.tsx";
import { Chip } from "../../ui/Chip.tsx";
import { DialogActions } from "../../ui/Dialog.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import styles from "./AlertPanel.module.css";
import { ALERT_ACTIONS, type AlertAction } from "./actions.ts";
import { alarmText } from "./alarm-text.ts";
import { OwnerTime } from "./OwnerTime.tsx";
import { TakeAlert } from "./TakeAlert.tsx";

interface Props {
  readonly patient: string;
  readonly entries: readonly AnyClearEntry[];
  readonly now: Instant;
}

export function AlertPanel({ patient, entries, now }: Props) {
  const { t } = useWords();
  const standing = standingAlerts(entries);
  const ended = entries.filter((entry) => entry.kind === "alert").filter(({ id }) => !standing.some(({ alert }) => alert.id === id));
  return (
    <div className={styles.panel}>
      {standing.length === 0 ? <p>{t(alertWords.none)}</p> : null}
      {standing.map((one) => (
        <Standing key={one.alert.id} patient={patient} standing={one} entries={entries} now={now} />
      ))}
      {standing.length > 0 ? <Provisional /> : null}
      {ended.toReversed().map((alert) => (
        <article key={alert.id} className={styles.ended}>
          <What alert={alert} now={now} />
          <Answers alert={alert} entries={entries} now={now} />
        </article>
      ))}
    </div>
  );
}

/** While the clinic has not said how soon an alert is to be taken, the time is ours, and that is said. */
function Provisional() {
  const { t } = useWords();
  const { data } = useQuery(settingsQuery);
  if (data === undefined || data.settings["on-call"] !== null) return null;
  return <p className="small quiet">{t(alertWords.provisional)}</p>;
}

function Standing({ patient, standing, entries, now }: Props & { readonly standing: StandingAlert }) {
  const { t } = useWords();
  return (
    <article className={standing.takenBy === null ? styles.waiting : styles.taken}>
      <div className={styles.line}>
        <Chip tone={standing.takenBy === null ? "alert" : "ask"}>
          {standing.takenBy === null ? t(alertWords.actNow) : t(alertWords.chipTaken, { name: standing.takenBy.name })}
        </Chip>
        {standing.takenBy === null ? <OwnerTime standing={standing} now={now} /> : null}
      </div>
      <What alert={standing.alert} now={now} />
      <Answers alert={standing.alert} entries={entries} now={now} />
      {standing.takenBy === null ? (
        <TakeAlert patient={patient} alert={standing.alert.id} />
      ) : (
        <Ending patient={patient} alert={standing.alert.id} />
      )}
    </article>
  );
}

/** What it is about, the numbers that raised it, when and by whom. */
function What({ alert, now }: { readonly alert: ChartEntryOf<"alert">; readonly now: Instant }) {
  const words = useWords();
  const { t, language } = words;
  return (
    <>
      <p>
        <strong>{t(alarmWords[alert.body.about])}</strong> {alarmText(alert.body, words)}
      </p>
      <p className="small quiet">
        {t(alertWords.raised, { when: whenText(alert.recordedAt, localDay(now), language), name: alert.author.name })}
      </p>
    </>
  );
}

const STEP_WORDS = {
  taken: alertWords.takenBy,
  resolved: alertWords.resolvedBy,
  mistaken: alertWords.mistakenBy,
} as const;

/** Who did what about it, in order. */
function Answers({
  alert,
  entries,
  now,
}: {
  readonly alert: ChartEntryOf<"alert">;
  readonly entries: readonly AnyClearEntry[];
  readonly now: Instant;
}) {
  const words = useWords();
  const { t, language } = words;
  return entries.map((entry) =>
    entry.kind === "alert-response" && entry.body.alert === alert.id ? (
      <p key={entry.id} className="small">
        {t(STEP_WORDS[entry.body.step], { name: entry.author.name, when: whenText(entry.recordedAt, localDay(now), language) })}{" "}
        {entry.body.actions.map((action) => actionName(action, words)).join(language === "ja" ? "、" : ", ")}{" "}
        {entry.personal.status === "open" ? entry.personal.fields.remark : null}
      </p>
    ) : null,
  );
}

/** How it ended: what was done and what happened, or that it was a slip. */
function Ending({ patient, alert }: { readonly patient: string; readonly alert: string }) {
  const words = useWords();
  const { t } = words;
  const client = useQueryClient();
  const may = useMay("POST /api/patients/:patient/alerts/response");
  const [actions, setActions] = useState<readonly AlertAction[]>([]);
  const [remark, setRemark] = useState("");
  const end = useMutation({
    mutationFn: (response: "resolved" | "mistaken") =>
      api("POST /api/patients/:patient/alerts/response", {
        params: { patient },
        body: { alert, response, actions, remark: remark.trim() === "" ? null : remark.trim() },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: ["chart", patient] }),
  });
  if (!may) return null;
  const toggle = (action: AlertAction): void =>
    setActions(actions.includes(action) ? actions.filter((one) => one !== action) : [...actions, action]);
  return (
    <>
      <fieldset className={styles.actions}>
        <legend className="small">{t(alertWords.actions)}</legend>
        {ALERT_ACTIONS.map((action) => (
          <label key={action} className={styles.action}>
            <input type="checkbox" checked={actions.includes(action)} onChange={() => toggle(action)} />
            {t(alertWords[action])}
          </label>
        ))}
      </fieldset>
      <label className={styles.remark}>
        <span className="small">{t(alertWords.remark)}</span>
        <textarea rows={2} value={remark} onChange={(event) => setRemark(event.target.value)} />
      </label>
      <ErrorNote error={end.error} />
      <DialogActions>
        <Button onClick={() => end.mutate("mistaken")}>{t(alertWords.mistaken)}</Button>
        <Button rank="primary" busy={end.isPending && t(alertWords.taking)} onClick={() => end.mutate("resolved")}>
          {t(alertWords.resolve)}
        </Button>
      </DialogActions>
    </>
  );
}

function actionName(action: string, { t }: Words): string {
  const known = ALERT_ACTIONS.find((one) => one === action);
  return known === undefined ? action : t(alertWords[known]);
}
