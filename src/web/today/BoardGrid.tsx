/** The chair board: a column a chair, a row an hour, TMS to the left of infusions, and a line that is now. */
import { Fragment } from "react";
import type { Chair } from "../../care/course/slots.ts";
import { minutesOf } from "../../care/course/slots.ts";
import type { Board, BoardBooking } from "../../server/board-contract.ts";
import { todayWords } from "../../words/screens/today.ts";
import { useWords } from "../app/language.ts";
import styles from "./BoardGrid.module.css";
import { BookingCard } from "./BookingCard.tsx";
import { hoursOf, placeOn, type Scale, scaleOf } from "./scale.ts";

interface Props {
  readonly board: Board;
  /** The time of day now, `10:24`; null on another day than today. */
  readonly time: string | null;
  readonly onMore: (booking: BoardBooking) => void;
}

export function BoardGrid({ board, time, onMore }: Props) {
  const { t } = useWords();
  const scale = scaleOf(board);
  const columns = columnsOf(board);
  const firstBody = columns.findIndex((chair) => servesBody(chair));
  const hours = hoursOf(scale);
  return (
    <section className={styles.board} aria-label={t(todayWords.board)} style={{ gridTemplateColumns: template(columns.length, firstBody) }}>
      <div className={styles.times} aria-hidden="true">
        <div className={styles.head} />
        <div className={styles.track} style={heightOf(scale)}>
          {hours.map((hour) => (
            <span key={hour} className={styles.hour} style={{ top: percent(placeOn(scale, clock(hour))) }}>
              {hour}:00
            </span>
          ))}
          {time === null ? null : <NowMark scale={scale} time={time} />}
        </div>
      </div>
      {columns.map((chair, index) => (
        <Fragment key={chair.code}>
          {index === firstBody && index > 0 ? <div className={styles.gutter} /> : null}
          <Column chair={chair} bookings={board.bookings} scale={scale} time={time} onMore={onMore} />
        </Fragment>
      ))}
    </section>
  );
}

function NowMark({ scale, time }: { readonly scale: Scale; readonly time: string }) {
  const place = placeOn(scale, time);
  if (place < 0 || place > 1) return null;
  return (
    <b className={styles.nowMark} style={{ top: percent(place) }}>
      {time}
    </b>
  );
}

interface ColumnProps extends Omit<Props, "board"> {
  readonly chair: Chair;
  readonly bookings: readonly BoardBooking[];
  readonly scale: Scale;
}

function Column({ chair, bookings, scale, time, onMore }: ColumnProps) {
  const { t, language } = useWords();
  const own = bookings.filter((one) => one.chair === chair.code);
  const place = time === null ? null : placeOn(scale, time);
  return (
    <div className={styles.column} data-empty={own.length === 0 || undefined}>
      <h2 className={styles.head}>
        <i className={servesBody(chair) ? "mark-body" : "mark-mind"} />
        {chair.name[language]}
      </h2>
      <ul className={styles.track} style={heightOf(scale)}>
        {place === null || place < 0 || place > 1 ? null : (
          <li className={styles.now} style={{ top: percent(place) }} aria-label={t(todayWords.now, { time: time ?? "" })} />
        )}
        {own.map((booking) => {
          const [top, end] = [placeOn(scale, booking.from), placeOn(scale, booking.to)];
          const tall = minutesOf(booking.to) - minutesOf(booking.from) >= TALL_MINUTES;
          return (
            <BookingCard
              key={booking.id}
              booking={booking}
              tall={tall}
              style={{ top: percent(top), height: `calc(${percent(end - top)} - 2px)` }}
              onMore={() => onMore(booking)}
            />
          );
        })}
      </ul>
    </div>
  );
}

/** From so long on a card has room for a second line. */
const TALL_MINUTES = 30;

/** The chairs of the settings, TMS first; and those that are booked although the settings do not know them. */
function columnsOf({ chairs, bookings }: Board): readonly Chair[] {
  const known = chairs ?? [];
  const others = [...new Set(bookings.map(({ chair }) => chair))].filter((code) => !known.some((chair) => chair.code === code));
  const unknown = others.map((code): Chair => ({ code, name: { ja: code, en: code }, serves: ["session"] }));
  return [...known.filter((chair) => !servesBody(chair)), ...unknown, ...known.filter(servesBody)];
}

function servesBody({ serves }: Chair): boolean {
  return serves.includes("infusion");
}

/** The times, a column a chair, and a narrow one between mind and body. */
function template(chairs: number, firstBody: number): string {
  const columns = (count: number) => (count === 0 ? "" : `repeat(${count}, minmax(0, 1fr))`);
  return firstBody > 0 ? `48px ${columns(firstBody)} 12px ${columns(chairs - firstBody)}` : `48px ${columns(chairs)}`;
}

/** An hour is as high as nine of them fill the usual desk. */
const HOUR_PIXELS = 73;

function heightOf({ from, to }: Scale) {
  return { height: `${((to - from) / 60) * HOUR_PIXELS}px` };
}

function percent(part: number): string {
  return `${part * 100}%`;
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, "0")}:00`;
}
