/**
 * The design studio: a few strokes to the left, and to the right what a trial so drawn would find. Formulas answer at once;
 * simulated trials come in while one watches and are forgotten as soon as anything is changed.
 */
import { useState } from "react";
import { SMD_POINTS } from "../../model/exosome-priors.ts";
import { studioWords } from "../../words/screens/studio.ts";
import { Guard } from "../app/Guard.tsx";
import { useWords } from "../app/language.ts";
import { Chip } from "../ui/Chip.tsx";
import { Assurance } from "./Assurance.tsx";
import { Controls } from "./Controls.tsx";
import { Curves } from "./Curves.tsx";
import type { StudioOutcome } from "./messages.ts";
import { Needed } from "./Needed.tsx";
import { powerAt } from "./power.ts";
import { Sequential } from "./Sequential.tsx";
import styles from "./StudioPage.module.css";
import { REPLICATES, useStudio } from "./useStudio.ts";

export function StudioPage() {
  const { t } = useWords();
  return (
    <Guard right="GET /api/evidence" title={t(studioWords.title)}>
      <title>{`${t(studioWords.title)} · Ryorin`}</title>
      <Studio />
    </Guard>
  );
}

function Studio() {
  const { t } = useWords();
  const studio = useStudio();
  const { sketch, known, priors } = studio;
  const [outcome, setOutcome] = useState<StudioOutcome>("mind");
  const points = outcome === "mind" ? sketch.mindPoints : sketch.bodyPoints;
  const here = known.formula.find(({ total }) => total === sketch.patients);
  const counted = known.counted.get(sketch.patients);
  const errors = here?.standardErrors[outcome] ?? null;
  const both =
    counted === undefined ? (here?.power[outcome]?.["both-vs-tms"] ?? null) : counted.inFavour[outcome]["both-vs-tms"] / counted.replicates;
  const interaction = errors === null ? null : powerAt(points, errors.interaction, sketch.alpha);
  const times = (share: number) => Math.round(share * 100);
  const values = { n: sketch.patients, points, outcome: t(studioWords[outcome]) };
  const mindErrors = here?.standardErrors.mind ?? null;
  return (
    <div className={styles.page}>
      <Controls studio={studio} outcome={outcome} onOutcome={setOutcome} />
      <div className={styles.results}>
        <Chip tone="ask">{t(studioWords.unapproved)}</Chip>
        <h2 className={styles.heading} aria-live="polite">
          {both === null
            ? t(studioWords.headingWaiting)
            : interaction === null
              ? t(studioWords.headingAlone, { ...values, both: times(both) })
              : t(studioWords.heading, { ...values, both: times(both), interaction: times(interaction) })}
        </h2>
        <p className="quiet small">
          {t(studioWords.progress, { done: counted?.replicates ?? 0, all: REPLICATES, failed: counted?.failed ?? 0 })}
        </p>
        <Curves known={known} sketch={sketch} outcome={outcome} points={points} />
        <div className={styles.columns}>
          <Needed errors={errors} total={sketch.patients} alpha={sketch.alpha} shares={sketch.shares} drawn={points} />
          <Assurance
            priors={priors}
            standardError={mindErrors === null ? null : mindErrors["both-vs-tms"] / SMD_POINTS}
            alpha={sketch.alpha}
            patients={sketch.patients}
          />
        </div>
        {known.sequential === null ? null : <Sequential answer={known.sequential} />}
      </div>
    </div>
  );
}
