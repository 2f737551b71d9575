/** The instruments in use, and the languages used with patients. */
import type { Instrument } from "../../../measures/instrument.ts";
import { INSTRUMENTS, type InstrumentCode, isInstrumentCode } from "../../../measures/instruments.ts";
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

const ALL: readonly Instrument<InstrumentCode>[] = Object.values(INSTRUMENTS);
const codesOf = (which: (instrument: Instrument) => boolean): readonly InstrumentCode[] => ALL.filter(which).map(({ code }) => code);

/** What everyone is offered, what is chosen besides, and what is entered from a licensed sheet by its total alone. */
const GROUPS = [
  [settingsWords.instruments, codesOf(({ core }) => core)],
  [settingsWords.moreInstruments, codesOf(({ core, items }) => !core && items.length > 0)],
  [settingsWords.totalsOnly, codesOf(({ items }) => items.length === 0)],
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
      {GROUPS.map(([name, codes]) => (
        <fieldset key={name.en} className={styles.ticks}>
          <legend>{t(name)}</legend>
          {codes.map((code) => (
            <Tick
              key={code}
              checked={typed.instruments.includes(code)}
              onChange={(on) => onChange({ ...typed, instruments: toggled(typed.instruments, code, on) })}
            >
              {t(instrumentWords[code].short)}
            </Tick>
          ))}
        </fieldset>
      ))}
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
