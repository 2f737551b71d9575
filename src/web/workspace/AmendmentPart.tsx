/** What a correction changes, old and new side by side, and why. */
import { differences } from "../../charting/differences.ts";
import type { AnyClearEntry } from "../../record/kinds.ts";
import { workspaceWords } from "../../words/screens/workspace.ts";
import { useWords, type Words } from "../app/language.ts";
import { leafText, nameOf } from "../chart/entries/value-text.ts";
import { Icon } from "../ui/Icon.tsx";
import styles from "./Confirming.module.css";
import fieldStyles from "./fields/fields.module.css";
import { idOf } from "./fields/form-state.ts";
import type { OpenWork } from "./useWork.ts";

interface Props {
  readonly entry: AnyClearEntry;
  readonly open: OpenWork;
  readonly attempted: boolean;
}

export function AmendmentPart({ entry, open, attempted }: Props) {
  const words = useWords();
  const { t } = words;
  const personal = entry.personal.status === "open" ? entry.personal.fields : null;
  const changed = differences({ occurredAt: entry.occurredAt, body: entry.body, personal }, open.reading.draft);
  const instrument = entry.kind === "assessment" ? entry.body.instrument : null;
  const missing = attempted && open.content.reason.trim() === "";
  return (
    <>
      {changed.length === 0 ? (
        <p className={styles.note}>{t(workspaceWords.noChanges)}</p>
      ) : (
        <table className={styles.changes}>
          <caption className="visually-hidden">{t(workspaceWords.changes)}</caption>
          <thead>
            <tr>
              <th scope="col">{t(workspaceWords.changes)}</th>
              <th scope="col">{t(workspaceWords.before)}</th>
              <th scope="col">{t(workspaceWords.after)}</th>
            </tr>
          </thead>
          <tbody>
            {changed.map(({ path, before, after }) => (
              <tr key={path}>
                <th scope="row">{placeText(path, instrument, words)}</th>
                <td>
                  <s>{shownValue(before, path, words)}</s>
                </td>
                <td>{shownValue(after, path, words)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className={fieldStyles.field}>
        <label htmlFor={idOf("reason")} className={fieldStyles.label}>
          {t(workspaceWords.reason)}
        </label>
        <input
          id={idOf("reason")}
          className={fieldStyles.input}
          autoComplete="off"
          aria-required
          aria-invalid={missing || undefined}
          aria-describedby={missing ? `${idOf("reason")}-note` : undefined}
          value={open.content.reason}
          onChange={(event) => open.change({ reason: event.target.value })}
        />
        {missing ? (
          <p id={`${idOf("reason")}-note`} className={fieldStyles.note} role="alert">
            <Icon name="look" size={14} />
            {t(workspaceWords.reasonNeeded)}
          </p>
        ) : null}
      </div>
    </>
  );
}

/** The last names of a path, `items, mood`, in words. */
function placeText(path: string, instrument: string | null, words: Words): string {
  const parts = path.split(".");
  const name = parts.at(-1) ?? path;
  const parent = parts.at(-2) ?? null;
  return nameOf(name, parent, instrument, words);
}

function shownValue(value: unknown, path: string, words: Words): string {
  const field = path.split(".").at(-1) ?? path;
  return leafText(value, field, words) ?? words.t(workspaceWords.nothing);
}
