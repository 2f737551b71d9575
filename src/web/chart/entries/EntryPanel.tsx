/**
 * One entry opened whole, at the right of the chart: who and when, everything it says, its signature, where it came from,
 * what it amends, and its place in the chain. The browser's own modal dialog keeps the focus and closes on Esc. The micro
 * banner repeats whose entry it is.
 */
import { useEffect, useId, useRef } from "react";
import type { LocalDate } from "../../../base/dates.ts";
import type { AnyClearEntry } from "../../../record/kinds.ts";
import type { Identity } from "../../../server/contract.ts";
import { entryWords } from "../../../words/screens/entries.ts";
import { useWords } from "../../app/language.ts";
import { Icon } from "../../ui/Icon.tsx";
import { MicroBanner } from "../banner/MicroBanner.tsx";
import { EntryActions, type EntryDoing } from "./EntryActions.tsx";
import { Amendments, Chain, Origin, Signatures } from "./EntryFacts.tsx";
import styles from "./EntryPanel.module.css";
import type { ListedEntry } from "./list.ts";
import { type SummaryContext, summaryOf } from "./summary.ts";
import { ValueTree } from "./ValueTree.tsx";

interface Props {
  readonly listed: ListedEntry | null;
  readonly entries: readonly AnyClearEntry[];
  readonly context: SummaryContext;
  readonly patient: string;
  readonly identity: Identity;
  readonly today: LocalDate;
  readonly doing: EntryDoing;
  readonly onOpen: (entry: AnyClearEntry) => void;
  readonly onClose: () => void;
}

export function EntryPanel(props: Props) {
  const { listed, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const open = listed !== null;
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open && dialog.current?.open) dialog.current.close();
  }, [open]);
  return (
    <dialog ref={dialog} className={styles.panel} aria-labelledby={heading} onClose={onClose}>
      {listed === null ? null : <Content {...props} listed={listed} heading={heading} />}
    </dialog>
  );
}

function Content({
  listed,
  entries,
  context,
  patient,
  identity,
  today,
  heading,
  doing,
  onOpen,
  onClose,
}: Props & { readonly listed: ListedEntry; readonly heading: string }) {
  const words = useWords();
  const { t } = words;
  const { entry } = listed;
  const summary = summaryOf(entry, context, words);
  return (
    <div className={styles.content}>
      <MicroBanner patient={patient} identity={identity} today={today} />
      <header className={styles.head}>
        <div>
          <h2 id={heading} className={styles.title}>
            {listed.amendedBy === null && listed.retractedBy === null ? summary.title : <s>{summary.title}</s>}
          </h2>
          <p className={styles.number}>{t(entryWords.title, { n: entry.seq })}</p>
        </div>
        <button type="button" className={styles.close} onClick={onClose} aria-label={t(entryWords.close)}>
          <Icon name="x" size={20} />
        </button>
      </header>
      <section
        key={entry.id}
        className={styles.scroll}
        aria-label={summary.title}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <Amendments listed={listed} context={context} onOpen={onOpen} />
        <Origin entry={entry} />
        <h3 className={styles.section}>{t(entryWords.content)}</h3>
        <ValueTree value={entry.body} field={null} instrument={entry.kind === "assessment" ? entry.body.instrument : null} />
        <PersonalPart entry={entry} />
        <Signatures signatures={listed.signatures} />
        <Chain entry={entry} entries={entries} onOpen={onOpen} />
      </section>
      <EntryActions listed={listed} {...doing} />
    </div>
  );
}

function PersonalPart({ entry }: { readonly entry: AnyClearEntry }) {
  const { t } = useWords();
  const { personal } = entry;
  if (personal.status === "none") return null;
  return (
    <>
      <h3 className={styles.section}>{t(entryWords.personal)}</h3>
      {personal.status === "open" ? (
        <ValueTree value={personal.fields} field={null} instrument={null} />
      ) : (
        <p className="quiet">{t(personal.status === "erased" ? entryWords.personalErased : entryWords.personalWithheld)}</p>
      )}
    </>
  );
}
