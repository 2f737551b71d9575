/** Beam F3 from the three measures of the head, as they are typed: the two distances to mark, or why there are none. */
import { BEAM_BOUNDS, beamF3, type HeadMeasures, type TargetFinding } from "../../../care/tms/beam-f3.ts";
import { typedNumber } from "../../../charting/typing/number.ts";
import { textAt } from "../../../charting/values.ts";
import { targetWords as words } from "../../../words/screens/workspace.ts";
import { useWords } from "../../app/language.ts";
import { Button } from "../../ui/Button.tsx";
import StopList from "../../ui/StopList.tsx";
import { useFormState } from "../fields/form-state.ts";
import styles from "./BeamPart.module.css";

const MEASURES = "body.scalpMillimetres";

export function BeamPart() {
  const { t } = useWords();
  const { values, replace } = useFormState();
  const centimetres = (name: string): number | null => {
    const millimetres = typedNumber(textAt(values, `${MEASURES}.${name}`));
    return millimetres === null ? null : millimetres / 10;
  };
  const head: HeadMeasures = {
    tragusTragus: centimetres("tragus-tragus"),
    nasionInion: centimetres("nasion-inion"),
    circumference: centimetres("circumference"),
  };
  const { result, findings } = beamF3(head);
  const isMeasured = Object.values(head).some((one) => one !== null);
  const isRight = textAt(values, "body.site").endsWith("-right");
  const take = (y: number): void => {
    if (result === null) return;
    replace({ ...values, [`${MEASURES}.beam-x`]: String(Math.round(result.x * 10)), [`${MEASURES}.beam-y`]: String(Math.round(y * 10)) });
  };
  return (
    <section className={styles.beam} aria-label={t(words.beam)}>
      <h3>{t(isRight ? words.beamRight : words.beam)}</h3>
      {result === null ? (
        <Missing isMeasured={isMeasured} findings={findings} />
      ) : (
        <>
          <dl className={styles.numbers}>
            <div>
              <dt>{t(words.beamX)}</dt>
              <dd>{result.x.toFixed(2)} cm</dd>
            </div>
            <div>
              <dt>{t(words.beamY)}</dt>
              <dd>{result.y.toFixed(2)} cm</dd>
            </div>
            <div>
              <dt>{t(words.beamAdjusted)}</dt>
              <dd>{result.yAdjusted.toFixed(2)} cm</dd>
            </div>
          </dl>
          {findings.length === 0 ? null : <StopList findings={findings} />}
          <div className={styles.buttons}>
            <Button onClick={() => take(result.y)}>{t(words.beamTake)}</Button>
            <Button onClick={() => take(result.yAdjusted)}>{t(words.beamTakeAdjusted)}</Button>
          </div>
        </>
      )}
      <p className="small quiet">
        {t(words.beamSource, { xMin: BEAM_BOUNDS.x[0], xMax: BEAM_BOUNDS.x[1], yMin: BEAM_BOUNDS.y[0], yMax: BEAM_BOUNDS.y[1] })}
      </p>
    </section>
  );
}

function Missing({ isMeasured, findings }: { readonly isMeasured: boolean; readonly findings: readonly TargetFinding[] }) {
  const { t } = useWords();
  return isMeasured ? <StopList findings={findings} /> : <p className="small quiet">{t(words.beamMeasure)}</p>;
}
