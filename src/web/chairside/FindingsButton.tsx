/** How much is to be looked at before one begins, and all of it with its sources a tap away. */
import { useState } from "react";
import type { Finding } from "../../care/finding.ts";
import { chairsideWords } from "../../words/screens/chairside.ts";
import { useWords } from "../app/language.ts";
import { ChartDialog } from "../chart/ChartDialog.tsx";
import { Chip } from "../ui/Chip.tsx";
import StopList from "../ui/StopList.tsx";
import styles from "./Chairside.module.css";

export function FindingsButton({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const shown = findings.filter(({ code }) => code !== "gate.missing");
  const n = shown.filter(({ severity }) => severity !== "tell").length;
  if (shown.length === 0) return null;
  return (
    <>
      <button type="button" className={styles.findings} onClick={() => setIsOpen(true)}>
        {n === 0 ? t(chairsideWords.findings) : <Chip tone="ask">{t(chairsideWords.ask, { n })}</Chip>}
      </button>
      <ChartDialog open={isOpen} onClose={() => setIsOpen(false)} title={t(chairsideWords.findings)}>
        <StopList findings={shown} />
      </ChartDialog>
    </>
  );
}
