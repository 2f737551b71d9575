/** What else was planned: response and remission, what runs through inflammation, and other assumptions about what is missing. */
import type { ReactNode } from "react";
import { ARMS } from "../../evidence/arms.ts";
import type { MediationAnalysis } from "../../evidence/mediation/mediation-analysis.ts";
import type { ResponseReport } from "../../evidence/patients/patients-analysis.ts";
import type { AnalysisResult } from "../../evidence/report/result.ts";
import { RISK_QUESTIONS, type RiskQuestion } from "../../evidence/response/risk-contrast.ts";
import { assumptionWords, varianceWords } from "../../words/analysis.ts";
import { evidenceFindingText } from "../../words/evidence-findings.ts";
import { riskQuestionWords } from "../../words/patients-analysis.ts";
import { pText } from "../../words/report/markdown.ts";
import { evidenceWords } from "../../words/screens/evidence.ts";
import { strategyWords } from "../../words/strategies.ts";
import { numberText } from "../../words/text.ts";
import { useWords } from "../app/language.ts";
import after from "./After.module.css";
import type { AnalysisAnswer } from "./answer.ts";
import styles from "./More.module.css";

export interface MoreProps {
  readonly result: AnalysisResult;
  readonly patients: AnalysisAnswer["patients"];
  readonly causal: ReactNode;
}

const QUESTIONS: readonly RiskQuestion[] = ["both-vs-tms", "both-vs-exosome", "additive-interaction"];

export function More({ result, patients, causal }: MoreProps) {
  const { t, language } = useWords();
  return (
    <section className={styles.more}>
      <h2 className={after.head}>{t(evidenceWords.more)}</h2>
      {causal}
      <div className={styles.columns}>
        {patients.status === "refused" ? (
          <ul>
            {patients.findings.map((one) => (
              <li key={JSON.stringify(one)}>{evidenceFindingText(one, language)}</li>
            ))}
          </ul>
        ) : (
          <>
            {patients.result.responses.map((response) => (
              <Response key={response.outcome} response={response} />
            ))}
            {patients.result.mediation?.ok ? <Mediation mediation={patients.result.mediation.value} /> : null}
            {patients.result.mediation !== null && !patients.result.mediation.ok ? (
              <div>
                <h3>{t(evidenceWords.mediation)}</h3>
                <p>{evidenceFindingText(patients.result.mediation.error, language)}</p>
              </div>
            ) : null}
          </>
        )}
        <Sensitivity result={result} />
      </div>
    </section>
  );
}

function Response({ response }: { readonly response: ResponseReport }) {
  const { t, language } = useWords();
  const { proportions, differences } = response.counts;
  return (
    <div>
      <h3>{t(response.outcome === "resp" ? evidenceWords.response : evidenceWords.remission)}</h3>
      <dl className={styles.facts}>
        {ARMS.map((arm) => {
          const own = proportions[arm];
          return own === undefined ? null : (
            <div key={arm}>
              <dt>{t(strategyWords[arm])}</dt>
              <dd>{`${own.responders}/${own.n} · ${percent(own.proportion)} (${percent(own.wilson.low)}–${percent(own.wilson.high)})`}</dd>
            </div>
          );
        })}
        {QUESTIONS.filter((question) => question in RISK_QUESTIONS).map((question) => {
          const answer = differences[question];
          return (
            <div key={question}>
              <dt>{t(riskQuestionWords[question])}</dt>
              <dd>
                {answer.ok
                  ? `${points(answer.value.estimate)} (${points(answer.value.combinedWilson.low)} … ${points(answer.value.combinedWilson.high)})`
                  : evidenceFindingText(answer.error, language)}
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}

function Mediation({ mediation }: { readonly mediation: MediationAnalysis }) {
  const { t } = useWords();
  const { indirect } = mediation;
  const bootstrap = mediation.bootstrap.ok ? mediation.bootstrap.value.biasCorrectedAccelerated : null;
  const interval = bootstrap ?? indirect.normalProduct;
  return (
    <div>
      <h3>{t(evidenceWords.mediation)}</h3>
      <p className="quiet small">{t(evidenceWords.mediationLead)}</p>
      <dl className={styles.facts}>
        <div>
          <dt>{t(evidenceWords.indirect)}</dt>
          <dd>{`${one(indirect.estimate)} (${one(interval.low)} … ${one(interval.high)})`}</dd>
        </div>
        <div>
          <dt>{t(evidenceWords.direct)}</dt>
          <dd>{`${one(indirect.direct.estimate)} (${one(indirect.direct.low)} … ${one(indirect.direct.high)})`}</dd>
        </div>
      </dl>
    </div>
  );
}

function Sensitivity({ result }: { readonly result: AnalysisResult }) {
  const { t } = useWords();
  return (
    <>
      {result.sensitivity.map((sensitivity) => (
        <div key={sensitivity.name}>
          <h3>{t(evidenceWords.sensitivity)}</h3>
          <p className="quiet small">{`${t(assumptionWords[sensitivity.assumption])} · ${t(varianceWords[sensitivity.variance])}`}</p>
          <dl className={styles.facts}>
            {(sensitivity.shifts ?? [{ delta: 0, ...sensitivity }]).map((shift) => (
              <div key={shift.delta}>
                <dt>{t(evidenceWords.shift, { n: shift.delta })}</dt>
                <dd>{`${one(shift.estimate)} (${one(shift.low)} … ${one(shift.high)}), p ${pText(shift.p)}`}</dd>
              </div>
            ))}
          </dl>
          <p>
            {sensitivity.tippingPoint === null
              ? t(evidenceWords.noTipping)
              : t(evidenceWords.tipping, { n: numberText(Number(sensitivity.tippingPoint.toFixed(1))) })}
          </p>
        </div>
      ))}
    </>
  );
}

function one(value: number): string {
  return value.toFixed(2).replace("-", "\u2212");
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** A difference of shares in percentage points. */
function points(difference: number): string {
  return `${Math.round(difference * 100)}`.replace("-", "\u2212");
}
