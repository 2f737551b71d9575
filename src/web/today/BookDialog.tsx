/** Booking a chair by hand: who, what for, where and when. The server says when somebody else was first. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { minutesOf, timeOf } from "../../care/course/slots.ts";
import { BOOKED_FOR, type BookedFor } from "../../record/kinds/day.ts";
import type { Board } from "../../server/board-contract.ts";
import { dayText } from "../../words/dates.ts";
import { choiceWords } from "../../words/entry-choices.ts";
import { todayWords } from "../../words/screens/today.ts";
import { api } from "../app/api.ts";
import { useWords } from "../app/language.ts";
import { useDebounced } from "../app/useDebounced.ts";
import { numberAndBirth, personName } from "../patients/person-name.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { SelectField, TextField } from "../ui/fields.tsx";
import styles from "./BookingDialog.module.css";
import { useDayAction } from "./BookingDialog.tsx";

const MINUTES: Readonly<Record<BookedFor, number>> = { session: 40, infusion: 120, threshold: 30, visit: 30 };
const TYPING_MILLISECONDS = 250;
const SHOWN_MAX = 5;

export function BookDialog({ board, onClose }: { readonly board: Board; readonly onClose: () => void }) {
  const { t, language } = useWords();
  const chairs = board.chairs ?? [];
  const [patient, setPatient] = useState<string | null>(null);
  const [what, setWhat] = useState<BookedFor>("session");
  const [chosen, setChair] = useState("");
  const [from, setFrom] = useState("10:00");
  const [typedMinutes, setMinutes] = useState<string | null>(null);
  const act = useDayAction(onClose);
  const serving = chairs.filter(({ serves }) => serves.includes(what));
  const chair = serving.find(({ code }) => code === chosen) ?? serving[0];
  const minutes = Number(typedMinutes ?? MINUTES[what]);
  const isTime = /^([01]\d|2[0-3]):[0-5]\d$/.test(from) && Number.isInteger(minutes) && minutes > 0 && minutesOf(from) + minutes <= 24 * 60;
  const ready = patient !== null && chair !== undefined && isTime;
  const hint = useId();
  const book = (): void => {
    if (patient === null || chair === undefined) return;
    const to = timeOf(minutesOf(from) + minutes);
    act.mutate({ action: "book", on: board.on, chair: chair.code, from, to, patient, what, number: null });
  };
  return (
    <Dialog open onClose={onClose} title={`${t(todayWords.book)} · ${dayText(board.on, language, "weekday")}`}>
      <div className={styles.fields}>
        <ChoosePatient chosen={patient} onChoose={setPatient} />
        <SelectField
          size="sm"
          label={t(todayWords.what)}
          value={what}
          onChange={(event) => setWhat(BOOKED_FOR.find((one) => one === event.currentTarget.value) ?? what)}
          data={BOOKED_FOR.map((one) => ({ value: one, label: t(choiceWords[`what.${one}`]) }))}
        />
        <SelectField
          size="sm"
          label={t(todayWords.chair)}
          value={chair?.code ?? ""}
          onChange={(event) => setChair(event.currentTarget.value)}
          data={serving.map(({ code, name }) => ({ value: code, label: name[language] }))}
        />
        <TextField size="sm" label={t(todayWords.from)} type="time" value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
        <TextField
          size="sm"
          label={t(todayWords.minutes)}
          inputMode="numeric"
          value={typedMinutes ?? String(MINUTES[what])}
          onChange={(event) => setMinutes(event.currentTarget.value)}
        />
      </div>
      <ErrorNote error={act.error} />
      <p id={hint} className="small quiet">
        {patient === null ? t(todayWords.choosePatient) : ""}
      </p>
      <DialogActions>
        <Button onClick={onClose}>{t(todayWords.close)}</Button>
        <Button rank="primary" disabled={!ready} aria-describedby={hint} busy={act.isPending && t(todayWords.saving)} onClick={book}>
          {t(todayWords.bookIt)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function ChoosePatient({ chosen, onChoose }: { readonly chosen: string | null; readonly onChoose: (patient: string) => void }) {
  const { t, language } = useWords();
  const [typed, setTyped] = useState("");
  const text = useDebounced(typed.trim(), TYPING_MILLISECONDS);
  const { data } = useQuery({
    queryKey: ["patients", "book", text],
    queryFn: ({ signal }) => api("POST /api/patients/search", { body: { text, filter: "open", offset: 0, limit: SHOWN_MAX }, signal }),
    enabled: text !== "",
    placeholderData: keepPreviousData,
  });
  const rows = text === "" ? [] : (data?.rows ?? []);
  return (
    <div className={styles.wide}>
      <TextField
        size="sm"
        label={t(todayWords.who)}
        placeholder={t(todayWords.whoHint)}
        value={typed}
        autoFocus
        autoComplete="off"
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <p role="status" className="small quiet">
        {data !== undefined && text !== "" && rows.length === 0 ? t(todayWords.noSuchPatient) : ""}
      </p>
      <ul className={styles.found}>
        {rows.map(({ id, identity }) => {
          const { main } = personName(identity, id, language);
          return (
            <li key={id}>
              <button type="button" aria-pressed={chosen === id} onClick={() => onChoose(id)}>
                <b lang={main.lang}>{main.text}</b>{" "}
                <span className="small">{identity.status === "open" ? numberAndBirth(identity.fields, language) : ""}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
