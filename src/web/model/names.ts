/** What an arrow and its ends are called in the reader's language. */
import type { Arrow } from "../../model/arrows.ts";
import { sourceOfArrowWords, stateWords } from "../../words/model.ts";
import { modelWords } from "../../words/screens/model.ts";
import { useWords } from "../app/language.ts";
import type { NodeName } from "./layout.ts";

const NODES = { ...stateWords, ...sourceOfArrowWords };

export function useArrowNames() {
  const { t } = useWords();
  const nodeName = (name: NodeName) => t(NODES[name]);
  const arrowName = ({ from, to }: Arrow) => `${nodeName(from)} → ${to === "gain" ? t(modelWords.gain) : nodeName(to)}`;
  return { arrowName, nodeName };
}
