/** What can be done with a lot: stopping it is one tap, letting it go takes two people, a recall a code, and everything else its facts. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { CertificateCode } from "../../care/exosome/codes.ts";
import type { Finding } from "../../care/finding.ts";
import { balanceOf, type Lot } from "../../record/lot.ts";
import { lotReasonWords, lotWords as words } from "../../words/screens/lots.ts";
import { api } from "../app/api.ts";
import { useWords } from "../app/language.ts";
import { useMay } from "../app/me.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { SelectField } from "../ui/fields.tsx";
import { CertificateDialog } from "./CertificateDialog.tsx";
import { EntryDialog } from "./EntryDialog.tsx";
import styles from "./Lots.module.css";
import { RecallDialog } from "./RecallDialog.tsx";
import { ReleaseDialog } from "./ReleaseDialog.tsx";

export interface LotProps {
  readonly lot: Exclude<Lot, { readonly status: "empty" }>;
  readonly now: string;
}

interface Props extends LotProps {
  readonly findings: readonly Finding<CertificateCode>[];
}

type Doing = "quarantine" | "release" | "certificate" | "thawed" | "excursion" | "discarded" | "recall";

export function LotActions({ lot, findings, now }: Props) {
  const { t } = useWords();
  const [doing, setDoing] = useState<Doing | null>(null);
  const mayWrite = useMay("POST /api/lots/entry");
  const mayStop = useMay("POST /api/lots/quarantine");
  const { available, quarantined } = balanceOf(lot);
  const close = (): void => setDoing(null);
  const canRelease = quarantined > 0 && findings.every(({ severity }) => severity !== "stop");
  return (
    <section className={styles.actions}>
      {lot.status === "recalled" ? <p>{t(words.noActions)}</p> : null}
      {mayStop && available > 0 ? (
        <Button size="large" className={styles.stop ?? ""} onClick={() => setDoing("quarantine")}>
          {t(words.quarantine)}
        </Button>
      ) : null}
      {mayWrite ? (
        <>
          {lot.status !== "recalled" && quarantined > 0 ? (
            <Button size="large" rank={canRelease ? "primary" : "plain"} disabled={!canRelease} onClick={() => setDoing("release")}>
              {t(words.release)}
            </Button>
          ) : null}
          {lot.status === "recalled" ? null : (
            <>
              <Button rank={lot.certificate === null ? "primary" : "plain"} onClick={() => setDoing("certificate")}>
                {t(lot.certificate === null ? words.enterCertificate : words.amendCertificate)}
              </Button>
              <div className={styles.buttons}>
                <Button disabled={available === 0} onClick={() => setDoing("thawed")}>
                  {t(words.thaw)}
                </Button>
                <Button onClick={() => setDoing("excursion")}>{t(words.excursion)}</Button>
              </div>
            </>
          )}
          <div className={styles.buttons}>
            <Button onClick={() => setDoing("discarded")}>{t(words.discard)}</Button>
            {lot.status === "recalled" ? null : <Button onClick={() => setDoing("recall")}>{t(words.recall)}</Button>}
          </div>
        </>
      ) : null}
      <QuarantineDialog isOpen={doing === "quarantine"} onClose={close} lot={lot} now={now} />
      <ReleaseDialog isOpen={doing === "release"} onClose={close} lot={lot} now={now} />
      <CertificateDialog isOpen={doing === "certificate"} onClose={close} lot={lot} now={now} />
      <RecallDialog isOpen={doing === "recall"} onClose={close} lot={lot} now={now} />
      {(["thawed", "excursion", "discarded"] as const).map((kind) => (
        <EntryDialog key={kind} kind={kind} isOpen={doing === kind} onClose={close} lot={lot} now={now} />
      ))}
    </section>
  );
}

const REASONS = ["appearance", "temperature", "maker-notice", "possible-sepsis", "serious-adverse-event", "other"] as const;

function QuarantineDialog({ isOpen, onClose, lot }: LotProps & { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [reason, setReason] = useState<(typeof REASONS)[number]>("maker-notice");
  const save = useMutation({
    mutationFn: () => api("POST /api/lots/quarantine", { body: { lot: lot.lot, vials: null, reason, remark: null } }),
    onSuccess: onClose,
    onSettled: () => client.invalidateQueries({ queryKey: ["lots"] }),
  });
  return (
    <Dialog open={isOpen} onClose={onClose} title={t(words.quarantine)}>
      <p>{t(words.quarantineLead)}</p>
      <SelectField
        label={t(words.reason)}
        value={reason}
        onChange={({ target }) => setReason(REASONS.find((one) => one === target.value) ?? reason)}
        data={REASONS.map((value) => ({ value, label: t(lotReasonWords[value]) }))}
      />
      <ErrorNote error={save.error} />
      <DialogActions>
        <Button size="tap" rank="primary" busy={save.isPending && t(words.saving)} onClick={() => save.mutate()}>
          {t(words.quarantine)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
