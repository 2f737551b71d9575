/** The form of the diary: ten lines under their wheel, then sleep, eating, fever, side effects and a word of one's own. */
import { useState } from "react";
import { TERMS } from "../../charting/terms.ts";
import { choiceWords } from "../../words/entry-choices.ts";
import { diarySliderWords, ownWords } from "../../words/screens/own.ts";
import { termText } from "../../words/terms.ts";
import { numberText } from "../../words/text.ts";
import { useWords } from "../app/language.ts";
import { Button } from "../ui/Button.tsx";
import { ChooseOne, ChooseSome } from "../ui/Choose.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { SelectField } from "../ui/fields.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { type DiaryDraft, missingOf, SLIDERS_BY_WHEEL } from "./diary-draft.ts";
import styles from "./Own.module.css";
import { Slider } from "./Slider.tsx";
import type { useDiary } from "./useDiary.ts";

interface Props {
  readonly initial: DiaryDraft;
  readonly sending: ReturnType<typeof useDiary>;
}

interface PartProps {
  readonly draft: DiaryDraft;
  readonly onChange: (changes: Partial<DiaryDraft>) => void;
}

export function DiaryForm({ initial, sending }: Props) {
  const { t } = useWords();
  const [draft, setDraft] = useState(initial);
  const onChange = (changes: Partial<DiaryDraft>): void => setDraft((before) => ({ ...before, ...changes }));
  const missing = missingOf(draft);
  return (
    <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
      <p>{t(ownWords.lead)}</p>
      <Wheel wheel="mind" draft={draft} onChange={onChange} />
      <Wheel wheel="body" draft={draft} onChange={onChange} />
      <Rest draft={draft} onChange={onChange} />
      <p className={styles.notice}>{t(ownWords.notReadAtOnce)}</p>
      {sending.error === null ? null : <p>{t(ownWords.notReceived)}</p>}
      <ErrorNote error={sending.error} />
      <Button
        rank="primary"
        size="large"
        className={styles.send ?? ""}
        disabled={missing !== null}
        busy={sending.isPending && t(ownWords.sending)}
        onClick={() => sending.mutate(draft)}
      >
        {t(ownWords[missing ?? "send"])}
      </Button>
    </form>
  );
}

function Wheel({ wheel, draft, onChange }: PartProps & { readonly wheel: keyof typeof SLIDERS_BY_WHEEL }) {
  const { t } = useWords();
  return (
    <section className={styles.part}>
      <h2 className={wheel}>
        <i className={`mark-${wheel}`} />
        {t(ownWords[wheel])}
      </h2>
      {SLIDERS_BY_WHEEL[wheel].map((slider) => {
        const { name, asks, none, worst } = diarySliderWords[slider];
        return (
          <Slider
            key={slider}
            wheel={wheel}
            name={t(name)}
            asks={t(asks)}
            min={0}
            max={10}
            ends={[t(none), t(worst)]}
            value={draft.sliders[slider]}
            told={(n) => t(ownWords.of10, { n })}
            onChange={(value) => onChange({ sliders: { ...draft.sliders, [slider]: value } })}
          />
        );
      })}
    </section>
  );
}

/** Half hours up to here stand in the list. */
const HOURS_MAX = 16;
const HALF_HOURS = Array.from({ length: 2 * HOURS_MAX + 1 }, (_half, place) => place / 2);

function Rest({ draft, onChange }: PartProps) {
  const { t, language } = useWords();
  const { sleptHours, appetiteChange, coldOrFever, sideEffects, remark } = draft;
  const toggle = (code: string): void =>
    onChange({ sideEffects: sideEffects.includes(code) ? sideEffects.filter((one) => one !== code) : [...sideEffects, code] });
  const hours = HALF_HOURS.includes(sleptHours ?? 0) ? HALF_HOURS : [...HALF_HOURS, sleptHours ?? 0];
  return (
    <section className={styles.part}>
      <h2>{t(ownWords.rest)}</h2>
      <SelectField
        label={t(ownWords.sleptHours)}
        value={sleptHours === null ? "" : String(sleptHours)}
        onChange={({ target }) => onChange({ sleptHours: target.value === "" ? null : Number(target.value) })}
        data={[{ value: "", label: t(ownWords.unanswered) }, ...hours.map((n) => ({ value: String(n), label: t(ownWords.hours, { n }) }))]}
      />
      <Slider
        wheel="none"
        name={t(ownWords.eating)}
        asks={t(ownWords.eatingAsks)}
        min={-5}
        max={5}
        ends={[t(ownWords.eatingLess), t(ownWords.eatingMore)]}
        value={appetiteChange}
        told={(n) => (n === 0 ? t(ownWords.eatingAsUsual) : numberText(n))}
        onChange={(value) => onChange({ appetiteChange: value })}
      />
      <ChooseOne
        label={t(ownWords.fever)}
        labelled
        value={coldOrFever}
        choices={(["no", "yes", "unknown"] as const).map((value) => ({ value, text: t(choiceWords[`coldOrFever.${value}`]) }))}
        onChoose={(value) => onChange({ coldOrFever: value })}
      />
      <ChooseSome
        label={t(ownWords.sideEffects)}
        labelled
        size="grid"
        choices={TERMS["side-effect"].map((value) => ({ value, text: termText("side-effect", value)[language] }))}
        values={sideEffects}
        onToggle={toggle}
      />
      <TextArea label={t(ownWords.remark)} value={remark} rows={3} onChange={(value) => onChange({ remark: value })} />
    </section>
  );
}
