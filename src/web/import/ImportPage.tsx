/** Importing a CSV: choose it, say what its columns mean, look at what would be written, write it, read the report. */
import { useState } from "react";
import type { ImportReport } from "../../exchange/csv-import.ts";
import { importWords } from "../../words/screens/import.ts";
import { Guard } from "../app/Guard.tsx";
import { useWords } from "../app/language.ts";
import { PageHead } from "../ui/PageHead.tsx";
import { ChooseFile } from "./ChooseFile.tsx";
import styles from "./ImportPage.module.css";
import { MappingWork } from "./MappingWork.tsx";
import { Report } from "./Report.tsx";
import { type ChosenFile, readFile } from "./read-file.ts";

type Step =
  | { readonly kind: "choose" }
  | { readonly kind: "map"; readonly file: ChosenFile }
  | { readonly kind: "done"; readonly report: ImportReport };

export function ImportPage() {
  const { t } = useWords();
  const [step, setStep] = useState<Step>({ kind: "choose" });
  const choose = async (file: File) => setStep({ kind: "map", file: await readFile(file) });
  return (
    <Guard right="POST /api/import/preview" title={t(importWords.title)}>
      <PageHead title={t(importWords.title)}>
        <span className={styles.lead}>{t(importWords.lead)}</span>
      </PageHead>
      <div className={styles.work}>
        {step.kind === "choose" ? <ChooseFile onChoose={(file) => void choose(file)} /> : null}
        {step.kind === "map" ? (
          <MappingWork
            key={step.file.name + step.file.text.length}
            file={step.file}
            onAnother={() => setStep({ kind: "choose" })}
            onDone={(report) => setStep({ kind: "done", report })}
          />
        ) : null}
        {step.kind === "done" ? <Report report={step.report} onAnother={() => setStep({ kind: "choose" })} /> : null}
      </div>
    </Guard>
  );
}
