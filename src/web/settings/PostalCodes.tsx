/** The clinic's own table of postal codes: read in from a file that the clinic has, and asked of nobody else. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { SettingsEntry } from "../../server/contract.ts";
import { settingsWords } from "../../words/screens/settings.ts";
import { numberText } from "../../words/text.ts";
import { api } from "../app/api.ts";
import { useWords } from "../app/language.ts";
import { useMay } from "../app/me.ts";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { FactList } from "../ui/FactList.tsx";
import { decodeJapanese } from "./japanese-file.ts";
import { History } from "./Section.tsx";
import styles from "./Settings.module.css";
import type { BodyOf } from "./setting.ts";
import { settingsQuery } from "./useSettings.ts";

interface Props {
  readonly body: BodyOf<"postal-codes"> | null;
  readonly history: readonly SettingsEntry[];
}

export function PostalCodes({ body, history }: Props) {
  const { t } = useWords();
  const client = useQueryClient();
  const mayChange = useMay("POST /api/settings/postal-codes");
  const read = useMutation({
    mutationFn: async (file: File) =>
      await api("POST /api/settings/postal-codes", {
        body: { fileName: file.name, text: decodeJapanese(new Uint8Array(await file.arrayBuffer())) },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: settingsQuery.queryKey }),
  });
  return (
    <>
      <div className={styles.standing}>
        {body === null ? (
          <p className="quiet">{t(settingsWords.none)}</p>
        ) : (
          <FactList
            facts={[
              [t(settingsWords.postalCount), numberText(body.rows)],
              [t(settingsWords.postalSource), body.source],
            ]}
          />
        )}
      </div>
      {mayChange ? (
        <div className={styles.actions}>
          <label className={styles.file}>
            <input
              type="file"
              className="visually-hidden"
              accept=".csv,text/csv"
              aria-describedby="postal-hint"
              onChange={(event) => {
                const file = event.currentTarget.files?.[0];
                if (file) read.mutate(file);
              }}
            />
            {t(read.isPending ? settingsWords.postalReading : settingsWords.postalFile)}
          </label>
          <p role="status">{read.data === undefined ? "" : t(settingsWords.postalRows, { n: read.data.rows })}</p>
        </div>
      ) : null}
      <p id="postal-hint" className="small quiet">
        {t(settingsWords.postalHint)}
      </p>
      <ErrorNote error={read.error} />
      <History entries={history.filter(({ kind }) => kind === "postal-codes")} />
    </>
  );
}
