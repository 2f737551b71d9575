/** The signs before an infusion, each with the range in which one may begin; what lies outside is said under the field. */
import { SIGNS_BEFORE } from "../../care/exosome/signs-before.ts";
import { labelText, unitText } from "../../words/charting.ts";
import { infusionWords as words } from "../../words/screens/infusion.ts";
import { useWords } from "../app/language.ts";
import styles from "./Infusion.module.css";
import { signValue, type TypedSign, type TypedSigns } from "./signs.ts";

/** The signs in the order in which a nurse takes them, and their units. */
const FIELDS: readonly (readonly [sign: TypedSign, unit: string])[] = [
  ["temperatureCelsius", "Cel"],
  ["systolicMmHg", "mm[Hg]"],
  ["diastolicMmHg", "mm[Hg]"],
  ["pulsePerMinute", "/min"],
  ["oxygenPercent", "%"],
  ["respirationsPerMinute", "/min"],
];

interface Props {
  readonly typed: TypedSigns;
  readonly onType: (typed: TypedSigns) => void;
  /** Whether the weight is asked and the ranges of the beginning are shown. */
  readonly before: boolean;
}

export function SignFields({ typed, onType, before }: Props) {
  const fields = before ? [...FIELDS, ["weightKilograms", "kg"] as const] : FIELDS;
  return (
    <div className={styles.signs}>
      {fields.map(([sign, unit]) => (
        <SignField key={sign} sign={sign} unit={unit} typed={typed} onType={onType} before={before} />
      ))}
    </div>
  );
}

function SignField({ sign, unit, typed, onType, before }: Props & { readonly sign: TypedSign; readonly unit: string }) {
  const { t, language } = useWords();
  const value = signValue(typed, sign);
  const ranges: Readonly<Record<string, { readonly min: number; readonly max: number } | undefined>> = SIGNS_BEFORE;
  const range = before ? ranges[sign] : undefined;
  const isOut = value !== null && range !== undefined && (value < range.min || value > range.max);
  return (
    <label className={styles.sign} data-out={isOut || undefined}>
      <span>{t(labelText({ of: "field", code: sign }))}</span>
      <span className={styles.signInput}>
        <input
          inputMode="decimal"
          autoComplete="off"
          value={typed[sign] ?? ""}
          aria-invalid={isOut || undefined}
          onChange={({ target }) => onType({ ...typed, [sign]: target.value })}
        />
        <i>{unitText(unit, language)}</i>
      </span>
      {isOut && range !== undefined ? <small>{t(words.signsRange, { min: range.min, max: range.max })}</small> : null}
    </label>
  );
}
