/**
 * The items of an instrument in the words of the clinic's own form, in its order: the text of the item, and each answer with
 * its text and what it counts for. Beneath stands whose text it is. Keys answer as in the grid of numbers.
 */
import type { KeyboardEvent } from "react";
import type { ScoreField } from "../../../charting/field.ts";
import { at } from "../../../charting/values.ts";
import type { StandingWording } from "../../../measures/wording/standing.ts";
import type { WordedItem } from "../../../measures/wording/wording.ts";
import { workspaceWords } from "../../../words/screens/workspace.ts";
import { useWords } from "../../app/language.ts";
import { Findings } from "./FieldFrame.tsx";
import { idOf, useFormState } from "./form-state.ts";
import { useGridKeys } from "./grid-keys.ts";
import styles from "./WordedItems.module.css";

interface Props {
  readonly fields: readonly ScoreField[];
  readonly path: string;
  readonly wording: StandingWording;
}

export function WordedItems({ fields, path, wording }: Props) {
  const { t } = useWords();
  const rows = wording.items.flatMap((item) => {
    const field = fields.find((one) => one.path === item.concept);
    return field === undefined ? [] : [{ item, field }];
  });
  const { grid, items, onKeyDown } = useGridKeys(
    rows.map(({ field }) => field),
    path,
  );
  return (
    <>
      <div ref={grid} lang={wording.language}>
        {rows.map(({ item, field }, row) => (
          <Row
            key={field.path}
            number={row + 1}
            item={item}
            path={at(path, field.path)}
            answer={items[row]?.answer ?? null}
            onKeyDown={(event) => onKeyDown(event, row)}
          />
        ))}
      </div>
      <p className={styles.owner}>
        {t(workspaceWords.wordingOf, { holder: wording.licence.holder, edition: wording.edition, copyright: wording.copyright ?? "" })}
      </p>
    </>
  );
}

interface RowProps {
  readonly number: number;
  readonly item: WordedItem;
  readonly path: string;
  readonly answer: number | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function Row({ number, item, path, answer, onKeyDown }: RowProps) {
  const { set, flagged, findingsAt } = useFormState();
  const name = `${idOf(path)}-text`;
  return (
    <div
      className={`${styles.row} ${flagged.has(item.concept) ? styles.flagged : ""}`}
      role="radiogroup"
      aria-labelledby={name}
      onKeyDown={onKeyDown}
    >
      <span className={styles.number}>{number}</span>
      <p id={name} className={styles.text}>
        {item.text}
      </p>
      <div className={styles.options}>
        {item.options.map(({ text, weight }, index) => (
          // biome-ignore lint/a11y/useSemanticElements: one key answers and moves on, which radio buttons of the browser do not
          <button
            key={weight}
            type="button"
            role="radio"
            aria-checked={weight === answer}
            tabIndex={weight === answer || (answer === null && index === 0) ? 0 : -1}
            id={index === 0 ? idOf(path) : undefined}
            className={styles.option}
            onClick={() => set(path, weight === answer ? "" : String(weight))}
          >
            <span className={styles.weight}>{weight}</span>
            {text}
          </button>
        ))}
      </div>
      <div className={styles.findings}>
        <Findings path={path} findings={findingsAt(path)} />
      </div>
    </div>
  );
}
