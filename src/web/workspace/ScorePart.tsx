/** The total as it grows, its band, and how it compares with last time. Every line has its room from the start. */
import type { Form } from "../../charting/form.ts";
import { isAsked, textAt } from "../../charting/values.ts";
import { instrumentOf } from "../../measures/instruments.ts";
import type { Answers } from "../../measures/scoring.ts";
import { bandWords } from "../../words/measures.ts";
import { workspaceWords } from "../../words/screens/workspace.ts";
import { numberText } from "../../words/text.ts";
import { useWords, type Words } from "../app/language.ts";
import { changeText } from "../chart/figure/words.ts";
import { variantOf } from "../chart/work.ts";
import styles from "./Confirming.module.css";
import { useFormState } from "./fields/form-state.ts";
import { type ScoreLine, scoreLine } from "./score-line.ts";
import type { OpenWork } from "./useWork.ts";

interface Props {
  readonly form: Form;
  readonly open: OpenWork;
  readonly answers: Answers;
}

export function ScorePart({ form, open, answers }: Props) {
  const words = useWords();
  const { t } = words;
  const { previous } = useFormState();
  const instrument = instrumentOf(variantOf(form.code) ?? "");
  if (instrument === null || textAt(open.content.values, "body.mode") === "total-only") return null;
  const record = form.fields.find((field) => field.kind === "record");
  const asked = record?.kind === "record" ? record.fields.filter((field) => isAsked(field, open.content.values)) : [];
  const items = asked.map((field) => field.path);
  const line = scoreLine(instrument, items, answers, previous?.total ?? null);
  return (
    <div className={styles.score}>
      <div>
        <div className="small quiet">{t(workspaceWords.total, { n: line.answered, all: line.asked })}</div>
        <div className={styles.total}>
          <span className={styles.points}>{numberText(Math.round(line.points * 10) / 10)}</span>
          <span className="quiet">{t(workspaceWords.ofMaximum, { max: line.max })}</span>
          <strong>{line.band === null ? null : t(bandWords[line.band])}</strong>
          {line.band === null || instrument.bands?.verified !== false ? null : (
            <span className="small quiet">{t(workspaceWords.bandUnverified)}</span>
          )}
        </div>
      </div>
      <div className={styles.against}>
        {againstTexts(line, instrument.reliableChange, words).map((text, index) => (
          <div key={text} className={index === 0 ? undefined : "quiet"}>
            {text}
          </div>
        ))}
      </div>
    </div>
  );
}

function againstTexts(
  { status, change, from, answered }: ScoreLine,
  reliable: { readonly points: number } | null,
  { t }: Words,
): readonly string[] {
  if (status === "unscorable") return answered === 0 ? [] : [t(workspaceWords.soFar)];
  const prorated = status === "prorated" ? [t(workspaceWords.prorated)] : [];
  if (change === null || from === null) return prorated;
  const n = reliable === null ? 0 : Math.ceil(reliable.points);
  const verdict =
    change.verdict === "not-known"
      ? []
      : [t(change.verdict === "reliable" ? workspaceWords.reliable : workspaceWords.belowReliable, { n })];
  return [t(workspaceWords.change, { from: numberText(from), change: changeText(change.amount) }), ...verdict, ...prorated];
}
