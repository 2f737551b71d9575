/** What the last verification counted, the last anchor, and, when something is wrong, what and where. */
import type { RecordState } from "../../server/contract.ts";
import { whenText } from "../../words/dates.ts";
import { anchorFindingWords, chainFindingWords } from "../../words/record.ts";
import { proofWords } from "../../words/screens/proof.ts";
import { numberText, type Text } from "../../words/text.ts";
import { localToday } from "../app/clock.ts";
import { useWords } from "../app/language.ts";
import { FactList } from "../ui/FactList.tsx";
import styles from "./RecordFacts.module.css";

const FINDINGS: Readonly<Record<string, Text>> = { ...chainFindingWords, ...anchorFindingWords };

const LEDGERS = {
  chart: proofWords.ledgerChart,
  lot: proofWords.ledgerLot,
  day: proofWords.ledgerDay,
  trial: proofWords.ledgerTrial,
  clinic: proofWords.ledgerClinic,
  anchor: proofWords.ledgerAnchor,
};

export function RecordFacts({ record }: { readonly record: RecordState }) {
  const { t, language } = useWords();
  const { finding } = record;
  const speed = record.entriesPerSecond === null ? t(proofWords.notMeasured) : t(proofWords.perSecond, { n: record.entriesPerSecond });
  const anchored = record.anchoredAt === null ? t(proofWords.notYet) : whenText(record.anchoredAt, localToday(), language);
  return (
    <>
      {finding === null ? null : (
        <div className={styles.finding}>
          <h3>{t(proofWords.findingTitle)}</h3>
          <p>{t(FINDINGS[finding.code] ?? proofWords.findingUnknown, { seq: finding.seq, line: finding.seq, code: finding.code })}</p>
          <p className="quiet">
            {t(proofWords.where, { ledger: ledgerName(finding.ledger, t), subject: finding.subject, seq: finding.seq })}
          </p>
        </div>
      )}
      <FactList
        facts={[
          [t(proofWords.entries), numberText(record.entries)],
          [t(proofWords.chains), numberText(record.chains)],
          [t(proofWords.speed), speed],
          [t(proofWords.anchored), anchored],
        ]}
      />
      <p className={styles.note}>{t(proofWords.anchoredNote)}</p>
    </>
  );
}

function ledgerName(ledger: string, t: ReturnType<typeof useWords>["t"]): string {
  const known = Object.entries(LEDGERS).find(([code]) => code === ledger);
  return known === undefined ? ledger : t(known[1]);
}
