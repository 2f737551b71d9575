/** What more must be known of a column, by what it means. */
import { isLocalDate } from "../../base/dates.ts";
import { analyteOf } from "../../measures/analytes.ts";
import { dayText } from "../../words/dates.ts";
import { importWords } from "../../words/screens/import.ts";
import { useWords } from "../app/language.ts";
import { SelectField, TextField } from "../ui/fields.tsx";
import styles from "./ColumnDetail.module.css";
import type { ColumnUse, Place, Sex } from "./draft.ts";

const VALUES_MAX = 24;

export interface ColumnDetailProps {
  readonly column: string;
  readonly use: ColumnUse;
  readonly startsOn: string;
  readonly onUse: (use: ColumnUse) => void;
  readonly onStart: (startsOn: string) => void;
}

export function ColumnDetail(props: ColumnDetailProps) {
  const { use } = props;
  switch (use.kind) {
    case "measure":
      return (
        <div className={styles.detail}>
          <PlaceField column={props.column} at={use.at} onChange={(at) => props.onUse({ ...use, at })} />
        </div>
      );
    case "lab":
      return <LabDetail {...props} use={use} />;
    case "visit":
      return <VisitDetail {...props} use={use} />;
    case "study-day":
      return (
        <div className={styles.detail}>
          <StartField startsOn={props.startsOn} onStart={props.onStart} />
        </div>
      );
    case "sex":
      return <SexDetail {...props} use={use} />;
    default:
      return null;
  }
}

interface DetailOf<Kind extends ColumnUse["kind"]> extends ColumnDetailProps {
  readonly use: Extract<ColumnUse, { kind: Kind }>;
}

function PlaceField({ column, at, onChange }: { readonly column: string; readonly at: Place; readonly onChange: (at: Place) => void }) {
  const { t } = useWords();
  return (
    <SelectField
      size="sm"
      aria-label={t(importWords.whenOf, { column })}
      value={at}
      data={[
        { value: "row", label: t(importWords.atRow) },
        { value: "baseline", label: t(importWords.atBaseline) },
      ]}
      onChange={(event) => onChange(event.currentTarget.value === "baseline" ? "baseline" : "row")}
    />
  );
}

/** A browser writes a date in its own order; so it is said again in words that have only one reading. */
function StartField({ startsOn, onStart }: { readonly startsOn: string; readonly onStart: (startsOn: string) => void }) {
  const { t, language } = useWords();
  return (
    <TextField
      size="sm"
      type="date"
      label={t(importWords.start)}
      description={isLocalDate(startsOn) ? dayText(startsOn, language, "full") : t(importWords.startHint)}
      value={startsOn}
      onChange={(event) => onStart(event.currentTarget.value)}
    />
  );
}

function LabDetail({ column, use, onUse }: DetailOf<"lab">) {
  const { t } = useWords();
  const units = Object.keys(analyteOf(use.analyte)?.perUnit ?? {});
  return (
    <div className={styles.detail}>
      <PlaceField column={column} at={use.at} onChange={(at) => onUse({ ...use, at })} />
      <SelectField
        size="sm"
        aria-label={t(importWords.unitOf, { column })}
        value={use.unit}
        data={[{ value: "", label: t(importWords.unitChoose) }, ...units]}
        onChange={(event) => onUse({ ...use, unit: event.currentTarget.value })}
      />
      <SelectField
        size="sm"
        aria-label={t(importWords.scaleOf, { column })}
        value={use.scale}
        data={[
          { value: "linear", label: t(importWords.linear) },
          { value: "natural-log", label: t(importWords.naturalLog) },
        ]}
        onChange={(event) => onUse({ ...use, scale: event.currentTarget.value === "natural-log" ? "natural-log" : "linear" })}
      />
    </div>
  );
}

function VisitDetail({ use, startsOn, onUse, onStart }: DetailOf<"visit">) {
  const { t } = useWords();
  const visits = Object.keys(use.days);
  return (
    <div className={styles.detail}>
      <StartField startsOn={startsOn} onStart={onStart} />
      {visits.slice(0, VALUES_MAX).map((visit) => (
        <div key={visit} className={styles.pair}>
          <span className={styles.value}>{visit}</span>
          <TextField
            size="sm"
            inputMode="numeric"
            aria-label={t(importWords.dayOf, { visit })}
            value={use.days[visit] ?? ""}
            onChange={(event) => onUse({ ...use, days: { ...use.days, [visit]: event.currentTarget.value.normalize("NFKC") } })}
          />
          <span className="quiet">{t(importWords.dayUnit)}</span>
        </div>
      ))}
      {visits.length > VALUES_MAX ? <p className="small quiet">{t(importWords.visitMore, { n: visits.length - VALUES_MAX })}</p> : null}
    </div>
  );
}

const SEXES: readonly (Sex | "")[] = ["", "female", "male", "other"];

function SexDetail({ use, onUse }: DetailOf<"sex">) {
  const { t } = useWords();
  const values = Object.keys(use.values);
  if (values.length > VALUES_MAX) return <p className="small">{t(importWords.sexMore)}</p>;
  return (
    <div className={styles.detail}>
      {values.map((value) => (
        <div key={value} className={styles.pair}>
          <span className={styles.value}>{value}</span>
          <SelectField
            size="sm"
            aria-label={t(importWords.sexOf, { value })}
            value={use.values[value] ?? ""}
            data={SEXES.map((sex) => ({ value: sex, label: t(sex === "" ? importWords.sexChoose : importWords[sex]) }))}
            onChange={(event) => {
              const meaning = SEXES.find((sex) => sex === event.currentTarget.value) ?? "";
              onUse({ ...use, values: { ...use.values, [value]: meaning } });
            }}
          />
        </div>
      ))}
    </div>
  );
}
