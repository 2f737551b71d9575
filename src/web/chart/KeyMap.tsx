/** The map of the keyboard, on the question mark. */
import { keyWords } from "../../words/screens/workspace.ts";
import type { Text } from "../../words/text.ts";
import { useWords } from "../app/language.ts";
import { ChartDialog } from "./ChartDialog.tsx";
import styles from "./KeyMap.module.css";

const MAP: readonly { readonly title: Text; readonly keys: readonly (readonly [keys: string, what: Text])[] }[] = [
  {
    title: keyWords.chart,
    keys: [
      ["N", keyWords.record],
      ["?", keyWords.map],
      ["← →", keyWords.read],
      ["T", keyWords.table],
    ],
  },
  {
    title: keyWords.items,
    keys: [
      ["0 – 9", keyWords.answer],
      ["↑ ↓", keyWords.move],
      ["← →", keyWords.alter],
      ["⌫", keyWords.clear],
      ["Enter", keyWords.confirm],
    ],
  },
  {
    title: keyWords.form,
    keys: [
      ["Tab", keyWords.next],
      ["Ctrl Enter", keyWords.confirmAnywhere],
      ["Esc", keyWords.close],
    ],
  },
];

export function KeyMap({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useWords();
  return (
    <ChartDialog open={open} onClose={onClose} title={t(keyWords.title)}>
      {MAP.map(({ title, keys }) => (
        <section key={title.en}>
          <h3 className={styles.title}>{t(title)}</h3>
          <dl className={styles.keys}>
            {keys.map(([key, what]) => (
              <div key={key} className={styles.key}>
                <dt>
                  {key.split(" ").map((part) => (
                    <kbd key={part}>{part}</kbd>
                  ))}
                </dt>
                <dd>{t(what)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </ChartDialog>
  );
}
