/** An infusion beside the chair: scanned, checked by two, begun; then watched until the patient may go. */
import { useEffect, useState } from "react";
import { infusionCourses, type ObservationPoint, openInfusion } from "../../care/exosome/observation-plan.ts";
import { infusionWords, watchWords } from "../../words/screens/infusion.ts";
import { Guard } from "../app/Guard.tsx";
import { useWords } from "../app/language.ts";
import chairside from "../chairside/Chairside.module.css";
import { ChairsideScreen, type OpenChair } from "../chairside/ChairsideScreen.tsx";
import { Button } from "../ui/Button.tsx";
import { presentInstant } from "../workspace/clock.ts";
import styles from "./Infusion.module.css";
import { StartDesk } from "./StartDesk.tsx";
import { WatchDesk } from "./WatchDesk.tsx";

export function InfusionPage() {
  const { t } = useWords();
  return (
    <Guard right="POST /api/patients/:patient/infusions" title={t(infusionWords.title)}>
      <ChairsideScreen title={t(infusionWords.title)}>{(open) => <Infusion open={open} />}</ChairsideScreen>
    </Guard>
  );
}

const SECOND_MILLISECONDS = 1_000;

/** What is running or has somebody to look at comes first; else a new one is prepared. */
function Infusion({ open }: { readonly open: OpenChair }) {
  const { t } = useWords();
  const now = useSeconds(open);
  const { folded } = open.shown;
  const [anew, setAnew] = useState(false);
  const courses = infusionCourses(folded, now);
  // A call that is due comes before the next infusion; the visit is made by whoever sees the patient anyway.
  const isDueCall = ({ phase, status }: ObservationPoint): boolean =>
    phase.startsWith("call-") && (status === "due" || status === "overdue");
  const late = courses.findLast(({ points }) => points.some(isDueCall)) ?? null;
  const course = openInfusion(folded, now) ?? (anew ? null : late);
  if (course === null) return <StartDesk open={open} now={now} />;
  return (
    <>
      <WatchDesk key={course.infusion.id} open={open} course={course} now={now} />
      {course.status === "left" ? (
        <p className={styles.anew}>
          <Button size="tap" className={chairside.cardButton ?? ""} onClick={() => setAnew(true)}>
            {t(watchWords.next)}
          </Button>
        </p>
      ) : null}
    </>
  );
}

/** The present instant on the clinic's clock, told every second. */
function useSeconds({ chart, loadedAt }: OpenChair): string {
  const [, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick((tick) => tick + 1), SECOND_MILLISECONDS);
    return () => clearInterval(timer);
  }, []);
  return presentInstant(chart.now, loadedAt);
}
