/** Allocating a patient: who, and the level of each factor. The answer is a number and a code, never an arm. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Language } from "../../../record/entry.ts";
import type { PatientRow } from "../../../server/contract.ts";
import { trialWords as words } from "../../../words/screens/trial.ts";
import { api } from "../../app/api.ts";
import { useWords } from "../../app/language.ts";
import { numberAndBirth } from "../../patients/person-name.ts";
import { Button } from "../../ui/Button.tsx";
import { ChooseOne } from "../../ui/Choose.tsx";
import { Dialog, DialogActions } from "../../ui/Dialog.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { SelectField, TextField } from "../../ui/fields.tsx";
import styles from "./Trial.module.css";
import type { TrialProps } from "./TrialCard.tsx";

export interface TrialDialogProps extends TrialProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function AllocateDialog({ trial, isOpen, onClose }: TrialDialogProps) {
  const { t } = useWords();
  return (
    <Dialog open={isOpen} onClose={onClose} title={t(words.allocate)}>
      <Allocating trial={trial} />
    </Dialog>
  );
}

const FOUND_MAX = 6;

function Allocating({ trial: { trial, protocol } }: TrialProps) {
  const { t, language } = useWords();
  const client = useQueryClient();
  const [text, setText] = useState("");
  const [patient, setPatient] = useState<string | null>(null);
  const [stratum, setStratum] = useState<Readonly<Record<string, string>>>({});
  const find = useMutation({
    mutationFn: () => api("POST /api/patients/search", { body: { text, filter: "all", offset: 0, limit: FOUND_MAX } }),
    onSuccess: ({ rows }) => setPatient(rows.length === 1 ? (rows[0]?.id ?? null) : null),
  });
  const save = useMutation({
    mutationFn: () => api("POST /api/trials/allocate", { body: { trial, patient: patient ?? "", stratum: { ...stratum } } }),
    onSettled: () => client.invalidateQueries({ queryKey: ["trials"] }),
  });
  const rows = find.data?.rows ?? [];
  const chosen = rows.find(({ id }) => id === patient);
  if (save.data !== undefined && chosen !== undefined) return <Allocated {...save.data} row={chosen} />;
  const isWhole = patient !== null && protocol.factors.every(({ factor }) => (stratum[factor] ?? "") !== "");
  return (
    <>
      <p className="small">{t(words.allocateLead, { document: protocol.consentDocument })}</p>
      <form
        className={styles.search}
        onSubmit={(event) => {
          event.preventDefault();
          find.mutate();
        }}
      >
        <TextField label={t(words.search)} value={text} onChange={({ target }) => setText(target.value)} autoComplete="off" />
        <Button type="submit" size="tap" disabled={text.trim() === ""} onClick={() => find.mutate()}>
          {t(words.find)}
        </Button>
      </form>
      {find.data !== undefined && rows.length === 0 ? <p role="status">{t(words.notFound)}</p> : null}
      {rows.length === 0 ? null : (
        <ChooseOne
          size="grid"
          label={t(words.choose)}
          choices={rows.map((row) => ({ value: row.id, ...namesOf(row, language) }))}
          value={patient}
          onChoose={setPatient}
        />
      )}
      {protocol.factors.map(({ factor, name, levels }) => (
        <SelectField
          key={factor}
          label={name}
          value={stratum[factor] ?? ""}
          onChange={({ target }) => setStratum({ ...stratum, [factor]: target.value })}
          data={[{ value: "", label: t(words.choose) }, ...levels.map((one) => ({ value: one.level, label: one.name }))]}
        />
      ))}
      <ErrorNote error={save.error ?? find.error} />
      <DialogActions>
        <Button size="tap" rank="primary" disabled={!isWhole} busy={save.isPending && t(words.working)} onClick={() => save.mutate()}>
          {t(words.allocateNow)}
        </Button>
      </DialogActions>
    </>
  );
}

function namesOf({ identity }: PatientRow, language: Language): { readonly text: string; readonly note?: string } {
  if (identity.status !== "open") return { text: "—" };
  const { name, number } = identity.fields;
  return { text: name === null ? number : `${name.family} ${name.given}`, note: numberAndBirth(identity.fields, language) };
}

interface AllocatedProps {
  readonly number: number;
  readonly code: string | null;
  readonly row: PatientRow;
}

function Allocated({ number, code, row }: AllocatedProps) {
  const { t, language } = useWords();
  const { text, note = "" } = namesOf(row, language);
  return (
    <div role="status" className={styles.answer}>
      <p>
        <b>{text}</b> <span className="quiet small">{note}</span>
      </p>
      <p>{t(words.isNumber, { n: number })}</p>
      {code === null ? null : (
        <>
          <p className={styles.code}>{code}</p>
          <p>{t(words.itsCode, { code })}</p>
        </>
      )}
    </div>
  );
}
