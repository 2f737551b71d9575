/** An infusion being prepared: what was scanned, measured and looked at, and what the gate finds of it at this moment. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { ExosomeCode } from "../../care/exosome/codes.ts";
import { CHECKS_REQUIRED, type InfusionOrder, infusionFindings, vialMillilitres } from "../../care/exosome/infusion-gate.ts";
import { patientScanFindings, type ScannedVial, scannedVial } from "../../care/exosome/scan.ts";
import type { Finding } from "../../care/finding.ts";
import { evolve, newestOf, standingOf } from "../../record/chart.ts";
import { foldLot } from "../../record/lot.ts";
import { api } from "../app/api.ts";
import { useMe } from "../app/me.ts";
import type { OpenChair } from "../chairside/ChairsideScreen.tsx";
import { ledgerQuery } from "../lots/queries.ts";
import { NOBODY, wholeSecond } from "../lots/SecondPerson.tsx";
import { type TypedSigns, typedVitals, vitalsOf } from "./signs.ts";

/** Steps that are open and no reason to stop: they are taken on this very screen. */
const OPEN_STEPS: ReadonlySet<ExosomeCode> = new Set<ExosomeCode>([
  "infusion.check-missing",
  "infusion.second-person-missing",
  "infusion.vital-missing",
  "vial.not-thawed",
  "endotoxin.not-computed",
]);

/** The checks that somebody looks and taps for; the others follow from scans, lot and consent. */
export type SeenCheck = "certificate" | "appearance";

/** Diluent and time, until a plan says them. */
export const DILUENT_MILLILITRES = 100;
export const PLANNED_MINUTES = 60;

export function useStart({ chart, shown }: OpenChair, now: string) {
  const me = useMe();
  const client = useQueryClient();
  const [patientScan, setPatientScan] = useState("");
  const [vialScan, setVialScan] = useState("");
  const [typed, setTyped] = useState<TypedSigns>({});
  const [seen, setSeen] = useState<Readonly<Record<SeenCheck, boolean>>>({ certificate: false, appearance: false });
  const [second, setSecond] = useState(NOBODY);
  const scanned = scannedVial(vialScan);
  const ledger = useQuery(ledgerQuery(scanned?.lot ?? ""));
  const plan = newestOf(shown.folded, "plan");
  const product = plan?.body.exosome?.product ?? null;
  const lot = useLot(ledger.data?.lots ?? [], product);
  const vitals = vitalsOf(typed);
  const withSigns = useMemo(() => {
    const entry = vitals === null ? null : typedVitals(shown.folded, vitals, me, now);
    return entry === null ? shown.folded : evolve(shown.folded, entry);
  }, [shown.folded, vitals, me, now]);
  const number = chart.identity.status === "open" ? chart.identity.fields.number : null;
  const patientFindings = patientScan === "" ? null : patientScanFindings(patientScan, { patient: chart.patient, number });
  const order = orderOf(
    scanned,
    lot,
    standingOf(shown.folded, "infusion").filter(({ body }) => plan === null || body.plan === plan.id).length + 1,
  );
  const whole = wholeSecond(second);
  const scans = { patient: patientFindings?.length === 0, vial: scanned !== null && lot !== null };
  const checks = checksOf(scans, seen);
  const situation = { chart: withSigns, lot, order: { ...order, checks }, first: me.id, second: whole?.id ?? null, now };
  const isVialKnown = scanned !== null && !ledger.isPending;
  const findings = [...(patientFindings ?? []), ...infusionFindings(situation)].filter(({ code }) => isVialKnown || !isOfVial(code));
  const start = useMutation({
    mutationFn: () => {
      if (scanned === null || whole === null) throw new Error("invariant: an infusion begins when everything was said");
      return api("POST /api/patients/:patient/infusions", {
        params: { patient: chart.patient },
        body: {
          expectedSeq: chart.head.seq + 1,
          ...scanned,
          ...{ dose: order.dose, diluentMillilitres: DILUENT_MILLILITRES, plannedMinutes: PLANNED_MINUTES, checks, vitals, second: whole },
        },
      });
    },
    onSettled: () =>
      Promise.all([client.invalidateQueries({ queryKey: ["chart", chart.patient] }), client.invalidateQueries({ queryKey: ["lots"] })]),
  });
  const stops = findings.filter(({ code, severity }) => severity === "stop" && !OPEN_STEPS.has(code));
  return {
    ...{ patientScan, setPatientScan, vialScan, setVialScan, typed, setTyped, seen, setSeen, second, setSecond },
    ...{ scanned, lot, plan, product, order, scans, checks, findings, stops, start, whole, withSigns },
    isPatientWrong: (patientFindings?.length ?? 0) > 0,
    now,
    open: findings.filter(({ code, severity }) => severity === "stop" && OPEN_STEPS.has(code)),
    isVialUnread: vialScan.trim() !== "" && scanned === null,
  };
}

/** An infusion being prepared. */
export type Start = ReturnType<typeof useStart>;

function useLot(lots: readonly { readonly entries: Parameters<typeof foldLot>[0] }[], product: string | null) {
  return useMemo(() => {
    const folded = lots.map(({ entries }) => foldLot(entries)).filter((lot) => lot.status !== "empty");
    return folded.find(({ received }) => received.product === product) ?? folded[0] ?? null;
  }, [lots, product]);
}

type KnownLot = NonNullable<ReturnType<typeof useLot>>;

/** What would be given: the label's volume, which is what a syringe can draw, unless the label says more. */
function orderOf(scanned: ScannedVial | null, lot: KnownLot | null, number: number): InfusionOrder {
  const { lot: name, vial } = scanned ?? { lot: "", vial: "" };
  const volume = vialMillilitres(lot, vial);
  const dose =
    lot?.certificate?.labelDose ?? (volume === null ? null : ({ value: volume, countedIn: "millilitres", countedBy: "label" } as const));
  return { number, lot: name, vial, dose, plannedMinutes: PLANNED_MINUTES, checks: {} };
}

/** A check that was not made is absent. */
function checksOf(scans: { readonly patient: boolean; readonly vial: boolean }, seen: Readonly<Record<SeenCheck, boolean>>) {
  const made = CHECKS_REQUIRED.filter((check) => {
    if (check === "patient") return scans.patient;
    if (check === "certificate" || check === "appearance") return seen[check];
    return check === "consent" || scans.vial;
  });
  return Object.fromEntries(made.map((check) => [check, true]));
}

/** Findings that mean nothing before a vial was read. */
function isOfVial(code: Finding["code"]): boolean {
  return ["vial.", "endotoxin.", "certificate.", "exosome-dose."].some((prefix) => code.startsWith(prefix));
}
