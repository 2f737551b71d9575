/**
 * Exosomes in each language: a lot from its arrival to a patient, by two people and with nothing skipped; and a recall that stops, on
 * another screen, an infusion that is being prepared there.
 */
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { foldChart, newestOf, standingOf } from "../../src/record/chart.ts";
import type { Language, Role } from "../../src/record/entry.ts";
import type { Api, ChartResponse, PatientRow } from "../../src/server/contract.ts";
import { certificateFieldWords } from "../../src/words/screens/certificate.ts";
import { infusionWords, stopWords, watchWords } from "../../src/words/screens/infusion.ts";
import { lotStatusWords, lotsWords, lotWords, receiveWords } from "../../src/words/screens/lots.ts";
import { say, type Text } from "../../src/words/text.ts";
import { launchBrowser, type Visit } from "../support/browser.ts";
import { ask, type Demonstration, openDemonstration, rowsOf, visitAs } from "../support/demonstration.ts";
import { sidewaysOverflow } from "./journey.ts";
import { named } from "./workspace.ts";

let browser: Browser;
let demonstration: Demonstration;
const visits: Visit[] = [];
beforeAll(async () => {
  browser = await launchBrowser();
  demonstration = await openDemonstration();
});
// An authenticator shows two codes ahead at the most, and the test before has used some.
beforeEach(() => demonstration.pass(TWO_STEPS));
afterAll(async () => {
  await browser.close();
  await demonstration.close();
});
afterEach(async () => {
  const heard = visits.splice(0);
  for (const { context } of heard) await context.close();
  // A vial that is refused is told by the server with a status that a browser reports as an error of its own.
  expect(heard.flatMap(({ errors }) => errors)).toEqual([]);
  expect(heard.flatMap(({ foreignRequests }) => foreignRequests)).toEqual([]);
});

const TWO_STEPS = 60_000;
const TABLET = { width: 1024, height: 768 };
const LOT = { ja: "EX-1", en: "EX-2" } as const;

const enter = async (role: Role, language: Language, path: string, size = TABLET): Promise<Visit> => {
  const guest = await visitAs(browser, demonstration, role, language, size);
  visits.push(guest);
  await guest.page.goto(`${demonstration.address}${path}`);
  return guest;
};
const label = (page: Page | Locator, text: Text, language: Language) => page.getByLabel(text[language], { exact: true });

/**
 * Two patients of the exosome arm for each language, whose chart is open and who had no reaction, which a physician would have to
 * answer first. By id, because whoever was treated last stands first in the list.
 */
async function patientsFor(guest: Visit, language: Language): Promise<readonly PatientRow[]> {
  const found: PatientRow[] = [];
  for (const row of (await rowsOf(guest, "exosome")).toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    if (found.length === 4 || row.status !== "open") continue;
    const { entries } = await ask<ChartResponse>(guest, "GET", `/api/patients/${row.id}/chart`);
    const infusions = standingOf(foldChart(entries), "infusion");
    if (infusions.every(({ body }) => body.reaction === "none" || body.reaction === "unknown")) found.push(row);
  }
  return language === "ja" ? found.slice(0, 2) : found.slice(2);
}

/** The present code of one's own authenticator, or of the second person that is chosen. */
const ownCode = async (guest: Visit) =>
  (await ask<Api["GET /api/demonstration/code"]["answer"]>(guest, "GET", "/api/demonstration/code")).code;
async function chooseSecond(guest: Visit, form: Locator, role: Role, language: Language): Promise<void> {
  const { people } = await ask<Api["GET /api/second-people"]["answer"]>(guest, "GET", "/api/second-people");
  const id = people.find((one) => one.role === role)?.id ?? "";
  const { code } = await ask<{ code: string }>(guest, "POST", "/api/demonstration/second-code", { id });
  await label(form, infusionWords.secondWho, language).selectOption(id);
  await label(form, infusionWords.secondCode, language).fill(code);
}

async function scan(page: Page, text: Text, language: Language, value: string): Promise<void> {
  await label(page, text, language).fill(value);
  await label(page, text, language).press("Enter");
}

const numberOf = (row: PatientRow | undefined) => (row?.identity.status === "open" ? row.identity.fields.number : "");

describe.each(["ja", "en"] as const)("in %s", (language) => {
  test("a lot from its arrival to a patient", async () => {
    const nurse = await enter("nurse", language, "/lots", { width: 1280, height: 800 });
    const { page } = nurse;
    await receive(page, language);
    await certify(page, language);
    await named(page, lotWords.release, language).click();
    const dialog = page.getByRole("dialog").last();
    for (const box of await dialog.getByRole("checkbox").all()) await box.check();
    await label(dialog, lotWords.ownCode, language).fill(await ownCode(nurse));
    await chooseSecond(nurse, dialog, "psychiatrist", language);
    await named(dialog, lotWords.releaseNow, language).click();
    await page.getByText(lotStatusWords.released[language], { exact: true }).first().waitFor();

    const [row] = await patientsFor(nurse, language);
    await page.setViewportSize(TABLET);
    await page.goto(`${demonstration.address}/patients/${row?.id}/infusion`);
    await begin(nurse, language, numberOf(row));
    expect(await sidewaysOverflow(page)).toEqual([]);
    await observe(page, language);
    await named(page, watchWords.save, language).click();
    await page.getByText(watchWords.observing[language], { exact: true }).waitFor();

    const { entries } = await ask<ChartResponse>(nurse, "GET", `/api/patients/${row?.id}/chart`);
    const chart = foldChart(entries);
    expect(newestOf(chart, "infusion")?.body).toMatchObject({ lot: LOT[language], vial: "001", endedAt: null });
    expect(newestOf(chart, "observation")?.body).toMatchObject({ phase: "during", minute: 0, oxygenPercent: 98, symptoms: [] });
    expect(newestOf(chart, "infusion-end")?.body).toMatchObject({ ended: "complete", givenMillilitres: 10 });
  });

  test("a recall stops an infusion that is being prepared on another screen", async () => {
    const nurse = await enter("nurse", language, "/patients");
    const { page } = nurse;
    const [, row] = await patientsFor(nurse, language);
    await page.goto(`${demonstration.address}/patients/${row?.id}/infusion`);
    await scan(page, infusionWords.patientScan, language, numberOf(row));
    await scan(page, infusionWords.vialScan, language, `${LOT[language]}/002`);
    await page.getByText(infusionWords.match[language], { exact: true }).first().waitFor();
    expect(await page.getByText(stopWords.title[language]).count()).toBe(0);

    const other = await enter(language === "ja" ? "director" : "psychiatrist", language, "/lots", { width: 1280, height: 800 });
    await other.page.getByRole("link", { name: LOT[language], exact: true }).click();
    await named(other.page, lotWords.recall, language).click();
    const dialog = other.page.getByRole("dialog").last();
    await label(dialog, lotWords.ownCode, language).fill(await ownCode(other));
    await named(dialog, lotWords.recall, language).click();

    await page.getByRole("heading", { name: stopWords.title[language] }).waitFor();
    await expect.poll(() => page.getByRole("alert").first().textContent()).toContain(LOT[language]);
    expect(await named(page, infusionWords.start, language).count()).toBe(0);
    await named(page, stopWords.called, language).click();
    await named(page, stopWords.calledSaved, language).waitFor();
  });
});

async function receive(page: Page, language: Language): Promise<void> {
  await named(page, lotsWords.receive, language).click();
  for (const [text, value] of [
    [receiveWords.product, "demo-ev"],
    [receiveWords.lot, LOT[language]],
    [receiveWords.supplier, "デモ供給者"],
    [receiveWords.expiresOn, "2027-09-30"],
    [receiveWords.count, "３"],
  ] as const)
    await label(page, text, language).fill(value);
  await named(page, receiveWords.save, language).click();
  await page.getByRole("heading", { name: LOT[language], exact: true }).waitFor();
}

async function certify(page: Page, language: Language): Promise<void> {
  await named(page, lotWords.enterCertificate, language).click();
  await label(page, certificateFieldWords.sterilityResult, language).selectOption("negative");
  await label(page, certificateFieldWords.endotoxin, language).fill("0.3");
  await label(page, certificateFieldWords.celsiusMax, language).fill("−70");
  await named(page.getByRole("dialog").last(), lotWords.save, language).click();
  await named(page, lotWords.amendCertificate, language).waitFor();
}

async function begin(guest: Visit, language: Language, number: string): Promise<void> {
  const { page } = guest;
  await scan(page, infusionWords.patientScan, language, number);
  await scan(page, infusionWords.vialScan, language, `${LOT[language]} / 001`);
  await named(page, infusionWords.thawNow, language).click();
  await named(page, infusionWords.thawNow, language).waitFor({ state: "detached" });
  for (let look = 0; look < 2; look += 1) await named(page, infusionWords.look, language).first().click();
  const signs = page.locator("label input[inputmode=decimal]");
  for (const [place, value] of ["３６。５", "122", "78", "68", "98", "14", "62"].entries()) await signs.nth(place).fill(value);
  await chooseSecond(guest, page.getByRole("complementary"), "director", language);
  await named(page, infusionWords.start, language).click();
  await page.getByText(watchWords.running[language], { exact: true }).waitFor();
}

async function observe(page: Page, language: Language): Promise<void> {
  const signs = page.locator("form label input[inputmode=decimal]");
  for (const [place, value] of ["36.6", "118", "76", "70", "98", "15"].entries()) await signs.nth(place).fill(value);
  await named(page, watchWords.noSymptoms, language).click();
  await named(page, watchWords.record, language).click();
  await page
    .getByRole("heading", { name: say(watchWords.recordOf, language, { point: say(watchWords.during, language, { minute: 0 }) }) })
    .waitFor({ state: "detached" });
}
