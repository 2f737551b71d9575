/** The blocks of what was delivered, as they stand among the values of the form: read, changed, gone on with. */
import type { DeliveredBlock } from "../../care/tms/delivery.ts";
import type { Values } from "../../charting/form.ts";
import { textAt } from "../../charting/values.ts";

/** A block as typed. */
export interface TypedBlock {
  readonly pulses: string;
  readonly percentOfThreshold: string;
  readonly percentOfOutput: string;
  readonly ended: string;
}

const DELIVERED = "body.delivered";

/** How a block may end, in the order in which it is offered. */
export const ENDINGS = [
  "complete",
  "paused",
  "pain",
  "device",
  "patient",
  "seizure",
  "other",
] as const satisfies readonly DeliveredBlock["ended"][];

/** The blocks in order. */
export function blocksIn(values: Values): readonly TypedBlock[] {
  return Array.from({ length: Number(textAt(values, DELIVERED)) || 0 }, (_none, index) => {
    const at = (name: string): string => textAt(values, `${DELIVERED}.${index}.${name}`);
    return {
      pulses: at("pulses"),
      percentOfThreshold: at("intensityPercentOfThreshold"),
      percentOfOutput: at("intensityPercentOfOutput"),
      ended: at("ended"),
    };
  });
}

/** The values with exactly these blocks. */
export function withBlocks(values: Values, blocks: readonly TypedBlock[]): Values {
  const others = Object.fromEntries(Object.entries(values).filter(([path]) => path !== DELIVERED && !path.startsWith(`${DELIVERED}.`)));
  const typed = blocks.flatMap(({ pulses, percentOfThreshold, percentOfOutput, ended }, index) => [
    [`${DELIVERED}.${index}.pulses`, pulses],
    [`${DELIVERED}.${index}.intensityPercentOfThreshold`, percentOfThreshold],
    [`${DELIVERED}.${index}.intensityPercentOfOutput`, percentOfOutput],
    [`${DELIVERED}.${index}.ended`, ended],
  ]);
  return { ...others, [DELIVERED]: String(blocks.length), ...Object.fromEntries(typed) };
}

/** A block as the rules of care read it; pulses that are not a number count as none. */
export function deliveredBlock(block: TypedBlock): DeliveredBlock {
  const number = (text: string): number | null => (text === "" || Number.isNaN(Number(text)) ? null : Number(text));
  return {
    pulses: number(block.pulses.normalize("NFKC").replaceAll(",", "")) ?? 0,
    intensityPercentOfThreshold: number(block.percentOfThreshold),
    intensityPercentOfOutput: number(block.percentOfOutput),
    ended: ENDINGS.find((one) => one === block.ended) ?? "other",
  };
}

/** The other way round. */
export function typedBlock(
  { pulses, intensityPercentOfThreshold, intensityPercentOfOutput }: Omit<DeliveredBlock, "ended">,
  ended: string,
): TypedBlock {
  const text = (number: number | null): string => (number === null ? "" : String(number));
  return {
    pulses: String(pulses),
    percentOfThreshold: text(intensityPercentOfThreshold),
    percentOfOutput: text(intensityPercentOfOutput),
    ended,
  };
}
