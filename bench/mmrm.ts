/**
 * Mixed models for repeated measures, unstructured, REML, with Satterthwaite's degrees of freedom and Kenward-Roger's linear
 * form for one contrast, from typed columns in memory; what a fit costs against subjects, visits and patterns of missing
 * visits; and beside it R's nlme, glmmTMB and lme4 on the same file in the same run, where they are installed.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { randomStream } from "../src/base/random.ts";
import type { CrossedDesign, MmrmFit, MmrmInput } from "../src/evidence/mmrm/fit.ts";
import { createMmrmSolver, fitMmrm } from "../src/evidence/mmrm/solver.ts";
import { fillNormalDeviates } from "../src/numeric/normal-deviates.ts";
import { readTrial } from "../test/support/trial.ts";
import { type Bench, type Measure, median, plain } from "./measure.ts";

const PEERS = ["nlme", "glmmTMB", "lme4"] as const;
const PEER_MINUTES_MAX = 15;

/** Typed columns of one trial. */
interface Columns {
  readonly subject: Int32Array;
  readonly visit: Int32Array;
  readonly y: Float64Array;
  readonly base: Float64Array;
  readonly tms: Float64Array;
  readonly exo: Float64Array;
  readonly subjects: number;
  readonly visits: number;
}

/** All measures. */
export const benchMmrm: Bench = async (say) => {
  const small = fromFile("bench_small.csv", 6);
  const cases: readonly (readonly [string, Columns, number, number])[] = [
    ["200 x 6", small, 1.2, 300],
    ["2,000 x 8", fromFile("bench_mid.csv", 8), 5, 150],
    ["20,000 x 8", drawn(20_000, 8, 0.04, 0), 12, 40],
    ["1,000 x 10, 107 patterns", withPatterns(drawn(1000, 10, 0, 0), 107), 25, 60],
  ];
  const measures: Measure[] = [];
  for (const [name, columns, target, rounds] of cases) {
    say(`mmrm: ${name}`);
    const { clock, processor } = timedFits(() => inferred(fitOf(columns)), rounds);
    measures.push({ what: `${name}: fit, df, KR-Linear`, value: clock, unit: "ms", target: { atMost: target } });
    measures.push(plain(`${name}: processor time`, processor, "ms"));
  }
  say("mmrm: refits");
  measures.push(...refits(small));
  say("mmrm: cost against size");
  measures.push(...costs());
  const ours = timedFits(() => inferred(fitOf(small)), 100).clock;
  measures.push(...peers(say, ours));
  return measures;
};

/** A fit of a known model to other outcomes, as simulation and resampling do it. */
function refits(columns: Columns): readonly Measure[] {
  const { subjects, visits } = columns;
  const y = new Float64Array(subjects * visits).fill(Number.NaN);
  columns.y.forEach((value, row) => {
    y[(columns.subject[row] ?? 0) * visits + (columns.visit[row] ?? 0)] = value;
  });
  const solver = createMmrmSolver({ x: designOf(columns), subjects, visits, covariance: "us", likelihood: "REML" });
  const first = solver.fit(y);
  if (!first.ok) throw new Error(`a fit, not ${first.error.code}`);
  const { sigma } = first.value;
  const other = y.map((value, at) => value + Math.sin(at));
  const l = lastInteraction(visits);
  const { clock } = timedFits(() => {
    const fit = solver.fit(other, { start: sigma, decrementMax: 1e-9 });
    if (!fit.ok) throw new Error(`a fit, not ${fit.error.code}`);
    for (let test = 0; test < 3; test += 1) fit.value.contrast(l, "satterthwaite");
  }, 300);
  return [{ what: "200 x 6: refit from a near start, three Satterthwaite tests", value: clock, unit: "ms", target: { atMost: 1 } }];
}

function costs(): readonly Measure[] {
  const row = (what: string, columns: Columns, rounds: number) =>
    plain(what, timedFits(() => inferred(fitOf(columns)), rounds).clock, "ms");
  return [
    ...[200, 2000, 20_000].map((subjects) => row(`cost: ${subjects} subjects x 6`, drawn(subjects, 6, 0.04, 0), 30)),
    ...[4, 6, 8, 10, 12].map((visits) => row(`cost: 1,000 subjects x ${visits}`, drawn(1000, visits, 0.04, 0), 20)),
    ...[0, 0.01, 0.05].map((share) =>
      row(`cost: 1,000 subjects x 8, ${100 * share} % of visits missed`, withGaps(drawn(1000, 8, 0.04, 0), share), 30),
    ),
    ...[1, 10, 30, 100, 250].map((count) => row(`cost: 1,000 x 10, ${count} patterns`, withPatterns(drawn(1000, 10, 0, 0), count), 20)),
  ];
}

/** R's programs on the small file; what is missing is said and left out. */
function peers(say: (doing: string) => void, ours: number): readonly Measure[] {
  const script = fileURLToPath(new URL("mmrm-peers.R", import.meta.url));
  const file = fileURLToPath(new URL("../data/bench_small.csv", import.meta.url));
  say(`mmrm: ${PEERS.join(", ")} on 200 x 6`);
  const run = spawnSync("Rscript", ["--vanilla", script, file, ...PEERS], { encoding: "utf8", timeout: PEER_MINUTES_MAX * 60_000 });
  if (run.error || run.status !== 0) {
    say(`mmrm: R's programs are left out: ${run.error?.message ?? run.stderr.trim()}`);
    return [];
  }
  return run.stdout
    .trim()
    .split("\n")
    .flatMap((line): readonly Measure[] => {
      const [name = "", version = "", seconds = ""] = line.split(" ");
      if (version === "left-out") {
        say(`mmrm: ${name} is left out: ${seconds}`);
        return [];
      }
      const milliseconds = 1000 * Number(seconds);
      return [
        plain(`200 x 6: ${name} ${version}, the fit alone`, milliseconds, "ms"),
        plain(`ratio to ours, ${name}`, milliseconds / ours, "x"),
      ];
    });
}

function inferred(fit: MmrmFit): void {
  const l = lastInteraction(fit.beta.length / 5);
  fit.contrast(l, "satterthwaite");
  fit.contrast(l, "kenward-roger-linear");
}

function fitOf(columns: Columns): MmrmFit {
  const { y, subject, visit, subjects, visits } = columns;
  const input: MmrmInput = { y, x: designOf(columns), subject, visit, subjects, visits, covariance: "us", likelihood: "REML" };
  const fit = fitMmrm(input);
  if (!fit.ok) throw new Error(`a fit, not ${fit.error.code}`);
  return fit.value;
}

/** The interaction at the last visit: the covariate tms by exo at the first, and its change. */
function lastInteraction(visits: number): Float64Array {
  const l = new Float64Array(5 * visits);
  l[4 * visits] = 1;
  l[5 * visits - 1] = 1;
  return l;
}

/** base*visit + tms*exo*visit, read off the columns. */
function designOf({ subject, base, tms, exo, subjects, visits }: Columns): CrossedDesign {
  const covariates = new Float64Array(subjects * 5);
  for (let row = 0; row < subject.length; row += 1) {
    if (row > 0 && subject[row] === subject[row - 1]) continue;
    const at = (subject[row] ?? 0) * 5;
    const a = tms[row] ?? 0;
    const b = exo[row] ?? 0;
    covariates[at] = 1;
    covariates[at + 1] = base[row] ?? 0;
    covariates[at + 2] = a;
    covariates[at + 3] = b;
    covariates[at + 4] = a * b;
  }
  const columns = Array.from({ length: 5 }, (_, covariate) =>
    Array.from({ length: visits }, (_unused, t) => ({
      covariate,
      weights: Float64Array.from({ length: visits }, (_none, s) => Number(t === 0 || s === t)),
    })),
  ).flat();
  return { kind: "crossed", width: 5, covariates, columns };
}

function fromFile(name: string, visits: number): Columns {
  const file = readTrial(name);
  const subject = Int32Array.from(file.numbers("id"), (id) => id - 1);
  return {
    subject,
    visit: Int32Array.from(file.numbers("visit"), (visit) => visit - 1),
    y: file.numbers("y"),
    base: file.numbers("base"),
    tms: file.numbers("tms"),
    exo: file.numbers("exo"),
    subjects: subject.reduce((max, one) => Math.max(max, one), 0) + 1,
    visits,
  };
}

/** A trial with correlation 0.8 to the power of the lag; `leaving` is the share that leaves at each visit. */
function drawn(subjects: number, visits: number, leaving: number, stream: number): Columns {
  const random = randomStream(20_000, stream);
  const noise = new Float64Array(subjects * visits);
  fillNormalDeviates(noise, random);
  const rows: { subject: number; visit: number; y: number; base: number }[] = [];
  for (let subject = 0; subject < subjects; subject += 1) {
    const base = 15 + 20 * random.fraction();
    let last = 0;
    for (let visit = 0; visit < visits; visit += 1) {
      const fresh = noise[subject * visits + visit] ?? 0;
      last = visit === 0 ? fresh : 0.8 * last + 0.6 * fresh;
      rows.push({ subject, visit, base, y: (4 + visit) * last - 0.2 * base - visit });
      if (random.fraction() < leaving) break;
    }
  }
  return columnsOf(rows, subjects, visits);
}

/** Takes visits away so that subjects show `count` patterns, every one of which has the first and the last visit. */
function withPatterns(columns: Columns, count: number): Columns {
  const rows = Array.from(columns.subject, (subject, row) => ({
    subject,
    visit: columns.visit[row] ?? 0,
    y: columns.y[row] ?? 0,
    base: columns.base[row] ?? 0,
  }));
  const last = columns.visits - 1;
  const isThere = ({ subject, visit }: { readonly subject: number; readonly visit: number }) =>
    visit === 0 || visit === last || (Math.floor((Math.floor(subject / 4) % count) / 2 ** (visit - 1)) & 1) === 0;
  return columnsOf(rows.filter(isThere), columns.subjects, columns.visits);
}

/** Takes single visits away at random. */
function withGaps(columns: Columns, share: number): Columns {
  const random = randomStream(20_000, 1);
  const kept = Array.from(columns.subject.keys()).filter(() => random.fraction() >= share);
  const rows = kept.map((row) => ({
    subject: columns.subject[row] ?? 0,
    visit: columns.visit[row] ?? 0,
    y: columns.y[row] ?? 0,
    base: columns.base[row] ?? 0,
  }));
  return columnsOf(rows, columns.subjects, columns.visits);
}

function columnsOf(
  rows: readonly { readonly subject: number; readonly visit: number; readonly y: number; readonly base: number }[],
  subjects: number,
  visits: number,
): Columns {
  return {
    subject: Int32Array.from(rows, ({ subject }) => subject),
    visit: Int32Array.from(rows, ({ visit }) => visit),
    y: Float64Array.from(rows, ({ y }) => y),
    base: Float64Array.from(rows, ({ base }) => base),
    tms: Float64Array.from(rows, ({ subject }) => Number(subject % 4 >= 2)),
    exo: Float64Array.from(rows, ({ subject }) => subject % 2),
    subjects,
    visits,
  };
}

/** Medians of the clock and of processor time, in milliseconds, after as many rounds of warming. */
function timedFits(work: () => void, rounds: number): { readonly clock: number; readonly processor: number } {
  for (let round = 0; round < rounds; round += 1) work();
  const clocks: number[] = [];
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now();
    work();
    clocks.push(performance.now() - begun);
  }
  const { user, system } = process.cpuUsage(before);
  return { clock: median(clocks), processor: (user + system) / 1000 / rounds };
}
