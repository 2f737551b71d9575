/** The finding as a heading: whole, broken, or not looked at yet. Broken is the one thing here that asks to act now. */
import type { RecordState } from "../../server/contract.ts";
import { whenText } from "../../words/dates.ts";
import { proofWords } from "../../words/screens/proof.ts";
import { localToday } from "../app/clock.ts";
import { useWords } from "../app/language.ts";
import { Chip } from "../ui/Chip.tsx";
import styles from "./Verdict.module.css";

export function Verdict({ record }: { readonly record: RecordState }) {
  const { t, language } = useWords();
  if (record.ok === null || record.verifiedAt === null) return <Heading title={t(proofWords.never)} lead={t(proofWords.neverLead)} />;
  const when = whenText(record.verifiedAt, localToday(), language);
  if (record.ok) {
    return <Heading title={t(proofWords.whole, { entries: record.entries })} lead={t(proofWords.wholeLead, { when })} />;
  }
  const { finding } = record;
  const title = finding === null || finding.ledger === "anchor" ? t(proofWords.brokenAnchor) : t(proofWords.broken, { seq: finding.seq });
  return <Heading title={title} lead={t(proofWords.brokenLead, { when })} alert={t(proofWords.actNow)} />;
}

function Heading({ title, lead, alert }: { readonly title: string; readonly lead: string; readonly alert?: string }) {
  return (
    <div className={styles.verdict} role="status">
      <h1 className={styles.title}>
        {title} {alert === undefined ? null : <Chip tone="alert">{alert}</Chip>}
      </h1>
      <p className="quiet">{lead}</p>
    </div>
  );
}
