/** `ryorin design`: the documentation's example, the same answer for any number of threads, refusals, secrets and stopping. */
import { spawn } from "node:child_process";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ryorin, temporaryHome } from "../../test/support/clinic.ts";
import { EXIT } from "./command.ts";

const DOCS = fileURLToPath(new URL("../../docs", import.meta.url));
const EXAMPLE = join(DOCS, "design-plan.example.json");
const MAIN = fileURLToPath(new URL("./main.ts", import.meta.url));

let home: string;
let remove: () => void;
beforeAll(() => {
  ({ home, remove } = temporaryHome());
});
afterAll(() => remove());

/** A plan in a file of its own. */
function planFile(name: string, content: unknown): string {
  const path = join(dirname(home), `${name}.json`);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

const trial = {
  arms: { neither: 10, tms: 10, exosome: 10, both: 10 },
  weeks: [2, 4],
  outcomes: [
    {
      name: "mind",
      better: "lower",
      means: { neither: 20, tms: 17, exosome: 19, both: 14 },
      deviations: 5,
      correlation: { kind: "cs", rho: 0.5 },
    },
  ],
};

describe("the example of the documentation", () => {
  test("answers what the documentation says, with progress on the side", async () => {
    const { code, stdout, stderr } = await ryorin(["design", EXAMPLE], { home });
    const documented = /## What the example answers\s+```\n([\s\S]*?)```/.exec(readFileSync(join(DOCS, "design-plan.md"), "utf8"))?.[1];
    expect([code, stdout]).toEqual([EXIT.done, documented]);
    expect(stderr).toMatch(/^Simulating trials of 240 patients \(mind, interaction \(synergy\): power 0\.\d{3} ± 0\.\d{3}\) 200 \/ 200$/m);
  });
});

test("one thread and three answer the same to the byte, and another seed otherwise; --json says nothing else", async () => {
  const plan = planFile("seeded", { trial, simulation: { replicates: 120, seed: 3 } });
  const [one, three, other] = await Promise.all(
    [
      ["--workers", "1"],
      ["--workers", "3"],
      ["--seed", "4"],
    ].map((more) => ryorin(["design", plan, "--json", ...more], { home, language: "ja" })),
  );
  expect(one?.json).toMatchObject({
    simulation: { replicates: 120, requested: 120, seed: 3, cancelled: false, failures: [] },
    software: { name: "ryorin" },
  });
  expect([three?.stdout, three?.stderr]).toEqual([one?.stdout, ""]);
  expect(other?.json).toMatchObject({ simulation: { seed: 4 }, trial: one?.json?.trial });
  const contrasts = (json: unknown) => Reflect.get(Object(Reflect.get(Object(json), "simulation")), "contrasts");
  expect(contrasts(other?.json)).not.toEqual(contrasts(one?.json));
});

test("a size is looked for from the plan's own on, and every size that was tried is told", async () => {
  const simulation = { replicates: 100, findSize: { hypothesis: "mind/both-vs-tms", power: 0.8 } };
  const { code, json } = await ryorin(["design", planFile("searched", { trial, simulation }), "--json"], { home });
  expect(code).toBe(EXIT.done);
  const { sizeSearch } = { sizeSearch: undefined, ...Object(json?.simulation) };
  expect(sizeSearch).toMatchObject({
    target: { outcome: 0, test: "both-vs-tms", power: 0.8 },
    total: expect.any(Number),
    error: expect.any(Number),
  });
  expect(sizeSearch.tried[0]).toMatchObject({ arms: trial.arms, total: 40, of: 100 });
  expect(sizeSearch.tried.length).toBeGreaterThan(1);
});

describe("what cannot be used", () => {
  test("a plan is refused by every field that is wrong, in the reader's language, exit 2", async () => {
    const plan = planFile("wrong", { trial: { ...trial, weeks: [4, 2], alpha: 2 } });
    const [ja, en] = await Promise.all([
      ryorin(["design", plan, "--json"], { home, language: "ja" }),
      ryorin(["design", plan, "--json"], { home, language: "en" }),
    ]);
    expect([ja.code, en.code]).toEqual([EXIT.usage, EXIT.usage]);
    expect(en.json?.findings).toEqual([
      { code: "plan.field-value", severity: "stop", field: "trial.weeks[1]", expected: "number above 4", given: "2" },
      { code: "plan.field-value", severity: "stop", field: "trial.alpha", expected: "number 0 ... 1", given: "2" },
    ]);
    expect(en.stderr).toContain("trial.weeks[1]");
    expect(ja.stderr).toMatch(/trial\.weeks\[1\].*[ぁ-ん]/);
  });

  const text = (name: string) => planFile(name, "not JSON");
  const rows: readonly (readonly [string, () => readonly string[], RegExp])[] = [
    ["no plan", () => [], /Name one plan/],
    ["a file that is not JSON", () => [text("prose")], /not a JSON object/],
    ["no threads", () => [EXAMPLE, "--workers", "0"], /--workers must be a whole number of at least 1, not 0/],
    ["a secret that is none", () => [planFile("drawn", randomised), "--secret-file", text("short")], /64 lower-case hex digits/],
  ];
  test.each(rows)("%s: one line, exit 2", async (_what, args, expected) => {
    const { code, stderr } = await ryorin(["design", ...args()], { home });
    expect([code, stderr.trimEnd().split("\n").length]).toEqual([EXIT.usage, 1]);
    expect(stderr).toMatch(expected);
  });
});

const randomised = { randomisation: { kind: "blocks", arms: [{ arm: "tms" }, { arm: "both" }], length: 8 } };

describe("a randomisation", () => {
  test("is drawn from a secret that only the user may read, and again the same", async () => {
    const plan = planFile("randomised", randomised);
    const secret = join(dirname(home), "secret.txt");
    const first = await ryorin(["design", plan, "--json", "--secret-file", secret], { home });
    const again = await ryorin(["design", plan, "--json", "--secret-file", secret], { home });
    expect(statSync(secret).mode & 0o777).toBe(0o600);
    expect(first.json?.randomisation).toMatchObject({ seal: expect.stringMatching(/^[0-9a-f]{64}$/), lists: [{ levels: [] }] });
    expect(again.stdout).toBe(first.stdout);
    expect(first.stdout).not.toContain(readFileSync(secret, "utf8").trim());
  });

  test("without a secret nothing is drawn, and that is said", async () => {
    const { code, stdout } = await ryorin(["design", planFile("secretless", randomised)], { home, language: "ja" });
    expect(code).toBe(EXIT.done);
    expect(stdout).toContain("--secret-file が必要です");
  });
});

test("Ctrl+C stops a simulation, and what is done is the answer", async () => {
  const plan = planFile("long", { trial, simulation: { replicates: 1_000_000, seed: 3 } });
  const child = spawn(process.execPath, [MAIN, "design", plan, "--workers", "2"], { env: { ...process.env, LANG: "C" } });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (data) => {
    stdout += String(data);
  });
  child.stderr.on("data", (data) => {
    if (stderr === "") child.kill("SIGINT");
    stderr += String(data);
  });
  const code = await new Promise((resolve) => child.once("close", resolve));
  expect([code, stderr]).toEqual([EXIT.done, expect.stringContaining("Stopping")]);
  expect(stdout).toMatch(/Stopped before the 1,000,000 that were asked for\./);
});
