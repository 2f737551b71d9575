/** What the envelope of an entry says: when and by whom, from which file, signed how, amended how, and where in the chain. */
import type { ReactNode } from "react";
import type { Moment } from "../../../base/dates.ts";
import { localDay } from "../../../base/dates.ts";
import type { Signature, SignatureMeaning } from "../../../record/entry.ts";
import type { AnyClearEntry } from "../../../record/kinds.ts";
import { dayText, timeText } from "../../../words/dates.ts";
import { choiceWords } from "../../../words/entry-choices.ts";
import { roleWords } from "../../../words/roles.ts";
import { entriesWords, entryWords } from "../../../words/screens/entries.ts";
import type { Text } from "../../../words/text.ts";
import { useWords, type Words } from "../../app/language.ts";
import styles from "./EntryPanel.module.css";
import type { ListedEntry } from "./list.ts";
import { type SummaryContext, summaryOf } from "./summary.ts";

/** When it happened, when it was written, by whom, and from which file. */
export function Origin({ entry }: { readonly entry: AnyClearEntry }) {
  const words = useWords();
  const { t } = words;
  const { author, source } = entry;
  return (
    <dl className={styles.facts}>
      <Fact label={t(entryWords.happened)}>{momentText(entry.occurredAt, words)}</Fact>
      <Fact label={t(entryWords.recorded)}>{momentText(entry.recordedAt, words)}</Fact>
      <Fact label={t(entryWords.author)}>{t(entriesWords.by, { name: author.name, role: t(roleWords[author.role]) })}</Fact>
      {source === null ? null : (
        <>
          <Fact label={t(entryWords.source)}>
            {t(source.kind === "import" ? entryWords.sourceImport : entryWords.sourceDemonstration, {
              line: source.line,
              columns: source.columns.join(", "),
            })}
          </Fact>
          <Fact label={t(entryWords.fileDigest)}>
            <span className={styles.hash}>{source.digest}</span>
          </Fact>
        </>
      )}
    </dl>
  );
}

const MEANINGS: Readonly<Record<SignatureMeaning, Text>> = {
  authored: entryWords.meaningAuthored,
  verified: entryWords.meaningVerified,
  approved: entryWords.meaningApproved,
};

/** Its own signature and those of its confirmations, or that there is none. */
export function Signatures({ signatures }: { readonly signatures: readonly Signature[] }) {
  const words = useWords();
  const { t } = words;
  return (
    <>
      <h3 className={styles.section}>{t(entryWords.signature)}</h3>
      {signatures.length === 0 ? <p className="quiet small">{t(entryWords.unsigned)}</p> : null}
      {signatures.map((signature) => (
        <dl key={`${signature.signer.id} ${signature.signedAt}`} className={styles.facts}>
          <Fact label={t(entryWords.signature)}>
            {t(entryWords.signedBy, {
              name: signature.signer.name,
              role: t(roleWords[signature.signer.role]),
              when: momentText(signature.signedAt, words),
              meaning: t(MEANINGS[signature.meaning]),
            })}
          </Fact>
          <Fact label={t(entryWords.shownIn)}>{t(choiceWords[`language.${signature.language}`])}</Fact>
          <Fact label={t(entryWords.displayedDigest)}>
            <span className={styles.hash}>{signature.displayedDigest}</span>
          </Fact>
        </dl>
      ))}
    </>
  );
}

/** What it amends or was amended by, with the reason; the other entry is one click away. */
export function Amendments({
  listed,
  context,
  onOpen,
}: {
  readonly listed: ListedEntry;
  readonly context: SummaryContext;
  readonly onOpen: (entry: AnyClearEntry) => void;
}) {
  const words = useWords();
  const { t } = words;
  const { entry, amends, amendedBy } = listed;
  if (entry.amends === null && amendedBy === null) return null;
  return (
    <div className={styles.notice}>
      {amendedBy === null ? null : (
        <>
          <p>{t(entryWords.replaced)}</p>
          <p>
            {t(entryWords.replacedBy)} {amendedBy.author.name} <OpenLink entry={amendedBy} onOpen={onOpen} />
          </p>
          <p>
            {t(entryWords.reason)} {reasonText(amendedBy, words)}
          </p>
        </>
      )}
      {entry.amends === null ? null : (
        <>
          <p>
            {t(entryWords.replaces)} {amends === null ? t(entryWords.notLoaded) : <OpenLink entry={amends} onOpen={onOpen} />}
          </p>
          {amends === null ? null : (
            <p>
              {t(entryWords.was)} <s>{summaryOf(amends, context, words).title}</s>
            </p>
          )}
          <p>
            {t(entryWords.reason)} {reasonText(entry, words)}
          </p>
        </>
      )}
    </div>
  );
}

/** Its number, its hash, and the entry before it. */
export function Chain({
  entry,
  entries,
  onOpen,
}: {
  readonly entry: AnyClearEntry;
  readonly entries: readonly AnyClearEntry[];
  readonly onOpen: (entry: AnyClearEntry) => void;
}) {
  const { t } = useWords();
  const previous = entries.find((one) => one.seq === entry.seq - 1) ?? null;
  return (
    <>
      <h3 className={styles.section}>{t(entryWords.chain)}</h3>
      <dl className={styles.facts}>
        <Fact label={t(entryWords.seq)}>{entry.seq}</Fact>
        <Fact label={t(entryWords.hash)}>
          <span className={styles.hash}>{entry.hash}</span>
        </Fact>
        <Fact label={t(entryWords.previousHash)}>
          {previous === null ? (
            <span className={styles.missing}>{t(entry.seq === 1 ? entryWords.first : entryWords.notLoaded)}</span>
          ) : (
            <>
              <span className={styles.hash}>{previous.hash}</span> <OpenLink entry={previous} onOpen={onOpen} />
            </>
          )}
        </Fact>
      </dl>
    </>
  );
}

function OpenLink({ entry, onOpen }: { readonly entry: AnyClearEntry; readonly onOpen: (entry: AnyClearEntry) => void }) {
  const { t } = useWords();
  return (
    <button type="button" className={styles.link} onClick={() => onOpen(entry)}>
      {t(entryWords.openEntry, { n: entry.seq })}
    </button>
  );
}

function reasonText(entry: AnyClearEntry, { t }: Words): string {
  if (entry.personal.status !== "open") return t(entryWords.reasonHidden);
  return entry.personal.reason ?? t(entryWords.nothing);
}

/** A day or an instant in full. */
function momentText(moment: Moment, { language }: Words): string {
  const time = timeText(moment);
  const day = dayText(localDay(moment), language, "full");
  return time === null ? day : `${day} ${time}`;
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
