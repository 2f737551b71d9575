/**
 * `ryorin/evidence` and `ryorin/model` as another program meets them: packed, installed into an empty folder without a network, imported from
 * plain JavaScript, from a worker thread and from TypeScript. The packages of the product are replaced by an empty one
 * there, since the library may need none of them.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { analyse } from "../src/evidence/report/analysis.ts";
import { SMALL_PLAN, smallTrialCsv } from "./support/small-trial.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const { dependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
  readonly dependencies: Readonly<Record<string, string>>;
};

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ryorin-library-"));
  run("npm", ["pack", "--silent", "--pack-destination", folder], ROOT);
  const [tarball] = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
  mkdirSync(join(folder, "nothing"));
  writeFileSync(join(folder, "nothing", "package.json"), JSON.stringify({ name: "nothing", version: "1.0.0" }));
  const overrides = Object.fromEntries(Object.keys(dependencies).map((name) => [name, "file:./nothing"]));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module", dependencies: { ryorin: `file:./${tarball}` }, overrides }));
  run("npm", ["install", "--offline", "--omit=optional", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"], folder);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ADJUST = `import { adjustedPValues } from "ryorin/evidence";`;

test("plain JavaScript imports it", () => {
  writeFileSync(
    join(folder, "use.js"),
    `${ADJUST}\nconsole.log(JSON.stringify(adjustedPValues({ method: "holm" }, [0.01, 0.04, 0.03])));\n`,
  );
  expect(JSON.parse(run(process.execPath, ["use.js"], folder))).toEqual([0.03, 0.06, 0.06]);
});

test("a trial is analysed by its plan, as in the project", () => {
  writeFileSync(join(folder, "trial.csv"), smallTrialCsv());
  writeFileSync(join(folder, "plan.json"), JSON.stringify(SMALL_PLAN));
  const options = { locked: null, seed: null, software: { name: "another", version: "1" } };
  const read = (name: string) => `readFileSync(${JSON.stringify(name)}, "utf8")`;
  writeFileSync(
    join(folder, "analyse.js"),
    `import { readFileSync } from "node:fs";\nimport { analyse } from "ryorin/evidence";\nconsole.log(JSON.stringify(analyse(${read("trial.csv")}, JSON.parse(${read("plan.json")}), ${JSON.stringify(options)})));\n`,
  );
  const here = analyse(smallTrialCsv(), SMALL_PLAN, options);
  expect(here.ok).toBe(true);
  expect(JSON.parse(run(process.execPath, ["analyse.js"], folder))).toEqual(JSON.parse(JSON.stringify(here)));
});

test("a worker thread runs it", () => {
  writeFileSync(
    join(folder, "worker.js"),
    `import { parentPort, workerData } from "node:worker_threads";\n${ADJUST}\nparentPort.postMessage(adjustedPValues({ method: "bonferroni" }, workerData));\n`,
  );
  writeFileSync(
    join(folder, "start.js"),
    `import { Worker } from "node:worker_threads";\nnew Worker(new URL("./worker.js", import.meta.url), { workerData: [0.01, 0.2] }).on("message", (p) => console.log(JSON.stringify(p)));\n`,
  );
  expect(JSON.parse(run(process.execPath, ["start.js"], folder))).toEqual([0.02, 0.4]);
});

test("the model answers with its grade, its assumptions and its prior, and the same in a worker thread", () => {
  const use = `import { forecastPatient, CALIBRATED, referenceCourse } from "ryorin/model";
export const forecast = () => {
  const observations = [{ day: 0, instrument: "hamd17", value: 24 }];
  const made = forecastPatient({ parameters: CALIBRATED, observations, regimen: referenceCourse(28, "open"), today: 0, seed: 1, particles: 300 });
  return JSON.stringify(made);
};`;
  writeFileSync(join(folder, "model.js"), use);
  writeFileSync(join(folder, "model-here.js"), `import { forecast } from "./model.js";\nconsole.log(forecast());\n`);
  writeFileSync(
    join(folder, "model-worker.js"),
    `import { parentPort } from "node:worker_threads";\nimport { forecast } from "./model.js";\nparentPort.postMessage(forecast());\n`,
  );
  writeFileSync(
    join(folder, "model-there.js"),
    `import { Worker } from "node:worker_threads";\nnew Worker(new URL("./model-worker.js", import.meta.url)).on("message", (text) => console.log(text));\n`,
  );
  const here = run(process.execPath, ["model-here.js"], folder);
  expect(run(process.execPath, ["model-there.js"], folder)).toBe(here);
  expect(JSON.parse(here)).toMatchObject({
    ok: true,
    value: { provenance: { grade: "D", prior: "sceptical", assumptions: expect.any(Array) } },
  });
});

test("TypeScript knows its types", () => {
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({ compilerOptions: { strict: true, noEmit: true, module: "NodeNext", types: [] }, files: ["use.ts"] }),
  );
  const use = (method: string) =>
    `${ADJUST}\nexport const adjusted: readonly number[] = adjustedPValues({ method: "${method}" }, [0.01]);\n`;
  const compile = () => spawnSync(process.execPath, [join(ROOT, "node_modules/typescript/bin/tsc"), "-p", folder], { encoding: "utf8" });
  writeFileSync(join(folder, "use.ts"), use("holm"));
  expect(compile()).toMatchObject({ status: 0, stdout: "" });
  writeFileSync(join(folder, "use.ts"), use("guess"));
  expect(compile().stdout).toContain("TS2322");
});

function run(program: string, args: readonly string[], cwd: string): string {
  const ended = spawnSync(program, args, { cwd, encoding: "utf8" });
  if (ended.status !== 0) throw new Error(`${program} ${args.join(" ")}: ${ended.stderr}${ended.stdout}`);
  return ended.stdout;
}
