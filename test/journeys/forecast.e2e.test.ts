/** The forecast in a chart: on request, for staff, in both languages; three priors side by side, and with the exosome's own effect off. */
import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Language, Role } from "../../src/record/entry.ts";
import type { Api } from "../../src/server/contract.ts";
import { forecastWords } from "../../src/words/screens/forecast.ts";
import { changePartWords, modelInstrumentWords, priorWords } from "../../src/words/simulation.ts";
import { launchBrowser, violations } from "../support/browser.ts";
import { ask, type Demonstration, openDemonstration, rowsOf, visitAs } from "../support/demonstration.ts";
import { shownText, sidewaysOverflow } from "./journey.ts";

let browser: Browser;
let demonstration: Demonstration;
let patient: string;
beforeAll(async () => {
  browser = await launchBrowser();
  demonstration = await openDemonstration();
  const guest = await visitAs(browser, demonstration, "director", "ja");
  const found = (await rowsOf(guest, "open")).find(({ plan }) => plan?.strategy === "both" && plan.sessionsDone >= 10);
  if (found === undefined) throw new Error("an open course of both, well under way");
  patient = found.id;
  await guest.context.close();
});
afterAll(async () => {
  await browser.close();
  await demonstration.close();
});

const visit = (role: Role, language: Language) => visitAs(browser, demonstration, role, language);

test.each(["ja", "en"] as const)("is drawn with its grade, and with the exosome's own effect exactly 0, in %s", async (language) => {
  const { page, context, errors, foreignRequests } = await visit("psychiatrist", language);
  await page.goto(`${demonstration.address}/patients/${patient}`);
  await page.getByRole("button", { name: forecastWords.show[language] }).click();
  const panel = page.getByRole("region", { name: forecastWords.title[language] });
  for (const prior of ["sceptical", "analogue", "flat"] as const)
    await panel.getByText(priorWords[prior][language]).first().waitFor({ timeout: 90_000 });
  await expect.poll(() => panel.getByRole("img").count()).toBe(3);
  await panel.getByText(forecastWords.allFour[language]).click();
  await panel.getByLabel(forecastWords.without[language]).check();
  await panel.getByText(priorWords.fixed[language]).first().waitFor();
  const parts = panel.getByRole("definition");
  const terms = await panel.getByRole("term").allInnerTexts();
  expect(await shownText(parts.nth(terms.indexOf(changePartWords.specificExosome[language])))).toMatch(/^0\.0/);
  await expect.poll(() => panel.getByRole("img").count()).toBe(1);
  await expectInstruments(panel, language);
  expect(await sidewaysOverflow(page)).toEqual([]);
  expect(await violations(page)).toEqual([]);
  expect([errors, foreignRequests]).toEqual([[], []]);
  await context.close();
});

async function expectInstruments(panel: Locator, language: Language): Promise<void> {
  const { lnCrp: _, ...totals } = modelInstrumentWords;
  const crp = panel.getByRole("figure").filter({ hasText: forecastWords.crp[language] });
  await crp.filter({ hasText: /\(\d+\.\d–\d+\.\d\)/ }).waitFor();
  await panel.getByRole("button", { name: forecastWords.asTable[language] }).click();
  const bands = panel.getByRole("region", { name: forecastWords.byInstrument[language] });
  for (const name of [...Object.values(totals), forecastWords.crp])
    await bands.getByRole("rowheader", { name: name[language], exact: true }).first().waitFor();
}

test("is not offered to the patient", async () => {
  const guest = await visit("patient", "en");
  const { page, context } = guest;
  const me = await ask<Api["GET /api/me"]["answer"]>(guest, "GET", "/api/me");
  await page.goto(`${demonstration.address}/patients/${me.patient}`);
  await page.getByRole("application").locator("svg").waitFor();
  expect(await page.getByRole("button", { name: forecastWords.show.en }).count()).toBe(0);
  await context.close();
});
