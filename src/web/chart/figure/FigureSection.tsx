/** The picture with its head, or the same as a table; the key T changes between them, and the focus stays in it. */
import { type ReactNode, useEffect, useRef, useState } from "react";
import { isIndexCode } from "../../../measures/indices.ts";
import { indexWords, instrumentWords, sourceWords } from "../../../words/measures.ts";
import { figureWords } from "../../../words/screens/figure.ts";
import { useWords, type Words } from "../../app/language.ts";
import { measureName } from "../measure-names.ts";
import type { Picture } from "../picture.ts";
import styles from "./FigureSection.module.css";
import type { LaneSource } from "./LaneView.tsx";
import { TwoWheelFigure } from "./TwoWheelFigure.tsx";
import { TwoWheelTable } from "./TwoWheelTable.tsx";

interface Props {
  readonly picture: Picture;
  /** What can be done from here: to record. */
  readonly action: ReactNode;
}

export function FigureSection({ picture, action }: Props) {
  const words = useWords();
  const { t } = words;
  const [asTable, setAsTable] = useState(false);
  const section = useFocusAfterSwitch(asTable);
  const mindSource = laneSource(picture.mindSource, words);
  const bodySource = laneSource(picture.bodySource, words);
  const toggle = (): void => setAsTable((before) => !before);
  const head = (reading: ReactNode) => (
    <div className={styles.head}>
      <h2>{t(figureWords.title)}</h2>
      <div className={styles.reading}>{reading}</div>
      <button type="button" className={styles.link} onClick={toggle}>
        {t(asTable ? figureWords.asPicture : figureWords.asTable)}
      </button>
      {action}
    </div>
  );
  return (
    <section className={styles.section} ref={section}>
      {asTable ? (
        <>
          {head(null)}
          <TwoWheelTable data={picture.data} mindSource={mindSource} bodySource={bodySource} onPicture={toggle} />
        </>
      ) : (
        <TwoWheelFigure data={picture.data} mindSource={mindSource} bodySource={bodySource} onTable={toggle} head={head} />
      )}
    </section>
  );
}

/** After the key T has taken away what had the focus, what came in its place gets it. */
function useFocusAfterSwitch(asTable: boolean) {
  const section = useRef<HTMLElement>(null);
  const before = useRef(asTable);
  useEffect(() => {
    if (before.current === asTable) return;
    before.current = asTable;
    if (document.activeElement === document.body) section.current?.querySelector<HTMLElement>("[tabindex]")?.focus();
  }, [asTable]);
  return section;
}

/** What a lane was read from, in words. */
function laneSource(code: Picture["mindSource"] | Picture["bodySource"], words: Words): LaneSource | null {
  if (code === null) return null;
  const { t } = words;
  const instrument = measureName(code, words);
  if (isIndexCode(code)) return { instrument, caption: t(sourceWords.index, { name: t(indexWords[code].short) }) };
  return { instrument, caption: t(sourceWords.percentOfMaximum, { name: t(instrumentWords[code].short) }) };
}
