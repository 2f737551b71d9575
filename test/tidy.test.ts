/**
 * The house rules, checked: what a compiler does not say of the tree. Each rule is first shown to find a planted
 * violation, so that a rule that finds nothing is a rule that was looking.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { documented, finished, purity, shortFiles, shortFunctions, typed } from "./tidy/code.ts";
import { noBarrels, noCycles, nothingUnused, pagesKnowServerTypesOnly } from "./tidy/imports.ts";
import { parse, type Rule, readSources } from "./tidy/source.ts";
import { everyTestAsserts, matchersFollow, noSleep } from "./tidy/tests.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const sources = readSources(root);
const long = (lines: number) => `export function f() {\n${"  g();\n".repeat(lines)}}\n`;

interface Row {
  readonly name: string;
  readonly rule: Rule;
  /** Files that break the rule, by path. */
  readonly planted: Readonly<Record<string, string>>;
}

const rules: readonly Row[] = [
  {
    name: "no import cycles at run time",
    rule: noCycles,
    planted: { "src/base/a.ts": 'import { b } from "./b.ts";\nb();', "src/base/b.ts": 'import { a } from "./a.ts";\na();' },
  },
  { name: "no file that nothing uses", rule: nothingUnused, planted: { "src/base/lonely.ts": "export const x = 1;" } },
  { name: "no barrels", rule: noBarrels, planted: { "src/base/all.ts": 'export * from "./ids.ts";' } },
  {
    name: "pages know only the server's types",
    rule: pagesKnowServerTypesOnly,
    planted: { "src/web/a.ts": 'import { createApp } from "../server/app.ts";\ncreateApp();' },
  },
  { name: "files are short", rule: shortFiles, planted: { "src/base/long.ts": "\n".repeat(401) } },
  { name: "functions are short", rule: shortFunctions, planted: { "src/base/long.ts": long(70) } },
  { name: "pure layers ask no clock", rule: purity, planted: { "src/record/now.ts": "/** x */\nexport const now = Date.now();" } },
  { name: "pure layers make no empty dates", rule: purity, planted: { "src/record/now.ts": "/** x */\nexport const now = new Date();" } },
  { name: "pure layers roll no dice", rule: purity, planted: { "src/record/dice.ts": "/** x */\nexport const dice = Math.random();" } },
  {
    name: "pure files open with prose and document what they export",
    rule: documented,
    planted: { "src/base/bare.ts": "export const x = 1;" },
  },
  { name: "no any", rule: typed, planted: { "src/store/loose.ts": "export const x: any = 1;" } },
  { name: "no non-null assertion", rule: typed, planted: { "src/store/loose.ts": "export const x = (y: string | null) => y!;" } },
  { name: "as is seldom", rule: typed, planted: { "src/store/loose.ts": "export const x = [1 as unknown, 2 as unknown];" } },
  { name: "nothing left to do", rule: finished, planted: { "src/base/later.ts": "// TODO the rest" } },
  { name: "expect has a matcher", rule: matchersFollow, planted: { "src/base/a.test.ts": 'test("x", () => { expect(1); });' } },
  { name: "every test asserts", rule: everyTestAsserts, planted: { "src/base/a.test.ts": 'test("x", () => { run(); });' } },
  { name: "no test sleeps", rule: noSleep, planted: { "src/base/a.test.ts": "await new Promise((resolve) => setTimeout(resolve, 100));" } },
];

describe.each(rules)("$name", ({ rule, planted }) => {
  test("finds the planted violation", () => {
    expect(rule(Object.entries(planted).map(([path, text]) => parse(path, text))).length).toBeGreaterThan(0);
  });

  test("holds in the whole tree", () => {
    expect(rule(sources).map((finding) => `${finding.path}:${finding.line} ${finding.what}`)).toEqual([]);
  });
});

test("the lockfile has every optional package, so that npm ci takes it on any registry", () => {
  expect(missingFromLock(JSON.parse(readFileSync(`${root}/package-lock.json`, "utf8")))).toEqual([]);
  const one = { "node_modules/a": { version: "1.0.0", optionalDependencies: { b: "1.0.0" } } };
  expect(missingFromLock({ packages: one })).toEqual(["b of node_modules/a"]);
});

test.each([
  ["imports a layer below it", 'import { GENESIS } from "../../src/record/chain.ts";\nexport const x: string = GENESIS;\n', /TS6307/],
  ["asks the machine", "export const x = process.pid;\n", /TS2591/],
])("a file of a pure layer that %s does not compile", (_what, text, error) => {
  mkdirSync(join(root, ".cache"), { recursive: true });
  const folder = mkdtempSync(join(root, ".cache", "planted-"));
  try {
    const config = {
      extends: "../../src/base/tsconfig.json",
      compilerOptions: { rootDir: "../..", outDir: "out", tsBuildInfoFile: "out/info" },
    };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ ...config, include: ["planted.ts"] }));
    writeFileSync(join(folder, "planted.ts"), text);
    expect(output("node_modules/typescript/bin/tsc", ["-p", join(folder, "tsconfig.json")])).toMatchObject({
      text: expect.stringMatching(error),
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("the layers compile one way", () => {
  expect(output("node_modules/typescript/bin/tsc", ["-b"])).toEqual({ status: 0, text: "" });
});

test("the linter finds nothing", () => {
  expect(output("node_modules/@biomejs/biome/bin/biome", ["check", "--error-on-warnings", "--reporter=github", "."])).toMatchObject({
    status: 0,
  });
});

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly version?: string; readonly optionalDependencies?: Readonly<Record<string, string>> }>
  >;
}

function missingFromLock({ packages }: Lock): readonly string[] {
  return Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => packages[`node_modules/${name}`] === undefined && packages[`${place}/node_modules/${name}`] === undefined)
      .map((name) => `${name} of ${place}`),
  );
}

function output(program: string, args: readonly string[]): { status: number | null; text: string } {
  const run = spawnSync(process.execPath, [program, ...args], { cwd: root, encoding: "utf8" });
  return { status: run.status, text: `${run.stdout}${run.status === 0 ? "" : run.stderr}`.trim() };
}
