/** Tracing: the question in one line, the answer as a tree from the lot down to the patients and what befell them. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { TraceQuestion } from "../../care/exosome/trace.ts";
import type { Trace } from "../../server/lot-contract.ts";
import { traceWords as words } from "../../words/screens/lots.ts";
import { api } from "../app/api.ts";
import { useWords } from "../app/language.ts";
import { Button } from "../ui/Button.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { SelectField, TextField } from "../ui/fields.tsx";
import styles from "./Lots.module.css";
import { TraceTree } from "./TraceTree.tsx";

const BY = ["lot", "vial", "donor", "maker", "dates"] as const;

export function TracePanel() {
  const { t } = useWords();
  const client = useQueryClient();
  const [by, setBy] = useState<(typeof BY)[number]>("lot");
  const [text, setText] = useState("");
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const [trace, setTrace] = useState<Trace | null>(null);
  const question: TraceQuestion = by === "dates" ? { by, from, to } : { by, text: text.trim() };
  const isWhole = by === "dates" ? from !== "" && to !== "" : text.trim() !== "";
  const ask = useMutation({ mutationFn: () => api("POST /api/lots/trace", { body: question }), onSuccess: setTrace });
  const drill = useMutation({
    mutationFn: () => api("POST /api/lots/drill", { body: question }),
    onSuccess: async (answer) => {
      setTrace(answer.trace);
      await client.invalidateQueries({ queryKey: ["lots"] });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isWhole) ask.mutate();
  };
  return (
    <section className={styles.trace} aria-labelledby="trace">
      <h2 id="trace">{t(words.title)}</h2>
      <p className="small quiet">{t(words.lead)}</p>
      <form onSubmit={submit} className={styles.question}>
        <SelectField
          size="sm"
          label={t(words.by)}
          value={by}
          onChange={({ target }) => setBy(BY.find((one) => one === target.value) ?? by)}
          data={BY.map((value) => ({ value, label: t(words[value]) }))}
        />
        {by === "dates" ? (
          <>
            <TextField size="sm" type="date" label={t(words.from)} value={from} onChange={({ target }) => setFrom(target.value)} />
            <TextField size="sm" type="date" label={t(words.to)} value={to} onChange={({ target }) => setTo(target.value)} />
          </>
        ) : (
          <TextField size="sm" label={t(words.text)} value={text} onChange={({ target }) => setText(target.value)} />
        )}
        <Button type="submit" disabled={!isWhole} busy={ask.isPending && t(words.tracing)}>
          {t(words.trace)}
        </Button>
        <Button disabled={!isWhole} busy={drill.isPending && t(words.tracing)} onClick={() => drill.mutate()}>
          {t(words.drill)}
        </Button>
      </form>
      <ErrorNote error={ask.error ?? drill.error} />
      {trace === null ? null : <TraceTree trace={trace} onQuarantined={() => ask.mutate()} />}
    </section>
  );
}
