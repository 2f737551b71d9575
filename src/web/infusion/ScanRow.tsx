/** The three scans at the top: typed or read by a scanner, which types and presses Enter. What was read wrong turns red. */
import { type ReactNode, useId, useState } from "react";
import { roleWords } from "../../words/roles.ts";
import { stopWords, infusionWords as words } from "../../words/screens/infusion.ts";
import { useWords } from "../app/language.ts";
import { useMe } from "../app/me.ts";
import type { OpenChair } from "../chairside/ChairsideScreen.tsx";
import { nameText } from "../chart/naming.ts";
import { Icon } from "../ui/Icon.tsx";
import styles from "./Infusion.module.css";
import type { Start } from "./useStart.ts";

export function ScanRow({ start, open }: { readonly start: Start; readonly open: OpenChair }) {
  const words_ = useWords();
  const { t } = words_;
  const me = useMe();
  const isStopped = start.stops.length > 0;
  const vialStopped = isStopped && start.scanned !== null;
  return (
    <div className={styles.scans}>
      <Scan
        label={t(words.patientScan)}
        value={start.patientScan}
        onRead={start.setPatientScan}
        state={start.isPatientWrong ? "bad" : start.scans.patient ? "ok" : "open"}
        shown={start.scans.patient ? nameText(open.chart.identity, words_) : start.patientScan}
      />
      <Scan
        label={t(words.vialScan)}
        hint={start.isVialUnread ? t(words.vialUnread) : t(words.vialHint)}
        value={start.vialScan}
        onRead={start.setVialScan}
        state={start.scanned === null ? "open" : vialStopped ? "bad" : "ok"}
        shown={start.scanned === null ? start.vialScan : `${start.scanned.lot} / ${start.scanned.vial}`}
        note={vialStopped ? t(words.blocked) : null}
      />
      <div className={styles.scan} data-state={isStopped ? "off" : "ok"}>
        <Icon name={isStopped ? "clock" : "check"} size={20} />
        <span>
          <span className={styles.scanLabel}>{t(words.staff)}</span>
          <b>{isStopped ? t(stopWords.scanningOff) : me.name}</b>{" "}
          {isStopped ? null : <span className={styles.scanLabel}>{t(roleWords[me.role])}</span>}
        </span>
      </div>
    </div>
  );
}

interface ScanProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onRead: (text: string) => void;
  readonly state: "open" | "ok" | "bad";
  readonly shown: string;
  readonly note?: ReactNode;
}

function Scan({ label, hint = "", value, onRead, state, shown, note = null }: ScanProps) {
  const { t } = useWords();
  const id = useId();
  const [text, setText] = useState("");
  if (state !== "open")
    return (
      <button type="button" className={styles.scan} data-state={state} onClick={() => onRead("")}>
        <Icon name={state === "ok" ? "check" : "x"} size={20} />
        <span>
          <span className={styles.scanLabel}>{label}</span> <b>{shown}</b> <span className={styles.scanLabel}>{note}</span>
        </span>
      </button>
    );
  return (
    <form
      className={styles.scan}
      data-state="open"
      onSubmit={(event) => {
        event.preventDefault();
        onRead(text.trim());
        setText("");
      }}
    >
      <span className={styles.scanField}>
        <label htmlFor={id} className={styles.scanLabel}>
          {label}
        </label>
        <input
          id={id}
          className={styles.scanInput}
          value={text}
          placeholder={value === "" ? hint : value}
          autoComplete="off"
          onChange={({ target }) => setText(target.value)}
        />
      </span>
      <button type="submit" className={styles.scanButton}>
        {t(words.read)}
      </button>
    </form>
  );
}
