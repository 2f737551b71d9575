/**
 * The mind-body model as a page for everybody: every state and arrow, how good each is, and what it would take to know more.
 * It is a hypothesis and says so first. An address may name an arrow (`#exosome-inflammation`).
 */
import { Link, useLocation } from "@tanstack/react-router";
import { useState } from "react";
import { ARROWS, type ArrowCode } from "../../model/arrows.ts";
import { MODEL_VERSION } from "../../model/graded.ts";
import { STATE_COUNT } from "../../model/states.ts";
import { gradeWords } from "../../words/model.ts";
import { modelWords } from "../../words/screens/model.ts";
import { useWords } from "../app/language.ts";
import { OpenPage } from "../open/OpenPage.tsx";
import { Button } from "../ui/Button.tsx";
import { Chip } from "../ui/Chip.tsx";
import { ArrowPanel } from "./ArrowPanel.tsx";
import { ArrowTable } from "./ArrowTable.tsx";
import { ARROW_LIST, gradeCounts, isArrowCode } from "./arrows.ts";
import { ModelMap } from "./ModelMap.tsx";
import styles from "./ModelPage.module.css";

export function ModelPage() {
  const { t } = useWords();
  const { hash } = useLocation();
  const [chosen, setChosen] = useState<ArrowCode>(isArrowCode(hash) ? hash : "exosome-inflammation");
  const [without, setWithout] = useState(false);
  const [asTable, setAsTable] = useState(false);
  return (
    <OpenPage title={t(modelWords.title)} wide>
      <div className={styles.head}>
        <h1 className={styles.title}>{t(modelWords.title)}</h1>
        <Chip tone="ask">{t(modelWords.hypothesis)}</Chip>
        <span className="quiet small">{t(modelWords.version, { version: MODEL_VERSION, n: STATE_COUNT })}</span>
      </div>
      <Summary />
      <div className={styles.columns}>
        <div className={styles.picture}>
          {asTable ? (
            <ArrowTable chosen={chosen} onChoose={setChosen} />
          ) : (
            <ModelMap chosen={chosen} without={without} onChoose={setChosen} />
          )}
          <Key />
        </div>
        <aside className={styles.aside}>
          <ArrowPanel code={chosen} />
          <label className={styles.without}>
            <input type="checkbox" checked={without} onChange={(event) => setWithout(event.target.checked)} />
            {t(modelWords.without)}
          </label>
          {without ? <p className="quiet">{t(modelWords.withoutMeans)}</p> : null}
          <Button onClick={() => setAsTable(!asTable)}>
            {t(asTable ? modelWords.asPicture : modelWords.asTable, { n: ARROW_LIST.length })}
          </Button>
          <Link to="/claims">{t(modelWords.toClaims)}</Link>
        </aside>
      </div>
    </OpenPage>
  );
}

function Summary() {
  const { t } = useWords();
  const count = (wanted: string) => gradeCounts().find(({ grade }) => grade === wanted)?.count ?? 0;
  return <p className={styles.lead}>{t(modelWords.lead, { all: Object.keys(ARROWS).length, a: count("A"), b: count("B") })}</p>;
}

function Key() {
  const { t } = useWords();
  return (
    <ul className={styles.key}>
      {gradeCounts().map(({ grade, count }) => (
        <li key={grade}>
          <span className={styles.grade} data-grade={grade} aria-hidden="true">
            {grade}
          </span>
          {`${t(gradeWords[grade])} ${count}`}
        </li>
      ))}
      <li>
        <svg width="20" height="12" aria-hidden="true">
          <path d="M0 6H15M16 0V12" stroke="var(--ink-2)" strokeWidth="2" fill="none" />
        </svg>
        {t(modelWords.lowers)}
      </li>
    </ul>
  );
}
