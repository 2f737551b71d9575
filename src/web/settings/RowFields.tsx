/** The text fields of one row, each under its name, with what is wrong with it. */
import type { Text } from "../../words/text.ts";
import { useWords } from "../app/language.ts";
import { TextField } from "../ui/fields.tsx";

interface Props<Name extends string> {
  readonly fields: readonly (readonly [name: Name, label: Text])[];
  readonly row: Readonly<Record<Name, string>>;
  readonly onChange: (name: Name, value: string) => void;
  readonly errorAt: (name: Name) => string | undefined;
  /** Those that are typed with digits. */
  readonly numeric?: readonly Name[];
}

export function RowFields<Name extends string>({ fields, row, onChange, errorAt, numeric = [] }: Props<Name>) {
  const { t } = useWords();
  return fields.map(([name, label]) => (
    <TextField
      key={name}
      size="sm"
      label={t(label)}
      value={row[name]}
      error={errorAt(name)}
      inputMode={numeric.includes(name) ? "numeric" : "text"}
      onChange={(event) => onChange(name, event.currentTarget.value)}
    />
  ));
}
