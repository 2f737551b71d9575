/**
 * The rule of suicidality at the tap: as soon as an answer meets it, the row is marked here and the alert is raised at the
 * server, before anything is confirmed. A lost connection is said, and the raising is tried again until it is heard.
 */
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import type { Answers } from "../../measures/scoring.ts";
import { suicidalityIn } from "../../measures/suicidality.ts";
import { api } from "../app/api.ts";
import { useMay } from "../app/me.ts";
import { Refused } from "../app/refused.ts";

const RETRY_MILLISECONDS = 4_000;

export interface Suicidality {
  /** The answers that meet the rule, by item; null while none does. */
  readonly met: Readonly<Record<string, number>> | null;
  /** How the raising stands. */
  readonly sending: "idle" | "sending" | "sent" | "unsent";
}

/** Watches `answers` to `instrument` in the draft `draft` of `patient`. */
export function useSuicidality(patient: string, draft: string, instrument: string | null, answers: Answers): Suicidality {
  const client = useQueryClient();
  const may = useMay("POST /api/patients/:patient/alerts");
  const met = useMemo(() => (instrument === null ? null : suicidalityIn(instrument, answers)), [instrument, answers]);
  const [sending, setSending] = useState<Suicidality["sending"]>("idle");
  const told = met === null ? "" : JSON.stringify(met);
  // biome-ignore lint/correctness/useExhaustiveDependencies: raised once for each new set of answers that meet the rule
  useEffect(() => {
    if (met === null || instrument === null || !may) return;
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const raise = async (): Promise<void> => {
      setSending("sending");
      try {
        await api("POST /api/patients/:patient/alerts", { params: { patient }, body: { instrument, items: answers, draft } });
        if (!over) setSending("sent");
        void client.invalidateQueries({ queryKey: ["chart", patient] });
      } catch (error) {
        if (over) return;
        setSending("unsent");
        const again = !(error instanceof Refused) || error.status === 0 || error.status === 401 || error.status >= 500;
        if (again) timer = setTimeout(() => void raise(), RETRY_MILLISECONDS);
      }
    };
    void raise();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [told, patient, draft, instrument, may]);
  return { met, sending };
}
