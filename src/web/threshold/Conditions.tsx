/** Under which conditions the threshold is determined: those of the last time until somebody says otherwise. */
import { useState } from "react";
import { coilsOf } from "../../care/tms/stimulator.ts";
import { TERMS } from "../../charting/terms.ts";
import { textAt } from "../../charting/values.ts";
import { choiceWords } from "../../words/entry-choices.ts";
import { thresholdWords as words } from "../../words/screens/threshold.ts";
import { termText } from "../../words/terms.ts";
import type { Text } from "../../words/text.ts";
import { useWords } from "../app/language.ts";
import { ChartDialog } from "../chart/ChartDialog.tsx";
import { Button } from "../ui/Button.tsx";
import { DialogActions } from "../ui/Dialog.tsx";
import { SelectField, TextField } from "../ui/fields.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import styles from "./Threshold.module.css";
import type { OpenThreshold } from "./useThreshold.ts";

const CHOICES = [
  ["body.hemisphere", words.hemisphere, { left: choiceWords["hemisphere.left"], right: choiceWords["hemisphere.right"] }],
  ["body.state", words.state, { resting: choiceWords["state.resting"], active: choiceWords["state.active"] }],
  ["body.detection", words.detection, { visual: words.visual, emg: words.emg }],
] as const satisfies readonly (readonly [string, Text, Readonly<Record<string, Text>>])[];

export function Conditions({ threshold }: { readonly threshold: OpenThreshold }) {
  const { t } = useWords();
  const { values, search, stimulators } = threshold;
  const stated = stimulators?.some(({ code }) => code === textAt(values, "body.device")) ?? false;
  const [isOpen, setIsOpen] = useState(false);
  const shown = (path: string, texts: Readonly<Record<string, Text>>): string => {
    const text = texts[textAt(values, path)];
    return text === undefined ? t(words.notNoted) : t(text);
  };
  const typed = (path: string): string => textAt(values, path) || t(words.notNoted);
  const muscle = textAt(values, "body.muscle");
  const [hemisphere, state, detection] = CHOICES.map(([path, , texts]) => shown(path, texts));
  const facts: readonly (readonly [Text, string])[] = [
    [words.hemisphere, `${hemisphere}・${state}`],
    [words.detection, `${detection}・${muscle === "" ? t(words.notNoted) : t(termText("muscle", muscle))}`],
    [words.coil, typed("body.coil")],
    [words.device, `${typed("body.device")}・${t(stated ? words.atMost : words.notStated, { max: search.maxPercentOfOutput })}`],
    [words.hotspot, typed("personal.remark")],
  ];
  return (
    <div className={styles.conditions}>
      <p className={styles.headLine}>
        <span className="small quiet">{t(words.setup)}</span>
        <Button onClick={() => setIsOpen(true)}>{t(words.change)}</Button>
      </p>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name.en}>
            <dt>{t(name)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ChartDialog open={isOpen} onClose={() => setIsOpen(false)} title={t(words.setup)}>
        <Editing threshold={threshold} />
        <DialogActions>
          <Button size="tap" rank="primary" onClick={() => setIsOpen(false)}>
            {t(words.done)}
          </Button>
        </DialogActions>
      </ChartDialog>
    </div>
  );
}

function Editing({ threshold }: { readonly threshold: OpenThreshold }) {
  const { t } = useWords();
  const { values, set, stimulators } = threshold;
  const none = { value: "", label: t(words.notNoted) };
  return (
    <div className={styles.editing}>
      {CHOICES.map(([path, name, texts]) => (
        <SelectField
          key={path}
          label={t(name)}
          value={textAt(values, path)}
          onChange={({ target }) => set(path, target.value)}
          data={[none, ...Object.entries(texts).map(([value, text]) => ({ value, label: t(text) }))]}
        />
      ))}
      <SelectField
        label={t(words.muscle)}
        value={textAt(values, "body.muscle")}
        onChange={({ target }) => set("body.muscle", target.value)}
        data={[none, ...TERMS.muscle.map((value) => ({ value, label: t(termText("muscle", value)) }))]}
      />
      <TextField
        label={t(words.device)}
        value={textAt(values, "body.device")}
        onChange={({ target }) => set("body.device", target.value)}
        list="stimulators"
      />
      <TextField
        label={t(words.coil)}
        value={textAt(values, "body.coil")}
        onChange={({ target }) => set("body.coil", target.value)}
        list="coils"
      />
      <datalist id="stimulators">
        {(stimulators ?? []).map(({ code, name }) => (
          <option key={code} value={code} label={name} />
        ))}
      </datalist>
      <datalist id="coils">
        {coilsOf(stimulators, textAt(values, "body.device") || null).map((code) => (
          <option key={code} value={code} />
        ))}
      </datalist>
      <TextArea label={t(words.hotspot)} value={textAt(values, "personal.remark")} onChange={(text) => set("personal.remark", text)} />
    </div>
  );
}
