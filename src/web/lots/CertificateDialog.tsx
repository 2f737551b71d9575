/** Entering a certificate, group by group, with the lights beside as one types: what is missing is seen before it is written. */
import { useState } from "react";
import { certificateFindings } from "../../care/exosome/certificate.ts";
import { lightsOf } from "../../care/exosome/lights.ts";
import { certificate as kind } from "../../record/kinds/certificate.ts";
import { certificateGroupWords, lightWords } from "../../words/care/certificate.ts";
import { certificateChoiceWords } from "../../words/screens/certificate.ts";
import { lotWords as words } from "../../words/screens/lots.ts";
import { useWords } from "../app/language.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { SelectField, TextField } from "../ui/fields.tsx";
import {
  BLANK_CERTIFICATE,
  CERTIFICATE_FIELDS,
  type CertificateField,
  certificateBody,
  certificateRemark,
  type TypedCertificate,
  VIRUSES_TYPED,
} from "./certificate-fields.ts";
import type { LotProps } from "./LotActions.tsx";
import styles from "./Lots.module.css";
import { LightMark } from "./marks.tsx";
import { useLotWriting } from "./useLotWriting.ts";

interface Props extends LotProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function CertificateDialog({ isOpen, onClose, ...rest }: Props) {
  const { t } = useWords();
  return (
    <Dialog open={isOpen} onClose={onClose} title={t(words.enterCertificate)}>
      <Entering onClose={onClose} {...rest} />
    </Dialog>
  );
}

function Entering({ lot, onClose }: Omit<Props, "isOpen">) {
  const { t } = useWords();
  const [typed, setTyped] = useState<TypedCertificate>(BLANK_CERTIFICATE);
  const save = useLotWriting(lot, onClose);
  const body = certificateBody(typed);
  const read = kind.body.safeParse(body);
  const lights = lightsOf(certificateFindings(read.success ? read.data : null, lot.received.storageCelsiusMax));
  return (
    <div className={styles.form}>
      {CERTIFICATE_FIELDS.map(([group, fields]) => (
        <fieldset key={group} className={styles.group}>
          <legend>
            {t(certificateGroupWords[group])} <LightMark light={lights[group]}>{t(lightWords[lights[group]])}</LightMark>
          </legend>
          <div className={styles.two}>
            {fields.map((field) => (
              <Field key={field.name} field={field} typed={typed} onType={setTyped} />
            ))}
          </div>
        </fieldset>
      ))}
      <ErrorNote error={save.error} />
      <DialogActions>
        <Button
          size="tap"
          rank="primary"
          disabled={!read.success}
          busy={save.isPending && t(words.saving)}
          onClick={() => save.mutate({ kind: "certificate", body, remark: certificateRemark(typed) })}
        >
          {t(words.save)}
        </Button>
      </DialogActions>
    </div>
  );
}

interface FieldProps {
  readonly field: CertificateField;
  readonly typed: TypedCertificate;
  readonly onType: (typed: TypedCertificate) => void;
}

function Field({ field: { name, text, sort, choices = [] }, typed, onType }: FieldProps) {
  const { t } = useWords();
  const value = typed[name] ?? "";
  const set = (next: string): void => onType({ ...typed, [name]: next });
  if (sort === "choice") {
    const offered = BLANK_CERTIFICATE[name] === undefined ? ["", ...choices] : choices;
    return (
      <SelectField
        size="sm"
        label={t(text)}
        value={value}
        onChange={({ target }) => set(target.value)}
        data={offered.map((one) => ({ value: one, label: t(certificateChoiceWords[one] ?? { ja: one, en: one }) }))}
      />
    );
  }
  if (sort === "file") return <FileField text={t(text)} digest={value} onDigest={set} />;
  return (
    <TextField
      size="sm"
      label={t(text)}
      type={sort === "date" ? "date" : "text"}
      inputMode={sort === "number" ? "decimal" : "text"}
      placeholder={name === "donorNegative" ? VIRUSES_TYPED : ""}
      value={value}
      onChange={({ target }) => set(target.value)}
    />
  );
}

interface FileProps {
  readonly text: string;
  readonly digest: string;
  readonly onDigest: (digest: string) => void;
}

/** The file stays where it is; that it is this one can be shown by its digest. */
function FileField({ text, digest, onDigest }: FileProps) {
  const read = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return onDigest("");
    const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
    onDigest([...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join(""));
  };
  return (
    <label className={styles.file}>
      {text}
      <input type="file" accept=".pdf,image/*" onChange={({ target }) => void read(target.files?.[0])} />
      <small className="mono">{digest.slice(0, 16)}</small>
    </label>
  );
}
