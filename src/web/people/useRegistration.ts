/** A registration as it is being typed: what it reads as, how its draft is kept, who resembles it, and sending it. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useMemo, useState, useSyncExternalStore } from "react";
import type { Instant } from "../../base/dates.ts";
import type { Values } from "../../charting/form.ts";
import { REGISTRATION } from "../../charting/forms/registration.ts";
import { readForm } from "../../charting/read-form.ts";
import type { SimilarPatient } from "../../server/contract.ts";
import { api } from "../app/api.ts";
import { useMe } from "../app/me.ts";
import { Refused } from "../app/refused.ts";
import { useDebounced } from "../app/useDebounced.ts";
import { type DraftContent, keptDraft } from "../workspace/draft-content.ts";
import { NOTHING_TOLD, toldOnAttempt, toldOnLeaving } from "../workspace/form-session.ts";
import { endDraft, keeperFor } from "../workspace/keepers.ts";
import { comparedPerson, undecided } from "./registration.ts";
import type { RegistrationDraft } from "./registration-drafts.ts";

const TYPING_RESTS_MILLISECONDS = 400;
const NOBODY: readonly SimilarPatient[] = [];

export function useRegistration(kept: RegistrationDraft | null, now: Instant) {
  const keeper = useKeeper(kept);
  const keeping = useSyncExternalStore(keeper.subscribe, keeper.keeping);
  const [content, setContent] = useState(keeper.content);
  const [told, setTold] = useState(NOTHING_TOLD);
  const [notTheSame, setNotTheSame] = useState<ReadonlySet<string>>(new Set());
  const reading = useMemo(() => readForm(REGISTRATION, content.values, { now }), [content.values, now]);
  const replace = (values: Values): void => {
    const next = { ...content, values };
    keeper.type(next);
    setContent(next);
  };
  const similar = useSimilar(comparedPerson(reading.draft));
  const register = useRegister(keeper.head.id);
  // Between two looks somebody else may have registered one: then the refusal names whom to decide about.
  const named = register.error instanceof Refused ? candidatesOf(register.error) : NOBODY;
  const candidates = similar === null ? null : together(similar, named);
  const open = undecided(candidates ?? NOBODY, notTheSame);
  return {
    ...{ keeper, keeping, values: content.values, reading, told, candidates, notTheSame, register, undecided: open },
    replace,
    set: (path: string, value: string | readonly string[]) => replace({ ...content.values, [path]: value }),
    leave: () => setTold(toldOnLeaving(reading, told)),
    decide: (patient: string, isOther: boolean) =>
      setNotTheSame(isOther ? new Set([...notTheSame, patient]) : without(notTheSame, patient)),
    attempt: () => {
      setTold(toldOnAttempt(reading));
      const hindered = reading.findings.some(({ severity, confirmed }) => severity === "refuse" || !confirmed);
      if (!hindered && open.length === 0) register.mutate({ draft: reading.draft, notTheSame: [...notTheSame] });
    },
    discard: async () => await endDraft(keeper.head.id, true),
  };
}

function useKeeper(kept: RegistrationDraft | null) {
  const me = useMe();
  const [keeper] = useState(() => {
    const before = kept === null ? null : keptDraft(kept).kept;
    const id = kept?.id ?? crypto.randomUUID();
    const content: DraftContent = { form: "registration", values: before?.values ?? {}, reason: "", onBehalfOf: null };
    const head = { id, patient: null, kind: "registration", amends: null };
    return keeperFor(me.id, head, content, before?.revision ?? 0, before?.savedAt ?? null);
  });
  return keeper;
}

/** Who resembles `person`, asked when the typing rests; null while there is too little to compare. */
function useSimilar(person: ReturnType<typeof comparedPerson>): readonly SimilarPatient[] | null {
  const asked = useDebounced(person === null ? null : JSON.stringify(person), TYPING_RESTS_MILLISECONDS);
  const { data } = useQuery({
    queryKey: ["similar", asked],
    queryFn: ({ signal }) => api("POST /api/patients/similar", { body: JSON.parse(asked ?? "{}"), signal }),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return person === null ? null : (data?.candidates ?? NOBODY);
}

function useRegister(draftId: string) {
  const navigate = useNavigate();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ draft, notTheSame }: { draft: ReturnType<typeof readForm>["draft"]; notTheSame: readonly string[] }) => {
      const { occurredAt, body, personal, typed } = draft;
      return api("POST /api/patients/register", { body: { occurredAt, body, personal, typed, notTheSame, draft: draftId } });
    },
    onSuccess: async ({ patient }) => {
      await endDraft(draftId, false);
      void client.invalidateQueries({ queryKey: ["patients"] });
      await navigate({ to: "/patients/$patient", params: { patient } });
    },
  });
}

function candidatesOf({ refusal }: Refused): readonly SimilarPatient[] {
  const { candidates } = refusal;
  return Array.isArray(candidates) ? candidates : NOBODY;
}

function together(first: readonly SimilarPatient[], second: readonly SimilarPatient[]): readonly SimilarPatient[] {
  return [...first, ...second.filter(({ patient }) => !first.some((one) => one.patient === patient))];
}

function without(set: ReadonlySet<string>, one: string): ReadonlySet<string> {
  return new Set([...set].filter((other) => other !== one));
}
