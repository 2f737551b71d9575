/** What the checks found: what stops it, what has to be looked at and ticked, what is worth knowing. */
import type { CheckedWording } from "../../../measures/wording/check.ts";
import type { WordingFinding } from "../../../measures/wording/findings.ts";
import { vectorCount } from "../../../measures/wording/vectors.ts";
import { wordingWords } from "../../../words/screens/wording.ts";
import { wordingFindingText } from "../../../words/wording.ts";
import { useWords } from "../../app/language.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Tick } from "../../ui/Tick.tsx";
import type { WordingImport } from "./useWordingImport.ts";
import styles from "./Wordings.module.css";

interface Props {
  readonly work: WordingImport;
  readonly checked: CheckedWording;
}

const GROUPS = [
  ["stop", wordingWords.stops],
  ["ask", wordingWords.asks],
  ["tell", wordingWords.tells],
] as const;

export function FoundList({ work, checked: { findings, wording } }: Props) {
  const { t } = useWords();
  const clean = findings.every(({ severity }) => severity === "tell");
  return (
    <section className={styles.part} aria-labelledby="wording-findings">
      <h3 id="wording-findings">{t(wordingWords.findings)}</h3>
      {clean ? (
        <p className={styles.clean}>
          <Icon name="check" size={14} />
          {t(wordingWords.clean, { n: vectorCount(wording.items) })}
        </p>
      ) : null}
      {GROUPS.map(([severity, name]) => {
        const found = findings.filter((one) => one.severity === severity);
        return found.length === 0 ? null : (
          <div key={severity} className={styles.found}>
            <h4>{t(name)}</h4>
            <ul>
              {byCode(found).map((group) => (
                <Found key={group[0]?.code} group={group} work={work} />
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

/** The findings of one code: of many items the sentence of each, one tick for all. */
function Found({ group, work }: { readonly group: readonly WordingFinding[]; readonly work: WordingImport }) {
  const { t, language } = useWords();
  const { typed, change } = work;
  const [first] = group;
  if (first === undefined) return null;
  const { code, severity, ground } = first;
  const acknowledge = (on: boolean): void =>
    change({ acknowledged: on ? [...typed.acknowledged, code] : typed.acknowledged.filter((one) => one !== code) });
  return (
    <li>
      {alike(group).map((findings) => {
        const text = wordingFindingText(findings, typed.instrument, language);
        return <p key={text}>{text}</p>;
      })}
      {ground.source.startsWith("rule of this product") ? null : (
        <p className="small quiet">{t(wordingWords.ground, { source: ground.source })}</p>
      )}
      {severity === "ask" ? (
        <Tick checked={typed.acknowledged.includes(code)} onChange={acknowledge}>
          {t(wordingWords.checked)}
        </Tick>
      ) : null}
    </li>
  );
}

/** Those that differ in nothing but the item. */
function alike(findings: readonly WordingFinding[]): readonly (readonly WordingFinding[])[] {
  return [...Map.groupBy(findings, ({ values }) => JSON.stringify(values)).values()];
}

function byCode(findings: readonly WordingFinding[]): readonly (readonly WordingFinding[])[] {
  return [...Map.groupBy(findings, ({ code }) => code).values()];
}
