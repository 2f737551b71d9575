/** A thaw, an excursion or a disposal: which vials, and its facts. */
import { useState } from "react";
import { typedNumber } from "../../charting/typing/number.ts";
import { containerWords, lotReasonWords, lotWords as words } from "../../words/screens/lots.ts";
import { useWords } from "../app/language.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { SelectField, TextField } from "../ui/fields.tsx";
import type { LotProps } from "./LotActions.tsx";
import styles from "./Lots.module.css";
import { type LotDraft, useLotWriting } from "./useLotWriting.ts";

type Kind = "thawed" | "excursion" | "discarded";

interface Props extends LotProps {
  readonly kind: Kind;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const TITLES = { thawed: words.thaw, excursion: words.excursion, discarded: words.discard } as const;
const CONTAINERS = ["low-binding", "ordinary", "unknown"] as const;
const REASONS = ["broken", "expired", "returned", "other"] as const;

export function EntryDialog({ isOpen, onClose, kind, ...rest }: Props) {
  const { t } = useWords();
  return (
    <Dialog open={isOpen} onClose={onClose} title={t(TITLES[kind])}>
      <Entering kind={kind} onClose={onClose} {...rest} />
    </Dialog>
  );
}

function Entering({ kind, lot, now, onClose }: Omit<Props, "isOpen">) {
  const { t } = useWords();
  const save = useLotWriting(lot, onClose);
  const choices = [...lot.vials].filter(([vial, { status }]) => isOffered(kind, status) && !(kind === "thawed" && lot.thaws.has(vial)));
  const [vial, setVial] = useState(kind === "thawed" ? (choices[0]?.[0] ?? "") : "");
  const [second, setSecond] = useState<string>(kind === "thawed" ? "low-binding" : kind === "discarded" ? "broken" : "");
  const [from, setFrom] = useState(now.slice(0, 16));
  const [to, setTo] = useState("");
  const draft = draftOf(kind, { vial, second, from, to, now });
  return (
    <div className={styles.form}>
      <SelectField
        label={t(words.vial)}
        value={vial}
        onChange={({ target }) => setVial(target.value)}
        data={[...(kind === "thawed" ? [] : [{ value: "", label: t(words.all) }]), ...choices.map(([value]) => ({ value, label: value }))]}
      />
      {kind === "excursion" ? (
        <>
          <TextField type="datetime-local" label={t(words.from)} value={from} onChange={({ target }) => setFrom(target.value)} />
          <TextField type="datetime-local" label={t(words.to)} value={to} onChange={({ target }) => setTo(target.value)} />
          <TextField label={t(words.highest)} inputMode="decimal" value={second} onChange={({ target }) => setSecond(target.value)} />
        </>
      ) : (
        <SelectField
          label={t(kind === "thawed" ? words.container : words.reason)}
          value={second}
          onChange={({ target }) => setSecond(target.value)}
          data={
            kind === "thawed"
              ? CONTAINERS.map((value) => ({ value, label: t(containerWords[value]) }))
              : REASONS.map((value) => ({ value, label: t(lotReasonWords[value]) }))
          }
        />
      )}
      <ErrorNote error={save.error} />
      <DialogActions>
        <Button
          size="tap"
          rank="primary"
          disabled={draft === null}
          busy={save.isPending && t(words.saving)}
          onClick={() => draft !== null && save.mutate(draft)}
        >
          {t(words.save)}
        </Button>
      </DialogActions>
    </div>
  );
}

function isOffered(kind: Kind, status: string): boolean {
  if (kind === "thawed") return status === "available";
  return kind === "excursion" ? status === "available" || status === "quarantined" : status !== "used" && status !== "discarded";
}

interface Typed {
  readonly vial: string;
  readonly second: string;
  readonly from: string;
  readonly to: string;
  readonly now: string;
}

/** What is written; null while it is not whole. */
function draftOf(kind: Kind, { vial, second, from, to, now }: Typed): LotDraft | null {
  const vials = vial === "" ? null : [vial];
  const instant = (local: string): string => `${local}:00${now.slice(-6)}`;
  if (kind === "thawed") return vial === "" ? null : { kind, body: { vial, at: now, container: second } };
  if (kind === "discarded") return { kind, body: { vials, reason: second } };
  const highestCelsius = typedNumber(second);
  if (highestCelsius === null || from === "") return null;
  return { kind, body: { vials, from: instant(from), to: to === "" ? null : instant(to), highestCelsius, source: "manual" } };
}
