/** One booking: where and when, and what can be noted of it. What has been noted is the record's, and is answered, not changed. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { minutesOf, timeOf } from "../../care/course/slots.ts";
import type { Board, BoardBooking, ChairTime, DayAction } from "../../server/board-contract.ts";
import { choiceWords } from "../../words/entry-choices.ts";
import { missedReasonWords, stageWords, todayWords } from "../../words/screens/today.ts";
import { api } from "../app/api.ts";
import { useWords } from "../app/language.ts";
import { useMay } from "../app/me.ts";
import { MicroBanner } from "../chart/banner/MicroBanner.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { SelectField, TextField } from "../ui/fields.tsx";
import styles from "./BookingDialog.module.css";

type Reason = Extract<DayAction, { action: "missed" }>["reason"];

const REASONS: readonly Reason[] = ["illness", "other-appointment", "unknown", "not-treated", "other"];

interface Props {
  readonly booking: BoardBooking;
  readonly board: Board;
  readonly onClose: () => void;
}

export function BookingDialog({ booking, board, onClose }: Props) {
  const { t, language } = useWords();
  const chair = board.chairs?.find(({ code }) => code === booking.chair)?.name[language] ?? booking.chair;
  const mayOpen = useMay("GET /api/patients/:patient/chart");
  const act = useDayAction(onClose);
  const { on } = board;
  const { id, stage } = booking;
  return (
    <Dialog open onClose={onClose} title={t(todayWords.actionsTitle)}>
      <MicroBanner patient={booking.patient} identity={booking.identity} today={board.today} />
      <p>
        {t(choiceWords[`what.${booking.what}`])} · {t(todayWords.place, { chair, from: booking.from, to: booking.to })} ·{" "}
        {t(stageWords[stage])}
      </p>
      {mayOpen ? (
        <p className={styles.ways}>
          <Link to="/patients/$patient" params={{ patient: booking.patient }}>
            {t(todayWords.openChart)}
          </Link>
          <Link to="/patients/$patient/course" params={{ patient: booking.patient }}>
            {t(todayWords.openCourse)}
          </Link>
        </p>
      ) : null}
      {stage === "booked" && booking.number === null && on >= board.today ? (
        <Move booking={booking} board={board} busy={act.isPending} onMove={(to) => act.mutate({ action: "move", on, booking: id, to })} />
      ) : null}
      {stage === "booked" || stage === "arrived" ? (
        <Missed busy={act.isPending} onMissed={(reason) => act.mutate({ action: "missed", on, booking: id, reason })} />
      ) : null}
      <ErrorNote error={act.error} />
      <DialogActions>
        {stage === "booked" && on >= board.today ? (
          <Button onClick={() => act.mutate({ action: "unbook", on, booking: id, reason: "patient" })}>{t(todayWords.cancel)}</Button>
        ) : null}
        <Button onClick={onClose}>{t(todayWords.close)}</Button>
        {stage === "booked" || stage === "missed" ? (
          <Button
            rank="primary"
            busy={act.isPending && t(todayWords.saving)}
            onClick={() => act.mutate({ action: "arrived", on, booking: id })}
          >
            {t(todayWords.arrive)}
          </Button>
        ) : null}
      </DialogActions>
    </Dialog>
  );
}

interface MoveProps {
  readonly booking: BoardBooking;
  readonly board: Board;
  readonly busy: boolean;
  readonly onMove: (to: ChairTime) => void;
}

/** To another day, chair or time, as long as before. */
function Move({ booking: { what, chair: now, from: begun, to: ended }, board, busy, onMove }: MoveProps) {
  const { t, language } = useWords();
  const [on, setOn] = useState<string>(board.on);
  const [chair, setChair] = useState(now);
  const [from, setFrom] = useState(begun);
  const serving = (board.chairs ?? []).filter(({ serves }) => serves.includes(what));
  const minutes = minutesOf(ended) - minutesOf(begun);
  const isTime = /^([01]\d|2[0-3]):[0-5]\d$/.test(from) && minutesOf(from) + minutes < 24 * 60;
  const isNew = on !== board.on || chair !== now || from !== begun;
  const move = (): void => onMove({ on, chair, from, to: timeOf(minutesOf(from) + minutes) });
  return (
    <details className={styles.move}>
      <summary>{t(todayWords.moveTo)}</summary>
      <div className={styles.missed}>
        <TextField
          size="sm"
          label={t(todayWords.day)}
          type="date"
          min={board.today}
          value={on}
          onChange={(event) => setOn(event.currentTarget.value)}
        />
        <SelectField
          size="sm"
          label={t(todayWords.chair)}
          value={chair}
          onChange={(event) => setChair(event.currentTarget.value)}
          data={serving.map(({ code, name }) => ({ value: code, label: name[language] }))}
        />
        <TextField size="sm" label={t(todayWords.from)} type="time" value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
        <Button disabled={busy || !isTime || !isNew || on === ""} onClick={move}>
          {t(todayWords.move)}
        </Button>
      </div>
    </details>
  );
}

function Missed({ busy, onMissed }: { readonly busy: boolean; readonly onMissed: (reason: Reason) => void }) {
  const { t } = useWords();
  const [reason, setReason] = useState<Reason>("illness");
  return (
    <div className={styles.missed}>
      <SelectField
        size="sm"
        label={t(todayWords.reason)}
        value={reason}
        onChange={(event) => setReason(REASONS.find((one) => one === event.currentTarget.value) ?? reason)}
        data={REASONS.map((one) => ({ value: one, label: t(missedReasonWords[one]) }))}
      />
      <Button disabled={busy} onClick={() => onMissed(reason)}>
        {t(todayWords.miss)}
      </Button>
    </div>
  );
}

/** Writes to the day; `onDone` when it is on record. */
export function useDayAction(onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: DayAction) => api("POST /api/days", { body }),
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ queryKey: ["today"] }),
  });
}
