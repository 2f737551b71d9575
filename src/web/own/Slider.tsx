/**
 * A line to be touched where it feels closest. Nothing is set before the first touch, so that no answer is suggested; the arrow
 * keys, Home and End work as on any slider, and the space bar takes the middle. An answer can be taken back.
 */
import { type KeyboardEvent, type PointerEvent, useId } from "react";
import { ownWords } from "../../words/screens/own.ts";
import { numberText } from "../../words/text.ts";
import { useWords } from "../app/language.ts";
import styles from "./Own.module.css";

interface Props {
  readonly wheel: "mind" | "body" | "none";
  readonly name: string;
  readonly asks: string;
  readonly min: number;
  readonly max: number;
  /** What the two ends mean. */
  readonly ends: readonly [string, string];
  readonly value: number | null;
  /** What a value means, in words. */
  readonly told: (value: number) => string;
  readonly onChange: (value: number | null) => void;
}

export function Slider({ wheel, name, asks, min, max, ends, value, told, onChange }: Props) {
  const { t } = useWords();
  const id = useId();
  const stops = Array.from({ length: max - min + 1 }, (_stop, place) => min + place);
  const middle = (min + max) / 2;
  // The browser tells of no change when the place that is touched is where its hidden knob stands.
  const take = ({ currentTarget }: PointerEvent<HTMLInputElement>) => onChange(Number(currentTarget.value));
  const takeByKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== " " && event.key !== "Enter") return;
    event.preventDefault();
    onChange(Number(event.currentTarget.value));
  };
  return (
    <div className={styles.slider} data-wheel={wheel} data-empty={value === null || undefined}>
      <div className={styles.asked}>
        <label htmlFor={id}>
          <b>{name}</b> <span>{asks}</span>
        </label>
        {value === null ? null : (
          <span className={styles.answered}>
            <output className={styles.value}>{numberText(value)}</output>
            <button type="button" className={styles.clear} aria-label={t(ownWords.clearNamed, { name })} onClick={() => onChange(null)}>
              {t(ownWords.clear)}
            </button>
          </span>
        )}
      </div>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={1}
        value={value ?? middle}
        aria-valuetext={value === null ? t(ownWords.unanswered) : told(value)}
        onChange={({ target }) => onChange(Number(target.value))}
        onPointerUp={take}
        onKeyDown={takeByKey}
      />
      <div className={styles.stops} aria-hidden="true">
        {stops.map((stop) => (
          <span key={stop}>{numberText(stop)}</span>
        ))}
      </div>
      <div className={styles.ends}>
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </div>
    </div>
  );
}
