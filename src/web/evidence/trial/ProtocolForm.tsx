/** Setting a protocol: what is typed is read here, judged by the server, and sealed with a secret that nobody sees. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { ROLES } from "../../../record/entry.ts";
import { ARMS } from "../../../record/kinds/trial.ts";
import type { TrialResponse } from "../../../server/trial-contract.ts";
import { roleWords } from "../../../words/roles.ts";
import { trialWords, protocolWords as words } from "../../../words/screens/trial.ts";
import { strategyWords } from "../../../words/strategies.ts";
import { api } from "../../app/api.ts";
import { useWords } from "../../app/language.ts";
import { secondPeopleQuery } from "../../lots/queries.ts";
import { RowFields } from "../../settings/RowFields.tsx";
import { Rows } from "../../settings/Rows.tsx";
import { Button } from "../../ui/Button.tsx";
import { ChooseOne, ChooseSome } from "../../ui/Choose.tsx";
import { DemonstrationCode } from "../../ui/DemonstrationCode.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { CodeField, TextField } from "../../ui/fields.tsx";
import { EMPTY_FACTOR, FIRST_PROTOCOL, type ProtocolDraft, type ReadProtocol, readProtocol } from "./protocol-draft.ts";
import styles from "./Trial.module.css";

interface Props {
  /** Whose protocol is replaced; null for a new trial. */
  readonly trial: TrialResponse | null;
  readonly onDone: () => void;
}

interface Editing {
  readonly draft: ProtocolDraft;
  readonly change: (part: Partial<ProtocolDraft>) => void;
}

export function ProtocolForm({ trial, onDone }: Props) {
  const { t } = useWords();
  const client = useQueryClient();
  const [draft, setDraft] = useState(FIRST_PROTOCOL);
  const [code, setCode] = useState("");
  const [isTried, setIsTried] = useState(false);
  const own = code.normalize("NFKC").trim();
  const read = readProtocol(draft);
  const save = useMutation({
    mutationFn: ({ protocol, blockMultiples }: Extract<ReadProtocol, { status: "whole" }>) =>
      api("POST /api/trials", { body: { trial: trial?.trial ?? null, protocol, blockMultiples, code: own } }),
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ queryKey: ["trials"] }),
  });
  const change = (part: Partial<ProtocolDraft>) => setDraft({ ...draft, ...part });
  const send = (): void => {
    setIsTried(true);
    if (read.status === "whole" && own.length >= 6) save.mutate(read);
  };
  const wrong = [...(read.status === "wrong" ? read.fields : []), ...(own.length < 6 ? [trialWords.ownCode] : [])];
  return (
    <section className={styles.form} aria-label={t(trialWords.make)}>
      <h2 className={styles.head}>{t(trial === null ? trialWords.make : trialWords.replace)}</h2>
      <Naming draft={draft} change={change} />
      <Arms draft={draft} change={change} />
      <Method draft={draft} change={change} />
      <Who draft={draft} change={change} />
      <Part>
        <CodeField label={t(trialWords.ownCode)} value={code} onChange={({ target }) => setCode(target.value)} />
        <DemonstrationCode />
      </Part>
      {isTried && wrong.length > 0 ? <p role="alert">{t(words.check, { fields: wrong.map((field) => t(field)).join(" · ") })}</p> : null}
      <ErrorNote error={save.error} />
      <div className={styles.actions}>
        <Button rank="primary" size="tap" busy={save.isPending && t(words.setting)} onClick={send}>
          {t(words.set)}
        </Button>
        <Button rank="quiet" size="tap" onClick={onDone}>
          {t(trialWords.cancel)}
        </Button>
      </div>
    </section>
  );
}

function Part({ children }: { readonly children: ReactNode }) {
  return <div className={styles.fields}>{children}</div>;
}

function Naming({ draft, change }: Editing) {
  const { t } = useWords();
  return (
    <Part>
      <TextField label={t(words.name)} value={draft.title} onChange={({ target }) => change({ title: target.value })} />
      <TextField label={t(words.registry)} value={draft.registry} onChange={({ target }) => change({ registry: target.value })} />
      <TextField label={t(words.size)} value={draft.size} inputMode="numeric" onChange={({ target }) => change({ size: target.value })} />
      <TextField
        label={t(words.consentDocument)}
        value={draft.consentDocument}
        onChange={({ target }) => change({ consentDocument: target.value })}
      />
    </Part>
  );
}

function Arms({ draft, change }: Editing) {
  const { t } = useWords();
  return (
    <>
      <Part>
        {ARMS.map((arm) => (
          <TextField
            key={arm}
            label={t(words.share, { arm: t(strategyWords[arm]) })}
            value={draft.shares[arm]}
            inputMode="numeric"
            onChange={({ target }) => change({ shares: { ...draft.shares, [arm]: target.value } })}
          />
        ))}
      </Part>
      <ChooseSome
        labelled
        label={t(words.masked)}
        choices={[
          { value: "tms", text: t(trialWords.maskedTmsAny) },
          { value: "exosome", text: t(trialWords.exosome) },
        ]}
        values={draft.masked}
        onToggle={(one) => change({ masked: toggled(draft.masked, one) })}
      />
      <Part>
        {draft.masked.includes("tms") ? (
          <TextField label={t(words.coil)} value={draft.coil} onChange={({ target }) => change({ coil: target.value })} />
        ) : null}
        {draft.masked.includes("exosome") ? (
          <TextField label={t(words.product)} value={draft.product} onChange={({ target }) => change({ product: target.value })} />
        ) : null}
      </Part>
    </>
  );
}

function Method({ draft, change }: Editing) {
  const { t } = useWords();
  const fields = [
    ["factor", words.factor],
    ["name", words.factorName],
    ["levels", words.levels],
  ] as const;
  return (
    <>
      <ChooseOne
        labelled
        label={t(words.method)}
        choices={[
          { value: "blocks", text: t(words.blocks) },
          { value: "minimisation", text: t(words.minimisation) },
        ]}
        value={draft.method}
        onChoose={(method) => change({ method })}
      />
      <Part>
        {draft.method === "blocks" ? (
          <TextField label={t(words.multiples)} value={draft.multiples} onChange={({ target }) => change({ multiples: target.value })} />
        ) : (
          <TextField
            label={t(words.probability)}
            value={draft.probability}
            inputMode="decimal"
            onChange={({ target }) => change({ probability: target.value })}
          />
        )}
      </Part>
      <Rows title={t(words.factors)} rows={draft.factors} empty={EMPTY_FACTOR} onChange={(factors) => change({ factors })}>
        {(row, _index, changeRow) => (
          <RowFields fields={fields} row={row} errorAt={() => undefined} onChange={(name, value) => changeRow({ [name]: value })} />
        )}
      </Rows>
    </>
  );
}

function Who({ draft, change }: Editing) {
  const { t } = useWords();
  const { data } = useQuery(secondPeopleQuery);
  const people = data?.people ?? [];
  const chosen = draft.preparers.map(({ id }) => id);
  return (
    <>
      <ChooseSome
        labelled
        label={t(words.blinded)}
        choices={ROLES.map((value) => ({ value, text: t(roleWords[value]) }))}
        values={draft.blinded}
        onToggle={(role) => change({ blinded: toggled(draft.blinded, role) })}
      />
      <ChooseSome
        labelled
        label={t(words.preparers)}
        choices={people.map(({ id, name, role }) => ({ value: id, text: `${name} ${t(roleWords[role])}` }))}
        values={chosen}
        onToggle={(id) => {
          const ids = toggled(chosen, id);
          change({ preparers: people.filter((one) => ids.includes(one.id)).map(({ name, role, ...one }) => ({ id: one.id, name, role })) });
        }}
      />
    </>
  );
}

function toggled<Value>(all: readonly Value[], one: Value): readonly Value[] {
  return all.includes(one) ? all.filter((other) => other !== one) : [...all, one];
}
