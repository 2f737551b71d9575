/**
 * The flowsheet: measures down, days across, the baseline pinned at the left, the newest at the right, and behind it how
 * far each measure is from its baseline and whether that is more than noise. A row opens its trend.
 */
import { useCallback } from "react";
import type { LocalDate } from "../../../base/dates.ts";
import type { Flowsheet, FlowsheetRow } from "../../../measures/flowsheet.ts";
import { treatmentRowWords } from "../../../words/measures.ts";
import { flowsheetWords } from "../../../words/screens/chart.ts";
import { useWords } from "../../app/language.ts";
import { ageOfValue, amountText, columnHead, rowName, valueText, verdictText } from "./cells.ts";
import styles from "./FlowsheetView.module.css";

interface Props {
  readonly flowsheet: Flowsheet;
  /** The first day of week 1. */
  readonly origin: LocalDate;
  readonly today: LocalDate;
  /** The row whose trend is open, by its measure. */
  readonly selected: FlowsheetRow | null;
  readonly onSelect: (row: FlowsheetRow | null) => void;
}

export function FlowsheetView({ flowsheet, origin, today, selected, onSelect }: Props) {
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
          <table className={styles.table}>
            <Head flowsheet={flowsheet} origin={origin} />
            <tbody>
              <Treatments flowsheet={flowsheet} />
              {flowsheet.rows.map((row) => (
                <MeasureRow
                  key={`${row.measure.code} ${row.measure.version} ${row.measure.unit}`}
                  row={row}
                  today={today}
                  selected={row === selected}
                  onSelect={onSelect}
                />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

function Head({ flowsheet, origin }: Pick<Props, "flowsheet" | "origin">) {
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
          return (
            <th key={on} scope="col" className={styles.number}>
              <span className={styles.week}>{week}</span>
              {day}
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

function Treatments({ flowsheet }: Pick<Props, "flowsheet">) {
  const { t } = useWords();
  return flowsheet.treatments.map(({ kind, counts, total }) => (
    <tr key={kind} className={styles.treatment}>
      <th scope="row" className={styles.name}>
        {t(treatmentRowWords[kind])}
      </th>
      <td className={styles.baseline} />
      {flowsheet.columns.map(({ on }, index) => (
        <td key={on} className={styles.number}>
          {counts[index]}
        </td>
      ))}
      <td className={styles.change} />
      <td className={styles.verdict} />
      <td className={styles.age}>{t(flowsheetWords.inAll, { n: total })}</td>
    </tr>
  ));
}

interface RowProps {
  readonly row: FlowsheetRow;
  readonly today: LocalDate;
  readonly selected: boolean;
  readonly onSelect: (row: FlowsheetRow | null) => void;
}

function MeasureRow({ row, today, selected, onSelect }: RowProps) {
  const words = useWords();
  const { t } = words;
  const { measure, baseline, cells, change } = row;
  const name = rowName(measure, words);
  const newest = cells.findLast((cell) => cell !== null) ?? baseline;
  return (
    // The whole row answers a pointer; the keyboard has the button in its head.
    <tr className={selected ? styles.selected : styles.measure} onClick={() => onSelect(selected ? null : row)}>
      <th scope="row" className={styles.name}>
        <button type="button" className={styles.open} aria-pressed={selected} title={t(flowsheetWords.showTrend, { name })}>
          {name}
        </button>
      </th>
      <td className={styles.baseline}>
        {baseline === null ? <span className={styles.none}>{t(flowsheetWords.noBaseline)}</span> : valueText(baseline, measure)}
      </td>
      {cells.map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place in the row
        <td key={index} className={styles.number}>
          {cell === null ? null : valueText(cell, measure)}
          {cell !== null && !cell.complete ? <span className="visually-hidden">{t(flowsheetWords.incomplete)}</span> : null}
        </td>
      ))}
      <td className={styles.change}>{change === null ? null : amountText(change, words)}</td>
      <td className={`${styles.verdict} ${change?.verdict === "reliable" ? styles.reliable : ""}`}>
        {change === null ? null : verdictText(change, words)}
      </td>
      <td className={styles.age}>{newest === null ? null : ageOfValue(newest.on, today, words)}</td>
    </tr>
  );
}

/** Keeps the newest day in view while the table grows or its fonts arrive, until the reader scrolls back from it. */
function useNewestInView() {
  return useCallback((frame: HTMLElement | null) => {
    const table = frame?.querySelector("table");
    if (!frame || !table) return;
    let left = 0;
    let scrolledBack = false;
    const onScroll = (): void => {
      if (frame.scrollLeft < left - 2) scrolledBack = true;
      left = frame.scrollLeft;
    };
    const observer = new ResizeObserver(() => {
      if (!scrolledBack) frame.scrollTo({ left: placeOfNewest(frame, table) });
    });
    observer.observe(table);
    frame.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      observer.disconnect();
      frame.removeEventListener("scroll", onScroll);
    };
  }, []);
}

/** How far to scroll so that the newest day stands at the right: before the last columns where they are pinned, at the edge where they are not. */
function placeOfNewest(frame: HTMLElement, table: HTMLTableElement): number {
  const [change] = table.tHead?.getElementsByClassName(styles.change ?? "") ?? [];
  if (!(change instanceof HTMLElement) || getComputedStyle(change).position === "sticky") return frame.scrollWidth;
  return Math.max(0, change.offsetLeft - frame.clientWidth);
}
