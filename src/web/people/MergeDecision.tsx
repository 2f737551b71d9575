/** Deciding a proposal: approving and refusing are choices of equal rank; approving asks for a fresh code. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { ChartEntryOf } from "../../record/kinds.ts";
import type { ChartResponse } from "../../server/contract.ts";
import { whenText } from "../../words/dates.ts";
import { signingWords } from "../../words/screens/corrections.ts";
import { mergeWords } from "../../words/screens/people.ts";
import { api } from "../app/api.ts";
import { useWords } from "../app/language.ts";
import { useMe } from "../app/me.ts";
import { nameText } from "../chart/naming.ts";
import { Button } from "../ui/Button.tsx";
import { DemonstrationCode } from "../ui/DemonstrationCode.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { CodeField } from "../ui/fields.tsx";
import styles from "./Merge.module.css";

interface Props {
  readonly going: ChartResponse;
  readonly staying: ChartResponse;
  readonly proposal: ChartEntryOf<"merge">;
}

export function MergeDecision({ going, staying, proposal }: Props) {
  const words = useWords();
  const { t, language } = words;
  const me = useMe();
  const [code, setCode] = useState("");
  const decide = useDecision(going, staying, proposal.id);
  const own = proposal.author.id === me.id;
  const remark = proposal.personal.status === "open" ? proposal.personal.fields.remark : null;
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!own) decide.mutate({ step: "approve", code });
      }}
    >
      <p>
        {t(mergeWords.proposedBody, {
          who: proposal.author.name,
          when: whenText(proposal.recordedAt, going.today, language),
          into: nameText(staying.identity, words),
        })}
      </p>
      {remark === null ? null : <blockquote className={styles.remark}>{remark}</blockquote>}
      {own ? <p className={styles.waits}>{t(mergeWords.waits)}</p> : <Code code={code} onChange={setCode} />}
      <ErrorNote error={decide.error} />
      <div className={styles.actions}>
        <Button
          size="tap"
          busy={decide.variables?.step === "refuse" && decide.isPending && t(mergeWords.refusing)}
          onClick={() => decide.mutate({ step: "refuse" })}
        >
          {t(mergeWords.refuse)}
        </Button>
        {own ? null : (
          <Button
            type="submit"
            size="tap"
            busy={decide.variables?.step === "approve" && decide.isPending && t(mergeWords.approving)}
            disabled={code.length < 6}
          >
            {t(mergeWords.approve)}
          </Button>
        )}
      </div>
    </form>
  );
}

interface CodeProps {
  readonly code: string;
  readonly onChange: (code: string) => void;
}

function Code({ code, onChange }: CodeProps) {
  const { t } = useWords();
  return (
    <>
      <CodeField
        label={t(signingWords.code)}
        value={code}
        onChange={(event) => onChange(event.currentTarget.value.normalize("NFKC").replace(/\s/g, ""))}
      />
      <DemonstrationCode />
    </>
  );
}

type Step = { readonly step: "refuse" } | { readonly step: "approve"; readonly code: string };

function useDecision(going: ChartResponse, staying: ChartResponse, proposal: string) {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (step: Step) =>
      api("POST /api/patients/:patient/merge", { params: { patient: going.patient }, body: { ...step, proposal, remark: null } }),
    onSuccess: async (_answer, { step }) => {
      await Promise.all([client.invalidateQueries({ queryKey: ["chart"] }), client.invalidateQueries({ queryKey: ["patients"] })]);
      const { patient } = step === "approve" ? staying : going;
      await navigate({ to: "/patients/$patient", params: { patient } });
    },
  });
}
