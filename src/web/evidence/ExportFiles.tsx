/** Everything to take home, file by file. Nothing leaves the machine: the files are made in the page. */
import { evidenceWords } from "../../words/screens/evidence.ts";
import { useWords } from "../app/language.ts";
import { Button } from "../ui/Button.tsx";
import { saveFile, type TextFile } from "../ui/save-file.ts";
import after from "./After.module.css";
import styles from "./ExportFiles.module.css";

export function ExportFiles({ files }: { readonly files: readonly TextFile[] }) {
  const { t } = useWords();
  return (
    <section>
      <h2 className={after.head}>{t(evidenceWords.export)}</h2>
      <p className="quiet small">{t(evidenceWords.exportLead)}</p>
      <ul className={styles.files}>
        {files.map((file) => (
          <li key={file.name}>
            <Button onClick={() => saveFile(file)} aria-label={t(evidenceWords.save, { name: file.name })}>
              {file.name}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
