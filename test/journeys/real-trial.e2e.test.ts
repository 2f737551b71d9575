/**
 * The main job on real input: a published trial of an antidepressant, 172 patients and 608 visits, imported through the
 * browser. The file lies beside the project and is not part of it; without it this journey is left out.
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { evidenceWords } from "../../src/words/screens/evidence.ts";
import { figureWords } from "../../src/words/screens/figure.ts";
import { importWords } from "../../src/words/screens/import.ts";
import { importedWords } from "../../src/words/screens/imported.ts";
import { patientsWords } from "../../src/words/screens/patients.ts";
import { say } from "../../src/words/text.ts";
import { violations } from "../support/browser.ts";
import { ryorin } from "../support/clinic.ts";
import { beginJourney, enterAs, type Journey, shownText, sidewaysOverflow } from "./journey.ts";

const PLAN = fileURLToPath(new URL("../../docs/examples/antidepressant.plan.json", import.meta.url));
const TRIAL = fileURLToPath(new URL("../../../shared/data/antidepressant_hamd17.csv", import.meta.url));
const skip = existsSync(TRIAL) ? "" : ": left out, the file does not lie beside the project";

describe.skipIf(skip !== "")(`the real trial${skip}`, () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await beginJourney("demonstration");
  });
  afterAll(() => journey.close());
  afterEach(() => journey.expectQuiet());

  test("comes in whole with a start date, and its charts open", async () => {
    const { page } = await journey.open();
    await enterAs(page, journey.address, "director", "en", "/import");
    await page.locator("input[type=file]").setInputFiles(TRIAL);
    await page.getByRole("button", { name: importWords.applySuggestion.en }).click();
    await page.getByLabel(importWords.start.en).first().fill("2024-01-08");
    const rest = page.getByRole("button", { name: importWords.ignoreRest.en });
    if (await rest.isEnabled()) await rest.click();
    const run = page.getByRole("button", { name: say(importWords.run, "en", { n: 172 }), exact: true });
    await run.waitFor();
    expect(await shownText(page.getByRole("complementary"))).toMatch(/Patients\s+172\s+Entries\s+2,165[\s\S]*Rows refused\s+0 rows/);
    await run.click();
    await page.getByText(say(importWords.doneFacts, "en", { patients: 172, entries: 2165 })).waitFor();
    await page.getByText(importWords.doneNoneRefused.en).waitFor();
    await page.getByRole("button", { name: importWords.toPatients.en }).click();
    await page
      .getByRole("status")
      .filter({ hasText: /^412 patients$/ })
      .waitFor({ state: "attached" });
    for (const number of ["1503", "1507"]) {
      await page.getByRole("searchbox", { name: patientsWords.searchLabel.en }).fill(number);
      await page
        .locator("tbody tr")
        .filter({ hasText: `${number} in the file` })
        .getByRole("link")
        .click();
      await page.getByRole("application", { name: figureWords.figure.en }).waitFor();
      expect(await shownText(page.locator("main"))).toMatch(/HAM-?D[\s\S]*Imported, line \d+/);
      await page.getByRole("navigation").getByRole("link", { name: "Patients" }).click();
    }
  });

  test("gives the contrast of the command line on the screen, from the record, once its plan is locked", async () => {
    const { page } = await journey.open();
    await enterAs(page, journey.address, "statistician", "en", "/question");
    await page.getByRole("link", { name: importedWords.link.en }).click();
    await page.locator("input[type=file]").first().setInputFiles(TRIAL);
    await page.getByText(say(importedWords.inRecord, "en", { patients: 172, values: 1993 })).waitFor();
    await page.locator("input[type=file]").nth(1).setInputFiles(PLAN);
    expect(await page.getByRole("table").count()).toBe(0);
    await page.getByRole("button", { name: evidenceWords.lock.en }).click();
    const row = page.getByRole("row", { name: /drug minus placebo/ });
    await row.waitFor({ timeout: 90_000 });
    const told = await ryorin(["analyse", TRIAL, "--plan", PLAN, "--json"], { home: journey.clinic.home });
    const [contrast] = (told.json?.contrasts ?? []) as readonly Readonly<Record<string, number>>[];
    const shown = (await row.getByRole("cell").allTextContents()).map((cell) => cell.replaceAll("−", "-"));
    const { estimate = 0, low = 0, high = 0, standardError = 0, df = 0 } = contrast ?? {};
    expect(shown.slice(0, 4)).toEqual([
      estimate.toFixed(3),
      `${low.toFixed(3)} … ${high.toFixed(3)}`,
      standardError.toFixed(3),
      df.toFixed(1),
    ]);
    expect(await violations(page)).toEqual([]);
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      expect(await sidewaysOverflow(page)).toEqual([]);
    }
  });

  test("is known when it is chosen a second time, and must be meant", async () => {
    const { page } = await journey.open();
    await enterAs(page, journey.address, "director", "en", "/import");
    await page.locator("input[type=file]").setInputFiles(TRIAL);
    await page.getByText(importWords.importedBefore.en).waitFor();
    await expect.poll(() => page.getByRole("checkbox", { name: importWords.again.en }).isChecked()).toBe(false);
  });
});
