/** Before an infusion: scans, checks and signs at the left; prescription, second person and the one filled button at the right. */

import { vialMillilitres } from "../../care/exosome/infusion-gate.ts";
import { STAY_MINUTES } from "../../care/exosome/observation-plan.ts";
import { templateOf } from "../../care/exosome/protocols.ts";
import { rateSteps } from "../../care/exosome/rate.ts";
import { heaviest } from "../../care/finding.ts";
import { standingOf } from "../../record/chart.ts";
import { usesOf } from "../../record/lot.ts";
import { infusionWords as words } from "../../words/screens/infusion.ts";
import { numberText, type Text } from "../../words/text.ts";
import { useWords } from "../app/language.ts";
import { useMe } from "../app/me.ts";
import chairside from "../chairside/Chairside.module.css";
import type { OpenChair } from "../chairside/ChairsideScreen.tsx";
import { FindingsButton } from "../chairside/FindingsButton.tsx";
import { SafetyCard } from "../chairside/SafetyCard.tsx";
import { SecondPersonFields } from "../lots/SecondPerson.tsx";
import { Button } from "../ui/Button.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { CheckList } from "./CheckList.tsx";
import { StopBox, StopSources, StopTodo, useSentences } from "./FullStop.tsx";
import styles from "./Infusion.module.css";
import { PhysicianRelease } from "./PhysicianRelease.tsx";
import { ScanRow } from "./ScanRow.tsx";
import { SignFields } from "./SignFields.tsx";
import { DILUENT_MILLILITRES, PLANNED_MINUTES, type Start, useStart } from "./useStart.ts";

interface Props {
  readonly open: OpenChair;
  readonly now: string;
}

export function StartDesk({ open, now }: Props) {
  const start = useStart(open, now);
  const reasons = useSentences(start.stops);
  const isStopped = start.stops.length > 0;
  return (
    <div className={styles.desk} data-stopped={isStopped || undefined}>
      <ScanRow start={start} open={open} />
      {isStopped ? <StopBox running={false} reasons={reasons} /> : null}
      <section className={`${chairside.panel} ${styles.list}`}>
        <CheckList start={start} open={open} now={now} />
        {isStopped ? <StopSources findings={start.stops} /> : <Signs start={start} />}
      </section>
      <aside className={styles.side}>
        {isStopped ? <PhysicianRelease open={open} stops={start.stops} /> : null}
        {isStopped ? (
          <StopTodo
            {...{ open, running: false, lot: start.scanned?.lot ?? "", vial: start.scanned?.vial ?? "", reasons }}
            uses={start.lot === null ? 0 : new Set(usesOf(start.lot).map(({ patient }) => patient)).size}
            onAnother={() => {
              start.setVialScan("");
              if (start.isPatientWrong) start.setPatientScan("");
            }}
          />
        ) : (
          <Preparing start={start} open={open} />
        )}
      </aside>
    </div>
  );
}

function Signs({ start }: { readonly start: Start }) {
  const { t } = useWords();
  return (
    <div className={styles.signBlock}>
      <h2 className={chairside.title}>{t(words.signs)}</h2>
      <SignFields typed={start.typed} onType={start.setTyped} before />
    </div>
  );
}

function Preparing({ start, open }: { readonly start: Start; readonly open: OpenChair }) {
  const { t } = useWords();
  const me = useMe();
  const missing = missingOf(start);
  const asked = start.findings.filter(({ severity }) => severity !== "stop");
  return (
    <>
      <Prescription start={start} open={open} />
      <section className={`${chairside.panel} ${styles.secondPanel}`}>
        <h2 className={chairside.title}>{t(words.second)}</h2>
        <p className={styles.quiet}>{t(words.secondLead, { name: me.name })}</p>
        <SecondPersonFields value={start.second} onChange={start.setSecond} />
        <div className={styles.askLine}>
          {heaviest(asked) === null ? null : <FindingsButton findings={asked} />}
          <SafetyCard card="anaphylaxis" />
        </div>
      </section>
      <ErrorNote error={start.start.error} />
      <Button
        size="large"
        rank={missing === null ? "primary" : "plain"}
        className={`${chairside.main} ${styles.startButton}`}
        disabled={missing !== null}
        busy={start.start.isPending && t(words.starting)}
        onClick={() => start.start.mutate()}
      >
        {t(missing ?? words.start)}
      </Button>
    </>
  );
}

/** What is still to be done, the first thing first; null when it may begin. */
function missingOf({ scans, open, whole }: Start): Text | null {
  const isOpen = (code: string): boolean => open.some((one) => one.code === code);
  if (!scans.patient || !scans.vial) return words.takeScans;
  if (isOpen("infusion.check-missing") || isOpen("vial.not-thawed")) return words.takeChecks;
  if (isOpen("infusion.vital-missing") || isOpen("endotoxin.not-computed")) return words.takeSigns;
  return whole === null ? words.takeSecond : null;
}

function Prescription({ start, open }: { readonly start: Start; readonly open: OpenChair }) {
  const { t } = useWords();
  const volume = vialMillilitres(start.lot, start.scanned?.vial ?? "");
  const isFirst = standingOf(open.shown.folded, "infusion").length === 0;
  const planned = start.plan?.body.exosome ?? null;
  const template = planned === null ? null : templateOf(planned.infusionCount, planned.intervalDays);
  const total = (volume ?? 0) + DILUENT_MILLILITRES;
  const steps = rateSteps(total, PLANNED_MINUTES, isFirst);
  const [slow] = steps;
  const rate = steps.at(-1)?.millilitresPerHour ?? 0;
  const whole = (value: number) => numberText(Math.round(value * 10) / 10);
  return (
    <section className={`${chairside.panel} ${styles.prescription}`}>
      <h2 className={chairside.title}>{t(words.prescribed)}</h2>
      <dl>
        <div>
          <dt>{t(words.dose)}</dt>
          <dd className={chairside.big}>
            {volume === null ? "–" : numberText(volume)}{" "}
            <span className={chairside.unit}>{t(words.doseWith, { n: DILUENT_MILLILITRES })}</span>
          </dd>
        </div>
        <div>
          <dt>{t(words.minutes)}</dt>
          <dd className={styles.figure}>
            {PLANNED_MINUTES} <span className={chairside.unit}>{t(words.minute)}</span>
          </dd>
        </div>
        <div>
          <dt>{t(words.rate)}</dt>
          <dd className={styles.figure}>
            {volume === null ? "–" : whole(rate)} <span className={chairside.unit}>mL/h</span>
          </dd>
        </div>
      </dl>
      {isFirst && slow !== undefined && volume !== null ? (
        <p className={styles.slow}>{t(words.slowFirst, { minutes: slow.toMinute, rate: whole(slow.millilitresPerHour) })}</p>
      ) : null}
      <p className={styles.quiet}>
        {t(words.observe, { points: "0 · 15 · 30 · 60", after: isFirst ? `30 · ${STAY_MINUTES.first}` : String(STAY_MINUTES.later) })}
      </p>
      <p className={styles.quiet}>
        {t(words.evidence)} {template === null ? t(words.ownSchedule) : t(words.scheduleOf, { source: template.source })}
      </p>
    </section>
  );
}
