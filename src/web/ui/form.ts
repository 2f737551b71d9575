/**
 * A form of named text fields. Fields keep what was typed by themselves; this collects them, says which are empty, puts
 * a refusal that names a field under that field, and moves the focus to the first field in error.
 */
import { type FormEvent, type RefObject, useEffect, useRef, useState } from "react";
import { fieldWords } from "../../words/screens/fields.ts";
import { useWords } from "../app/language.ts";
import { useRefusalText } from "../app/refusal-text.ts";
import { Refused } from "../app/refused.ts";

/** The shortest password that is accepted, in characters; the server refuses shorter ones again. */
export const PASSWORD_CHARACTERS_MIN = 15;

/** What a field is checked for before it is sent, and how it is read: passwords as typed, all else trimmed and in NFKC. */
export type FieldCheck = "text" | "password" | "new-password";

type Problem = { readonly kind: "required" } | { readonly kind: "too-short"; readonly length: number };

export interface Form<Name extends string> {
  /** For the form element. */
  readonly props: {
    readonly ref: RefObject<HTMLFormElement | null>;
    readonly noValidate: true;
    readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
    readonly onInput: (event: FormEvent<HTMLFormElement>) => void;
  };
  /** What the field of this name is given: its name and, if any, its error. */
  readonly field: (name: Name) => { readonly name: Name; readonly error: string | undefined };
  /** The error that belongs to no field. */
  readonly rest: unknown;
}

/** `error` is what the last sending was refused with; `send` gets every field. `checks` must be the same object each time. */
export function useForm<const Name extends string>(
  checks: Readonly<Record<Name, FieldCheck>>,
  error: unknown,
  send: (fields: Record<Name, string>) => void,
): Form<Name> {
  const { t } = useWords();
  const refusalText = useRefusalText();
  const ref = useRef<HTMLFormElement>(null);
  const [problems, setProblems] = useState<ReadonlyMap<string, Problem>>(new Map());
  const [sent, setSent] = useState(0);
  const named = error instanceof Refused ? error.refusal.field : undefined;
  const refusedField = named !== undefined && named in checks ? named : undefined;
  const first = problems.keys().next().value;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves when the form was sent, not while it is being mended
  useEffect(() => focusOn(ref.current, first), [sent]);
  useEffect(() => focusOn(ref.current, error ? refusedField : undefined), [error, refusedField]);

  const onInput = ({ target }: FormEvent<HTMLFormElement>) => {
    if (target instanceof HTMLInputElement && problems.has(target.name)) setProblems(without(problems, target.name));
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = fieldsOf(event.currentTarget, checks);
    const found = problemsOf(fields, checks);
    setProblems(found);
    setSent(sent + 1);
    if (found.size === 0) send(fields);
  };
  const field = (name: Name) => {
    const problem = problems.get(name);
    if (problem?.kind === "required") return { name, error: t(fieldWords.required) };
    if (problem?.kind === "too-short") return { name, error: t(fieldWords.passwordTooShort, { n: problem.length }) };
    return { name, error: name === refusedField ? refusalText(error) : undefined };
  };
  return { props: { ref, noValidate: true, onSubmit, onInput }, field, rest: refusedField === undefined ? error : null };
}

function fieldsOf<Name extends string>(form: HTMLFormElement, checks: Readonly<Record<Name, FieldCheck>>): Record<Name, string> {
  const data = new FormData(form);
  const read: Record<Name, string> = { ...checks };
  for (const name in checks) {
    const typed = String(data.get(name) ?? "");
    read[name] = checks[name] === "text" ? typed.normalize("NFKC").trim() : typed;
  }
  return read;
}

function problemsOf<Name extends string>(
  fields: Record<Name, string>,
  checks: Readonly<Record<Name, FieldCheck>>,
): ReadonlyMap<string, Problem> {
  const found = new Map<string, Problem>();
  for (const name in checks) {
    const length = [...fields[name]].length;
    if (length === 0) found.set(name, { kind: "required" });
    else if (checks[name] === "new-password" && length < PASSWORD_CHARACTERS_MIN) found.set(name, { kind: "too-short", length });
  }
  return found;
}

function without(problems: ReadonlyMap<string, Problem>, name: string): ReadonlyMap<string, Problem> {
  const left = new Map(problems);
  left.delete(name);
  return left;
}

function focusOn(form: HTMLFormElement | null, name: string | undefined): void {
  const control = name === undefined ? null : form?.elements.namedItem(name);
  if (control instanceof HTMLElement) control.focus();
}
