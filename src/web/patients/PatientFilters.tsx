/** One of several views of the list, each with how many it holds. */
import type { PatientPage } from "../../server/contract.ts";
import { patientsWords } from "../../words/screens/patients.ts";
import { strategyWords } from "../../words/strategies.ts";
import { numberText, type Text } from "../../words/text.ts";
import { useWords } from "../app/language.ts";
import type { Filter } from "./list-state.ts";
import styles from "./PatientFilters.module.css";

const FILTERS: readonly (readonly [Filter, Text])[] = [
  ["all", patientsWords.all],
  ["tms", strategyWords.tms],
  ["exosome", strategyWords.exosome],
  ["both", strategyWords.both],
  ["neither", strategyWords.neither],
  ["open", patientsWords.open],
  ["closed", patientsWords.closed],
];

export interface PatientFiltersProps {
  readonly chosen: Filter;
  readonly counts: PatientPage["counts"] | null;
  readonly onChoose: (filter: Filter) => void;
}

export function PatientFilters({ chosen, counts, onChoose }: PatientFiltersProps) {
  const { t } = useWords();
  return (
    <fieldset className={styles.filters}>
      <legend className="visually-hidden">{t(patientsWords.filters)}</legend>
      {FILTERS.map(([filter, name]) => (
        <button key={filter} type="button" className={styles.filter} aria-pressed={filter === chosen} onClick={() => onChoose(filter)}>
          {t(name)}
          <span className={styles.count}>{counts === null ? "" : numberText(counts[filter])}</span>
        </button>
      ))}
    </fieldset>
  );
}
