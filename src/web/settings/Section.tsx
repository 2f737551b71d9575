/**
 * One section: what stands, and behind "Change" the form in its place. What was typed stays through a refusal and a change
 * of language; Cancel gives back what stands.
 */
import { useState } from "react";
import type { SettingsEntry } from "../../server/contract.ts";
import { timeText, whenText } from "../../words/dates.ts";
import { sectionWords, settingsWords } from "../../words/screens/settings.ts";
import { shellWords } from "../../words/screens/shell.ts";
import { localToday } from "../app/clock.ts";
import { useWords } from "../app/language.ts";
import { useMay } from "../app/me.ts";
import { Button } from "../ui/Button.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { Icon } from "../ui/Icon.tsx";
import { type SettingFinding, SettingReader, settingFindingText } from "./reading.ts";
import styles from "./Settings.module.css";
import { type BodyOf, type EditableKind, findingAt, type SectionDefinition } from "./setting.ts";
import { useSaveSetting } from "./useSettings.ts";

interface Props<Kind extends EditableKind, Typed> {
  readonly definition: SectionDefinition<Kind, Typed>;
  readonly body: BodyOf<Kind> | null;
  readonly history: readonly SettingsEntry[];
}

export function Section<Kind extends EditableKind, Typed>({ definition, body, history }: Props<Kind, Typed>) {
  const { t } = useWords();
  const mayChange = useMay("POST /api/settings");
  const [editing, setEditing] = useState(false);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const { View, kind } = definition;
  if (editing) {
    return (
      <SectionForm
        definition={definition}
        body={body}
        onClose={(at) => {
          setEditing(false);
          setSavedAt(at);
        }}
      />
    );
  }
  return (
    <>
      <div className={styles.standing}>{body === null ? <p className="quiet">{t(settingsWords.none)}</p> : <View body={body} />}</div>
      <div className={styles.actions}>
        {mayChange ? (
          <Button rank={body === null ? "primary" : "plain"} onClick={() => setEditing(true)}>
            {t(body === null ? settingsWords.enter : settingsWords.edit)}
          </Button>
        ) : (
          <p className="small quiet">{t(settingsWords.readOnly)}</p>
        )}
        <p role="status" className={styles.saved}>
          {savedAt === null ? null : (
            <>
              <Icon name="check" size={14} />
              {t(settingsWords.saved, { time: timeText(savedAt) ?? "" })}
            </>
          )}
        </p>
      </div>
      <History entries={history.filter((entry) => entry.kind === kind)} />
    </>
  );
}

interface FormProps<Kind extends EditableKind, Typed> {
  readonly definition: SectionDefinition<Kind, Typed>;
  readonly body: BodyOf<Kind> | null;
  readonly onClose: (savedAt: string | null) => void;
}

function SectionForm<Kind extends EditableKind, Typed>({ definition, body, onClose }: FormProps<Kind, Typed>) {
  const words = useWords();
  const { t } = words;
  const { kind, typedOf, read, Editor } = definition;
  const [typed, setTyped] = useState(() => typedOf(body));
  const [findings, setFindings] = useState<readonly SettingFinding[]>([]);
  const { save, others, error } = useSaveSetting(kind, onClose);
  const errorAt = (path: string): string | undefined => {
    const finding = findingAt(findings, path);
    return finding === undefined ? undefined : settingFindingText(finding, words);
  };
  const submit = (): void => {
    const reader = new SettingReader();
    const typedBody = read(typed, reader);
    setFindings(reader.findings);
    if (reader.findings.length === 0) save.mutate(typedBody);
  };
  return (
    <form
      noValidate
      className={styles.form}
      aria-label={t(sectionWords[kind].name)}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Editor typed={typed} onChange={setTyped} errorAt={errorAt} />
      <div role="status">{others === null ? null : <p className={styles.others}>{t(settingsWords.others, { who: others })}</p>}</div>
      <ErrorNote error={error} />
      <div className={styles.actions}>
        <Button onClick={() => onClose(null)}>{t(shellWords.cancel)}</Button>
        <Button type="submit" rank="primary" busy={save.isPending && t(settingsWords.saving)}>
          {t(settingsWords.save)}
        </Button>
      </div>
    </form>
  );
}

/** Who changed this section and when, the newest first. */
export function History({ entries }: { readonly entries: readonly SettingsEntry[] }) {
  const { t, language } = useWords();
  return (
    <section className={styles.history}>
      <h3>{t(settingsWords.history)}</h3>
      {entries.length === 0 ? <p className="quiet">{t(settingsWords.historyEmpty)}</p> : null}
      <ol>
        {entries.toReversed().map(({ seq, recordedAt, author }) => (
          <li key={seq}>{t(settingsWords.historyRow, { when: whenText(recordedAt, localToday(), language), who: author.name })}</li>
        ))}
      </ol>
    </section>
  );
}
