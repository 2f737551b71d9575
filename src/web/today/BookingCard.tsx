/** A booking on the board: who, how far in the course, and what became of it; a tap opens what is to be done. */
import { Link } from "@tanstack/react-router";
import type { CSSProperties } from "react";
import type { BoardBooking } from "../../server/board-contract.ts";
import { choiceWords } from "../../words/entry-choices.ts";
import { stageWords, todayWords } from "../../words/screens/today.ts";
import { useWords, type Words } from "../app/language.ts";
import { useMay } from "../app/me.ts";
import { personName } from "../patients/person-name.ts";
import { Icon, type IconName } from "../ui/Icon.tsx";
import styles from "./BookingCard.module.css";

const STAGE_ICONS: Readonly<Record<BoardBooking["stage"], IconName>> = {
  booked: "clock",
  arrived: "person",
  running: "play",
  watched: "clock",
  done: "check",
  missed: "x",
};

interface Props {
  readonly booking: BoardBooking;
  readonly style: CSSProperties;
  /** Whether there is room for more than the name. */
  readonly tall: boolean;
  readonly onMore: () => void;
}

export function BookingCard({ booking, style, tall, onMore }: Props) {
  const words = useWords();
  const { t, language } = words;
  const mayOpen = useMay("GET /api/patients/:patient/chart");
  const name = personName(booking.identity, booking.patient, language).main;
  const [family, ...given] = name.text.split(" ");
  const { stage, alert } = booking;
  const place = placeOf(booking);
  const inside = (
    <>
      <span className={styles.line}>
        <span className={styles.time}>{booking.from}</span>
        <b className={styles.name} lang={name.lang}>
          {family} <span className={styles.given}>{given.join(" ")}</span>
        </b>
        {alert ? (
          <span className={styles.act}>
            <Icon name="flag" size={14} />
            {t(todayWords.actNow)}
          </span>
        ) : (
          <span className={styles.stage}>
            <Icon name={STAGE_ICONS[stage]} size={14} />
            {t(stageWords[stage])}
          </span>
        )}
      </span>
      {tall
        ? details(booking, words).map((line) => (
            <span key={line} className={styles.detail}>
              {line}
            </span>
          ))
        : null}
    </>
  );
  return (
    <li
      className={styles.card}
      style={style}
      data-stage={stage}
      data-what={booking.what === "infusion" ? "body" : "mind"}
      data-alert={alert || undefined}
    >
      {mayOpen ? (
        <Link to={place} params={{ patient: booking.patient }} className={styles.main}>
          {inside}
        </Link>
      ) : (
        <button type="button" className={styles.main} onClick={onMore}>
          {inside}
        </button>
      )}
      <button
        type="button"
        className={styles.more}
        aria-haspopup="dialog"
        onClick={onMore}
        aria-label={t(todayWords.more, { name: name.text, time: booking.from })}
      >
        <Icon name="more" />
      </button>
    </li>
  );
}

/** Where what is to be done is done; once it is done, the chart. */
function placeOf({ what, stage }: BoardBooking) {
  if (stage === "done" || stage === "missed") return "/patients/$patient";
  if (what === "session") return "/patients/$patient/session";
  if (what === "threshold") return "/patients/$patient/threshold";
  return what === "infusion" ? "/patients/$patient/infusion" : "/patients/$patient";
}

/** `7/30 · 48 %MSO`; `1/3 · EX-2610-07`, and that it is investigational. */
function details({ what, number, planned, intensityPercentOfOutput, lot, until }: BoardBooking, { t }: Words): readonly string[] {
  const count = number === null ? null : planned === null || planned === 0 ? String(number) : `${number}/${planned}`;
  const dose = intensityPercentOfOutput === null ? null : t(todayWords.output, { percent: intensityPercentOfOutput });
  const named = what === "session" || what === "infusion" ? null : t(choiceWords[`what.${what}`]);
  const first = [named, count, dose, lot].filter((part) => part !== null).join(" · ");
  const watch = until === null ? null : t(todayWords.watchUntil, { time: until });
  const unapproved = what === "infusion" ? t(todayWords.investigational) : null;
  return [first, watch, unapproved].filter((line) => line !== null && line !== "").map(String);
}
