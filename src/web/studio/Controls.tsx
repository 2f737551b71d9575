/** The strokes: sliders and choices, and below them what can be saved. */
import { useState } from "react";
import { planHash } from "../../evidence/plan/plan-hash.ts";
import { analysisPlanOf, designPlanOf, type Shares, type TrialSketch } from "../../insight/designed-trial.ts";
import { studioWords } from "../../words/screens/studio.ts";
import type { Text } from "../../words/text.ts";
import { useWords } from "../app/language.ts";
import { Button } from "../ui/Button.tsx";
import { saveFile } from "../ui/save-file.ts";
import styles from "./Controls.module.css";
import { STUDIO_OUTCOMES, type StudioOutcome } from "./messages.ts";
import { REPLICATES, type useStudio } from "./useStudio.ts";

type NumberName = { [Name in keyof TrialSketch]: TrialSketch[Name] extends number ? Name : never }[keyof TrialSketch];

interface SliderPlan {
  readonly name: NumberName;
  readonly label: Text;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly text: (value: number) => string;
}

const plain = (value: number) => String(value);
const SLIDERS: readonly SliderPlan[] = [
  { name: "mindPoints", label: studioWords.mindPoints, min: 0.5, max: 8, step: 0.5, text: (value) => value.toFixed(1) },
  { name: "bodyPoints", label: studioWords.bodyPoints, min: 0.5, max: 8, step: 0.5, text: (value) => value.toFixed(1) },
  {
    name: "synergyPoints",
    label: studioWords.synergyPoints,
    min: -4,
    max: 6,
    step: 0.5,
    text: (value) => value.toFixed(1).replace("-", "\u2212"),
  },
  { name: "patients", label: studioWords.patients, min: 40, max: 1200, step: 20, text: plain },
  { name: "mindDeviation", label: studioWords.mindDeviation, min: 4, max: 10, step: 0.5, text: (value) => value.toFixed(1) },
  { name: "bodyDeviation", label: studioWords.bodyDeviation, min: 3, max: 10, step: 0.5, text: (value) => value.toFixed(1) },
  { name: "correlation", label: studioWords.correlation, min: 0, max: 0.95, step: 0.05, text: (value) => value.toFixed(2) },
  { name: "leaving", label: studioWords.leaving, min: 0, max: 0.5, step: 0.05, text: (value) => `${Math.round(value * 100)} %` },
];

const SCHEDULES: readonly (readonly number[])[] = [
  [4, 8, 12],
  [2, 4, 6, 8],
  [1, 2, 3, 4, 6, 8, 10, 12],
];
const SHARES: readonly Shares[] = [
  [1, 1, 1, 1],
  [1, 2, 1, 2],
  [1, 2, 2, 2],
  [1, 1, 1, 2],
];
const ALPHAS = [0.01, 0.05, 0.1] as const;
const LOOKS = [1, 2, 3, 4] as const;

export interface ControlsProps {
  readonly studio: ReturnType<typeof useStudio>;
  readonly outcome: StudioOutcome;
  readonly onOutcome: (outcome: StudioOutcome) => void;
}

export function Controls({ studio, outcome, onOutcome }: ControlsProps) {
  const { t } = useWords();
  const { sketch, setSketch } = studio;
  const change = (part: Partial<TrialSketch>) => setSketch({ ...sketch, ...part });
  return (
    <form className={styles.controls} onSubmit={(event) => event.preventDefault()}>
      <h1 className={styles.title}>{t(studioWords.title)}</h1>
      <p className="quiet small">{t(studioWords.draft, { seed: String(sketch.seed) })}</p>
      <Choice
        label={studioWords.outcome}
        value={outcome}
        choices={STUDIO_OUTCOMES.map((one) => [one, t(studioWords[one])])}
        onChoose={(value) => onOutcome(value === "body" ? "body" : "mind")}
      />
      {SLIDERS.map(({ name, label, min, max, step, text }) => (
        <label key={name} className={styles.slider}>
          <span>{t(label)}</span>
          <span aria-hidden="true">{text(sketch[name])}</span>
          <input
            type="range"
            {...{ min, max, step }}
            value={sketch[name]}
            aria-valuetext={text(sketch[name])}
            onChange={(event) => change({ [name]: Number(event.target.value) })}
          />
        </label>
      ))}
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={sketch.leavingDependsOnScore}
          onChange={(event) => change({ leavingDependsOnScore: event.target.checked })}
        />
        {t(studioWords.leavingDependsOnScore)}
      </label>
      <Choices sketch={sketch} change={change} />
      <Saving studio={studio} />
    </form>
  );
}

/** What is one of a few. */
function Choices({ sketch, change }: { readonly sketch: TrialSketch; readonly change: (part: Partial<TrialSketch>) => void }) {
  const { t } = useWords();
  return (
    <>
      <Choice
        label={studioWords.correlationKind}
        value={sketch.correlationKind}
        choices={[
          ["ar1", t(studioWords.falling)],
          ["cs", t(studioWords.level)],
        ]}
        onChoose={(value) => change({ correlationKind: value === "cs" ? "cs" : "ar1" })}
      />
      <Choice
        label={studioWords.shares}
        value={sketch.shares.join(":")}
        choices={SHARES.map((shares) => [shares.join(":"), shares.join(" : ")])}
        onChoose={(value) => change({ shares: SHARES.find((shares) => shares.join(":") === value) ?? sketch.shares })}
      />
      <Choice
        label={studioWords.visits}
        value={String(SCHEDULES.findIndex((weeks) => weeks.length === sketch.weeks.length))}
        choices={SCHEDULES.map((weeks, index) => [String(index), t(studioWords.visitsOf, { n: weeks.length, week: weeks.at(-1) ?? 0 })])}
        onChoose={(value) => change({ weeks: SCHEDULES[Number(value)] ?? sketch.weeks })}
      />
      <Choice
        label={studioWords.alpha}
        value={String(sketch.alpha)}
        choices={ALPHAS.map((alpha) => [String(alpha), String(alpha)])}
        onChoose={(value) => change({ alpha: Number(value) })}
      />
      <Choice
        label={studioWords.looks}
        value={String(sketch.looks)}
        choices={LOOKS.map((looks) => [String(looks), t(studioWords.looksOf, { n: looks })])}
        onChoose={(value) => change({ looks: Number(value) })}
      />
    </>
  );
}

interface ChoiceProps {
  readonly label: Text;
  readonly value: string;
  readonly choices: readonly (readonly [string, string])[];
  readonly onChoose: (value: string) => void;
}

function Choice({ label, value, choices, onChoose }: ChoiceProps) {
  const { t } = useWords();
  return (
    <label className={styles.choice}>
      <span>{t(label)}</span>
      <select value={value} onChange={(event) => onChoose(event.target.value)}>
        {choices.map(([of, name]) => (
          <option key={of} value={of}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Saving({ studio: { sketch, writeReports } }: Pick<ControlsProps, "studio">) {
  const { t } = useWords();
  const [hash, setHash] = useState<string | null>(null);
  const [writing, setWriting] = useState(false);
  const saveReports = async (): Promise<void> => {
    setWriting(true);
    const { ja, en } = await writeReports();
    saveFile({ name: "design.ja.md", text: ja });
    saveFile({ name: "design.en.md", text: en });
    setWriting(false);
  };
  const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
  return (
    <div className={styles.saving}>
      <Button
        rank="primary"
        size="tap"
        onClick={() => {
          const plan = analysisPlanOf(sketch);
          saveFile({ name: "analysis.plan.json", text: json(plan) });
          setHash(planHash(plan));
        }}
      >
        {t(studioWords.saveAnalysis)}
      </Button>
      {hash === null ? null : <p className={styles.hash}>{t(studioWords.saved, { hash })}</p>}
      <Button size="tap" onClick={() => saveFile({ name: "design.plan.json", text: json(designPlanOf(sketch, REPLICATES)) })}>
        {t(studioWords.savePlan)}
      </Button>
      <Button size="tap" busy={writing && t(studioWords.writing)} onClick={() => void saveReports()}>
        {t(studioWords.saveReport)}
      </Button>
    </div>
  );
}
