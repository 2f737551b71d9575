/** The states and arrows as a picture. Each arrow is a button, in the order of the table; its line says its grade. */
import type { KeyboardEvent } from "react";
import type { ArrowCode } from "../../model/arrows.ts";
import { modelWords } from "../../words/screens/model.ts";
import { useWords } from "../app/language.ts";
import { ARROW_LIST, isOfExosome } from "./arrows.ts";
import { drawn, MAP, type NodeName, PLACES } from "./layout.ts";
import styles from "./ModelMap.module.css";
import { useArrowNames } from "./names.ts";

export interface ModelMapProps {
  readonly chosen: ArrowCode;
  /** Whether the exosome is supposed to do nothing. */
  readonly without: boolean;
  readonly onChoose: (code: ArrowCode) => void;
}

export function ModelMap({ chosen, without, onChoose }: ModelMapProps) {
  const { t } = useWords();
  const { arrowName, nodeName } = useArrowNames();
  return (
    <svg className={styles.map} viewBox={`0 0 ${MAP.width} ${MAP.height}`} aria-label={t(modelWords.map)}>
      <defs>
        <marker
          id="model-tip"
          viewBox="0 0 8 8"
          refX="6"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          orient="auto"
          markerUnits="userSpaceOnUse"
        >
          <path d="M0 0.500 7 4 0 7.500z" fill="context-stroke" />
        </marker>
        <marker
          id="model-bar"
          viewBox="0 0 8 12"
          refX="4"
          refY="6"
          markerWidth="8"
          markerHeight="12"
          orient="auto"
          markerUnits="userSpaceOnUse"
        >
          <path d="M4 0V12" stroke="context-stroke" strokeWidth="2" />
        </marker>
      </defs>
      {ARROW_LIST.map(({ code, arrow }) => {
        const { path, label } = drawn(code, arrow);
        const choose = () => onChoose(code);
        return (
          // biome-ignore lint/a11y/useSemanticElements: an SVG has no button of its own
          <g
            key={code}
            role="button"
            tabIndex={0}
            className={styles.arrow}
            data-grade={arrow.grade}
            data-chosen={code === chosen || undefined}
            data-faded={(without && isOfExosome(arrow)) || undefined}
            aria-pressed={code === chosen}
            aria-label={t(modelWords.arrowLabel, { arrow: arrowName(arrow), grade: arrow.grade })}
            onClick={choose}
            onKeyDown={(event) => onActivate(event, choose)}
          >
            <path d={path} className={styles.reach} />
            <path d={path} className={styles.line} markerEnd={arrow.sign === "lowers" ? "url(#model-bar)" : "url(#model-tip)"} />
            <rect x={label.x - 9} y={label.y - 9} width="18" height="18" rx="4" className={styles.box} />
            <text x={label.x} y={label.y + 4} className={styles.grade}>
              {arrow.grade}
            </text>
          </g>
        );
      })}
      {nodeNames().map((name) => (
        <Node key={name} name={name} text={nodeName(name)} />
      ))}
    </svg>
  );
}

function Node({ name, text }: { readonly name: NodeName; readonly text: string }) {
  const { x, y, width, height, wheel } = PLACES[name];
  return (
    <g className={styles.node} data-wheel={wheel ?? "outside"} data-burden={name === "mind" || name === "body" || undefined}>
      <rect x={x - width / 2} y={y - height / 2} width={width} height={height} rx={wheel === "mind" ? height / 2 : 8} />
      <text x={x} y={y + 5}>
        {text}
      </text>
    </g>
  );
}

function nodeNames(): readonly NodeName[] {
  return Object.keys(PLACES).filter((name): name is NodeName => name in PLACES);
}

function onActivate(event: KeyboardEvent, activate: () => void): void {
  if (event.key !== "Enter" && event.key !== " ") return;
  event.preventDefault();
  activate();
}
