/** Every point, session and infusion of the picture, as a table in order of time. */
import { addDays } from "../../../base/dates.ts";
import { dayText } from "../../../words/dates.ts";
import { figureWords } from "../../../words/screens/figure.ts";
import { numberText } from "../../../words/text.ts";
import { useWords, type Words } from "../../app/language.ts";
import type { FigureData } from "./data.ts";
import { crpNumber, laneNumber } from "./drawing.ts";
import type { LaneSource } from "./LaneView.tsx";
import styles from "./TwoWheelTable.module.css";
import { weekText } from "./words.ts";

interface Props {
  readonly data: FigureData;
  readonly mindSource: LaneSource | null;
  readonly bodySource: LaneSource | null;
  /** The key T. */
  readonly onPicture: () => void;
}

export function TwoWheelTable(props: Props) {
  const words = useWords();
  const { t, language } = words;
  const rows = rowsOf(props, words);
  return (
    <section
      className={styles.frame}
      aria-label={t(figureWords.table)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      onKeyDown={(event) => {
        if (event.key.toLowerCase() === "t" && !event.ctrlKey && !event.metaKey && !event.altKey) props.onPicture();
      }}
    >
      <table className={styles.table}>
        <caption className={styles.caption}>{t(figureWords.rules)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(figureWords.columnDay)}</th>
            <th scope="col">{t(figureWords.columnWeek)}</th>
            <th scope="col">{t(figureWords.columnWhat)}</th>
            <th scope="col" className={styles.number}>
              {t(figureWords.columnValue)}
            </th>
            <th scope="col" className={styles.number}>
              {t(figureWords.columnPercent)}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{dayText(addDays(props.data.origin, row.day), language, "full")}</th>
              <td>{weekText(row.day, row.source, words)}</td>
              <td>
                {row.wheel ? <i className={row.wheel === "mind" ? "mark-mind" : "mark-body"} /> : null} {row.what}
              </td>
              <td className={styles.number}>{row.value}</td>
              <td className={styles.number}>{row.percent}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface Row {
  readonly key: string;
  readonly day: number;
  readonly wheel: "mind" | "body" | null;
  readonly source: "measured" | "given";
  readonly what: string;
  readonly value: string;
  readonly percent: string;
}

function rowsOf({ data, mindSource, bodySource }: Omit<Props, "onPicture">, { t }: Words): readonly Row[] {
  const lane = (wheel: "mind" | "body", source: LaneSource | null): readonly Row[] =>
    data[wheel].points.map(({ day, value, percent }, index) => ({
      key: `${wheel} ${index}`,
      day,
      wheel,
      source: "measured",
      what: `${t(figureWords[wheel])} ${source?.instrument ?? ""}`,
      value: numberText(value),
      percent: laneNumber(percent),
    }));
  const treatment = (name: "sessions" | "infusions"): readonly Row[] => {
    const word = name === "sessions" ? figureWords.sessionNumber : figureWords.infusionNumber;
    const given = data[name].givenDays.length;
    return [...data[name].givenDays, ...data[name].plannedDays].map((day, index) => ({
      key: `${name} ${index}`,
      day,
      wheel: null,
      source: "given",
      what: t(word, { n: index + 1 }),
      value: t(index < given ? figureWords.given : figureWords.planned),
      percent: "",
    }));
  };
  const crp = data.crp.map(
    (point, index): Row => ({
      key: `crp ${index}`,
      day: point.day,
      wheel: null,
      source: "measured",
      what: t(figureWords.crp),
      value: `${crpNumber(point)} ${t(figureWords.crpUnit)}`,
      percent: "",
    }),
  );
  return [...lane("mind", mindSource), ...lane("body", bodySource), ...crp, ...treatment("sessions"), ...treatment("infusions")].sort(
    (a, b) => a.day - b.day,
  );
}
