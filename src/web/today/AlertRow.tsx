/** An alert on the board: what it is about, whom it concerns by now, how long it may still wait, and that one has it. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { instantAt, millisecondsOf } from "../../base/dates.ts";
import type { Board, BoardAlert } from "../../server/board-contract.ts";
import { alarmWords } from "../../words/care/alarms.ts";
import { timeText } from "../../words/dates.ts";
import { alertWords } from "../../words/screens/corrections.ts";
import { escalationWords, todayWords } from "../../words/screens/today.ts";
import { api } from "../app/api.ts";
import { useWords } from "../app/language.ts";
import { alarmText } from "../chart/alerts/alarm-text.ts";
import { personName } from "../patients/person-name.ts";
import { Button } from "../ui/Button.tsx";
import { Chip } from "../ui/Chip.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import styles from "./AlertRow.module.css";
import { countdownText } from "./countdown.ts";

interface Props {
  readonly alert: BoardAlert;
  readonly board: Board;
  /** When the board was heard, on this device's clock. */
  readonly heardAt: number;
}

export function AlertRow({ alert, board, heardAt }: Props) {
  const words = useWords();
  const { t, language } = words;
  const passed = usePassed(heardAt);
  const name = personName(alert.identity, alert.patient, language).main;
  const { escalation, status, owner } = alert;
  const left = escalation.millisecondsLeft - passed;
  const nextAt = instantAt(millisecondsOf(board.now) + escalation.millisecondsLeft, board.now.slice(-6));
  return (
    <li className={styles.alert} data-waiting={status === "open" || undefined}>
      <div>
        <span className={styles.chips}>
          {status === "open" ? (
            <Chip tone="alert">{t(alertWords.actNow)}</Chip>
          ) : (
            <Chip tone="ask">{t(todayWords.takenBy, { name: owner.name })}</Chip>
          )}
          {escalation.outOfHours ? <span className={styles.out}>{t(todayWords.outOfHours)}</span> : null}
        </span>
        <p>
          <Link to="/patients/$patient" params={{ patient: alert.patient }} className={styles.name} lang={name.lang}>
            {name.text}
          </Link>{" "}
          {alert.about === "suicidality" ? null : `${t(alarmWords[alert.about])} · `}
          {alarmText(alert, words)}
        </p>
        <p className="small">{t(escalationWords[escalation.step], { owner: owner.name, time: timeText(nextAt) ?? "" })}</p>
        {escalation.step === "on-call" ? <Contacts contacts={board.contacts} /> : null}
      </div>
      <div className={styles.end}>
        <div className={styles.timer}>{countdownText(left)}</div>
        <div className="small">{t(left >= 0 ? todayWords.left : todayWords.over)}</div>
        {status === "open" ? <Take alert={alert} /> : null}
      </div>
    </li>
  );
}

function Contacts({ contacts }: Pick<Board, "contacts">) {
  const { t } = useWords();
  if (contacts.length === 0) return <p className="small">{t(todayWords.noContact)}</p>;
  return contacts.map((contact) => (
    <p key={contact.phone} className="small">
      {t(todayWords.callContact, contact)}
    </p>
  ));
}

function Take({ alert: { patient, alert } }: { readonly alert: BoardAlert }) {
  const { t } = useWords();
  const client = useQueryClient();
  const take = useMutation({
    mutationFn: () =>
      api("POST /api/patients/:patient/alerts/response", {
        params: { patient },
        body: { alert, response: "taken", actions: [], remark: null },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: ["today"] }),
  });
  return (
    <>
      <Button rank="primary" busy={take.isPending && t(todayWords.saving)} onClick={() => take.mutate()}>
        {t(todayWords.take)}
      </Button>
      <ErrorNote error={take.error} />
    </>
  );
}

const SECOND = 1_000;

/** Milliseconds since the board was heard, told every second. */
function usePassed(heardAt: number): number {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), SECOND);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, now - heardAt);
}
