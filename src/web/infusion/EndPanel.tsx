/** The end: what of the vial was given, kept and thrown away, and whether that is what it held. Afterwards, what is left of the lot. */
import { useState } from "react";
import { balanceFindings, missingMillilitres } from "../../care/exosome/balance.ts";
import { vialMillilitres } from "../../care/exosome/infusion-gate.ts";
import type { InfusionCourse } from "../../care/exosome/observation-plan.ts";
import { typedNumber } from "../../charting/typing/number.ts";
import { balanceOf, type Lot } from "../../record/lot.ts";
import { choiceWords } from "../../words/entry-choices.ts";
import { watchWords as words } from "../../words/screens/infusion.ts";
import { numberText } from "../../words/text.ts";
import { useWords } from "../app/language.ts";
import chairside from "../chairside/Chairside.module.css";
import type { OpenChair } from "../chairside/ChairsideScreen.tsx";
import { useWriting } from "../patient/useWriting.ts";
import { Button } from "../ui/Button.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { SelectField, TextField } from "../ui/fields.tsx";
import styles from "./Infusion.module.css";

type KnownLot = Exclude<Lot, { readonly status: "empty" }>;

interface Props {
  readonly open: OpenChair;
  readonly course: InfusionCourse;
  readonly lot: KnownLot | null;
  /** The lot was taken out of use meanwhile. */
  readonly blocked: boolean;
}

const ENDS = ["complete", "recall", "patient", "line", "other"] as const;

export function EndPanel({ open, course, lot, blocked }: Props) {
  const { t } = useWords();
  if (course.status !== "running") return <Left lot={lot} />;
  return (
    <section className={`${chairside.panel} ${styles.end}`}>
      <h2 className={chairside.title}>{t(words.finish)}</h2>
      <Ending key={String(blocked)} {...{ open, course, lot, blocked }} />
    </section>
  );
}

function Left({ lot }: { readonly lot: KnownLot | null }) {
  const { t } = useWords();
  if (lot === null) return null;
  const { available, quarantined, used } = balanceOf(lot);
  return (
    <section className={chairside.panel}>
      <p>{t(words.balance, { available, quarantined, used })}</p>
    </section>
  );
}

function Ending({ open, course, lot, blocked }: Props) {
  const { t } = useWords();
  const vial = vialMillilitres(lot, course.infusion.body.vial);
  const [given, setGiven] = useState(vial === null ? "" : String(vial));
  const [kept, setKept] = useState("0");
  const [waste, setWaste] = useState("0");
  const [ended, setEnded] = useState<(typeof ENDS)[number]>(blocked ? "recall" : "complete");
  const writing = useWriting(open.chart, () => undefined);
  const [g, k, w] = [given, kept, waste].map(typedNumber);
  const volumes =
    g === null || k === null || w === null || g === undefined || k === undefined || w === undefined
      ? null
      : { givenMillilitres: g, keptMillilitres: k, wasteMillilitres: w };
  const stops = volumes === null ? [] : balanceFindings({ ended, ...volumes }, vial).filter(({ severity }) => severity === "stop");
  const save = (): void => {
    const body = { ...{ infusion: course.infusion.id, endedAt: open.chart.now, ended }, ...volumes, reaction: "none", actions: [] };
    writing.mutate([{ kind: "infusion-end", version: 1, occurredAt: open.chart.now, body, personal: null }]);
  };
  return (
    <>
      <div className={styles.volumes}>
        <TextField
          size="sm"
          label={`${t(words.given)} mL`}
          inputMode="decimal"
          value={given}
          onChange={({ target }) => setGiven(target.value)}
        />
        <TextField
          size="sm"
          label={`${t(words.kept)} mL`}
          inputMode="decimal"
          value={kept}
          onChange={({ target }) => setKept(target.value)}
        />
        <TextField
          size="sm"
          label={`${t(words.waste)} mL`}
          inputMode="decimal"
          value={waste}
          onChange={({ target }) => setWaste(target.value)}
        />
      </div>
      <p className={styles.quiet} role="status">
        {volumes === null || vial === null
          ? t(words.volumeUnknown)
          : Math.abs(missingMillilitres(volumes, vial)) <= 0.1 + 1e-9
            ? t(words.balanced, { vial })
            : t(words.unbalanced, { vial, missing: numberText(Math.round(missingMillilitres(volumes, vial) * 100) / 100) })}
      </p>
      <SelectField
        size="sm"
        label={t(words.howEnded)}
        value={ended}
        onChange={({ target }) => setEnded(ENDS.find((one) => one === target.value) ?? ended)}
        data={ENDS.map((value) => ({ value, label: t(choiceWords[`ended.${value}`]) }))}
      />
      <ErrorNote error={writing.error} />
      <Button
        size="large"
        rank={blocked ? "primary" : "plain"}
        disabled={volumes === null || stops.length > 0}
        busy={writing.isPending && t(words.recording)}
        onClick={save}
      >
        {t(words.save)}
      </Button>
    </>
  );
}
