/** Unblinding by two people, each with a fresh code: one patient, to the two alone, or the whole trial, to everybody. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { UNBLINDING_REASONS } from "../../../record/kinds/trial.ts";
import type { TrialAllocation } from "../../../record/trial.ts";
import { unblindingWords, trialWords as words } from "../../../words/screens/trial.ts";
import { strategyWords } from "../../../words/strategies.ts";
import { api } from "../../app/api.ts";
import { useWords } from "../../app/language.ts";
import { useMay } from "../../app/me.ts";
import { MicroBanner } from "../../chart/banner/MicroBanner.tsx";
import { chartQuery } from "../../chart/query.ts";
import { NOBODY, SecondPersonFields, wholeSecond } from "../../lots/SecondPerson.tsx";
import { Button } from "../../ui/Button.tsx";
import { ChooseOne } from "../../ui/Choose.tsx";
import { DemonstrationCode } from "../../ui/DemonstrationCode.tsx";
import { Dialog, DialogActions } from "../../ui/Dialog.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { CodeField } from "../../ui/fields.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import type { TrialDialogProps } from "./AllocateDialog.tsx";
import styles from "./Trial.module.css";

interface Props extends TrialDialogProps {
  /** Null: the whole trial. */
  readonly allocation: TrialAllocation | null;
}

type Reason = (typeof UNBLINDING_REASONS)[number];

export function UnblindDialog({ isOpen, onClose, ...rest }: Props) {
  const { t } = useWords();
  return (
    <Dialog open={isOpen} onClose={onClose} title={t(rest.allocation === null ? words.unblindAll : words.unblind)}>
      <Unblinding {...rest} />
    </Dialog>
  );
}

function Unblinding({ trial: { trial }, allocation }: Omit<Props, "isOpen" | "onClose">) {
  const { t } = useWords();
  const client = useQueryClient();
  const [reason, setReason] = useState<Reason | null>(allocation === null ? "end-of-trial" : null);
  const [remark, setRemark] = useState("");
  const [code, setCode] = useState("");
  const [second, setSecond] = useState(NOBODY);
  const own = code.normalize("NFKC").trim();
  const whole = wholeSecond(second);
  const save = useMutation({
    mutationFn: () => {
      if (reason === null || whole === null) throw new Error("invariant: two people unblind, for a reason");
      const about = { trial, patient: allocation?.patient ?? null, reason, remark: remark.trim() === "" ? null : remark };
      return api("POST /api/trials/unblind", { body: { ...about, code: own, second: whole } });
    },
    onSettled: () => client.invalidateQueries({ queryKey: ["trials"] }),
    gcTime: 0,
  });
  if (save.data !== undefined) {
    const { arm } = save.data;
    return (
      <p role="status" className={styles.answer}>
        {allocation === null || arm === null ? t(words.unblinded) : t(words.armIs, { n: allocation.number, arm: t(strategyWords[arm]) })}
      </p>
    );
  }
  return (
    <>
      {allocation === null ? null : <Whose patient={allocation.patient} />}
      <p className="small">{allocation === null ? t(words.unblindAllLead) : t(words.unblindOne, { n: allocation.number })}</p>
      <ChooseOne
        labelled
        size="grid"
        label={t(words.reason)}
        choices={UNBLINDING_REASONS.map((value) => ({ value, text: t(unblindingWords[value]) }))}
        value={reason}
        onChoose={setReason}
      />
      <TextArea label={t(words.remark)} value={remark} onChange={setRemark} />
      <CodeField label={t(words.ownCode)} value={code} onChange={({ target }) => setCode(target.value)} />
      <DemonstrationCode />
      <SecondPersonFields value={second} onChange={setSecond} />
      <ErrorNote error={save.error} />
      <DialogActions>
        <Button
          size="tap"
          rank="primary"
          disabled={reason === null || whole === null || own.length < 6}
          busy={save.isPending && t(words.working)}
          onClick={() => save.mutate()}
        >
          {t(words.unblind)}
        </Button>
      </DialogActions>
    </>
  );
}

/** Whose arm is about to be told, for who may know the patient by name. */
function Whose({ patient }: { readonly patient: string }) {
  const { data } = useQuery({ ...chartQuery(patient), enabled: useMay("GET /api/patients/:patient/chart") });
  return data === undefined ? null : <MicroBanner patient={patient} identity={data.identity} today={data.today} />;
}
