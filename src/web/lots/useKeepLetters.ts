/**
 * Keeps the letters of a recall in the charts of those whom they are to, chart after chart. A letter that is there already is not
 * written again, so that one can go on after an interruption.
 */
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Language } from "../../record/entry.ts";
import { api } from "../app/api.ts";
import { letterEntry, type RecallLetter } from "./recall-letter.ts";

/** The letters to one patient. */
export interface LettersTo {
  readonly patient: string;
  readonly letters: readonly { readonly language: Language; readonly letter: RecallLetter }[];
}

/** `kept` are the patients whose chart has them by now. */
export function useKeepLetters() {
  const [kept, setKept] = useState(0);
  const keeping = useMutation({
    mutationFn: async (all: readonly LettersTo[]) => {
      setKept(0);
      for (const one of all) {
        await keep(one);
        setKept((before) => before + 1);
      }
    },
  });
  return { kept, keeping };
}

async function keep({ patient, letters }: LettersTo): Promise<void> {
  const chart = await api("GET /api/patients/:patient/chart", { params: { patient } });
  const there = new Set(
    chart.entries.flatMap((entry) => (entry.kind === "letter" && entry.personal.status === "open" ? [entry.personal.fields.text] : [])),
  );
  const entries = letters
    .filter(({ letter }) => !there.has(letter.text))
    .map(({ language, letter }) => letterEntry(letter, language, chart.now));
  if (entries.length === 0) return;
  await api("POST /api/patients/:patient/entries", { params: { patient }, body: { expectedSeq: chart.head.seq + 1, entries } });
}
