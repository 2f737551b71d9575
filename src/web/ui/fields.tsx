/**
 * The fields of a form. Mantine ties label, hint and error to the input; the drawing is ours. An error stands under its
 * field in ink with an icon (red is only "act now"), and what was typed is kept.
 */
import "@mantine/core/styles/Input.css";
import "@mantine/core/styles/PasswordInput.css";
import "@mantine/core/styles/UnstyledButton.css";
import "@mantine/core/styles/ActionIcon.css";
import {
  NativeSelect,
  type NativeSelectProps,
  PasswordInput,
  type PasswordInputProps,
  TextInput,
  type TextInputProps,
} from "@mantine/core";
import type { ReactNode } from "react";
import { fieldWords } from "../../words/screens/fields.ts";
import { useWords } from "../app/language.ts";
import styles from "./fields.module.css";
import { Icon } from "./Icon.tsx";

const classNames = {
  label: styles.label ?? "",
  input: styles.input ?? "",
  description: styles.hint ?? "",
  error: styles.error ?? "",
};

/** One line of text. */
export function TextField({ error, size = "md", ...rest }: TextInputProps) {
  return <TextInput {...rest} size={size} classNames={sized(size)} error={shown(error)} withErrorStyles={false} />;
}

/** A password, which may be shown; pasting and password managers are welcome. */
export function PasswordField({ error, ...rest }: PasswordInputProps) {
  const { t } = useWords();
  return (
    <PasswordInput
      {...rest}
      size="md"
      classNames={{ ...classNames, innerInput: styles.inner ?? "", visibilityToggle: styles.toggle ?? "" }}
      error={shown(error)}
      withErrorStyles={false}
      visibilityToggleIcon={Eye}
      visibilityToggleFocusable
      visibilityToggleButtonProps={{ "aria-label": t(fieldWords.showPassword) }}
    />
  );
}

/** One of a few, in the browser's own list. */
export function SelectField({ error, size = "md", ...rest }: NativeSelectProps) {
  return (
    <NativeSelect
      {...rest}
      size={size}
      classNames={sized(size)}
      error={shown(error)}
      withErrorStyles={false}
      rightSection={<Icon name="down" size={14} />}
    />
  );
}

/** The six digits of an authenticator. */
export function CodeField(props: TextInputProps) {
  return (
    <TextInput
      {...props}
      size="md"
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={12}
      classNames={{ ...classNames, input: `${styles.input} ${styles.code}` }}
      error={shown(props.error)}
      withErrorStyles={false}
    />
  );
}

/** `sm` is 36 pixels high, for tables; all else 48. */
function sized(size: unknown): typeof classNames {
  return size === "sm" ? { ...classNames, input: `${styles.input} ${styles.low}` } : classNames;
}

function shown(error: ReactNode): ReactNode {
  if (error === undefined || error === null || error === false || error === "") return undefined;
  return (
    <span className={styles.reason}>
      <Icon name="look" size={14} />
      <span>{error}</span>
    </span>
  );
}

function Eye({ reveal }: { readonly reveal: boolean }) {
  return (
    <svg className={styles.eye} width="18" height="18" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M2 10c2-3.600 4.700-5.400 8-5.400s6 1.800 8 5.400c-2 3.600-4.700 5.400-8 5.400S4 13.600 2 10zM10 12.300a2.300 2.300 0 1 0 0-4.600 2.300 2.300 0 0 0 0 4.600z" />
      {reveal ? <path d="M4 17L16 3" /> : null}
    </svg>
  );
}
