/** `ryorin analyse` with one row a patient, and with single patients: the documentation's examples, refusals, both languages. */

import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ryorin, temporaryHome } from "../../test/support/clinic.ts";
import { EXIT } from "./command.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const EXAMPLES = [
  ["patients", "factorial_patient_level.csv", "## Response, remission (yes or no): remit"],
  ["time", "factorial_time_to_response.csv", "## Time to the event"],
  ["single-patients", "single_patients.csv", "## Trials in single patients (n-of-1)"],
] as const;

let home: string;
let remove: () => void;
beforeAll(() => {
  ({ home, remove } = temporaryHome());
});
afterAll(() => remove());

describe.each(EXAMPLES)("the example %s", (plan, data, title) => {
  const path = join(ROOT, "docs/examples", `${plan}.plan.json`);
  const table = join(ROOT, "data", data);

  test("is reported in both languages", async () => {
    const [english, japanese] = await Promise.all(
      (["en", "ja"] as const).map((language) => ryorin(["analyse", table, "--plan", path], { home, language })),
    );
    expect([english?.code, japanese?.code]).toEqual([EXIT.done, EXIT.done]);
    expect(english?.stdout).toContain(title);
    expect(english?.stdout).not.toMatch(/[ぁ-ん]|NaN|undefined|\{\w+\}/);
    expect(japanese?.stdout).toMatch(/[ぁ-ん]/);
    expect(japanese?.stdout).not.toMatch(/NaN|undefined|\{\w+\}/);
  });

  test("is one object with --json, whose plan has the hash that is told without data", async () => {
    const [alone, whole] = await Promise.all([
      ryorin(["analyse", "--plan", path, "--json"], { home }),
      ryorin(["analyse", table, "--plan", path, "--json"], { home }),
    ]);
    const hash = alone.json?.plan;
    expect(hash).toMatchObject({ hash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) });
    expect(whole.json).toMatchObject({ plan: { ...Object(hash), kept: true }, software: { name: "ryorin" } });
  });
});

test("another table is refused with exit 2, and the findings say why", async () => {
  const plan = join(ROOT, "docs/examples/time.plan.json");
  const { code, json } = await ryorin(["analyse", join(ROOT, "data/single_patients.csv"), "--plan", plan, "--json"], { home });
  expect(code).toBe(EXIT.usage);
  expect(json).toMatchObject({
    plan: { kept: false },
    findings: expect.arrayContaining([expect.objectContaining({ code: "data.unknown-column" })]),
  });
});

test("code for other programs is for mixed models, and is refused before anything is read", async () => {
  const path = join(dirname(home), "empty.csv");
  writeFileSync(path, "");
  const { code, stderr } = await ryorin(["analyse", path, "--plan", join(ROOT, "docs/examples/time.plan.json"), "--code", dirname(home)], {
    home,
  });
  expect(code).toBe(EXIT.usage);
  expect(stderr).toContain("--code is for plans with a mixed model");
});
