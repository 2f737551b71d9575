/** The day that is chosen in the calendar: its lines, and while a schedule is being made the means to change each. */
import { Link } from "@tanstack/react-router";
import type { LocalDate } from "../../base/dates.ts";
import type { PlannedItem } from "../../care/course/layout.ts";
import type { Chair } from "../../care/course/slots.ts";
import { dayText } from "../../words/dates.ts";
import { courseMarkWords, courseWords } from "../../words/screens/course.ts";
import { useWords } from "../app/language.ts";
import { measureName } from "../chart/measure-names.ts";
import { Button } from "../ui/Button.tsx";
import { SelectField, TextField } from "../ui/fields.tsx";
import type { CourseDay, Mark } from "./course-days.ts";
import styles from "./DayPanel.module.css";
import type { Course } from "./useCourse.ts";

interface Props {
  readonly day: CourseDay | null;
  readonly course: Course;
  readonly chairs: readonly Chair[];
  readonly today: LocalDate;
  readonly editable: boolean;
}

export function DayPanel({ day, course, chairs, today, editable }: Props) {
  const { t, language } = useWords();
  if (day === null) return <p className="quiet">{t(courseWords.chooseDay)}</p>;
  const changing = editable && course.draft !== null;
  return (
    <section className={styles.panel} aria-live="polite">
      <h2>{dayText(day.on, language, "full")}</h2>
      {day.marks.length === 0 ? <p className="quiet">{t(courseWords.nothing)}</p> : null}
      <ul>
        {day.marks.map((mark) => (
          <li key={`${mark.what} ${mark.number} ${mark.status}`}>
            <MarkLine mark={mark} chairs={chairs} />
            {changing && mark.item !== null && mark.item.on >= today ? (
              <Change item={mark.item} course={course} chairs={chairs} today={today} />
            ) : null}
          </li>
        ))}
      </ul>
      <Link to="/today" search={day.on === today ? {} : { on: day.on }} className={styles.board}>
        {t(courseWords.board)}
      </Link>
    </section>
  );
}

const STATUS_WORDS = {
  given: courseWords.given,
  planned: courseWords.plannedMark,
  "not-given": courseWords.notGiven,
  changed: courseWords.changedMark,
} as const;

function MarkLine({ mark: { what, number, status, time, item }, chairs }: { readonly mark: Mark; readonly chairs: readonly Chair[] }) {
  const words = useWords();
  const { t, language } = words;
  const counted = what === "session" || what === "infusion";
  const chair = item?.chair == null ? null : (chairs.find(({ code }) => code === item.chair)?.name[language] ?? item.chair);
  const codes = item?.codes.map((code) => measureName(code, words)).join(" · ") ?? "";
  return (
    <p className={styles.line}>
      <b>{counted ? t(courseWords.number, { what: t(courseMarkWords[what]), n: number }) : t(courseMarkWords[what])}</b>{" "}
      {[time, chair].filter((part) => part !== null).join(" · ")} <span className="small quiet">{t(STATUS_WORDS[status])}</span>
      {codes === "" ? null : <span className={styles.codes}>{codes}</span>}
    </p>
  );
}

/** Another day, another time, another chair; or out of the schedule. */
function Change({
  item,
  course,
  chairs,
  today,
}: {
  readonly item: PlannedItem;
  readonly course: Course;
  readonly chairs: readonly Chair[];
  readonly today: LocalDate;
}) {
  const { t, language } = useWords();
  const seated = item.what === "session" || item.what === "infusion";
  const serving = chairs.filter(({ serves }) => serves.some((one) => one === item.what));
  const change = (to: Partial<PlannedItem>): void => course.change(item, { ...item, ...to });
  return (
    <div className={styles.change}>
      <TextField
        size="sm"
        type="date"
        label={t(courseWords.itemDay)}
        defaultValue={item.on}
        min={today}
        onBlur={(event) => {
          const on = event.currentTarget.value;
          if (on >= today && on !== item.on) change({ on });
        }}
      />
      {seated ? (
        <>
          <TextField
            size="sm"
            type="time"
            label={t(courseWords.itemTime)}
            defaultValue={item.time ?? ""}
            onBlur={(event) => {
              const time = event.currentTarget.value;
              if (time !== "" && time !== item.time) change({ time });
            }}
          />
          <SelectField
            size="sm"
            label={t(courseWords.itemChair)}
            value={item.chair ?? ""}
            onChange={(event) => change({ chair: event.currentTarget.value === "" ? null : event.currentTarget.value })}
            data={[
              ...(item.chair === null ? [{ value: "", label: t(courseWords.noChair) }] : []),
              ...serving.map(({ code, name }) => ({ value: code, label: name[language] })),
            ]}
          />
        </>
      ) : null}
      <Button onClick={() => course.change(item, null)}>{t(courseWords.remove)}</Button>
    </div>
  );
}
