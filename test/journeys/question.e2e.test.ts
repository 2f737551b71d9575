/** From the first page to the answer on the demonstration's trial, in four taps; and the same answer from the command line. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { EXOSOME_EFFECTS } from "../../src/model/parameters.ts";
import type { Api } from "../../src/server/contract.ts";
import { evidenceWords } from "../../src/words/screens/evidence.ts";
import { lessonWords } from "../../src/words/screens/lessons.ts";
import { setupWords } from "../../src/words/screens/setup.ts";
import { shellWords } from "../../src/words/screens/shell.ts";
import { violations } from "../support/browser.ts";
import { ryorin } from "../support/clinic.ts";
import { ask } from "../support/demonstration.ts";
import { beginJourney, type Journey, shownText, sidewaysOverflow, switchLanguage, switchRole } from "./journey.ts";

let journey: Journey;
beforeAll(async () => {
  journey = await beginJourney("unfounded");
});
afterAll(() => journey.close());
afterEach(() => journey.expectQuiet());

test("the answer takes four taps, is not there before the third, is that of the command line, and locked for everybody", async () => {
  const visit = await journey.open();
  const { page } = visit;
  let taps = 0;
  const tap = async (target: Locator): Promise<void> => {
    taps += 1;
    await target.click();
  };
  await page.goto(journey.address);
  await tap(page.getByRole("button", { name: setupWords.demoStart.ja }));
  await tap(page.getByRole("link", { name: shellWords.question.ja, exact: true }));
  await page.getByRole("heading", { name: evidenceWords.cannot.ja }).waitFor();
  expect(await page.locator("#verdict").count()).toBe(0);
  await tap(page.getByRole("button", { name: evidenceWords.lock.ja }));
  const verdict = page.locator("#verdict");
  await verdict.waitFor({ timeout: 60_000 });
  expect(taps).toBeLessThanOrEqual(4);
  expect(await violations(page)).toEqual([]);
  await switchLanguage(page, "en");
  const forest = await shownText(page.locator("section", { has: page.getByRole("heading", { name: evidenceWords.differences.en }) }));
  const tables = await ask<Api["GET /api/evidence/tables"]["answer"]>(visit, "GET", "/api/evidence/tables");
  const [data, plan] = [join(journey.clinic.home, "analysis.csv"), join(journey.clinic.home, "plan.json")];
  writeFileSync(data, tables.visits);
  writeFileSync(plan, JSON.stringify(tables.locked.plans.visits));
  const told = await ryorin(["analyse", data, "--plan", plan, "--locked", tables.locked.hashes.visits, "--json"], {
    home: journey.clinic.home,
  });
  const contrasts: unknown = told.json?.contrasts;
  expect(told.json?.plan).toMatchObject({ kept: true });
  const oneDecimal = (value: unknown) => Number(value).toFixed(1).replace("-", "\u2212");
  for (const { name, estimate, low, high } of Array.isArray(contrasts) ? contrasts : []) {
    expect(["both minus TMS", "both minus exosome", "synergy"]).toContain(name);
    expect(forest).toContain(`Mind ${oneDecimal(estimate)} (${oneDecimal(low)} to ${oneDecimal(high)})`);
  }
  expect(contrasts).toHaveLength(3);
  const lessons = page.locator("#lessons");
  await lessons.getByRole("button", { name: lessonWords.learn.en }).click();
  await lessons.getByRole("table").waitFor({ timeout: 60_000 });
  const learned = await shownText(lessons);
  expect(learned).toContain(lessonWords.leadRandomised.en);
  for (const effect of EXOSOME_EFFECTS) expect(learned).toContain(effect);
  const asTable = page.getByRole("button", { name: evidenceWords.asTable.en });
  while ((await asTable.count()) > 0) await asTable.first().click();
  for (const width of [390, 1024, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(await sidewaysOverflow(page)).toEqual([]);
  }
  expect(await violations(page)).toEqual([]);
  await switchRole(page, journey.address, "psychiatrist");
  await page.goto(`${journey.address}/question`);
  await verdict.waitFor({ timeout: 60_000 });
  expect(await page.getByRole("button", { name: evidenceWords.lock.en }).count()).toBe(0);
});
