/**
 * While an infusion runs, and until the patient may go: the points of the schedule with what was seen at each, the next one counting
 * down, the form of the one that is due; at the right the reaction button, which never moves, and the end with its balance. When the
 * lot is taken out of use meanwhile, the whole screen says stop.
 */
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import { compareMoments, millisecondsOf } from "../../base/dates.ts";
import type { InfusionCourse, ObservationPoint } from "../../care/exosome/observation-plan.ts";
import { freshSigns } from "../../care/exosome/signs-before.ts";
import { watchFindings } from "../../care/exosome/watch.ts";
import { foldLot, type Lot, usesOf } from "../../record/lot.ts";
import { timeText } from "../../words/dates.ts";
import { stopWords, watchWords as words } from "../../words/screens/infusion.ts";
import { useWords } from "../app/language.ts";
import chairside from "../chairside/Chairside.module.css";
import type { OpenChair } from "../chairside/ChairsideScreen.tsx";
import { ledgerQuery } from "../lots/queries.ts";
import { Button } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import StopList from "../ui/StopList.tsx";
import { EndPanel } from "./EndPanel.tsx";
import { StopBox, StopTodo } from "./FullStop.tsx";
import styles from "./Infusion.module.css";
import { ObservationForm } from "./ObservationForm.tsx";
import { pointText } from "./points.ts";
import { ReactionDialog } from "./ReactionDialog.tsx";
import { useAlarm } from "./useAlarm.ts";

interface Props {
  readonly open: OpenChair;
  readonly course: InfusionCourse;
  readonly now: string;
}

export function WatchDesk({ open, course, now }: Props) {
  const all = useWords();
  const { t } = all;
  const [isReacting, setIsReacting] = useState(false);
  const desk = useRef<HTMLDivElement>(null);
  // It begins where the button of the beginning was.
  useEffect(() => {
    desk.current?.scrollIntoView({ block: "start" });
  }, []);
  const lot = useRunningLot(course);
  const { infusion, points, status } = course;
  const current = points.find((point) => point.status === "overdue" || point.status === "due") ?? null;
  const blocked = status === "running" && lot !== null && isBlockedSince(lot, infusion.occurredAt);
  const seen = course.observations.at(-1);
  const found = seen === undefined ? [] : watchFindings(seen.body, freshSigns(open.shown.folded, course.startedAt));
  useAlarm(current === null || status === "left" ? null : `${current.phase} ${current.minute}`);
  const reason = t(stopWords.recalledRunning, { lot: infusion.body.lot });
  return (
    <div className={styles.desk} data-stopped={blocked || undefined} data-watching="" ref={desk}>
      {blocked ? <StopBox running reasons={[reason]} /> : null}
      <section className={`${chairside.panel} ${styles.list}`}>
        <div className={styles.watchHead}>
          <h2 className={chairside.title}>{t(status === "running" ? words.running : words.observing)}</h2>
          <p className={styles.quiet}>
            {t(words.started, { time: timeText(course.startedAt) ?? "", name: infusion.author.name, second: secondName(lot, course) })}
          </p>
          <Countdown points={points} now={now} />
        </div>
        <Points course={course} now={now} />
        {found.length > 0 ? <StopList findings={found} /> : null}
        {current === null ? (
          status === "left" ? (
            <p className={styles.mayGo}>{t(words.mayGo)}</p>
          ) : null
        ) : (
          <ObservationForm
            key={`${current.phase} ${current.minute}`}
            open={open}
            course={course}
            point={current}
            onReaction={() => setIsReacting(true)}
          />
        )}
      </section>
      <aside className={styles.side}>
        {blocked ? (
          <StopTodo
            {...{ open, running: true, lot: infusion.body.lot, vial: infusion.body.vial, reasons: [reason] }}
            uses={usesOf(lot).length}
            onAnother={null}
          />
        ) : null}
        {status === "left" ? null : (
          <Button size="large" className={styles.reaction ?? ""} onClick={() => setIsReacting(true)}>
            <Icon name="flag" size={20} />
            {t(words.reaction)}
          </Button>
        )}
        <EndPanel open={open} course={course} lot={lot} blocked={blocked} />
      </aside>
      <ReactionDialog isOpen={isReacting} onClose={() => setIsReacting(false)} open={open} course={course} lot={lot} now={now} />
    </div>
  );
}

type KnownLot = Exclude<Lot, { readonly status: "empty" }>;

function useRunningLot({ infusion }: InfusionCourse): KnownLot | null {
  const { data } = useQuery(ledgerQuery(infusion.body.lot));
  return useMemo(() => {
    const lots = (data?.lots ?? []).map(({ entries }) => foldLot(entries));
    const found = lots.find((lot) => lot.status !== "empty" && lot.received.product === infusion.body.product);
    return found === undefined || found.status === "empty" ? null : found;
  }, [data, infusion.body.product]);
}

/** Whether somebody took the lot out of use since the infusion began. */
function isBlockedSince(lot: KnownLot, begunAt: string): boolean {
  return lot.entries.some(
    ({ entry, standing }) =>
      standing.status === "current" &&
      (entry.kind === "recalled" || (entry.kind === "quarantined" && entry.body.vials === null)) &&
      compareMoments(entry.occurredAt, begunAt) >= 0,
  );
}

/** The name of who checked, where the lot's ledger has it; else the end of their id. */
function secondName(lot: KnownLot | null, { infusion }: InfusionCourse): string {
  const id = infusion.body.checkedBy ?? "";
  for (const { entry } of lot?.entries ?? []) {
    if (entry.author.id === id) return entry.author.name;
    if (entry.kind === "released" && entry.body.secondPerson.id === id) return entry.body.secondPerson.name;
  }
  return id.slice(-6);
}

function Countdown({ points, now }: { readonly points: readonly ObservationPoint[]; readonly now: string }) {
  const { t } = useWords();
  const current = points.find(({ status }) => status === "due" || status === "overdue");
  const next = points.find(({ status, dueAt }) => status === "waiting" && dueAt !== null);
  if (current !== undefined)
    return (
      <p className={styles.alarm} data-late={current.status === "overdue" || undefined} role="alert">
        <Icon name="clock" size={16} />
        {t(words.alarm)}
      </p>
    );
  if (next?.dueAt === undefined || next.dueAt === null) return null;
  return (
    <p className={styles.countdown} role="timer">
      {t(words.inMinutes, { time: clockText(millisecondsOf(next.dueAt) - millisecondsOf(now)) })}
    </p>
  );
}

/** `4:05`, or `23 h` from two hours on. */
function clockText(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  if (seconds >= 7200) return `${Math.floor(seconds / 3600)} h`;
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

function Points({ course, now }: { readonly course: InfusionCourse; readonly now: string }) {
  const all = useWords();
  const { t } = all;
  const planned = course.infusion.body.plannedMinutes ?? 60;
  return (
    <div className={styles.grid}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t(words.grid)}</th>
            {["BP", "HR", "SpO₂", "℃", "RR"].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pointsShown(course).map((point) => (
            <tr key={`${point.phase} ${point.minute}`} data-status={point.status}>
              <th scope="row">
                {pointText(point, planned, all)} <PointStatus point={point} now={now} />
              </th>
              <Values point={point} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** By the chair what is seen there, afterwards the calls and the visit. */
function pointsShown({ points, status }: InfusionCourse): readonly ObservationPoint[] {
  const isByChair = ({ phase }: ObservationPoint): boolean => phase === "during" || phase === "after";
  return points.filter((point) => isByChair(point) === (status !== "left"));
}

const TWO_HOURS = 7_200_000;

function PointStatus({ point, now }: { readonly point: ObservationPoint; readonly now: string }) {
  const { t } = useWords();
  const { status, dueAt, observation } = point;
  if (status === "done")
    return <small className={styles.done}>{observation === null ? t(words.done) : timeText(observation.occurredAt)}</small>;
  if (status === "missed") return <small>{t(words.missed)}</small>;
  if (dueAt === null) return <small>{t(words.waiting)}</small>;
  if (status === "overdue" && millisecondsOf(now) - millisecondsOf(dueAt) >= TWO_HOURS)
    return (
      <small className={styles.late}>
        {t(words.overdueHours, { n: Math.floor((millisecondsOf(now) - millisecondsOf(dueAt)) / 3_600_000) })}
      </small>
    );
  if (status === "overdue")
    return (
      <small className={styles.late}>{t(words.overdue, { n: Math.floor((millisecondsOf(now) - millisecondsOf(dueAt)) / 60_000) })}</small>
    );
  return <small>{status === "due" ? t(words.due) : t(words.at, { time: timeText(dueAt) ?? "" })}</small>;
}

function Values({ point: { observation } }: { readonly point: ObservationPoint }) {
  const shown = (value: number | null | undefined): string => (value === null || value === undefined ? "" : String(value));
  const body = observation?.body;
  const pressure = body?.systolicMmHg === null || body === undefined ? "" : `${body.systolicMmHg}/${shown(body.diastolicMmHg)}`;
  return (
    <>
      <td>{pressure}</td>
      <td>{shown(body?.pulsePerMinute)}</td>
      <td>{shown(body?.oxygenPercent)}</td>
      <td>{shown(body?.temperatureCelsius)}</td>
      <td>{shown(body?.respirationsPerMinute)}</td>
    </>
  );
}
