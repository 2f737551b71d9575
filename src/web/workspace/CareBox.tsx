/** The alert in the workspace: what was answered, who is to come and by when, and how to say that one has taken it. */
import { useEffect, useRef } from "react";
import type { Instant } from "../../base/dates.ts";
import { isInstrumentCode } from "../../measures/instruments.ts";
import type { Answers } from "../../measures/scoring.ts";
import type { StandingAlert } from "../../record/alerts.ts";
import { itemWords } from "../../words/items.ts";
import { alertWords } from "../../words/screens/corrections.ts";
import type { Text } from "../../words/text.ts";
import { useWords, type Words } from "../app/language.ts";
import { OwnerTime } from "../chart/alerts/OwnerTime.tsx";
import { TakeAlert } from "../chart/alerts/TakeAlert.tsx";
import { Chip } from "../ui/Chip.tsx";
import styles from "./CareBox.module.css";
import { itemNumber } from "./item-facts.ts";

interface Props {
  readonly patient: string;
  readonly instrument: string;
  /** The answers that met the rule. */
  readonly numbers: Readonly<Record<string, number>>;
  readonly previous: Answers | null;
  /** The alert as it stands; null until the server has it. */
  readonly standing: StandingAlert | null;
  readonly unsent: boolean;
  readonly now: Instant;
}

export function CareBox({ patient, instrument, numbers, previous, standing, unsent, now }: Props) {
  const words = useWords();
  const { t } = words;
  const [[item, to] = ["", 0]] = Object.entries(numbers);
  const from = previous?.[item] ?? null;
  const name = itemName(instrument, item, words);
  const box = useRef<HTMLDivElement>(null);
  const taken = standing !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the box has another height when these change
  useEffect(() => keepInSight(box.current), [taken, unsent]);
  return (
    <div ref={box} className={styles.care} role="alert">
      <div className={styles.line}>
        <Chip tone="alert">{t(alertWords.actNow)}</Chip>
        {standing === null ? (
          <span className="small">{unsent ? null : t(alertWords.sending)}</span>
        ) : (
          <OwnerTime standing={standing} now={now} />
        )}
      </div>
      <div className={styles.line}>
        <span className="small">
          {from !== null && from < to ? t(alertWords.rose, { item: name, from, to }) : t(alertWords.stands, { item: name, to })}
        </span>
        {standing === null || standing.takenBy !== null ? null : <TakeAlert patient={patient} alert={standing.alert.id} />}
      </div>
      {unsent ? <p className={styles.unsent}>{t(alertWords.notSent)}</p> : null}
    </div>
  );
}

/** The box takes room from the answers: the one that was just given stays in sight. */
function keepInSight(box: HTMLElement | null): void {
  const { activeElement } = document;
  if (activeElement === null || !box?.closest("form")?.contains(activeElement)) return;
  (activeElement.closest('[role="radiogroup"]') ?? activeElement).scrollIntoView({ block: "nearest" });
}

function itemName(instrument: string, item: string, { t }: Words): string {
  const number = itemNumber(instrument, item);
  if (number !== null) return t(alertWords.itemNumber, { n: number });
  const items: Readonly<Record<string, Text>> = isInstrumentCode(instrument) ? itemWords[instrument] : {};
  return items[item] === undefined ? item : t(items[item]);
}
