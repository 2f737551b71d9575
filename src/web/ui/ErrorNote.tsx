/** Why something was not done, in words, said aloud when it appears. */
import { useRefusalText } from "../app/refusal-text.ts";
import styles from "./ErrorNote.module.css";
import { Icon } from "./Icon.tsx";

export function ErrorNote({ error }: { readonly error: unknown }) {
  const refusalText = useRefusalText();
  return (
    <div role="alert" className={styles.note}>
      {error === null || error === undefined ? null : (
        <p className={styles.words}>
          <Icon name="look" />
          <span>{refusalText(error)}</span>
        </p>
      )}
    </div>
  );
}
