/** The week: for each day the spans in which the clinic is open, or that it is closed. */
import { settingsWords, WEEKDAY_WORDS } from "../../../words/screens/settings.ts";
import { useWords } from "../../app/language.ts";
import { Button } from "../../ui/Button.tsx";
import { FactList } from "../../ui/FactList.tsx";
import { TextField } from "../../ui/fields.tsx";
import { Icon } from "../../ui/Icon.tsx";
import styles from "../Settings.module.css";
import type { BodyOf, EditorProps, SectionDefinition } from "../setting.ts";
import { hoursTyping, type Span, type Typed } from "../typings/hours.ts";

export const hours: SectionDefinition<"hours", Typed> = { ...hoursTyping, View, Editor };

function View({ body }: { readonly body: BodyOf<"hours"> }) {
  const { t } = useWords();
  return (
    <>
      <FactList
        facts={WEEKDAY_WORDS.map((day, index) => {
          const spans = body.weekly.filter(({ weekday }) => weekday === index + 1).toSorted((a, b) => (a.from < b.from ? -1 : 1));
          const text = spans.map(({ from, to }) => t(settingsWords.span, { from, to })).join(t(settingsWords.and));
          return [t(day), spans.length === 0 ? t(settingsWords.closed) : text] as const;
        })}
      />
      {body.note === null ? null : <p className={styles.aside}>{body.note}</p>}
    </>
  );
}

function Editor({ typed, onChange, errorAt }: EditorProps<Typed>) {
  const { t } = useWords();
  const change = (index: number, part: Partial<Span>): void => {
    const span = typed.weekly[index];
    if (span !== undefined) onChange({ ...typed, weekly: typed.weekly.with(index, { ...span, ...part }) });
  };
  return (
    <>
      {WEEKDAY_WORDS.map((day, dayIndex) => (
        <fieldset key={day.en} className={styles.rows}>
          <legend>{t(day)}</legend>
          {typed.weekly.map((span, index) =>
            span.weekday === dayIndex + 1 ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: a span is its place in the list
              <div key={index} className={styles.row}>
                <TextField
                  size="sm"
                  label={t(settingsWords.from)}
                  value={span.from}
                  error={errorAt(`${index}.from`)}
                  placeholder="9:00"
                  onChange={(event) => change(index, { from: event.currentTarget.value })}
                />
                <TextField
                  size="sm"
                  label={t(settingsWords.to)}
                  value={span.to}
                  error={errorAt(`${index}.to`)}
                  placeholder="18:00"
                  onChange={(event) => change(index, { to: event.currentTarget.value })}
                />
                <button
                  type="button"
                  className={styles.remove}
                  aria-label={t(settingsWords.removeSpan, { day: t(day), from: span.from })}
                  onClick={() => onChange({ ...typed, weekly: typed.weekly.toSpliced(index, 1) })}
                >
                  <Icon name="x" size={16} />
                </button>
              </div>
            ) : null,
          )}
          <Button
            className={styles.add}
            onClick={() => onChange({ ...typed, weekly: [...typed.weekly, { weekday: dayIndex + 1, from: "", to: "" }] })}
          >
            {t(settingsWords.addSpan, { day: t(day) })}
          </Button>
        </fieldset>
      ))}
      <TextField
        label={t(settingsWords.note)}
        value={typed.note}
        onChange={(event) => onChange({ ...typed, note: event.currentTarget.value })}
      />
    </>
  );
}
