/** `ryorin simulate` and `ryorin forecast` as a person types them: the same answer on any number of threads, and refusals by name. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const COURSE = join(ROOT, "docs/examples/course.regimen.json");
const PATIENT = join(ROOT, "docs/examples/patient.measurements.csv");
const folder = mkdtempSync(join(tmpdir(), "ryorin-model-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function ryorin(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["src/cli/main.ts", ...args], {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...process.env, LANG: "en_US.UTF-8" },
  });
  return { status, stdout, stderr };
}

test("simulate gives the same numbers on one thread and on two", () => {
  const run = (workers: string, seed: string) =>
    ryorin("simulate", COURSE, "--count", "260", "--seed", seed, "--workers", workers, "--json");
  const one = run("1", "5");
  expect(one.status).toBe(0);
  expect(run("2", "5").stdout).toBe(one.stdout);
  const answer = JSON.parse(one.stdout);
  expect(Object.keys(answer.priors)).toEqual(["sceptical", "analogue", "flat"]);
  expect(answer.priors.sceptical.provenance).toMatchObject({ grade: "D", prior: "sceptical", seed: 5 });
});

test("simulate takes one patient instead of a population, says so, and refuses one that cannot be", () => {
  const path = join(folder, "patient.json");
  writeFileSync(path, JSON.stringify({ mind: 0.6, body: 0.3, inflammation: 0.5, logEffectTms: 0.4 }));
  const { status, stdout } = ryorin("simulate", COURSE, "--patient", path, "--count", "100", "--json");
  expect(status).toBe(0);
  const { value, provenance } = JSON.parse(stdout).priors.sceptical;
  expect(provenance.assumptions).toContain("patient-taken-as-known");
  // 33 (.6 - .04) + 24 (.3 - .05) points, with an error of 2.2.
  const [first] = value.strategies.both.instruments.hamd17;
  expect(Math.abs(first.mean - 24.48)).toBeLessThan(1);
  expect(first.deviation).toBeLessThan(3);
  for (const [json, code] of [
    [{ mind: 1.2, body: 0.3, inflammation: 0 }, "patient.out-of-bounds"],
    [{ mind: 0.5, body: 0.3 }, "patient.not-readable"],
    [{ mind: 0.5, body: 0.3, inflammation: 0, weight: 60 }, "patient.not-readable"],
  ] as const) {
    writeFileSync(path, JSON.stringify(json));
    const refused = ryorin("simulate", COURSE, "--patient", path, "--json");
    expect([refused.status, JSON.parse(refused.stdout).refused.code]).toEqual([3, code]);
  }
});

test("forecast prints bands, effective sizes, parts with grades and what is assumed, and draws them", () => {
  const svg = join(folder, "patient.svg");
  const { status, stdout } = ryorin("forecast", PATIENT, "--regimen", COURSE, "--particles", "300", "--svg", svg);
  expect(status).toBe(0);
  expect(stdout).toContain("sceptical prior:");
  expect(stdout).toMatch(/effective virtual patients: [23]\d\d/);
  expect(stdout).toMatch(/specific to the exosome: .* \(grade D\)/);
  expect(stdout).toContain("the mind-body model is a hypothesis");
  const picture = readFileSync(svg, "utf8");
  expect(picture.match(/<polyline /g)).toHaveLength(4);
  expect(picture).toContain("the mind-body model is a hypothesis");
});

test.each([
  ["an unknown measure", "day,variable,value\n0,weight,70\n", "measurement.unknown"],
  ["a missing column", "day,value\n0,70\n", "table.column-missing"],
  ["a word for a number", "day,variable,value\n0,phq9,high\n", "table.cell-not-a-number"],
  ["nothing", "day,variable,value\n", "measurements.none"],
])("forecast refuses %s by name", (_what, text, code) => {
  const path = join(folder, "patient.csv");
  writeFileSync(path, text);
  const { status, stdout } = ryorin("forecast", path, "--regimen", COURSE, "--json");
  expect(status).toBe(3);
  expect(JSON.parse(stdout)).toMatchObject({ refused: { code } });
});

test("simulate refuses an event before day 0 by name", () => {
  const path = join(folder, "course.json");
  writeFileSync(path, JSON.stringify({ lastDay: 28, masking: "open", events: [{ kind: "visit", day: -1 }] }));
  const { status, stderr } = ryorin("simulate", path);
  expect(status).toBe(3);
  expect(stderr).toContain("Day -1 is before day 0.");
});
