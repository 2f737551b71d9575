/** Finding the chart that goes on, among all patients but the one whose chart goes. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ChartResponse } from "../../server/contract.ts";
import { ageText, eraDayText } from "../../words/eras.ts";
import { mergeWords } from "../../words/screens/people.ts";
import { api } from "../app/api.ts";
import { useWords } from "../app/language.ts";
import { useDebounced } from "../app/useDebounced.ts";
import { personName } from "../patients/person-name.ts";
import { Button } from "../ui/Button.tsx";
import { TextField } from "../ui/fields.tsx";
import styles from "./Merge.module.css";

const TYPING_MILLISECONDS = 250;
const SHOWN_MAX = 8;

interface Props {
  readonly going: ChartResponse;
  readonly onChoose: (patient: string) => void;
}

export function MergeChoice({ going, onChoose }: Props) {
  const { t, language } = useWords();
  const [typed, setTyped] = useState(() => nameOf(going));
  const text = useDebounced(typed.trim(), TYPING_MILLISECONDS);
  const { data } = useQuery({
    queryKey: ["patients", "merge", text],
    queryFn: ({ signal }) => api("POST /api/patients/search", { body: { text, filter: "all", offset: 0, limit: SHOWN_MAX + 1 }, signal }),
    enabled: text !== "",
    placeholderData: keepPreviousData,
  });
  const rows =
    text === "" ? [] : (data?.rows ?? []).filter(({ id, status }) => id !== going.patient && status !== "erased").slice(0, SHOWN_MAX);
  return (
    <section className={styles.choice}>
      <TextField
        label={t(mergeWords.search)}
        value={typed}
        autoFocus
        autoComplete="off"
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <p role="status" className="quiet">
        {data !== undefined && text !== "" && rows.length === 0 ? t(mergeWords.nobody) : ""}
      </p>
      <ul>
        {rows.map(({ id, identity }) => {
          const { main } = personName(identity, id, language);
          const fields = identity.status === "open" ? identity.fields : null;
          return (
            <li key={id} className={styles.found}>
              <span>
                <b lang={main.lang}>{main.text}</b>
                <span className="small quiet">
                  {fields?.number}{" "}
                  {fields?.birthDate == null
                    ? ""
                    : `${eraDayText(fields.birthDate, language)} · ${ageText(fields.birthDate, going.today, language)}`}
                </span>
              </span>
              <Button onClick={() => onChoose(id)}>{t(mergeWords.choose)}</Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function nameOf({ identity }: ChartResponse): string {
  const name = identity.status === "open" ? (identity.fields.name ?? identity.fields.kana) : null;
  return name === null ? "" : `${name.family} ${name.given}`;
}
