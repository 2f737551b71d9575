/** A password being chosen: what it needs is said before, and how far it is, in characters, while it is typed. */
import { type ReactNode, useState } from "react";
import { fieldWords } from "../../words/screens/fields.ts";
import { useWords } from "../app/language.ts";
import { PasswordField } from "../ui/fields.tsx";
import { PASSWORD_CHARACTERS_MIN } from "../ui/form.ts";
import { Icon } from "../ui/Icon.tsx";
import styles from "./NewPasswordField.module.css";

export interface NewPasswordFieldProps {
  readonly name: string;
  readonly label: string;
  readonly error: ReactNode;
}

export function NewPasswordField({ name, label, error }: NewPasswordFieldProps) {
  const { t } = useWords();
  const [length, setLength] = useState(0);
  const enough = length >= PASSWORD_CHARACTERS_MIN;
  return (
    <div>
      <PasswordField
        name={name}
        label={label}
        description={t(fieldWords.passwordNeeds)}
        error={error}
        autoComplete="new-password"
        onChange={(event) => setLength([...event.currentTarget.value].length)}
      />
      <div className={styles.meter}>
        <svg aria-hidden="true" className={styles.bar} viewBox={`0 0 ${PASSWORD_CHARACTERS_MIN} 1`} preserveAspectRatio="none">
          <rect width={Math.min(length, PASSWORD_CHARACTERS_MIN)} height="1" className={enough ? styles.enough : styles.short} />
        </svg>
      </div>
      <p role="status" className={enough ? styles.good : styles.words}>
        {enough ? <Icon name="check" size={14} /> : null}
        {length === 0
          ? null
          : enough
            ? t(fieldWords.passwordLongEnough, { n: length })
            : t(fieldWords.passwordShort, { n: PASSWORD_CHARACTERS_MIN - length })}
      </p>
    </div>
  );
}
