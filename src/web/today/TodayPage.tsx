/** Today: who is in which chair, what must be looked at now, what is due. The first page of everyone who treats. */
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { addDays, type LocalDate } from "../../base/dates.ts";
import type { Board, BoardBooking } from "../../server/board-contract.ts";
import { dayText } from "../../words/dates.ts";
import { eraYearText } from "../../words/eras.ts";
import { holidayWords } from "../../words/holidays.ts";
import { shellWords } from "../../words/screens/shell.ts";
import { todayWords } from "../../words/screens/today.ts";
import { Guard } from "../app/Guard.tsx";
import { useWords } from "../app/language.ts";
import { useMay } from "../app/me.ts";
import { StatusNote } from "../app/StatusNote.tsx";
import { useLongWait } from "../app/Waiting.tsx";
import { Button } from "../ui/Button.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { Icon } from "../ui/Icon.tsx";
import { usePresent } from "../workspace/clock.ts";
import { BoardGrid } from "./BoardGrid.tsx";
import { BookDialog } from "./BookDialog.tsx";
import { BookingDialog } from "./BookingDialog.tsx";
import { measureLines } from "./due-lines.ts";
import { boardQuery } from "./query.ts";
import styles from "./TodayPage.module.css";
import { TodayRail } from "./TodayRail.tsx";

export function TodayPage() {
  const { t } = useWords();
  return (
    <Guard right="GET /api/today" title={t(todayWords.title)}>
      <Today />
    </Guard>
  );
}

function Today() {
  const { t } = useWords();
  const { on } = useSearch({ strict: false });
  const { data, error, refetch, dataUpdatedAt } = useQuery(boardQuery(on ?? null));
  const longWait = useLongWait();
  if (data !== undefined) return <Shown board={data} heardAt={dataUpdatedAt} />;
  return (
    <div className={styles.waiting}>
      <title>{`${t(todayWords.title)} · Ryorin`}</title>
      <ErrorNote error={error} />
      {error === null ? (
        longWait && <p className="quiet">{t(shellWords.loading)}</p>
      ) : (
        <Button onClick={() => void refetch()}>{t(shellWords.retry)}</Button>
      )}
    </div>
  );
}

type Over = { readonly kind: "none" | "book" } | { readonly kind: "booking"; readonly booking: BoardBooking };

function Shown({ board, heardAt }: { readonly board: Board; readonly heardAt: number }) {
  const { t } = useWords();
  const [over, setOver] = useState<Over>({ kind: "none" });
  const present = usePresent(board.now, heardAt);
  const isToday = board.on === board.today;
  const close = (): void => setOver({ kind: "none" });
  return (
    <>
      <Head board={board} onBook={() => setOver({ kind: "book" })} />
      <div className={styles.body}>
        <div className={styles.centre}>
          <Notice board={board} />
          {board.bookings.length > 0 || (board.chairs !== null && board.state.status === "open") ? (
            <BoardGrid
              board={board}
              time={isToday ? present.slice("YYYY-MM-DDT".length, "YYYY-MM-DDTHH:MM".length) : null}
              onMore={(booking) => setOver({ kind: "booking", booking })}
            />
          ) : null}
        </div>
        <TodayRail board={board} heardAt={heardAt} />
      </div>
      {over.kind === "booking" ? <BookingDialog booking={over.booking} board={board} onClose={close} /> : null}
      {over.kind === "book" ? <BookDialog board={board} onClose={close} /> : null}
      <StatusNote>{t(shellWords.investigational)}</StatusNote>
    </>
  );
}

function Head({ board, onBook }: { readonly board: Board; readonly onBook: () => void }) {
  const words = useWords();
  const { t, language } = words;
  const mayBook = useMay("POST /api/days");
  const { on, today, bookings, due } = board;
  const count = (what: BoardBooking["what"]) => bookings.filter((one) => one.what === what).length;
  const numbers = { sessions: count("session"), infusions: count("infusion"), measures: measureLines(due, today, words).length };
  const canBook = mayBook && on >= today && board.chairs !== null;
  return (
    <header className={styles.head}>
      <title>{`${t(todayWords.title)} · Ryorin`}</title>
      <h1 className={styles.day}>{dayText(on, language, "weekday")}</h1>
      <span className="quiet">{eraYearText(on, language)}</span>
      <DayWays on={on} today={today} />
      <span className={styles.counts}>{t(on === today ? todayWords.counts : todayWords.countsOfDay, numbers)}</span>
      {canBook ? <Button onClick={onBook}>{t(todayWords.book)}</Button> : null}
    </header>
  );
}

/** To the days beside this one, and back to today. */
function DayWays({ on, today }: { readonly on: LocalDate; readonly today: LocalDate }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const go = (day: LocalDate) => void navigate({ to: "/today", search: day === today ? {} : { on: day } });
  return (
    <span className={styles.ways}>
      <Button rank="quiet" aria-label={t(todayWords.before)} onClick={() => go(addDays(on, -1))}>
        <Icon name="back" />
      </Button>
      {on === today ? null : (
        <Button rank="quiet" onClick={() => go(today)}>
          {t(todayWords.toToday)}
        </Button>
      )}
      <Button rank="quiet" aria-label={t(todayWords.after)} onClick={() => go(addDays(on, 1))}>
        <Icon name="forward" />
      </Button>
    </span>
  );
}

/** Why there is nothing to see, and what can be done about it. */
function Notice({ board }: { readonly board: Board }) {
  const { t, language } = useWords();
  const maySet = useMay("POST /api/settings");
  const { state, next, chairs, bookings } = board;
  const missing = state.status === "not-known" ? "hours" : chairs === null ? "chairs" : null;
  const closed = closedText(board, language === "ja" ? "ja" : "en", t);
  if (missing === null && closed === null && bookings.length > 0) return null;
  return (
    <div className={styles.notice}>
      {closed === null ? null : <p>{closed}</p>}
      {missing === null ? null : <p>{t(missing === "hours" ? todayWords.hoursUnknown : todayWords.chairsUnknown)}</p>}
      {missing === null || !maySet ? null : (
        <Link to="/settings/$section" params={{ section: missing }}>
          {t(missing === "hours" ? todayWords.hoursAction : todayWords.chairsAction)}
        </Link>
      )}
      {closed === null && missing === null ? <p>{t(todayWords.empty)}</p> : null}
      {next === null || (closed === null && bookings.length > 0) ? null : (
        <Link to="/today" search={{ on: next }}>
          {t(todayWords.nextOpen, { day: dayText(next, language, "weekday") })}
        </Link>
      )}
    </div>
  );
}

function closedText({ state }: Board, language: "ja" | "en", t: ReturnType<typeof useWords>["t"]): string | null {
  if (state.status !== "closed") return null;
  switch (state.why) {
    case "weekly":
      return t(todayWords.closedWeekly);
    case "national":
      return t(todayWords.closedNational, { holiday: holidayWords[state.holiday][language] });
    case "clinic":
      return t(todayWords.closedClinic, { name: state.name });
  }
}
