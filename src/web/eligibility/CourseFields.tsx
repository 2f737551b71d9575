/** The fields of the proposed course: what is asked follows from the treatment that is chosen. */

import { useState } from "react";
import type { ProposedCourse } from "../../care/rules/pack-rules.ts";
import { minutesToKeepFree, pulsesOfSession } from "../../care/tms/protocol.ts";
import { newestProtocol, PROTOCOLS } from "../../care/tms/protocols.ts";
import { TERMS } from "../../charting/terms.ts";
import { choiceText } from "../../words/entry-choices.ts";
import { courseCardWords } from "../../words/screens/eligibility.ts";
import { strategyWords } from "../../words/strategies.ts";
import { termText } from "../../words/terms.ts";
import type { Text } from "../../words/text.ts";
import { useWords } from "../app/language.ts";
import { ChooseOne } from "../ui/Choose.tsx";
import { SelectField, TextField } from "../ui/fields.tsx";
import { type CourseDraft, protocolDefaults } from "./course-draft.ts";
import styles from "./Eligibility.module.css";

const STRATEGIES = ["neither", "tms", "exosome", "both"] as const;
const UNITS = ["particles", "ug-protein", "millilitres", "cell-equivalents"] as const;
const PACKS = ["self-pay", "insured", "research"] as const;

interface Props {
  readonly draft: CourseDraft;
  readonly onDraft: (change: Partial<CourseDraft>) => void;
  readonly products: readonly string[];
}

export function CourseFields({ draft, onDraft, products }: Props) {
  const { t, language } = useWords();
  const { strategy } = draft;
  return (
    <div className={styles.fields}>
      <ChooseOne
        size="grid"
        label={t(courseCardWords.strategy)}
        choices={STRATEGIES.map((value) => ({ value, text: t(strategyWords[value]) }))}
        value={strategy}
        onChoose={(chosen) => onDraft({ strategy: chosen })}
      />
      <div className={styles.three}>
        <SelectField
          size="sm"
          label={t(courseCardWords.pack)}
          value={draft.rulePack}
          onChange={({ target }) => onDraft({ rulePack: packOf(target.value) })}
          data={PACKS.map((value) => ({ value, label: choiceText("rulePack", value)?.[language] ?? value }))}
        />
        <Typed field="startsOn" label={courseCardWords.startsOn} draft={draft} onDraft={onDraft} />
        <Typed field="weeks" label={courseCardWords.weeks} draft={draft} onDraft={onDraft} />
      </div>
      {strategy === "tms" || strategy === "both" ? <TmsFields draft={draft} onDraft={onDraft} /> : null}
      {strategy === "exosome" || strategy === "both" ? <ExosomeFields draft={draft} onDraft={onDraft} products={products} /> : null}
    </div>
  );
}

interface TypedProps extends Pick<Props, "draft" | "onDraft"> {
  readonly field: Exclude<keyof CourseDraft, "strategy" | "rulePack" | "countedIn">;
  readonly label: Text;
  /** The id of a list of values to choose from. */
  readonly list?: string;
}

function Typed({ field, label, draft, onDraft, list }: TypedProps) {
  const { t } = useWords();
  return (
    <TextField
      size="sm"
      label={t(label)}
      value={draft[field]}
      onChange={({ target }) => onDraft({ [field]: target.value })}
      autoComplete="off"
      list={list}
    />
  );
}

/** The protocol as it is usually given, and what of it is to be different. */
function TmsFields({ draft, onDraft }: Pick<Props, "draft" | "onDraft">) {
  const { t, language } = useWords();
  return (
    <div className={styles.mind}>
      <SelectField
        size="sm"
        label={t(courseCardWords.protocol)}
        value={draft.protocol}
        onChange={({ target }) => onDraft({ protocol: target.value, ...protocolDefaults(target.value) })}
        data={PROTOCOLS.map(({ code }) => ({ value: code, label: termText("protocol", code)[language] }))}
      />
      <div className={styles.three}>
        <Typed field="sessions" label={courseCardWords.sessions} draft={draft} onDraft={onDraft} />
        <Typed field="perWeek" label={courseCardWords.perWeek} draft={draft} onDraft={onDraft} />
        <Typed field="intensity" label={courseCardWords.intensity} draft={draft} onDraft={onDraft} />
      </div>
      <PerSession code={draft.protocol} />
    </div>
  );
}

/** The infusions, never without the word for what they are. */
function ExosomeFields({ draft, onDraft, products }: Props) {
  const { t, language } = useWords();
  const [stated] = useState(draft.dose !== "");
  return (
    <div className={styles.body}>
      <p className={styles.exosome}>
        <i className="mark-body" /> {t(courseCardWords.exosome)} · <strong>{t(courseCardWords.investigational)}</strong>
      </p>
      <div className={styles.three}>
        <Typed field="product" label={courseCardWords.product} draft={draft} onDraft={onDraft} list="products" />
        <Typed field="infusions" label={courseCardWords.infusions} draft={draft} onDraft={onDraft} />
        <Typed field="interval" label={courseCardWords.interval} draft={draft} onDraft={onDraft} />
      </div>
      <details className={styles.dose} open={stated}>
        <summary>{t(courseCardWords.dose)}</summary>
        <div className={styles.three}>
          <Typed field="dose" label={courseCardWords.doseValue} draft={draft} onDraft={onDraft} />
          <SelectField
            size="sm"
            label={t(courseCardWords.countedIn)}
            value={draft.countedIn}
            onChange={({ target }) => onDraft({ countedIn: unitOf(target.value) })}
            data={UNITS.map((value) => ({ value, label: choiceText("countedIn", value)?.[language] ?? value }))}
          />
          <SelectField
            size="sm"
            label={t(courseCardWords.countedBy)}
            value={draft.countedBy}
            onChange={({ target }) => onDraft({ countedBy: target.value })}
            data={methodsWith(draft.countedBy).map((value) => ({ value, label: termText("dose-method", value)[language] }))}
          />
        </div>
      </details>
      <datalist id="products">
        {products.map((product) => (
          <option key={product} value={product} />
        ))}
      </datalist>
      <p className={styles.note}>{t(courseCardWords.noEvidence)}</p>
    </div>
  );
}

/** What one session of the protocol is, as the library computes it. */
function PerSession({ code }: { readonly code: string }) {
  const { t } = useWords();
  const protocol = newestProtocol(code);
  if (protocol === null) return null;
  const pulses = pulsesOfSession(protocol);
  const minutes = minutesToKeepFree(protocol);
  return (
    <p className={styles.note}>
      {minutes === null
        ? t(courseCardWords.perSessionUnknown, { pulses })
        : t(courseCardWords.perSession, { pulses, minutes: Math.round(minutes * 10) / 10 })}
    </p>
  );
}

/** The methods of the list, and the one of the plan in force where it is another. */
function methodsWith(method: string): readonly string[] {
  return [...new Set([...TERMS["dose-method"], method])];
}

function unitOf(value: string): CourseDraft["countedIn"] {
  return UNITS.find((unit) => unit === value) ?? "particles";
}

function packOf(value: string): ProposedCourse["rulePack"] {
  return PACKS.find((pack) => pack === value) ?? "self-pay";
}
