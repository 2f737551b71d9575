/** Why something was not done, in words, said aloud when it appears. What a rule of care stopped is told with its reasons. */
import { lazy, Suspense } from "react";
import { useRefusalText } from "../app/refusal-text.ts";
import { stopsOf } from "../app/refused.ts";
import styles from "./ErrorNote.module.css";
import { Icon } from "./Icon.tsx";

// The words of all rules are not needed before one of them stops something.
const StopList = lazy(() => import("./StopList.tsx"));

export function ErrorNote({ error }: { readonly error: unknown }) {
  const refusalText = useRefusalText();
  const stops = stopsOf(error);
  return (
    <div role="alert" className={styles.note}>
      {error === null || error === undefined ? null : (
        <div className={styles.words}>
          <Icon name="look" />
          <div>
            <p>{refusalText(error)}</p>
            {stops.length === 0 ? null : (
              <Suspense>
                <StopList findings={stops} />
              </Suspense>
            )}
          </div>
        </div>
      )}
    </div>
  );
}
