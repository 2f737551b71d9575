/** What one arrow says: why it is there, how good that is, what was supposed, what has been learnt, and what would teach it. */
import { Link } from "@tanstack/react-router";
import type { ArrowCode } from "../../model/arrows.ts";
import { ARROWS } from "../../model/arrows.ts";
import { PARAMETERS } from "../../model/parameters.ts";
import { arrowWords, basisWords, gradeWords } from "../../words/model.ts";
import { arrowNeeds } from "../../words/model-needs.ts";
import { modelWords } from "../../words/screens/model.ts";
import { useWords } from "../app/language.ts";
import { Chip } from "../ui/Chip.tsx";
import styles from "./ArrowPanel.module.css";
import { isOfExosome } from "./arrows.ts";
import { useArrowNames } from "./names.ts";
import { PriorPicture } from "./PriorPicture.tsx";

export function ArrowPanel({ code }: { readonly code: ArrowCode }) {
  const { t } = useWords();
  const { arrowName } = useArrowNames();
  const arrow = ARROWS[code];
  const [first] = arrow.parameters;
  return (
    <section className={styles.panel} aria-live="polite" aria-label={t(modelWords.chosen)}>
      <p className="quiet small">{t(modelWords.chosen)}</p>
      <h2 className={styles.name}>{arrowName(arrow)}</h2>
      {isOfExosome(arrow) || arrow.from === "infusion" ? <Chip tone="ask">{t(modelWords.unapproved)}</Chip> : null}
      <p>{t(arrowWords[code])}</p>
      {first === undefined ? null : <PriorPicture name={first} />}
      <dl className={styles.facts}>
        <Fact name={t(modelWords.grade)}>{t(gradeWords[arrow.grade])}</Fact>
        <Fact name={t(modelWords.sign)}>{t(arrow.sign === "raises" ? modelWords.raises : modelWords.lowers)}</Fact>
        <Fact name={t(modelWords.prior)}>
          {arrow.parameters.map((name) => {
            const { prior, basis, verified, unit } = PARAMETERS[name];
            const spread = prior.scale === "fixed" ? String(prior.mean) : `${prior.mean} ± ${prior.deviation}`;
            return (
              <span key={name} className={styles.parameter}>
                <span className="mono">{`${name} ${spread}${unit === "1" ? "" : ` ${unit}`}`}</span>
                <span className="quiet small">{`${t(basisWords[basis])}${verified ? "" : ` · ${t(modelWords.unverified)}`}`}</span>
              </span>
            );
          })}
        </Fact>
        <Fact name={t(modelWords.learnt)}>
          {t(modelWords.nothingLearnt)}{" "}
          <Link to="/question" hash="lessons">
            {t(modelWords.toLessons)}
          </Link>
        </Fact>
        <Fact name={t(modelWords.needs)}>{t(arrowNeeds[code])}</Fact>
        <Fact name={t(modelWords.claims)}>
          {arrow.claims.length === 0
            ? t(modelWords.noClaim)
            : arrow.claims.map((claim) => (
                <Link key={claim} to="/claims" hash={claim} className={styles.claim}>
                  {claim}
                </Link>
              ))}
        </Fact>
      </dl>
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
