/**
 * A letter as a sheet to be printed: letterhead, addressee, patient, text, and who signed it. Until a physician has signed, the sheet
 * itself says so; where it speaks of exosomes, that they are unapproved stands beneath the text, whatever was edited.
 */
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { letterWords } from "../../words/screens/letter.ts";
import { Guard } from "../app/Guard.tsx";
import { useWords } from "../app/language.ts";
import { isNotFound } from "../app/refused.ts";
import { ChartFrame, ChartMissing } from "../chart/ChartStates.tsx";
import { chartQuery } from "../chart/query.ts";
import { Button } from "../ui/Button.tsx";
import styles from "./Letter.module.css";
import { letterOf } from "./letter-of.ts";
import { Sheet } from "./Sheet.tsx";

export function LetterPage() {
  const { t } = useWords();
  return (
    <Guard right="GET /api/patients/:patient/chart" title={t(letterWords.title)}>
      <Opened />
    </Guard>
  );
}

function Opened() {
  const { t } = useWords();
  const { patient = "", entry = "" } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(chartQuery(patient));
  const retry = (): void => void refetch();
  if (data === undefined)
    return error === null ? <ChartFrame /> : <ChartMissing error={error} notFound={isNotFound(error)} onRetry={retry} />;
  const letter = letterOf(data.entries, entry);
  return (
    <div className={styles.page}>
      <title>{`${t(letterWords.title)} · Ryorin`}</title>
      <div className={styles.tools}>
        <Button rank="primary" size="tap" disabled={letter === null} onClick={() => window.print()}>
          {t(letterWords.print)}
        </Button>
        <Link to="/patients/$patient" params={{ patient }}>
          {t(letterWords.toChart)}
        </Link>
        <p className="small quiet">{t(letterWords.notSent)}</p>
      </div>
      {letter === null ? <p>{t(letterWords.notHere)}</p> : <Sheet letter={letter} identity={data.identity} patient={patient} />}
    </div>
  );
}
