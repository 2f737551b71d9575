/** A hundred people: filled in remission, half filled with a response short of it, hollow neither. In words beneath. */
import type { Outlook } from "../../../model/forecast/outlook.ts";
import { forecastWords } from "../../../words/screens/forecast.ts";
import { useWords } from "../../app/language.ts";
import styles from "./PeopleIcons.module.css";

const PEOPLE = 100;
const A_ROW = 20;
const STEP = 11;

export function PeopleIcons({ name, outlook }: { readonly name: string; readonly outlook: Outlook }) {
  const { t } = useWords();
  const remission = Math.round(outlook.remissionProbability * PEOPLE);
  const response = Math.max(remission, Math.round(outlook.responseProbability * PEOPLE));
  const kind = (person: number) => (person < remission ? "remission" : person < response ? "response" : "neither");
  return (
    <figure className={styles.people}>
      <figcaption>{name}</figcaption>
      <svg
        viewBox={`0 0 ${A_ROW * STEP} ${(PEOPLE / A_ROW) * STEP}`}
        role="img"
        aria-label={t(forecastWords.icons, { remission, response: response - remission })}
      >
        {Array.from({ length: PEOPLE }, (_, person) => {
          const [x, y] = [(person % A_ROW) * STEP + STEP / 2, Math.floor(person / A_ROW) * STEP + STEP / 2];
          return (
            <g key={`${x} ${y}`} data-kind={kind(person)}>
              <circle cx={x} cy={y} r="4" />
              {kind(person) === "response" ? <path d={`M${x} ${y - 4}a4 4 0 0 0 0 8z`} /> : null}
            </g>
          );
        })}
      </svg>
      <p className="small">
        {[
          t(forecastWords.remission, { n: remission }),
          t(forecastWords.response, { n: response - remission }),
          t(forecastWords.neitherOne, { n: PEOPLE - response }),
        ].join(" · ")}
      </p>
    </figure>
  );
}
