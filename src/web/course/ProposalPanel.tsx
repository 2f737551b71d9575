/** A schedule that is not decided yet: what was asked for, what has to be said about it, and the decision. */
import { useState } from "react";
import type { LocalDate } from "../../base/dates.ts";
import type { CourseFinding } from "../../care/course/findings.ts";
import type { PlannedItem, Wishes } from "../../care/course/layout.ts";
import type { Chair } from "../../care/course/slots.ts";
import { findingSentence, severityWords } from "../../words/care/findings.ts";
import { dayText } from "../../words/dates.ts";
import { courseWords } from "../../words/screens/course.ts";
import { useWords } from "../app/language.ts";
import { Button } from "../ui/Button.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { SelectField, TextField } from "../ui/fields.tsx";
import { Icon } from "../ui/Icon.tsx";
import { changedItems } from "./course-days.ts";
import styles from "./ProposalPanel.module.css";
import type { Course, CourseDraft } from "./useCourse.ts";

interface Props {
  readonly course: Course;
  readonly draft: CourseDraft;
  readonly standing: readonly PlannedItem[];
  readonly chairs: readonly Chair[];
  readonly today: LocalDate;
}

export function ProposalPanel({ course, draft, standing, chairs, today }: Props) {
  const { t, language } = useWords();
  const { propose, decide, discard, takenOn } = course;
  const empty = draft.planned.length === 0;
  const changed = changedItems(draft.planned, standing, today).length;
  return (
    <section className={styles.panel}>
      <h2>{t(draft.ground === "edited" ? courseWords.previewEdited : courseWords.preview)}</h2>
      {draft.asked === null ? null : <Asking key={draft.asked.from} course={course} asked={draft.asked} chairs={chairs} />}
      <Findings findings={draft.findings} />
      {empty || standing.length === 0 ? null : <p className="small">{t(courseWords.moved, { n: changed })}</p>}
      <ErrorNote error={propose.error} />
      {takenOn === null ? (
        <ErrorNote error={decide.error} />
      ) : (
        <p role="alert">{t(courseWords.taken, { day: dayText(takenOn, language, "weekday") })}</p>
      )}
      {empty ? <p className="small">{t(courseWords.nothingToDecide)}</p> : null}
      <div className={styles.actions}>
        <Button onClick={discard}>{t(courseWords.discard)}</Button>
        <Button rank="primary" disabled={empty} busy={decide.isPending && t(courseWords.deciding)} onClick={() => decide.mutate(draft)}>
          {t(courseWords.decide)}
        </Button>
      </div>
    </section>
  );
}

/** The wishes that the rules go by, and the first day that they may plan. */
function Asking({
  course,
  asked,
  chairs,
}: {
  readonly course: Course;
  readonly asked: { readonly wishes: Wishes; readonly from: LocalDate };
  readonly chairs: readonly Chair[];
}) {
  const { t, language } = useWords();
  const [wishes, setWishes] = useState(asked.wishes);
  const [from, setFrom] = useState(asked.from);
  const seats = chairs.filter(({ serves }) => serves.includes("session"));
  return (
    <div className={styles.asking}>
      <TextField size="sm" type="date" label={t(courseWords.from)} value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
      <SelectField
        size="sm"
        label={t(courseWords.chair)}
        value={wishes.chair ?? ""}
        onChange={(event) => setWishes({ ...wishes, chair: event.currentTarget.value === "" ? null : event.currentTarget.value })}
        data={[{ value: "", label: t(courseWords.anyChair) }, ...seats.map(({ code, name }) => ({ value: code, label: name[language] }))]}
      />
      <TextField
        size="sm"
        type="time"
        label={t(courseWords.time)}
        value={wishes.time}
        onChange={(event) => setWishes({ ...wishes, time: event.currentTarget.value })}
      />
      <TextField
        size="sm"
        type="time"
        label={t(courseWords.infusionTime)}
        value={wishes.infusionTime}
        onChange={(event) => setWishes({ ...wishes, infusionTime: event.currentTarget.value })}
      />
      <Button
        busy={course.propose.isPending && t(courseWords.working)}
        onClick={() => course.propose.mutate({ from: from === "" ? null : from, wishes })}
      >
        {t(courseWords.again)}
      </Button>
    </div>
  );
}

/** What must be judged stands open; what is only worth knowing is folded. */
function Findings({ findings }: { readonly findings: readonly CourseFinding[] }) {
  const { t } = useWords();
  const tells = findings.filter(({ severity }) => severity === "tell");
  return (
    <>
      <ul className={styles.findings}>
        {findings
          .filter(({ severity }) => severity !== "tell")
          .map((finding) => (
            <FindingLine key={keyOf(finding)} finding={finding} />
          ))}
      </ul>
      {tells.length === 0 ? null : (
        <details className={styles.tells}>
          <summary>{t(courseWords.tells, { n: tells.length })}</summary>
          <ul className={styles.findings}>
            {tells.map((finding) => (
              <FindingLine key={keyOf(finding)} finding={finding} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function FindingLine({ finding }: { readonly finding: CourseFinding }) {
  const { t, language } = useWords();
  const { severity, ground } = finding;
  return (
    <li data-severity={severity}>
      <span className={styles.severity}>
        <Icon name={severity === "tell" ? "clock" : "look"} size={14} />
        {t(severityWords[severity])}
      </span>{" "}
      {findingSentence(finding, language)}
      {ground.verified ? null : <span className="small quiet"> ({t(courseWords.unverified)})</span>}
    </li>
  );
}

function keyOf({ code, values }: CourseFinding): string {
  return `${code} ${Object.values(values).join(" ")}`;
}
