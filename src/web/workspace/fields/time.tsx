/** A day and a moment, typed as people write them; what was understood is said beneath, with its era. */
import type { DateField, MomentField } from "../../../charting/field.ts";
import { textAt } from "../../../charting/values.ts";
import { workspaceWords } from "../../../words/screens/workspace.ts";
import { useWords } from "../../app/language.ts";
import { understoodDay, understoodMoment } from "../understood.ts";
import type { ControlProps } from "./FieldFrame.tsx";
import styles from "./fields.module.css";
import { useFormState } from "./form-state.ts";

interface Props<One> {
  readonly field: One;
  readonly path: string;
  readonly control: ControlProps;
}

/** A day; where it may be vague also a month or a year. The line beneath is there from the start. */
export function DayControl({ field, path, control }: Props<DateField>) {
  const words = useWords();
  const { values, set, leave } = useFormState();
  const typed = textAt(values, path);
  return (
    <>
      <input
        {...control}
        className={styles.input}
        autoComplete="off"
        placeholder={words.t(field.partial ? workspaceWords.partialDayExample : workspaceWords.dayExample)}
        value={typed}
        onChange={(event) => set(path, event.target.value)}
        onBlur={leave}
      />
      <p className={styles.echo} aria-live="polite">
        {understoodDay(typed, words)}
      </p>
    </>
  );
}

/** A moment; left blank it is now. */
export function MomentControl({ field, path, control }: Props<MomentField>) {
  const words = useWords();
  const { values, set, leave, now } = useFormState();
  const typed = textAt(values, path);
  return (
    <>
      <input
        {...control}
        className={styles.input}
        autoComplete="off"
        placeholder={words.t(field.path === "occurredAt" ? workspaceWords.nowExample : workspaceWords.momentExample)}
        value={typed}
        onChange={(event) => set(path, event.target.value)}
        onBlur={leave}
      />
      <p className={styles.echo} aria-live="polite">
        {understoodMoment(typed, now, words)}
      </p>
    </>
  );
}
