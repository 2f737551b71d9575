/** What anybody can check of an unblinded trial, as the server found it: the seal, and every arm drawn again. */
import { trialWords as words } from "../../../words/screens/trial.ts";
import { useWords } from "../../app/language.ts";
import { FactList } from "../../ui/FactList.tsx";
import { Icon } from "../../ui/Icon.tsx";
import styles from "./Trial.module.css";
import type { TrialProps } from "./TrialCard.tsx";

export function Proof({ trial: { proof, opened } }: TrialProps) {
  const { t } = useWords();
  if (proof === null || opened === null) return null;
  const lines = [
    [proof.sealOpens, proof.sealOpens ? words.sealHolds : words.sealBroken],
    [proof.armsAreDrawn, proof.armsAreDrawn ? words.drawnHolds : words.drawnBroken],
  ] as const;
  return (
    <div className={styles.proof}>
      <h3 className={styles.part}>{t(words.proof)}</h3>
      <ul>
        {lines.map(([holds, text]) => (
          <li key={text.en} data-holds={holds}>
            <Icon name={holds ? "check" : "flag"} />
            {t(text)}
          </li>
        ))}
      </ul>
      <FactList
        facts={[
          [
            t(words.secret),
            <span key="secret" className={styles.hash}>
              {opened.secret}
            </span>,
          ],
          [t(words.blockSizes), opened.blockMultiples.join(", ")],
          [t(words.openedBy), opened.by.join(" · ")],
        ]}
      />
    </div>
  );
}
