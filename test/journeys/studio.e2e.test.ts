/** The design studio in both languages: formulas at once, simulated trials while one watches, forgotten on a change, and plans that the program reads. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { parseDesignPlan } from "../../src/evidence/design/design-plan.ts";
import { parsePlan } from "../../src/evidence/plan/analysis-plan.ts";
import { planHash } from "../../src/evidence/plan/plan-hash.ts";
import type { Language } from "../../src/record/entry.ts";
import { studioWords } from "../../src/words/screens/studio.ts";
import { say } from "../../src/words/text.ts";
import { violations } from "../support/browser.ts";
import { beginJourney, enterAs, type Journey, shownText, sidewaysOverflow } from "./journey.ts";

let journey: Journey;
beforeAll(async () => {
  journey = await beginJourney("demonstration");
});
afterAll(() => journey.close());
afterEach(() => journey.expectQuiet());

/** How many trials of the size in question were simulated so far. */
async function simulated(page: Page, language: Language): Promise<number> {
  const text = await shownText(page.getByText(language === "ja" ? /モンテカルロ誤差/ : /Monte Carlo error/).first());
  const [, done] = (language === "ja" ? /うち([\d,]+)回/ : /^([\d,]+) of/).exec(text) ?? [];
  return Number((done ?? "0").replaceAll(",", ""));
}

async function saved(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name, exact: true }).click()]);
  return readFileSync(await download.path(), "utf8");
}

test.each(["ja", "en"] as const)("a trial is drawn, watched, changed and saved, in %s", async (language) => {
  const { page } = await journey.open();
  await enterAs(page, journey.address, "statistician", language, "/design");
  await page.getByRole("heading", { level: 2, name: language === "ja" ? /100回中59回|100回中\d+回/ : /\d+ times in 100/ }).waitFor();
  await expect.poll(() => simulated(page, language), { timeout: 60_000 }).toBeGreaterThan(0);
  const before = await shownText(page.getByRole("heading", { level: 2 }).first());
  await page.getByRole("slider", { name: studioWords.patients[language] }).fill("480");
  await expect.poll(async () => await shownText(page.getByRole("heading", { level: 2 }).first()), { timeout: 60_000 }).not.toBe(before);
  await page.getByRole("button", { name: studioWords.table[language] }).click();
  await page.getByRole("row", { name: /^480/ }).waitFor({ timeout: 60_000 });
  const design = parseDesignPlan(JSON.parse(await saved(page, studioWords.savePlan[language])));
  expect(design.ok && design.value.plan.trial?.arms).toEqual({ neither: 120, tms: 120, exosome: 120, both: 120 });
  await page.getByLabel(studioWords.shares[language]).selectOption("1:2:1:2");
  await page.getByLabel(studioWords.correlationKind[language]).selectOption("cs");
  const uneven = parseDesignPlan(JSON.parse(await saved(page, studioWords.savePlan[language])));
  expect(uneven.ok && uneven.value.plan.trial?.arms).toEqual({ neither: 80, tms: 160, exosome: 80, both: 160 });
  expect(uneven.ok && uneven.value.plan.trial?.outcomes[0]?.correlation.kind).toBe("cs");
  const analysis: unknown = JSON.parse(await saved(page, studioWords.saveAnalysis[language]));
  const hash = planHash(JSON.parse(JSON.stringify(analysis)));
  expect(parsePlan(JSON.parse(JSON.stringify(analysis))).ok).toBe(true);
  await page.getByText(say(studioWords.saved, language, { hash: hash ?? "" })).waitFor();
  for (const width of [390, 1024, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await sidewaysOverflow(page)).toEqual([]);
  }
  expect(await violations(page)).toEqual([]);
});
