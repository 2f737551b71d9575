/** The calendar of a course: a week a row. Given is filled, planned is hollow, what was not given is dashed, and each says so in words. */
import { useRef } from "react";
import { addDays, type LocalDate } from "../../base/dates.ts";
import { dayText } from "../../words/dates.ts";
import { holidayWords } from "../../words/holidays.ts";
import { courseMarkWords, courseWords } from "../../words/screens/course.ts";
import { useWords, type Words } from "../app/language.ts";
import styles from "./CourseCalendar.module.css";
import type { CourseDay, Mark } from "./course-days.ts";

interface Props {
  readonly weeks: readonly (readonly CourseDay[])[];
  readonly today: LocalDate;
  readonly day: LocalDate;
  readonly onDay: (day: LocalDate) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

export function CourseCalendar({ weeks, today, day, onDay }: Props) {
  const words = useWords();
  const { t, language } = words;
  const grid = useRef<HTMLDivElement>(null);
  const first = weeks[0] ?? [];
  const reachable = weeks.flat().some(({ on }) => on === day) ? day : (first[0]?.on ?? day);
  const go = (from: LocalDate, step: number): void => {
    const to = addDays(from, step);
    const button = grid.current?.querySelector<HTMLButtonElement>(`[data-day="${to}"]`);
    button?.focus();
    if (button !== undefined && button !== null) onDay(to);
  };
  return (
    <section className={styles.calendar} ref={grid} aria-label={t(courseWords.calendar)}>
      <div className={styles.weekdays} aria-hidden="true">
        {first.map(({ on }) => (
          <span key={on}>{weekdayText(on, language)}</span>
        ))}
      </div>
      {weeks.map((week) => (
        <div key={week[0]?.on} className={styles.week}>
          {week.map((one) => (
            <button
              key={one.on}
              type="button"
              className={styles.day}
              data-day={one.on}
              data-today={one.on === today || undefined}
              data-past={one.on < today || undefined}
              data-closed={one.state.status === "closed" || undefined}
              aria-pressed={one.on === day}
              tabIndex={one.on === reachable ? 0 : -1}
              onClick={() => onDay(one.on)}
              onKeyDown={(event) => {
                const step = STEPS[event.key];
                if (step === undefined) return;
                event.preventDefault();
                go(one.on, step);
              }}
            >
              <span className="visually-hidden">{labelOf(one, today, words)}</span>
              <span className={styles.inside} aria-hidden="true">
                <DayInside day={one} today={today} />
              </span>
            </button>
          ))}
        </div>
      ))}
    </section>
  );
}

function DayInside({ day: { on, state, marks }, today }: { readonly day: CourseDay; readonly today: LocalDate }) {
  const words = useWords();
  const { t, language } = words;
  const date = Number(on.slice(8));
  const holiday =
    state.status === "closed" && state.why === "national"
      ? holidayWords[state.holiday][language]
      : state.status === "closed" && state.why === "clinic"
        ? state.name
        : null;
  const treatments = marks.filter(({ what }) => what === "session" || what === "infusion");
  const others = marks.filter(({ what }) => what !== "session" && what !== "infusion");
  return (
    <>
      <span className={styles.date}>
        <b className={date === 1 || on === today ? styles.month : undefined}>
          {date === 1 || on === today ? dayText(on, language, "short") : date}
        </b>
        <b className={date === 1 || on === today ? styles.alone : styles.gone}>{date}</b>
        {on === today ? <i>{t(courseWords.today)}</i> : null}
        {holiday === null ? null : <span className={styles.holiday}>{holiday}</span>}
      </span>
      {grouped(treatments).map(({ mark, last }) => (
        <span key={`${mark.what} ${mark.number} ${mark.status}`} className={styles.mark} data-what={mark.what} data-status={mark.status}>
          <i className={mark.what === "session" ? styles.circle : styles.diamond} />
          <span className={styles.text}>
            {last === mark.number ? mark.number : `${mark.number}–${last}`}
            {mark.time === null ? null : <span className={styles.clock}> · {mark.time}</span>}
          </span>
        </span>
      ))}
      {others.length === 0 ? null : (
        <span className={styles.others}>
          {[...new Set(others.map(({ what }) => t(courseMarkWords[what])))].join(language === "ja" ? "・" : ", ")}
        </span>
      )}
    </>
  );
}

/** Sessions of one day with one fate are told together. */
function grouped(marks: readonly Mark[]): readonly { readonly mark: Mark; readonly last: number }[] {
  return [...Map.groupBy(marks, ({ what, status }) => `${what} ${status}`).values()].flatMap((group) => {
    const [mark] = group;
    return mark === undefined ? [] : [{ mark, last: Math.max(...group.map(({ number }) => number)) }];
  });
}

function labelOf({ on, state, marks }: CourseDay, today: LocalDate, { t, language }: Words): string {
  const told = marks.map(({ what, number, status }) => {
    const named =
      what === "session" || what === "infusion"
        ? t(courseWords.number, { what: t(courseMarkWords[what]), n: number })
        : t(courseMarkWords[what]);
    return status === "planned" ? named : `${named} ${t(STATUS_WORDS[status])}`;
  });
  if (state.status === "closed") told.push(t(courseWords.closed));
  const day = on === today ? `${dayText(on, language, "full")} ${t(courseWords.today)}` : dayText(on, language, "full");
  return t(courseWords.dayLabel, { day, marks: told.length === 0 ? t(courseWords.nothing) : told.join(language === "ja" ? "、" : ", ") });
}

const STATUS_WORDS = { given: courseWords.given, "not-given": courseWords.notGiven, changed: courseWords.changedMark } as const;

function weekdayText(on: LocalDate, language: "ja" | "en"): string {
  const text = dayText(on, language, "weekday");
  return language === "ja" ? (/\((.)\)/.exec(text)?.[1] ?? "") : text.slice(0, 3);
}
