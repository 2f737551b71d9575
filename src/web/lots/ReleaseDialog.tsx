/** Releasing by two: each group of the certificate is looked at, and each of the two gives a code of their own. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { certificateFindings } from "../../care/exosome/certificate.ts";
import { CERTIFICATE_GROUPS, type CertificateGroup, GROUP_OF, lightsOf } from "../../care/exosome/lights.ts";
import { certificateGroupWords, lightWords } from "../../words/care/certificate.ts";
import { findingSentence } from "../../words/care/findings.ts";
import { lotWords as words } from "../../words/screens/lots.ts";
import { api } from "../app/api.ts";
import { useWords } from "../app/language.ts";
import { Button } from "../ui/Button.tsx";
import { DemonstrationCode } from "../ui/DemonstrationCode.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { CodeField } from "../ui/fields.tsx";
import type { LotProps } from "./LotActions.tsx";
import styles from "./Lots.module.css";
import { LightMark } from "./marks.tsx";
import { NOBODY, SecondPersonFields, wholeSecond } from "./SecondPerson.tsx";
import { nextSeq } from "./useLotWriting.ts";

interface Props extends LotProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function ReleaseDialog({ isOpen, onClose, ...rest }: Props) {
  const { t } = useWords();
  return (
    <Dialog open={isOpen} onClose={onClose} title={t(words.release)}>
      <Releasing onClose={onClose} {...rest} />
    </Dialog>
  );
}

function Releasing({ lot, onClose }: Omit<Props, "isOpen">) {
  const { t, language } = useWords();
  const client = useQueryClient();
  const [looked, setLooked] = useState<readonly CertificateGroup[]>([]);
  const [code, setCode] = useState("");
  const [second, setSecond] = useState(NOBODY);
  const findings = certificateFindings(lot.certificate, lot.received.storageCelsiusMax);
  const lights = lightsOf(findings);
  const whole = wholeSecond(second);
  const own = code.normalize("NFKC").trim();
  const save = useMutation({
    mutationFn: () => {
      if (whole === null) throw new Error("invariant: two people release");
      const checks = Object.fromEntries(looked.map((group) => [group, true]));
      return api("POST /api/lots/release", {
        body: { lot: lot.lot, expectedSeq: nextSeq(lot), vials: null, checks, code: own, second: whole },
      });
    },
    onSuccess: onClose,
    onSettled: () => client.invalidateQueries({ queryKey: ["lots"] }),
  });
  const toggle = (group: CertificateGroup): void =>
    setLooked(looked.includes(group) ? looked.filter((one) => one !== group) : [...looked, group]);
  const isWhole = looked.length === CERTIFICATE_GROUPS.length && whole !== null && own.length >= 6;
  return (
    <>
      <p className="small">{t(words.releaseLead)}</p>
      <ul className={styles.looking}>
        {CERTIFICATE_GROUPS.map((group) => (
          <li key={group}>
            <label>
              <input type="checkbox" checked={looked.includes(group)} onChange={() => toggle(group)} />
              <b>{t(certificateGroupWords[group])}</b>
              <LightMark light={lights[group]}>{t(lightWords[lights[group]])}</LightMark>
              <small>
                {findings
                  .filter((one) => GROUP_OF[one.code] === group)
                  .map((one) => findingSentence(one, language))
                  .join(" ")}
              </small>
            </label>
          </li>
        ))}
      </ul>
      <CodeField label={t(words.ownCode)} value={code} onChange={({ target }) => setCode(target.value)} />
      <DemonstrationCode />
      <SecondPersonFields value={second} onChange={setSecond} />
      <ErrorNote error={save.error} />
      <DialogActions>
        <Button size="tap" rank="primary" disabled={!isWhole} busy={save.isPending && t(words.saving)} onClick={() => save.mutate()}>
          {t(words.releaseNow)}
        </Button>
      </DialogActions>
    </>
  );
}
