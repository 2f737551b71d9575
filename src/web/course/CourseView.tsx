/** The schedule that stands or is being made, the calendar, and the day that is chosen. */
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { type LocalDate, localDay } from "../../base/dates.ts";
import type { PlannedItem } from "../../care/course/layout.ts";
import { standingOf } from "../../record/chart.ts";
import { dayText, whenText } from "../../words/dates.ts";
import { choiceWords } from "../../words/entry-choices.ts";
import { courseMarkWords, courseWords } from "../../words/screens/course.ts";
import { useWords } from "../app/language.ts";
import { useMay } from "../app/me.ts";
import { measureName } from "../chart/measure-names.ts";
import type { OpenPatient } from "../patient/PatientScreen.tsx";
import { useSettings } from "../settings/useSettings.ts";
import { Button } from "../ui/Button.tsx";
import { Chip } from "../ui/Chip.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { CourseCalendar } from "./CourseCalendar.tsx";
import styles from "./CourseView.module.css";
import { courseWeeks, laterItems, missedTreatments } from "./course-days.ts";
import { DayPanel } from "./DayPanel.tsx";
import { ProposalPanel } from "./ProposalPanel.tsx";
import { type Course, useCourse } from "./useCourse.ts";

export function CourseView({ open }: { readonly open: OpenPatient }) {
  const { t } = useWords();
  const { chart, shown, isOpen } = open;
  const settings = useSettings().data?.settings ?? null;
  const schedules = standingOf(shown.folded, "schedule");
  const standing = schedules.at(-1)?.body.planned ?? [];
  const course = useCourse(chart, standing);
  const [day, setDay] = useState<LocalDate>(chart.today);
  const plan = standingOf(shown.folded, "plan").at(-1);
  if (plan === undefined) return <NoPlan patient={chart.patient} />;
  const planned = course.draft?.planned ?? standing;
  const opening = { hours: settings?.hours ?? null, holidays: settings?.holidays ?? null };
  const weeks = courseWeeks({
    chart: shown.folded,
    planned,
    standing: course.draft === null ? null : standing,
    opening,
    today: chart.today,
  });
  const chosen = weeks.flat().find(({ on }) => on === day) ?? null;
  return (
    <div className={styles.course}>
      <Head open={open} course={course} />
      <div className={styles.body} data-draft={course.draft !== null || undefined}>
        <div className={styles.centre}>
          {weeks.length === 0 ? (
            <p className={styles.none}>{t(courseWords.noSchedule)}</p>
          ) : (
            <CourseCalendar weeks={weeks} today={chart.today} day={day} onDay={setDay} />
          )}
          <Later items={laterItems(planned, weeks)} />
          <Earlier open={open} />
        </div>
        <aside className={styles.side}>
          {course.draft === null ? null : (
            <ProposalPanel
              course={course}
              draft={course.draft}
              standing={standing}
              chairs={settings?.chairs?.chairs ?? []}
              today={chart.today}
            />
          )}
          <DayPanel day={chosen} course={course} chairs={settings?.chairs?.chairs ?? []} today={chart.today} editable={isOpen} />
        </aside>
      </div>
    </div>
  );
}

function NoPlan({ patient }: { readonly patient: string }) {
  const { t } = useWords();
  return (
    <div className={styles.none}>
      <p>{t(courseWords.noPlan)}</p>
      <Link to="/patients/$patient/eligibility" params={{ patient }}>
        {t(courseWords.toPlan)}
      </Link>
    </div>
  );
}

function Head({ open, course }: { readonly open: OpenPatient; readonly course: Course }) {
  const words = useWords();
  const { t } = words;
  const { chart, shown, isOpen } = open;
  const may = useMay("POST /api/patients/:patient/course");
  const plan = standingOf(shown.folded, "plan").at(-1);
  const schedules = standingOf(shown.folded, "schedule");
  const signed = shown.list.some(({ entry, signatures }) => entry.id === plan?.id && signatures.length > 0);
  const missed = missedTreatments(shown.folded, chart.today).filter(({ what }) => what === "session").length;
  const { propose, edit, draft, decided } = course;
  const ask = (): void => propose.mutate({ from: null, wishes: null });
  return (
    <header className={styles.head}>
      <Newest open={open} />
      <Chip tone={signed ? "ok" : "ask"}>{t(signed ? courseWords.signedPlan : courseWords.unsignedPlan)}</Chip>
      {missed > 0 ? <Chip tone="ask">{t(courseWords.missed, { n: missed })}</Chip> : null}
      <p role="status" className={styles.status}>
        {decided ? t(courseWords.decided) : ""}
      </p>
      <ErrorNote error={propose.error} />
      {may && isOpen && draft === null ? (
        <span className={styles.actions}>
          {schedules.length === 0 ? null : <Button onClick={edit}>{t(courseWords.edit)}</Button>}
          <Button rank="primary" busy={propose.isPending && t(courseWords.working)} onClick={ask}>
            {t(schedules.length === 0 ? courseWords.propose : courseWords.replan)}
          </Button>
        </span>
      ) : null}
    </header>
  );
}

/** What is planned long after: follow-up. */
function Later({ items }: { readonly items: readonly PlannedItem[] }) {
  const words = useWords();
  const { t, language } = words;
  if (items.length === 0) return null;
  return (
    <section className={styles.later}>
      <h2>{t(courseWords.later)}</h2>
      <ul>
        {items.map((item) => (
          <li key={`${item.what} ${item.number}`}>
            <b>{dayText(item.on, language, "full")}</b> {t(courseMarkWords[item.what])}{" "}
            <span className="small quiet">{item.codes.map((code) => measureName(code, words)).join(" · ")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Every schedule there was, as lines, the newest first. */
function useVersions({ shown, chart }: OpenPatient) {
  const { t, language } = useWords();
  return standingOf(shown.folded, "schedule")
    .map(({ id, body, recordedAt, author }, index) => {
      const sessions = body.planned.filter(({ what }) => what === "session");
      const values = {
        n: index + 1,
        ground: t(choiceWords[`ground.${body.ground}`]),
        when: whenText(recordedAt, chart.today, language),
        name: author.name,
        sessions: sessions.length,
        last: dayText(sessions.at(-1)?.on ?? localDay(recordedAt), language, "short"),
      };
      return { id, line: t(courseWords.earlierLine, values), short: t(courseWords.version, values) };
    })
    .toReversed();
}

function Newest({ open }: { readonly open: OpenPatient }) {
  const [newest] = useVersions(open);
  return newest === undefined ? null : <span className={styles.newest}>{newest.short}</span>;
}

/** What was once promised stays readable. */
function Earlier({ open }: { readonly open: OpenPatient }) {
  const { t } = useWords();
  const [, ...earlier] = useVersions(open);
  if (earlier.length === 0) return null;
  return (
    <details className={styles.versions}>
      <summary>{t(courseWords.earlier)}</summary>
      <ul>
        {earlier.map(({ id, line }) => (
          <li key={id}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
