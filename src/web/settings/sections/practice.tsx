/** The instruments in use, and the languages used with patients. */
import { INSTRUMENTS, isInstrumentCode } from "../../../measures/instruments.ts";
import { instrumentWords } from "../../../words/measures.ts";
import { settingsWords } from "../../../words/screens/settings.ts";
import { useWords } from "../../app/language.ts";
import { FactList } from "../../ui/FactList.tsx";
import { Tick } from "../../ui/Tick.tsx";
import styles from "../Settings.module.css";
import type { BodyOf, EditorProps, SectionDefinition } from "../setting.ts";
import { practiceTyping, type Typed } from "../typings/practice.ts";

const LANGUAGES = [
  ["ja", settingsWords.japanese],
  ["en", settingsWords.english],
] as const;

export const practice: SectionDefinition<"practice", Typed> = { ...practiceTyping, View, Editor };

function View({ body }: { readonly body: BodyOf<"practice"> }) {
  const { t } = useWords();
  const names = body.instruments.map((code) => (isInstrumentCode(code) ? t(instrumentWords[code].short) : code));
  const languages = LANGUAGES.filter(([code]) => body.languages.includes(code)).map(([, name]) => t(name));
  return (
    <FactList
      facts={[
        [t(settingsWords.instruments), names.join(t(settingsWords.and))],
        [t(settingsWords.languages), languages.join(t(settingsWords.and))],
      ]}
    />
  );
}

function Editor({ typed, onChange, errorAt }: EditorProps<Typed>) {
  const { t } = useWords();
  const error = errorAt("instruments") ?? errorAt("languages");
  return (
    <>
      <fieldset className={styles.ticks}>
        <legend>{t(settingsWords.instruments)}</legend>
        {Object.values(INSTRUMENTS).map(({ code }) => (
          <Tick
            key={code}
            checked={typed.instruments.includes(code)}
            onChange={(on) => onChange({ ...typed, instruments: toggled(typed.instruments, code, on) })}
          >
            {t(instrumentWords[code].short)}
          </Tick>
        ))}
      </fieldset>
      <fieldset className={styles.ticks}>
        <legend>{t(settingsWords.languages)}</legend>
        {LANGUAGES.map(([code, name]) => (
          <Tick
            key={code}
            checked={typed.languages.includes(code)}
            onChange={(on) => onChange({ ...typed, languages: toggled(typed.languages, code, on) })}
          >
            {t(name)}
          </Tick>
        ))}
      </fieldset>
      <p role="alert" className={styles.wrong}>
        {error}
      </p>
    </>
  );
}

function toggled<One>(list: readonly One[], one: One, on: boolean): readonly One[] {
  return on ? [...list, one] : list.filter((other) => other !== one);
}
