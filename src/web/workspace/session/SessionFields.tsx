/** A TMS session for whoever stands at the coil: the gate, the prescription in large numerals, pain, effects. Six taps when all is as planned. */
import { type ReactNode, useId } from "react";
import { localDay } from "../../../base/dates.ts";
import { followUpsOf, GATE_QUESTIONS } from "../../../care/tms/gate.ts";
import type { Field, ScoreField } from "../../../charting/field.ts";
import type { Form } from "../../../charting/form.ts";
import { TERMS } from "../../../charting/terms.ts";
import { textAt, textsAt } from "../../../charting/values.ts";
import { answerText } from "../../../words/charting.ts";
import { timeText } from "../../../words/dates.ts";
import { sessionWords, workspaceWords } from "../../../words/screens/workspace.ts";
import { termText } from "../../../words/terms.ts";
import { numberText } from "../../../words/text.ts";
import { useWords } from "../../app/language.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Option } from "../fields/choices.tsx";
import { FieldView } from "../fields/FieldView.tsx";
import optionStyles from "../fields/fields.module.css";
import { useFormState } from "../fields/form-state.ts";
import { WhenFolded } from "../WhenFolded.tsx";
import workspaceStyles from "../Workspace.module.css";
import { allFine, changesIn, isAnswered, isSaid, toggled, toggledFollowUp } from "./gate.ts";
import styles from "./SessionFields.module.css";
import { DELIVERED } from "./steps.ts";

const OWN: ReadonlySet<string> = new Set(["body.prescribed", "body.delivered", "body.pain", "body.sideEffects"]);

export function SessionFields({ form }: { readonly form: Form }) {
  const { values } = useFormState();
  const changed = textAt(values, DELIVERED) === "changed";
  const field = (path: string): Field | undefined => form.fields.find((one) => one.path === path);
  const [delivered, pain, effects] = [field("body.delivered"), field("body.pain"), field("body.sideEffects")];
  return (
    <div className={workspaceStyles.scroll}>
      <WhenFolded parts={[]}>
        {form.fields
          .filter(({ path }) => !OWN.has(path))
          .map((one) => (
            <FieldView key={one.path} field={one} parent="" />
          ))}
      </WhenFolded>
      <Gate />
      <Prescription />
      {changed && delivered !== undefined ? <FieldView field={delivered} parent="" /> : null}
      {pain?.kind === "score" ? <Pain field={pain} /> : null}
      {effects?.kind === "codes" ? <Effects field={effects} /> : null}
    </div>
  );
}

function Part({ title, note, children }: { readonly title: string; readonly note?: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h3 id={id} className={styles.partTitle}>
        {title}
        {note === undefined ? null : <span className="quiet small">{note}</span>}
      </h3>
      {children}
    </section>
  );
}

/** Six as usual by one tap, or the exception. */
function Gate() {
  const { t } = useWords();
  const { values, replace, now } = useFormState();
  const answered = isAnswered(values);
  const changes = changesIn(values);
  const fine = answered && changes.length === 0;
  return (
    <Part title={t(sessionWords.gate)} note={t(changes.length > 0 ? sessionWords.answered : sessionWords.taps, { n: changes.length })}>
      <div className={styles.gate}>
        {GATE_QUESTIONS.map((question) => (
          <Option
            key={question}
            type="checkbox"
            name={`gate-${question}`}
            text={t(termText("session-question", question))}
            checked={changes.includes(question)}
            onChange={() => replace(toggled(values, question))}
            onLeave={() => undefined}
          />
        ))}
      </div>
      {changes.map((question) => (
        <fieldset key={question} className={styles.followUps}>
          <legend className="small">{t(termText("session-question", question))}</legend>
          {followUpsOf(question).map((followUp) => (
            <Option
              key={followUp}
              type="checkbox"
              name={`gate-${followUp}`}
              text={t(termText("session-follow-up", followUp))}
              checked={isSaid(values, followUp)}
              onChange={() => replace(toggledFollowUp(values, followUp))}
              onLeave={() => undefined}
            />
          ))}
        </fieldset>
      ))}
      <button type="button" data-first className={styles.tap} aria-pressed={fine} onClick={() => replace(allFine(values))}>
        {fine ? <Icon name="check" /> : null}
        {fine ? t(sessionWords.checked, { time: timeText(now) ?? localDay(now) }) : t(sessionWords.allFine)}
      </button>
      <p className="visually-hidden" role="status">
        {changes.length > 0 ? t(sessionWords.answered, { n: changes.length }) : null}
      </p>
    </Part>
  );
}

/** What is prescribed, to be read from beside the chair, and whether it was given so. */
function Prescription() {
  const { t } = useWords();
  const { values, set, replace } = useFormState();
  const at = (name: string): string => textAt(values, `body.prescribed.${name}`);
  const chosen = textAt(values, DELIVERED);
  const protocol = at("protocol");
  if (protocol === "") {
    return (
      <Part title={t(sessionWords.number)}>
        <p className={styles.note}>{t(sessionWords.noPrescription)}</p>
        <Button aria-pressed={chosen === "changed"} onClick={() => replace({ ...values, [DELIVERED]: "changed", "body.delivered": "1" })}>
          {t(sessionWords.change)}
        </Button>
      </Part>
    );
  }
  const output = at("intensityPercentOfOutput");
  return (
    <Part title={t(sessionWords.prescribed, { protocol: protocol.toUpperCase() })}>
      <dl className={styles.numerals}>
        <Numeral name={t(sessionWords.intensity, { n: at("intensityPercentOfThreshold") })} value={output} unit="% MSO">
          {output === "" ? t(sessionWords.noThreshold) : null}
        </Numeral>
        <Numeral name={t(sessionWords.pulses)} value={at("pulses") === "" ? "" : numberText(Number(at("pulses")))} unit="" />
        <Numeral name={t(sessionWords.number)} value={textAt(values, "body.number")} unit="" />
      </dl>
      <div className={styles.two}>
        <button
          type="button"
          className={styles.tap}
          aria-pressed={chosen === "as-prescribed"}
          onClick={() => set(DELIVERED, "as-prescribed")}
        >
          {t(sessionWords.asPrescribed)}
        </button>
        <button type="button" className={styles.tap} aria-pressed={chosen === "changed"} onClick={() => set(DELIVERED, "changed")}>
          {t(sessionWords.change)}
        </button>
      </div>
    </Part>
  );
}

interface NumeralProps {
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  readonly children?: ReactNode;
}

function Numeral({ name, value, unit, children }: NumeralProps) {
  return (
    <div>
      <dt className="small quiet">{name}</dt>
      <dd>
        {value === "" ? <span className="small">{children}</span> : <span className={styles.large}>{value}</span>}{" "}
        {value === "" ? null : <span className="small">{unit}</span>}
      </dd>
    </div>
  );
}

/** 0 to 10 in one row of taps. */
function Pain({ field }: { readonly field: ScoreField }) {
  const { t } = useWords();
  const { values, set } = useFormState();
  const chosen = textAt(values, field.path);
  return (
    <Part title={t(sessionWords.pain)} note={t(sessionWords.painScale)}>
      <div className={styles.scale} role="radiogroup" aria-label={t(sessionWords.pain)}>
        {Array.from({ length: field.max - field.min + 1 }, (_, index) => String(field.min + index)).map((value) => (
          <Option
            key={value}
            type="radio"
            name="pain"
            text={value}
            checked={chosen === value}
            onChange={() => set(field.path, value)}
            onLeave={() => undefined}
          />
        ))}
      </div>
    </Part>
  );
}

function Effects({ field }: { readonly field: Extract<Field, { kind: "codes" }> }) {
  const { t } = useWords();
  const { values, set } = useFormState();
  const chosen = textsAt(values, field.path);
  const offered = [...new Set([...TERMS["side-effect"], ...(chosen ?? [])])];
  return (
    <Part title={t(sessionWords.effects)}>
      <div className={optionStyles.options}>
        <Option
          type="checkbox"
          name="effects"
          text={t(workspaceWords.noneOfThese)}
          checked={chosen !== null && chosen.length === 0}
          onChange={() => set(field.path, [])}
          onLeave={() => undefined}
        />
        {offered.map((term) => (
          <Option
            key={term}
            type="checkbox"
            name="effects"
            text={t(answerText(field, term))}
            checked={chosen?.includes(term) ?? false}
            onChange={() => set(field.path, withTerm(chosen ?? [], term))}
            onLeave={() => undefined}
          />
        ))}
      </div>
    </Part>
  );
}

function withTerm(chosen: readonly string[], term: string): readonly string[] {
  return chosen.includes(term) ? chosen.filter((one) => one !== term) : [...chosen, term];
}
