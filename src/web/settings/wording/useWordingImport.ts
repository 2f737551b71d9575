/**
 * The import of a wording while it is being made: what was chosen and typed, and what the checks say of it now. The page runs
 * the same checks as the server; the server's own are the ones that count.
 */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { INSTRUMENTS, type InstrumentCode } from "../../../measures/instruments.ts";
import type { LinkIds } from "../../../measures/wording/bind.ts";
import { type CheckedWording, checkWording, type LicenceAttestation } from "../../../measures/wording/check.ts";
import { mayBeUsed } from "../../../measures/wording/findings.ts";
import type { PositionOrder } from "../../../measures/wording/options.ts";
import { type ReadQuestionnaire, readQuestionnaires, type UnreadableCode } from "../../../measures/wording/read-questionnaire.ts";
import { wordingFor } from "../../../measures/wording/standing.ts";
import { questionnaireFromLines } from "../../../measures/wording/write-questionnaire.ts";
import type { Language } from "../../../record/entry.ts";
import type { Api } from "../../../server/contract.ts";
import { api } from "../../app/api.ts";
import { wordingsQuery } from "../../workspace/wordings.ts";
import { settingsQuery } from "../useSettings.ts";

/** All that is chosen and typed. */
export interface TypedImport {
  readonly instrument: InstrumentCode;
  readonly language: Language;
  readonly from: "file" | "paper";
  readonly file: { readonly name: string; readonly text: string } | null;
  readonly paper: { readonly title: string; readonly items: string; readonly answers: string };
  readonly which: number;
  readonly chosen: LinkIds;
  readonly order: PositionOrder;
  readonly licence: LicenceAttestation;
  readonly acknowledged: readonly string[];
}

/** What there is to see of it. */
export interface WordingImport {
  readonly typed: TypedImport;
  readonly change: (part: Partial<TypedImport>) => void;
  readonly questionnaires: readonly ReadQuestionnaire[];
  readonly unreadable: UnreadableCode | null;
  readonly questionnaire: ReadQuestionnaire | null;
  readonly checked: CheckedWording | null;
  readonly ready: boolean;
  readonly use: { readonly mutate: () => void; readonly isPending: boolean; readonly error: unknown };
}

/** What is chosen anew when the source or the instrument is another. */
const UNBOUND = { which: 0, chosen: {}, acknowledged: [] } as const;

const EMPTY: TypedImport = {
  instrument: "phq9",
  language: "ja",
  from: "file",
  file: null,
  paper: { title: "", items: "", answers: "" },
  ...UNBOUND,
  order: "rising",
  licence: { holder: "", terms: "", commercial: "not-stated" },
};

/** An import that begins empty, in `language`. */
export function useWordingImport(
  known: Api["GET /api/wordings"]["answer"],
  language: Language,
  onUsed: (name: InstrumentCode) => void,
): WordingImport {
  const client = useQueryClient();
  const [typed, setTyped] = useState<TypedImport>(() => ({ ...EMPTY, language }));
  const change = (part: Partial<TypedImport>): void => {
    const begins = ["instrument", "language", "from", "file", "paper", "which"].some((name) => name in part);
    setTyped((before) => ({ ...before, ...(begins ? UNBOUND : {}), ...part }));
  };
  const text = useMemo(() => sourceText(typed), [typed]);
  const read = useMemo(() => (text === null ? null : readQuestionnaires(text)), [text]);
  const questionnaires = read?.ok ? read.value : [];
  const questionnaire = questionnaires[typed.which] ?? null;
  const checked = useMemo(() => (questionnaire === null ? null : check(questionnaire, typed, known)), [questionnaire, typed, known]);
  const use = useMutation({
    mutationFn: async () => {
      const { instrument, language: of, which, chosen, order, licence, acknowledged, file, from } = typed;
      const fileName = from === "file" ? (file?.name ?? "") : `${instrument}-${of}.json`;
      await api("POST /api/wordings", {
        body: { fileName, text: text ?? "", which, instrument, language: of, chosen, order, licence, acknowledged },
      });
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: wordingsQuery.queryKey });
      void client.invalidateQueries({ queryKey: settingsQuery.queryKey });
      onUsed(typed.instrument);
    },
  });
  return {
    typed,
    change,
    questionnaires,
    unreadable: read === null || read.ok ? null : read.error,
    questionnaire,
    checked,
    ready: checked !== null && mayBeUsed(checked.findings, typed.acknowledged),
    use: { mutate: () => use.mutate(), isPending: use.isPending, error: use.error },
  };
}

/** The file, or the lines of the paper form as a file; null while there is neither. */
function sourceText({ from, file, paper, language }: TypedImport): string | null {
  if (from === "file") return file?.text ?? null;
  if (paper.items.trim() === "") return null;
  return JSON.stringify(questionnaireFromLines(paper.items, paper.answers, language, paper.title));
}

function check(
  questionnaire: ReadQuestionnaire,
  typed: TypedImport,
  { wordings, bindings }: Api["GET /api/wordings"]["answer"],
): CheckedWording {
  const { instrument, language, chosen, order, licence } = typed;
  return checkWording(questionnaire, {
    instrument: INSTRUMENTS[instrument],
    language,
    chosen,
    remembered: bindings[instrument] ?? {},
    order,
    attestation: licence,
    phq9: wordingFor(wordings, "phq9", language),
  });
}
