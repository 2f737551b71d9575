/**
 * What to record: a button with a list that is searched by typing. The key N opens it from anywhere on the chart; the
 * arrow keys move, Enter begins. Only what the role may write is in it.
 */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type KeyboardEvent, type Ref, useEffect, useId, useImperativeHandle, useMemo, useRef, useState } from "react";
import { mergeWords } from "../../words/screens/people.ts";
import { recordMenuWords, workspaceWords } from "../../words/screens/workspace.ts";
import { useWords } from "../app/language.ts";
import { useMay, useMe } from "../app/me.ts";
import { settingsQuery } from "../settings/useSettings.ts";
import { Button } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import { useChartOwner } from "./ChartDialog.tsx";
import { loadWorkspace } from "./load-workspace.ts";
import styles from "./RecordMenu.module.css";
import { matches, type Recordable, type RecordGroup, recordables } from "./recordable.ts";

/** How the key N opens the menu. */
export interface RecordMenuHandle {
  readonly open: () => void;
}

interface Props {
  readonly ref: Ref<RecordMenuHandle>;
  readonly onChoose: (form: string) => void;
  /** Another button of the screen is the filled one. */
  readonly quiet: boolean;
}

export function RecordMenu({ ref, onChoose, quiet }: Props) {
  const { t } = useWords();
  const me = useMe();
  const [open, setOpen] = useState(false);
  const host = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLSpanElement>(null);
  useImperativeHandle(ref, () => ({ open: () => setOpen(true) }), []);
  const close = (): void => {
    setOpen(false);
    button.current?.querySelector("button")?.focus();
  };
  const choose = (form: string): void => {
    close();
    onChoose(form);
  };
  if (recordables(me, null).length === 0) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys and the focus are those of what it holds
    <div
      ref={host}
      className={styles.host}
      onBlur={(event) => {
        if (!host.current?.contains(event.relatedTarget)) setOpen(false);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape" && open) {
          event.stopPropagation();
          close();
        }
      }}
    >
      <span ref={button}>
        <Button
          rank={quiet ? "plain" : "primary"}
          aria-haspopup="dialog"
          aria-expanded={open}
          aria-keyshortcuts="n"
          onClick={() => setOpen(!open)}
        >
          <Icon name="plus" size={14} />
          {t(workspaceWords.record)}
        </Button>
      </span>
      {open ? <List onChoose={choose} /> : null}
    </div>
  );
}

const GROUP_WORDS: Readonly<Record<RecordGroup, (typeof recordMenuWords)[RecordGroup]>> = recordMenuWords;

function List({ onChoose }: { readonly onChoose: (form: string) => void }) {
  const { t } = useWords();
  const me = useMe();
  // While one chooses, so that whoever types on at once types into the form. A failure is told when the form is opened.
  useEffect(() => void loadWorkspace().catch(() => undefined), []);
  const { data } = useQuery({ ...settingsQuery, staleTime: 60_000 });
  const instruments = data?.settings.practice?.instruments ?? null;
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const list = useId();
  const groups = useMemo(
    () =>
      recordables(me, instruments)
        .map(({ group, forms }) => ({ group, forms: forms.filter((form) => matches(form, text)) }))
        .filter(({ forms }) => forms.length > 0),
    [me, instruments, text],
  );
  const flat = groups.flatMap(({ forms }) => forms);
  const current = flat[Math.min(at, flat.length - 1)];
  const move = (by: number): void => setAt(Math.max(0, Math.min(flat.length - 1, Math.min(at, flat.length - 1) + by)));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && current !== undefined) {
      event.preventDefault();
      onChoose(current.form);
    }
  };
  return (
    <div className={styles.list} role="dialog" aria-label={t(workspaceWords.recordTitle)}>
      <input
        className={styles.search}
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-activedescendant={current === undefined ? undefined : `${list}-${current.form}`}
        aria-label={t(recordMenuWords.search)}
        placeholder={t(recordMenuWords.search)}
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: the menu was opened to type in it
        autoFocus
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div className={styles.groups} id={list} role="listbox" aria-label={t(workspaceWords.recordTitle)}>
        {groups.map(({ group, forms }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options of a list
          <div key={group} role="group" aria-label={t(GROUP_WORDS[group])} className={styles.group} data-group={group}>
            <p className={styles.groupName} aria-hidden="true">
              {t(GROUP_WORDS[group])}
            </p>
            {forms.map((form) => (
              <Choice key={form.form} form={form} id={`${list}-${form.form}`} current={form === current} onChoose={onChoose} />
            ))}
          </div>
        ))}
        {flat.length === 0 ? <p className={styles.groupName}>{t(recordMenuWords.nothing)}</p> : null}
      </div>
      <MergeLink />
    </div>
  );
}

/** Two charts of one person are found while one of them is open. */
function MergeLink() {
  const { t } = useWords();
  const { patient } = useChartOwner();
  if (!useMay("POST /api/patients/:patient/merge")) return null;
  return (
    <Link to="/patients/$patient/merge" params={{ patient }} className={styles.other}>
      {t(mergeWords.action)}
    </Link>
  );
}

interface ChoiceProps {
  readonly form: Recordable;
  readonly id: string;
  readonly current: boolean;
  readonly onChoose: (form: string) => void;
}

function Choice({ form, id, current, onChoose }: ChoiceProps) {
  const { t } = useWords();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field above the list
    <div
      id={id}
      role="option"
      aria-selected={current}
      tabIndex={-1}
      className={styles.choice}
      ref={current ? intoView : undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(form.form)}
    >
      {t(form.title)}
    </div>
  );
}

function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "nearest" });
}
