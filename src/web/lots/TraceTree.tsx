/** The answer of a trace: lots, under each its stock and the patients who were given a vial, under each what befell them; and the letters. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { localDay } from "../../base/dates.ts";
import type { Trace, TracedLotRow, TracedPatient } from "../../server/lot-contract.ts";
import { dayText } from "../../words/dates.ts";
import { lotStatusWords, traceWords as words } from "../../words/screens/lots.ts";
import { termText } from "../../words/terms.ts";
import { api } from "../app/api.ts";
import { useWords } from "../app/language.ts";
import { nameText } from "../chart/naming.ts";
import { Button } from "../ui/Button.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { Letters } from "./Letters.tsx";
import styles from "./Lots.module.css";
import { StatusMark } from "./marks.tsx";

interface Props {
  readonly trace: Trace;
  readonly onQuarantined: () => void;
}

export function TraceTree({ trace, onQuarantined }: Props) {
  const { t } = useWords();
  const client = useQueryClient();
  const [lettersOpen, setLettersOpen] = useState(false);
  const { lots, patients, milliseconds } = trace;
  const stock = lots.reduce((sum, one) => sum + one.stock.length, 0);
  const uses = lots.reduce((sum, one) => sum + one.uses.length, 0);
  const quarantine = useMutation({
    mutationFn: async () => {
      for (const { id, balance } of lots)
        if (balance.available > 0)
          await api("POST /api/lots/quarantine", { body: { lot: id, vials: null, reason: "maker-notice", remark: null } });
    },
    onSuccess: onQuarantined,
    onSettled: () => client.invalidateQueries({ queryKey: ["lots"] }),
  });
  if (lots.length === 0) return <p role="status">{t(words.nothing)}</p>;
  const seconds = Math.round(milliseconds) / 1000;
  return (
    <div className={styles.answer}>
      <p className={styles.found} role="status">
        {t(words.found, { lots: lots.length, uses, patients: patients.length, stock, seconds })}
      </p>
      <div className={styles.buttons}>
        <Button
          disabled={lots.every(({ balance }) => balance.available === 0)}
          busy={quarantine.isPending && t(words.tracing)}
          onClick={() => quarantine.mutate()}
        >
          {t(quarantine.isSuccess ? words.quarantined : words.quarantineAll)}
        </Button>
        <Button disabled={patients.length === 0} onClick={() => setLettersOpen(true)}>
          {t(words.letters)}
        </Button>
        <Button onClick={() => window.print()}>{t(words.print)}</Button>
      </div>
      <ErrorNote error={quarantine.error} />
      <ul className={styles.tree}>
        {lots.map((lot) => (
          <TracedLot key={lot.id} lot={lot} patients={patients} />
        ))}
      </ul>
      <Letters isOpen={lettersOpen} onClose={() => setLettersOpen(false)} trace={trace} />
    </div>
  );
}

function TracedLot({ lot, patients }: { readonly lot: TracedLotRow; readonly patients: readonly TracedPatient[] }) {
  const { t } = useWords();
  const { stock } = lot;
  const given = patients.filter(({ patient }) => lot.uses.some((use) => use.patient === patient));
  return (
    <li>
      <span className={styles.node}>
        <Link to="/lots/$lot" params={{ lot: lot.id }} className={styles.name}>
          {lot.lot}
        </Link>{" "}
        {lot.product} <span className="small quiet">{t(words.supplier, { name: lot.maker ?? lot.supplier })}</span>{" "}
        <StatusMark status={lot.status}>{t(lotStatusWords[lot.status])}</StatusMark>
      </span>
      <ul>
        <li>
          <span className={styles.node}>
            {stock.length === 0
              ? t(words.noStock)
              : t(words.stock, { n: stock.length, vials: `${stock.slice(0, 12).join(" ")}${stock.length > 12 ? " …" : ""}` })}
          </span>
        </li>
        {given.map((patient) => (
          <TracedPatientNode key={patient.patient} lot={lot} patient={patient} />
        ))}
      </ul>
    </li>
  );
}

function TracedPatientNode({ lot, patient: one }: { readonly lot: TracedLotRow; readonly patient: TracedPatient }) {
  const all = useWords();
  const { t, language } = all;
  const { patient, identity, adverseEvents, reachable } = one;
  const number = identity.status === "open" ? identity.fields.number : "";
  return (
    <li>
      <span className={styles.node}>
        <Link to="/patients/$patient" params={{ patient }} className={styles.name}>
          {nameText(identity, all)}
        </Link>{" "}
        {number}{" "}
        <span className="small quiet">
          {lot.uses
            .filter((use) => use.patient === patient)
            .map(({ at, vial }) => t(words.used, { day: dayText(localDay(at), language, "short"), vial }))
            .join(language === "ja" ? "、" : "; ")}
        </span>{" "}
        {reachable ? null : <b>{t(words.unreachable)}</b>}
      </span>
      <ul>
        {adverseEvents.length === 0 ? (
          <li>
            <span className={`${styles.node} small quiet`}>{t(words.noEvents)}</span>
          </li>
        ) : (
          adverseEvents.map(({ id, occurredAt, body }) => (
            <li key={id}>
              <span className={styles.node}>
                {dayText(localDay(occurredAt), language, "short")} {t(termText("adverse-event", body.term))}
              </span>
            </li>
          ))
        )}
      </ul>
    </li>
  );
}
