/**
 * The proposed course and its signature. "TMS only" and "neither" are choices like the others; exosomes never stand without
 * the word for what they are. No price stands here. What stops keeps the plan from being signed; what is to be judged asks
 * the physician how it was judged, and that is kept with the plan.
 */
import { lazy, Suspense, useState } from "react";
import type { EligibilityBoard } from "../../care/rules/eligibility.ts";
import type { ProposedCourse } from "../../care/rules/pack-rules.ts";
import { withExemptions } from "../../care/tms/exemptions.ts";
import { doseFindings } from "../../care/tms/limits.ts";
import { sessionFacts } from "../../care/tms/session-facts.ts";
import { newestOf } from "../../record/chart.ts";
import { courseCardWords } from "../../words/screens/eligibility.ts";
import { forecastWords } from "../../words/screens/forecast.ts";
import { useWords } from "../app/language.ts";
import { useMe } from "../app/me.ts";
import { useChartOwner } from "../chart/ChartDialog.tsx";
import type { OpenPatient } from "../patient/PatientScreen.tsx";
import { Signing } from "../patient/Signing.tsx";
import { useWriting } from "../patient/useWriting.ts";
import { Button } from "../ui/Button.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import StopList from "../ui/StopList.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { CourseFields } from "./CourseFields.tsx";
import type { CourseDraft } from "./course-draft.ts";
import styles from "./Eligibility.module.css";
import { PlanInForce } from "./PlanInForce.tsx";

const ExpectedRange = lazy(async () => ({ default: (await import("./ExpectedRange.tsx")).ExpectedRange }));

interface Props {
  readonly open: OpenPatient;
  readonly draft: CourseDraft;
  readonly onDraft: (change: Partial<CourseDraft>) => void;
  /** The plan that is typed; null while a field is empty. */
  readonly course: ProposedCourse | null;
  readonly board: EligibilityBoard | null;
  /** Whether answers of the board wait to be saved. */
  readonly unsaved: boolean;
}

export function CourseCard({ open: { chart, shown, working, isOpen }, draft, onDraft, course, board, unsaved }: Props) {
  const { t } = useWords();
  const me = useMe();
  const owner = useChartOwner();
  const [judgement, setJudgement] = useState("");
  const [signing, setSigning] = useState<string | null>(null);
  const writing = useWriting(chart, ({ entries }) => setSigning(entries[0]?.id ?? null));
  const may = isOpen && me.writes.includes("plan") && me.rights.includes("POST /api/patients/:patient/signature");
  const dose = doseOf(course, shown, owner.present());
  const doseStops = dose.some(({ severity }) => severity === "stop");
  const hindrance = hindranceOf({ may, course, board, unsaved, judgement, doseStops });
  const remark = judgement.normalize("NFKC").trim();
  const submit = (): void => {
    if (course !== null)
      writing.mutate([
        { kind: "plan", version: 2, occurredAt: owner.present(), body: course, personal: { remark: remark === "" ? null : remark } },
      ]);
  };
  return (
    <aside className={styles.card} aria-label={t(courseCardWords.title)}>
      <PlanInForce shown={shown} may={may} onSign={setSigning} />
      <h2>{t(courseCardWords.title)}</h2>
      <CourseFields draft={draft} onDraft={onDraft} products={productsOf(shown)} />
      {dose.length === 0 ? null : <StopList findings={dose} />}
      {doseStops && working.mayWrite("exemption") ? (
        <Button onClick={() => working.beginForm("exemption")}>{t(courseCardWords.exempt)}</Button>
      ) : null}
      {board?.verdict === "ask" ? (
        <TextArea label={t(courseCardWords.judgement)} hint={t(courseCardWords.judgementHint)} value={judgement} onChange={setJudgement} />
      ) : null}
      <Expected chart={chart} course={course} />
      <div className={styles.sign}>
        <ErrorNote error={writing.error} />
        <Button
          rank="primary"
          size="large"
          disabled={hindrance !== null}
          busy={writing.isPending && t(courseCardWords.signing)}
          onClick={submit}
        >
          {t(hindrance === null ? courseCardWords.sign : courseCardWords[hindrance])}
        </Button>
        {may ? <p className={styles.signer}>{t(courseCardWords.signer, { name: me.name })}</p> : null}
      </div>
      <Signing chart={chart} shown={shown} entry={signing} onClose={() => setSigning(null)} />
    </aside>
  );
}

/** What the model expects of the course, once it is asked for. */
function Expected({ chart, course }: Pick<Props, "course"> & { readonly chart: OpenPatient["chart"] }) {
  const { t } = useWords();
  const [asked, setAsked] = useState(false);
  if (!asked)
    return (
      <Button rank="quiet" onClick={() => setAsked(true)}>
        {t(forecastWords.showRange)}
      </Button>
    );
  if (course === null) return null;
  return (
    <Suspense fallback={null}>
      <ExpectedRange chart={chart} course={course} />
    </Suspense>
  );
}

interface Standing extends Pick<Props, "course" | "board" | "unsaved"> {
  readonly may: boolean;
  readonly judgement: string;
  /** Whether the dose is outside a limit that no signed exemption answers. */
  readonly doseStops: boolean;
}

/** What stands in the way of signing, the heaviest first; null when nothing does. */
function hindranceOf({ may, course, board, unsaved, judgement, doseStops }: Standing) {
  if (!may) return "physicianSigns";
  if (unsaved) return "unsaved";
  if (course === null || board === null) return "incomplete";
  if (board.verdict === "stop") return "stopped";
  if (doseStops) return "doseStopped";
  return board.verdict === "ask" && judgement.trim() === "" ? "judgeFirst" : null;
}

/** What is found about the dose, with what signed exemptions of this chart answer. */
function doseOf(course: ProposedCourse | null, { folded }: OpenPatient["shown"], now: string) {
  if (course?.tms == null) return [];
  const { protocol, protocolVersion, intensityPercentOfThreshold } = course.tms;
  const found = doseFindings(protocol, protocolVersion, intensityPercentOfThreshold);
  return withExemptions(found, course.tms, sessionFacts(folded, now).exemptions);
}

/** Products that this patient was given or was to be given, to choose from. */
function productsOf({ folded, list }: OpenPatient["shown"]): readonly string[] {
  const planned = newestOf(folded, "plan")?.body.exosome?.product;
  const given = list.flatMap(({ entry }) => (entry.kind === "infusion" ? [entry.body.product] : []));
  return [...new Set([...(planned === undefined ? [] : [planned]), ...given])];
}
