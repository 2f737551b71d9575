/** Everything to take home, file by file. Nothing leaves the machine: the files are made in the page. */
import { evidenceWords } from "../../words/screens/evidence.ts";
import { useWords } from "../app/language.ts";
import { Button } from "../ui/Button.tsx";
import after from "./After.module.css";
import type { ExportFile } from "./answer.ts";
import styles from "./ExportFiles.module.css";

export function ExportFiles({ files }: { readonly files: readonly ExportFile[] }) {
  const { t } = useWords();
  return (
    <section>
      <h2 className={after.head}>{t(evidenceWords.export)}</h2>
      <p className="quiet small">{t(evidenceWords.exportLead)}</p>
      <ul className={styles.files}>
        {files.map((file) => (
          <li key={file.name}>
            <Button onClick={() => save(file)} aria-label={t(evidenceWords.save, { name: file.name })}>
              {file.name}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function save({ name, text }: ExportFile): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/octet-stream" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
