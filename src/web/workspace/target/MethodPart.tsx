/** What helps to find a target, by the method that was chosen: a calculation, places that studies used, or what is known against it. */
import { MNI_TARGETS, targetFindings } from "../../../care/tms/beam-f3.ts";
import { textAt } from "../../../charting/values.ts";
import { citationWords } from "../../../words/measures.ts";
import { mniTargetWords, targetWords as words } from "../../../words/screens/workspace.ts";
import { useWords } from "../../app/language.ts";
import { Button } from "../../ui/Button.tsx";
import StopList from "../../ui/StopList.tsx";
import { useFormState } from "../fields/form-state.ts";
import styles from "./BeamPart.module.css";
import { BeamPart } from "./BeamPart.tsx";

const COORDINATES = "body.coordinates";

export function MethodPart() {
  const { values } = useFormState();
  const method = textAt(values, "body.method");
  if (method === "beam-f3") return <BeamPart />;
  if (method === "structural-mri" || method === "functional-mri") return <Places />;
  const findings = method === "" ? [] : targetFindings({ method, site: textAt(values, "body.site") });
  return findings.length === 0 ? null : (
    <section className={styles.beam}>
      <StopList findings={findings} />
    </section>
  );
}

/** Places in MNI space, each with where it was read; on the right they are mirrored. */
function Places() {
  const { t } = useWords();
  const { values, replace } = useFormState();
  const side = textAt(values, "body.site").endsWith("-right") ? -1 : 1;
  return (
    <section className={styles.beam} aria-label={t(words.places)}>
      <h3>{t(words.places)}</h3>
      {MNI_TARGETS.map(({ code, x, y, z, source, verified }) => (
        <div key={code}>
          <Button
            onClick={() =>
              replace({
                ...values,
                [`${COORDINATES}.space`]: "mni",
                [`${COORDINATES}.xMillimetres`]: String(side * x),
                [`${COORDINATES}.yMillimetres`]: String(y),
                [`${COORDINATES}.zMillimetres`]: String(z),
              })
            }
          >
            {t(mniTargetWords[code])} ({side * x}, {y}, {z})
          </Button>
          <p className="small quiet">{t(verified ? citationWords.verified : citationWords.unverified, { source })}</p>
        </div>
      ))}
    </section>
  );
}
