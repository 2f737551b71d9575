/**
 * The flowsheet: measures down, days across, the baseline pinned at the left, the newest at the right, and behind it how
 * far each measure is from its baseline and whether that is more than noise. A row opens its trend, and a new value is
 * entered from the row in which it will stand. What is being typed is underlined with dots, in a column boxed in ink.
 */
import { type MouseEvent, useCallback } from "react";
import type { LocalDate } from "../../../base/dates.ts";
import type { FlowsheetRow } from "../../../measures/flowsheet.ts";
import type { Reading } from "../../../measures/readings.ts";
import { treatmentRowWords } from "../../../words/measures.ts";
import { flowsheetWords } from "../../../words/screens/chart.ts";
import { useWords } from "../../app/language.ts";
import { Icon } from "../../ui/Icon.tsx";
import { cellKey, type DraftedFlowsheet, measureKey } from "../drafted.ts";
import { ageOfValue, amountText, columnHead, rowName, valueText, verdictText } from "./cells.ts";
import styles from "./FlowsheetView.module.css";
import { type RowSource, sourceOfRow, sourceOfTreatment } from "./row-source.ts";

interface Props {
  readonly sheet: DraftedFlowsheet;
  /** Narrow: the verdict and the age of each row are left out. */
  readonly compact: boolean;
  /** The first day of week 1. */
  readonly origin: LocalDate;
  readonly today: LocalDate;
  /** The row whose trend is open, by its measure. */
  readonly selected: FlowsheetRow | null;
  readonly onSelect: (row: FlowsheetRow | null) => void;
  /** Whether this reader may enter what a row is read from, and how to begin. */
  readonly mayEnter: (source: RowSource) => boolean;
  readonly onEnter: (source: RowSource) => void;
}

export function FlowsheetView(props: Props) {
  const { sheet, origin, compact } = props;
  const { flowsheet } = sheet;
  const { t } = useWords();
  const frame = useNewestInView();
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h2 data-tabbed>{t(flowsheetWords.title)}</h2>
        <span className={styles.hint}>{t(flowsheet.rows.length === 0 ? flowsheetWords.empty : flowsheetWords.hint)}</span>
      </div>
      {flowsheet.rows.length === 0 ? null : (
        <section
          ref={frame}
          className={styles.frame}
          aria-label={t(flowsheetWords.region)}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
        >
          <table className={`${styles.table} ${compact ? styles.compact : ""}`}>
            <Head sheet={sheet} origin={origin} today={props.today} />
            <tbody>
              <Treatments {...props} />
              {flowsheet.rows.map((row) => (
                <MeasureRow key={measureKey(row.measure)} {...props} row={row} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

function Head({ sheet: { flowsheet, draftOn }, origin, today }: Pick<Props, "sheet" | "origin" | "today">) {
  const words = useWords();
  const { t } = words;
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.name}>
          <span className="visually-hidden">{t(flowsheetWords.measure)}</span>
        </th>
        <th scope="col" className={styles.baseline}>
          {t(flowsheetWords.baseline)}
        </th>
        {flowsheet.columns.map(({ on }) => {
          const { week, day } = columnHead(on, origin, words);
          const shownDay = on === today ? t(flowsheetWords.today) : day;
          return (
            <th key={on} scope="col" className={`${styles.number} ${on === draftOn ? styles.now : ""}`}>
              <span className={styles.week}>{week}</span>
              {on === draftOn ? t(flowsheetWords.dayDraft, { day: shownDay }) : day}
            </th>
          );
        })}
        <th scope="col" className={styles.change}>
          {t(flowsheetWords.change)}
        </th>
        <th scope="col" className={styles.verdict}>
          {t(flowsheetWords.verdict)}
        </th>
        <th scope="col" className={styles.age}>
          {t(flowsheetWords.age)}
        </th>
      </tr>
    </thead>
  );
}

function Treatments({ sheet, mayEnter, onEnter }: Props) {
  const { flowsheet, draftOn } = sheet;
  const { t } = useWords();
  return flowsheet.treatments.map(({ kind, counts, total }) => (
    <tr key={kind} className={styles.treatment}>
      <th scope="row" className={styles.name}>
        <span className={styles.rowHead}>
          <span className={styles.rowName}>{t(treatmentRowWords[kind])}</span>
          <EnterButton name={t(treatmentRowWords[kind])} source={sourceOfTreatment(kind)} mayEnter={mayEnter} onEnter={onEnter} />
        </span>
      </th>
      <td className={styles.baseline} />
      {flowsheet.columns.map(({ on }, index) => (
        <td key={on} className={`${styles.number} ${on === draftOn ? styles.now : ""}`}>
          <span className={sheet.drafted.has(`${kind} ${on}`) ? styles.draft : undefined}>{counts[index]}</span>
        </td>
      ))}
      <td className={styles.change} />
      <td className={styles.verdict} />
      <td className={styles.age}>{t(flowsheetWords.inAll, { n: total })}</td>
    </tr>
  ));
}

function MeasureRow({ sheet, row, today, selected: open, onSelect, mayEnter, onEnter }: Props & { readonly row: FlowsheetRow }) {
  const words = useWords();
  const { t } = words;
  const { measure, baseline, cells, change } = row;
  const selected = open !== null && measureKey(open.measure) === measureKey(measure);
  const name = rowName(measure, words);
  const newest = cells.findLast((cell) => cell !== null) ?? baseline;
  return (
    // The whole row answers a pointer; the keyboard has the button in its head.
    <tr className={selected ? styles.selected : styles.measure} onClick={() => onSelect(selected ? null : row)}>
      <th scope="row" className={styles.name}>
        <span className={styles.rowHead}>
          <button type="button" className={styles.open} aria-pressed={selected} title={t(flowsheetWords.showTrend, { name })}>
            {name}
          </button>
          <EnterButton name={name} source={sourceOfRow(measure)} mayEnter={mayEnter} onEnter={onEnter} />
        </span>
      </th>
      <td className={styles.baseline}>
        {baseline === null ? (
          <span className={styles.none}>{t(flowsheetWords.noBaseline)}</span>
        ) : (
          <span className={sheet.drafted.has(cellKey(measure, null)) ? styles.draft : undefined}>{valueText(baseline, measure)}</span>
        )}
      </td>
      {sheet.flowsheet.columns.map(({ on }, index) => (
        <Cell key={on} cell={cells[index] ?? null} row={row} on={on} sheet={sheet} />
      ))}
      <td className={styles.change}>{change === null ? null : amountText(change, words)}</td>
      <td className={`${styles.verdict} ${change?.verdict === "reliable" ? styles.reliable : ""}`}>
        {change === null ? null : verdictText(change, words)}
      </td>
      <td className={styles.age}>{newest === null ? null : ageOfValue(newest.on, today, words)}</td>
    </tr>
  );
}

/** A value of one day. */
function Cell({
  cell,
  row: { measure },
  on,
  sheet: { draftOn, drafted },
}: {
  readonly cell: Reading | null;
  readonly row: FlowsheetRow;
  readonly on: LocalDate;
  readonly sheet: DraftedFlowsheet;
}) {
  const { t } = useWords();
  const isDraft = drafted.has(cellKey(measure, on));
  return (
    <td className={`${styles.number} ${on === draftOn ? styles.now : ""}`}>
      {cell === null ? null : <span className={isDraft ? styles.draft : undefined}>{valueText(cell, measure)}</span>}
      {cell !== null && !cell.complete ? <span className="visually-hidden">{t(flowsheetWords.incomplete)}</span> : null}
    </td>
  );
}

interface EnterProps extends Pick<Props, "mayEnter" | "onEnter"> {
  readonly name: string;
  readonly source: RowSource | null;
}

/** Begins an entry of what this row is read from. */
function EnterButton({ name, source, mayEnter, onEnter }: EnterProps) {
  const { t } = useWords();
  if (source === null || !mayEnter(source)) return null;
  const begin = (event: MouseEvent): void => {
    event.stopPropagation();
    onEnter(source);
  };
  return (
    <button type="button" className={styles.enter} onClick={begin} aria-label={t(flowsheetWords.enter, { name })}>
      <Icon name="plus" size={14} />
    </button>
  );
}

/** Keeps the newest day, or the day that is being typed, in view while the table and its frame change, until the reader scrolls back from it. */
function useNewestInView() {
  return useCallback((frame: HTMLElement | null) => {
    const table = frame?.querySelector("table");
    if (!frame || !table) return;
    let left = 0;
    let scrolledBack = false;
    const onScroll = (): void => {
      // A table that became narrower moves by itself, to its end.
      const atEnd = frame.scrollLeft >= frame.scrollWidth - frame.clientWidth - 2;
      if (frame.scrollLeft < left - 2 && !atEnd) scrolledBack = true;
      left = frame.scrollLeft;
    };
    const observer = new ResizeObserver(() => {
      if (scrolledBack) return;
      left = placeOfNewest(frame, table);
      frame.scrollTo({ left });
    });
    observer.observe(table);
    observer.observe(frame);
    frame.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      observer.disconnect();
      frame.removeEventListener("scroll", onScroll);
    };
  }, []);
}

/** How far to scroll so that the newest day, or the one being typed, stands at the right: before the last columns where they are pinned, at the edge where they are not. */
function placeOfNewest(frame: HTMLElement, table: HTMLTableElement): number {
  const change = headOf(table, styles.change);
  const typed = headOf(table, styles.now);
  const isPinned = change === null || getComputedStyle(change).position === "sticky";
  const pinned = isPinned ? (change?.offsetWidth ?? 0) : 0;
  if (typed !== null && change !== null) return Math.max(0, typed.offsetLeft + typed.offsetWidth + pinned - frame.clientWidth);
  return isPinned ? frame.scrollWidth : Math.max(0, change.offsetLeft - frame.clientWidth);
}

function headOf(table: HTMLTableElement, className: string | undefined): HTMLElement | null {
  const [head] = table.tHead?.getElementsByClassName(className ?? "") ?? [];
  return head instanceof HTMLElement ? head : null;
}
