/** When it happened and how, folded into one line that says it; opened, it can be changed. Left alone, it is now. */
import type { ReactNode } from "react";
import { localDay } from "../../base/dates.ts";
import { textAt } from "../../charting/values.ts";
import { timeText, whenText } from "../../words/dates.ts";
import { workspaceWords } from "../../words/screens/workspace.ts";
import { useWords } from "../app/language.ts";
import { useFormState } from "./fields/form-state.ts";
import { readMoment } from "./understood.ts";
import styles from "./Workspace.module.css";

interface Props {
  /** What else the line says. */
  readonly parts: readonly string[];
  readonly children: ReactNode;
}

export function WhenFolded({ parts, children }: Props) {
  const { t, language } = useWords();
  const { values, now, findingsAt } = useFormState();
  const typed = textAt(values, "occurredAt");
  const when =
    typed.trim() === ""
      ? t(workspaceWords.nowIs, { time: timeText(now) ?? "" })
      : whenText(readMoment(typed, now), localDay(now), language);
  const shown = [when, ...parts];
  return (
    <details className={styles.circumstances} open={findingsAt("occurredAt").length > 0 || undefined}>
      <summary>{shown.join(language === "ja" ? "・" : " · ")}</summary>
      {children}
    </details>
  );
}
