/** The prior of one parameter as a curve between its bounds. Where zero is possible it is marked, with harm and benefit of equal room. */
import { PARAMETERS, type ParameterName } from "../../model/parameters.ts";
import { modelWords } from "../../words/screens/model.ts";
import { useWords } from "../app/language.ts";
import styles from "./PriorPicture.module.css";

const WIDTH = 288;
const BASE = 72;
const TOP = 8;
const STEPS = 80;
const REACH = 3.2;

export function PriorPicture({ name }: { readonly name: ParameterName }) {
  const { t } = useWords();
  const { prior, bounds } = PARAMETERS[name];
  if (prior.scale === "fixed") return null;
  const { mean, deviation } = prior;
  const isCentred = mean === 0;
  const low = isCentred ? -REACH * deviation : Math.max(bounds[0], mean - REACH * deviation);
  const high = isCentred ? REACH * deviation : Math.min(bounds[1], mean + REACH * deviation);
  const xOf = (value: number) => ((value - low) / (high - low)) * WIDTH;
  const points = Array.from({ length: STEPS + 1 }, (_, step) => {
    const value = low + ((high - low) * step) / STEPS;
    const density = Math.exp(-((value - mean) ** 2) / (2 * deviation ** 2));
    return `${xOf(value).toFixed(1)} ${(BASE - (BASE - TOP) * density).toFixed(1)}`;
  });
  const zero = low <= 0 && high >= 0 ? xOf(0) : null;
  return (
    <svg className={styles.prior} viewBox={`0 0 ${WIDTH} 92`} role="img" aria-label={t(modelWords.priorOf, { name, mean, deviation })}>
      <path d={`M${points.join("L")}L${WIDTH} ${BASE}L0 ${BASE}Z`} className={styles.area} />
      {zero === null ? null : <line x1={zero} x2={zero} y1={TOP - 6} y2={BASE} className={styles.zero} />}
      {isCentred ? (
        <>
          <text x="0" y="88" textAnchor="start">
            {t(modelWords.harms)}
          </text>
          <text x={WIDTH / 2} y="88" textAnchor="middle">
            {t(modelWords.noEffect)}
          </text>
          <text x={WIDTH} y="88" textAnchor="end">
            {t(modelWords.helps)}
          </text>
        </>
      ) : null}
    </svg>
  );
}
