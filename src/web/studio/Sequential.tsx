/** The boundaries of a trial that is looked at before it ends, and how many it takes at most. */
import type { SequentialAnswer } from "../../evidence/design/design-answer.ts";
import { studioWords } from "../../words/screens/studio.ts";
import { numberText } from "../../words/text.ts";
import { useWords } from "../app/language.ts";

export function Sequential({ answer }: { readonly answer: SequentialAnswer }) {
  const { t } = useWords();
  const { information, boundaries, maximumTotal } = answer;
  return (
    <section>
      <h2>{t(studioWords.sequential)}</h2>
      <ol>
        {information.map((share, index) => (
          <li key={share}>
            {`${t(studioWords.look, { n: index + 1, share: Math.round(share * 100) })} · ${t(studioWords.stopsAt, { z: (boundaries.upper[index] ?? 0).toFixed(3) })}`}
          </li>
        ))}
      </ol>
      {maximumTotal === null ? null : <p>{t(studioWords.maximum, { n: numberText(Math.ceil(maximumTotal)) })}</p>}
    </section>
  );
}
