/** One trial: its protocol, how many it has by stratum, who was allocated, and what may be done to it now. */
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { localDay } from "../../../base/dates.ts";
import { countsByStratum, isMasked } from "../../../record/trial.ts";
import type { TrialResponse } from "../../../server/trial-contract.ts";
import { dayText } from "../../../words/dates.ts";
import { roleWords } from "../../../words/roles.ts";
import { trialWords as words } from "../../../words/screens/trial.ts";
import { strategyWords } from "../../../words/strategies.ts";
import { useWords } from "../../app/language.ts";
import { useMe } from "../../app/me.ts";
import { Button } from "../../ui/Button.tsx";
import { Chip } from "../../ui/Chip.tsx";
import { type Fact, FactList } from "../../ui/FactList.tsx";
import { AllocateDialog } from "./AllocateDialog.tsx";
import { CloseDialog } from "./CloseDialog.tsx";
import { PrepareDialog } from "./PrepareDialog.tsx";
import { Proof } from "./Proof.tsx";
import { ProtocolForm } from "./ProtocolForm.tsx";
import styles from "./Trial.module.css";
import { UnblindDialog } from "./UnblindDialog.tsx";

export interface TrialProps {
  readonly trial: TrialResponse;
}

export function TrialCard({ trial }: TrialProps) {
  const { t } = useWords();
  const { protocol, allocations, status } = trial;
  const masked = isMasked(protocol);
  const state = status === "closed" && !masked ? words.closedOpen : words[status];
  return (
    <section className={styles.trial} aria-label={protocol.title}>
      <div className={styles.names}>
        <h2 className={styles.head}>{protocol.title}</h2>
        <Chip tone={status === "recruiting" ? "ok" : "none"}>{t(state)}</Chip>
        <span>{t(words.allocated, { n: allocations.length, size: protocol.size })}</span>
      </div>
      <Actions trial={trial} />
      {trial.proof === null ? null : <Proof trial={trial} />}
      <Strata trial={trial} />
      {allocations.length === 0 ? null : <Allocated trial={trial} />}
      <h3 className={styles.part}>{t(words.protocol)}</h3>
      <FactList facts={useFacts(trial)} />
    </section>
  );
}

type Open = "allocate" | "close" | "unblind" | "replace" | null;

function Actions({ trial }: TrialProps) {
  const { t } = useWords();
  const { rights } = useMe();
  const [open, setOpen] = useState<Open>(null);
  const shut = () => setOpen(null);
  const { status, allocations, protocol } = trial;
  if (open === "replace") return <ProtocolForm trial={trial} onDone={shut} />;
  return (
    <div className={styles.actions}>
      {status === "recruiting" && rights.includes("POST /api/trials/allocate") ? (
        <Button rank="primary" size="tap" onClick={() => setOpen("allocate")}>
          {t(words.allocate)}
        </Button>
      ) : null}
      {status === "recruiting" && allocations.length === 0 && rights.includes("POST /api/trials") ? (
        <Button size="tap" onClick={() => setOpen("replace")}>
          {t(words.replace)}
        </Button>
      ) : null}
      {status === "recruiting" && allocations.length > 0 && rights.includes("POST /api/trials/close") ? (
        <Button size="tap" onClick={() => setOpen("close")}>
          {t(words.close)}
        </Button>
      ) : null}
      {status === "closed" && isMasked(protocol) && rights.includes("POST /api/trials/unblind") ? (
        <Button size="tap" onClick={() => setOpen("unblind")}>
          {t(words.unblindAll)}
        </Button>
      ) : null}
      <AllocateDialog trial={trial} isOpen={open === "allocate"} onClose={shut} />
      <CloseDialog trial={trial} isOpen={open === "close"} onClose={shut} />
      <UnblindDialog trial={trial} allocation={null} isOpen={open === "unblind"} onClose={shut} />
    </div>
  );
}

function Strata({ trial }: TrialProps) {
  const { t } = useWords();
  const { factors } = trial.protocol;
  const counts = [...countsByStratum(trial)];
  if (factors.length === 0 || counts.length === 0) return null;
  const nameOf = (codes: string): string =>
    codes
      .split("|")
      .map((code, index) => factors[index]?.levels.find(({ level }) => level === code)?.name ?? code)
      .join(" · ");
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className={styles.part}>{t(words.strata)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(words.stratum)}</th>
            <th scope="col">{t(words.patients)}</th>
          </tr>
        </thead>
        <tbody>
          {counts.map(([codes, n]) => (
            <tr key={codes}>
              <th scope="row">{nameOf(codes)}</th>
              <td>{n}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Everybody who was allocated, in order. */
function Allocated({ trial }: TrialProps) {
  const { t, language } = useWords();
  const masked = isMasked(trial.protocol);
  const heads = [words.number, ...(masked ? [words.code] : []), words.when, words.chart, ...(masked ? [words.arm] : [])];
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className={styles.part}>{t(words.list)}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head.en} scope="col">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {trial.allocations.map(({ id, number, code, at, patient }) => (
            <tr key={id}>
              <th scope="row">{number}</th>
              {masked ? <td className="mono">{code}</td> : null}
              <td>{dayText(localDay(at), language)}</td>
              <td>
                <Link to="/patients/$patient" params={{ patient }} aria-label={t(words.openChart, { n: number })}>
                  {t(words.chart)}
                </Link>
              </td>
              {masked ? (
                <td>
                  <Arm trial={trial} number={number} />
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The arm once it is opened; else that it is sealed, with what may be done about it. */
function Arm({ trial, number }: TrialProps & { readonly number: number }) {
  const { t } = useWords();
  const me = useMe();
  const [open, setOpen] = useState<"prepare" | "unblind" | null>(null);
  const opened = trial.opened?.arms.find((one) => one.number === number);
  if (opened !== undefined) return t(strategyWords[opened.arm]);
  const allocation = trial.allocations.find((one) => one.number === number);
  if (allocation === undefined) return null;
  const told = trial.unblindings.find(({ patient }) => patient === allocation.patient);
  const shut = () => setOpen(null);
  return (
    <div className={styles.arm}>
      <span className="quiet">{told === undefined ? t(words.sealed) : t(words.shownToTwo, { who: told.by.join("、") })}</span>
      {trial.protocol.preparers.some(({ id }) => id === me.id) ? (
        <Button onClick={() => setOpen("prepare")}>{t(words.prepare)}</Button>
      ) : null}
      {me.rights.includes("POST /api/trials/unblind") ? <Button onClick={() => setOpen("unblind")}>{t(words.unblind)}</Button> : null}
      <PrepareDialog trial={trial} allocation={allocation} isOpen={open === "prepare"} onClose={shut} />
      <UnblindDialog trial={trial} allocation={allocation} isOpen={open === "unblind"} onClose={shut} />
    </div>
  );
}

function useFacts({ protocol }: TrialProps["trial"]): readonly Fact[] {
  const { t, language } = useWords();
  const { arms, masked, method, factors, registry } = protocol;
  const list = new Intl.ListFormat(language, { type: "conjunction", style: "narrow" });
  const maskedTms =
    masked.tms === null ? [] : [masked.tms.coil === null ? t(words.maskedTmsAny) : t(words.maskedTms, { coil: masked.tms.coil })];
  const maskedAll = [...maskedTms, ...(masked.exosome === null ? [] : [t(words.maskedExosome, { product: masked.exosome.product })])];
  return [
    [t(words.arms), arms.map(({ arm, share }) => `${t(strategyWords[arm])} (${share})`).join(" · ")],
    [t(words.masked), maskedAll.length === 0 ? t(words.nothingMasked) : list.format(maskedAll)],
    [t(words.method), method.kind === "blocks" ? t(words.blocks) : t(words.minimisation, { p: method.probabilityOfBest })],
    [
      t(words.factors),
      factors.length === 0
        ? t(words.noFactors)
        : factors.map(({ name, levels }) => `${name} (${levels.map((level) => level.name).join(" / ")})`).join(" · "),
    ],
    [t(words.size), String(protocol.size)],
    [t(words.blinded), protocol.blinded.length === 0 ? t(words.nobody) : list.format(protocol.blinded.map((role) => t(roleWords[role])))],
    [t(words.preparers), protocol.preparers.length === 0 ? t(words.nobody) : list.format(protocol.preparers.map(({ name }) => name))],
    [t(words.consentDocument), protocol.consentDocument],
    [t(words.registry), registry.number ?? t(words.notRegistered)],
    [
      t(words.analysisPlan),
      <span key="plan" className={styles.hash}>
        {protocol.analysisPlan}
      </span>,
    ],
    [
      t(words.seal),
      <span key="seal" className={styles.hash}>
        {protocol.seal}
      </span>,
    ],
  ];
}
