/** What was delivered where it was not as prescribed: block by block, each with its pulses, its intensity and why it ended. */
import { type DeliveredBlock, mayGoOn, nextBlock, pulsesDelivered, TITRATION, titratedPercent } from "../../care/tms/delivery.ts";
import { outputAt } from "../../care/tms/threshold-findings.ts";
import { textAt } from "../../charting/values.ts";
import { choiceWords } from "../../words/entry-choices.ts";
import { chairSessionWords as words } from "../../words/screens/chairside.ts";
import { numberText } from "../../words/text.ts";
import { useWords } from "../app/language.ts";
import chairside from "../chairside/Chairside.module.css";
import { Button } from "../ui/Button.tsx";
import { SelectField, TextField } from "../ui/fields.tsx";
import { DELIVERED } from "../workspace/session/steps.ts";
import { blocksIn, deliveredBlock, ENDINGS, type TypedBlock, typedBlock, withBlocks } from "./blocks.ts";
import styles from "./Session.module.css";
import type { OpenSession } from "./useSession.ts";

/** Steps below the prescribed percentage, as they are set on a device. */
const LOWER_STEPS = [0, 5, 10, 15, 20, 30, 40] as const;

export function ChangePanel({ session }: { readonly session: OpenSession }) {
  const { t } = useWords();
  const { values, replace, prescription } = session;
  const blocks = blocksIn(values);
  const prescribed = prescription?.pulses ?? (Number(textAt(values, "body.prescribed.pulses")) || 0);
  const delivered = blocks.map(deliveredBlock);
  const next = nextOf(delivered, prescribed);
  const change = (index: number, part: Partial<TypedBlock>): void =>
    replace(
      withBlocks(
        values,
        blocks.map((block, at) => (at === index ? { ...block, ...part } : block)),
      ),
    );
  const last = blocks.at(-1);
  return (
    <section className={`${chairside.panel} ${styles.prescription}`} aria-labelledby="change">
      <div className={styles.headLine}>
        <h2 id="change" className={chairside.title}>
          {t(words.recordChange)}
        </h2>
        <span className="quiet">
          {numberText(pulsesDelivered(delivered))} / {numberText(prescribed)}
        </span>
      </div>
      <ol className={styles.blocks}>
        {blocks.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a block is known by its place
          <li key={index} className={styles.block}>
            <Block index={index} block={block} session={session} onChange={(part) => change(index, part)} />
          </li>
        ))}
      </ol>
      <div className={styles.blockButtons}>
        {next === null || last?.ended === "complete" ? null : (
          <Button size="tap" onClick={() => replace(withBlocks(values, [...blocks, typedBlock(next, "complete")]))}>
            {t(words.goOn, { n: next.pulses })}
          </Button>
        )}
        {blocks.length > 1 ? (
          <Button size="tap" rank="quiet" onClick={() => replace(withBlocks(values, blocks.slice(0, -1)))}>
            {t(words.removeBlock)}
          </Button>
        ) : null}
        <Button size="tap" rank="quiet" onClick={() => replace({ ...values, [DELIVERED]: "" })}>
          {t(words.backToPrescribed)}
        </Button>
      </div>
    </section>
  );
}

interface BlockProps {
  readonly index: number;
  readonly block: TypedBlock;
  readonly session: OpenSession;
  readonly onChange: (part: Partial<TypedBlock>) => void;
}

function Block({ index, block, session, onChange }: BlockProps) {
  const { t } = useWords();
  const { prescription, values } = session;
  const threshold = prescription?.threshold?.percentOfOutput ?? null;
  const full = prescription?.intensityPercentOfThreshold ?? 120;
  const number = Number(textAt(values, "body.number")) || 1;
  const titrated = number <= TITRATION.sessions ? [titratedPercent(number, full)] : [];
  const offered = [...new Set([...LOWER_STEPS.map((step) => full - step), ...titrated, Number(block.percentOfThreshold)])]
    .filter((percent) => percent > 0)
    .toSorted((a, b) => b - a);
  const choose = (percent: string): void =>
    onChange({
      percentOfThreshold: percent,
      percentOfOutput: threshold === null ? "" : String(Math.min(100, outputAt(threshold, Number(percent)))),
    });
  const inWords = (percent: number): string =>
    threshold === null ? `${percent} % MT` : `${percent} % = ${outputAt(threshold, percent)} % MSO`;
  return (
    <fieldset className={styles.blockFields}>
      <legend>{t(words.block, { n: index + 1 })}</legend>
      <TextField
        size="lg"
        inputMode="numeric"
        label={t(words.blockPulses)}
        value={block.pulses}
        onChange={({ target }) => onChange({ pulses: target.value })}
      />
      <SelectField
        size="lg"
        label={t(words.blockIntensity)}
        value={block.percentOfThreshold}
        onChange={({ target }) => choose(target.value)}
        data={offered.map((percent) => ({ value: String(percent), label: inWords(percent) }))}
      />
      <SelectField
        size="lg"
        label={t(words.blockEnded)}
        value={block.ended}
        onChange={({ target }) => onChange({ ended: target.value })}
        data={ENDINGS.map((ended) => ({ value: ended, label: t(choiceWords[`ended.${ended}`]) }))}
      />
    </fieldset>
  );
}

/** What is left; null when nothing is, or when the session may not go on. */
function nextOf(delivered: readonly DeliveredBlock[], pulses: number): Omit<DeliveredBlock, "ended"> | null {
  const last = delivered.at(-1);
  if (last === undefined || !mayGoOn(last.ended)) return null;
  const dose = { protocol: "", protocolVersion: 1, pulses, intensityPercentOfThreshold: null, intensityPercentOfOutput: null };
  return nextBlock(dose, delivered);
}
