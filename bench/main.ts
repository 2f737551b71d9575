/**
 * `npm run bench [name ...] [-- --json]`: runs the named benchmarks, or all, and prints what they measured as a table, or
 * as JSON. Nothing here passes or fails: a missed target is said, and the exit code is 0.
 */
import { parseArgs } from "node:util";
import { benchAppend } from "./append.ts";
import { benchChart } from "./chart.ts";
import { type Bench, isMet, type Measure } from "./measure.ts";
import { benchMmrm } from "./mmrm.ts";
import { benchModel } from "./model.ts";
import { benchPages } from "./pages.ts";
import { benchTrace } from "./trace.ts";
import { benchTrialSimulation } from "./trial-simulation.ts";
import { benchVerify } from "./verify.ts";

const BENCHES: Readonly<Record<string, Bench>> = {
  append: benchAppend,
  chart: benchChart,
  verify: benchVerify,
  trace: benchTrace,
  mmrm: benchMmrm,
  model: benchModel,
  "trial-simulation": benchTrialSimulation,
  pages: benchPages,
};

const { values, positionals } = parseArgs({ options: { json: { type: "boolean", default: false } }, allowPositionals: true });
const unknown = positionals.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) {
  process.stderr.write(`There is no benchmark ${unknown.join(", ")}. There are: ${Object.keys(BENCHES).join(", ")}.\n`);
  process.exit(2);
}

const measured: Record<string, readonly Measure[]> = {};
for (const [name, bench] of Object.entries(BENCHES)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  measured[name] = await bench((doing) => process.stderr.write(`${doing}\n`));
  if (!values.json) process.stdout.write(`\n${name}\n${tableOf(measured[name])}\n`);
}
if (values.json) process.stdout.write(`${JSON.stringify(measured, null, 2)}\n`);

function tableOf(measures: readonly Measure[]): string {
  const width = Math.max(...measures.map(({ what }) => what.length));
  return measures.map((measure) => `  ${measure.what.padEnd(width)}  ${numberOf(measure).padStart(10)} ${targetOf(measure)}`).join("\n");
}

function numberOf({ value, unit }: Measure): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 0.1 || value === 0 ? 2 : 4;
  return `${value.toLocaleString("en", { maximumFractionDigits: digits, minimumFractionDigits: digits })} ${unit}`.trim();
}

function targetOf(measure: Measure): string {
  const { target } = measure;
  if (target === null) return "";
  const bound = "atLeast" in target ? `>= ${target.atLeast.toLocaleString("en")}` : `<= ${target.atMost.toLocaleString("en")}`;
  return `(target ${bound}: ${isMet(measure) ? "met" : "missed"})`;
}
