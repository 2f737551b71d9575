/** The rule with its version, the numbers it used and which of its conditions are met; what is missing, and where it was read. */
import type { Finding } from "../../care/finding.ts";
import { CHECKPOINT_RULE, type Checkpoint, type CheckpointFacts } from "../../care/rules/checkpoint.ts";
import { WEEK_3_RULE } from "../../care/rules/grounds.ts";
import { findingSentence, groundText } from "../../words/care/findings.ts";
import { measureName } from "../../words/measures.ts";
import { conditionWords, decisionWords } from "../../words/screens/decision.ts";
import { numberText } from "../../words/text.ts";
import { useWords } from "../app/language.ts";
import { Icon } from "../ui/Icon.tsx";
import styles from "./Decision.module.css";

interface Props {
  readonly facts: CheckpointFacts;
  readonly checkpoint: Checkpoint;
  /** What the pack that the course is given under says of its next session. */
  readonly limits: readonly Finding[];
}

export function RuleBox({ facts, checkpoint, limits }: Props) {
  const { t, language } = useWords();
  const { baseline, now, instrument } = facts;
  const unknown = t(decisionWords.unknown);
  const number = (value: number | null | undefined): string => (value === null || value === undefined ? unknown : numberText(value));
  const percent = checkpoint.improvementPercent;
  return (
    <section className={styles.section}>
      <div className={styles.sectionHead}>
        <h2>{t(decisionWords.rule)}</h2>
        <span className={styles.tag}>
          {t(decisionWords.edition, { edition: WEEK_3_RULE.edition, version: CHECKPOINT_RULE.version })}
          {WEEK_3_RULE.verified ? null : ` · ${t(decisionWords.unverified)}`}
        </span>
      </div>
      <dl className={styles.rule}>
        <dt>{t(decisionWords.baseToNow, { name: measureName(instrument ?? "hamd17")[language] })}</dt>
        <dd>
          {number(baseline)} → {number(now?.total)}
        </dd>
        <dt>
          {baseline === null || now === null
            ? t(decisionWords.improvementUnknown)
            : t(decisionWords.improvement, { baseline, now: now.total })}
        </dt>
        <dd>{percent === null ? unknown : `${numberText(Math.round(percent * 10) / 10)} %`}</dd>
        {checkpoint.conditions.map(({ code, limit, met }) => (
          <Condition key={code} name={t(conditionWords[code], { limit })} met={met} />
        ))}
      </dl>
      {[...checkpoint.findings, ...limits]
        .filter(({ severity, code }) => severity === "ask" || code === "checkpoint.not-due")
        .map((finding) => (
          <p key={finding.code} className={styles.finding}>
            <Icon name="look" size={14} />
            <span>{findingSentence(finding, language)}</span>
          </p>
        ))}
      <details className={styles.source}>
        <summary>{t(decisionWords.sourceOfRule)}</summary>
        <p>{groundText({ ground: WEEK_3_RULE }, language)}</p>
      </details>
    </section>
  );
}

function Condition({ name, met }: { readonly name: string; readonly met: boolean | null }) {
  const { t } = useWords();
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {met === true ? <Icon name="check" size={14} /> : null}
        {t(met === null ? decisionWords.cannotTell : met ? decisionWords.met : decisionWords.notMet)}
      </dd>
    </>
  );
}
