/** Every screen in both languages: nothing that assistive technology stumbles over, and nothing wider than the window at a desk, a tablet and a phone. */
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { ARROWS } from "../../src/model/arrows.ts";
import type { Language } from "../../src/record/entry.ts";
import { cardNames } from "../../src/words/care/cards.ts";
import { combinationClaims } from "../../src/words/claims/combination.ts";
import { stateWords } from "../../src/words/model.ts";
import { arrowNeeds } from "../../src/words/model-needs.ts";
import { adverseWords } from "../../src/words/screens/adverse.ts";
import { chairSessionWords, gateRowWords } from "../../src/words/screens/chairside.ts";
import { flowsheetWords } from "../../src/words/screens/chart.ts";
import { claimsWords, claimViewWords } from "../../src/words/screens/claims.ts";
import { contractWords } from "../../src/words/screens/contract.ts";
import { courseWords } from "../../src/words/screens/course.ts";
import { decisionChoiceWords, decisionWords } from "../../src/words/screens/decision.ts";
import { eligibilityWords } from "../../src/words/screens/eligibility.ts";
import { figureWords } from "../../src/words/screens/figure.ts";
import { importWords } from "../../src/words/screens/import.ts";
import { infusionWords, stopWords } from "../../src/words/screens/infusion.ts";
import { lotsWords, lotWords, traceWords } from "../../src/words/screens/lots.ts";
import { modelWords } from "../../src/words/screens/model.ts";
import { ownWords } from "../../src/words/screens/own.ts";
import { mergeWords, registerWords } from "../../src/words/screens/people.ts";
import { proofWords } from "../../src/words/screens/proof.ts";
import { SETTING_SECTIONS, sectionWords, settingsWords } from "../../src/words/screens/settings.ts";
import { setupWords } from "../../src/words/screens/setup.ts";
import { signInWords } from "../../src/words/screens/sign-in.ts";
import { staffWords } from "../../src/words/screens/staff.ts";
import { thresholdWords } from "../../src/words/screens/threshold.ts";
import { say, type Text } from "../../src/words/text.ts";
import { violations } from "../support/browser.ts";
import { PASSWORD } from "../support/server.ts";
import { beginJourney, enterAs, type Journey, sidewaysOverflow, switchLanguage } from "./journey.ts";
import { importFromPaper } from "./wording.ts";

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];

const CSV = "patient,date,sex,hamd17,extra\nT-01,2026-01-05,F,24,x\nT-01,2026-02-30,F,16,y\n";

/** In which windows and languages a page is looked at with assistive technology; its width is looked at in all of them. */
export type Looked = (width: number, language: string) => boolean;

/** Fails unless the page as it stands is no wider than any window, and has no violation where it is looked at. */
type ExpectFits = (page: Page, name: string) => Promise<void>;

function fitting(looked: Looked): ExpectFits {
  return async (page, name) => {
    const found: string[] = [];
    const language = (await page.locator("html").getAttribute("lang")) ?? "";
    for (const size of SIZES.toReversed()) {
      await page.setViewportSize(size);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      found.push(...(await sidewaysOverflow(page)).map((what) => `${name} at ${size.width}: ${what}`));
      if (looked(size.width, language)) found.push(...(await violations(page)).map((what) => `${name} at ${size.width}: ${what}`));
    }
    expect(found).toEqual([]);
  };
}

const button = (page: Page, text: Text, language: Language) => page.getByRole("button", { name: text[language], exact: true });
const heading = (page: Page, text: Text, language: Language) => page.getByRole("heading", { name: text[language], exact: true });

/** Walks through every screen in `languages`. */
export function screens(languages: readonly Language[], looked: Looked): void {
  const expectFits = fitting(looked);
  describe("before one is in", () => beforeOneIsIn(languages, expectFits));
  describe("inside", () => inside(languages, expectFits));
}

function beforeOneIsIn(languages: readonly Language[], expectFits: ExpectFits): void {
  let journey: Journey;
  beforeAll(async () => {
    journey = await beginJourney("unfounded");
  });
  afterAll(() => journey.close());
  afterEach(() => journey.expectQuiet());

  test.each(languages)("the first page and the founding, in %s", async (language) => {
    const { page } = await journey.open();
    await page.goto(journey.address);
    await heading(page, setupWords.title, "ja").waitFor();
    if (language === "en") await switchLanguage(page, "en");
    await expectFits(page, "the first page");
    await button(page, setupWords.ownStart, language).click();
    await expectFits(page, "the founding");
    await button(page, setupWords.next, language).click();
    await expectFits(page, "the founding, refused");
  });

  test.each(languages)("what is known and the model, open to everybody, in %s", async (language) => {
    const { page } = await journey.open();
    await page.goto(`${journey.address}/claims#K3`);
    if (language === "en") await switchLanguage(page, "en");
    await page.locator("details#K3[open]").getByText(combinationClaims.K3.verdict[language]).waitFor();
    await page.locator("details#K3").getByText(claimsWords.figures[language]).click();
    await expectFits(page, "a claim with its sources");
    await page.getByRole("link", { name: claimViewWords.exosome[language] }).click();
    await expect.poll(() => page.locator("main > details").count()).toBe(13);
    await page.goto(`${journey.address}/model`);
    if (language === "en") await page.locator('html[lang="en"]').waitFor();
    await expect.poll(() => page.locator("svg [role=button]").count()).toBe(Object.keys(ARROWS).length);
    await page.getByRole("button", { name: new RegExp(`^${stateWords.mind[language]} → ${stateWords.body[language]}`) }).press("Enter");
    await page.getByText(arrowNeeds["mind-body"][language]).waitFor();
    await expectFits(page, "the model");
    await button(page, { ja: say(modelWords.asTable, "ja", { n: 31 }), en: say(modelWords.asTable, "en", { n: 31 }) }, language).click();
    await expectFits(page, "the model as a table");
  });

  test("the authenticator and the sign-in, in both", async () => {
    const { page } = await journey.open();
    await page.goto(journey.address);
    await button(page, setupWords.ownStart, "ja").click();
    const fields = [setupWords.clinicName, setupWords.directorName].map((text) => [text, "梅田"] as const);
    for (const [label, value] of [
      ...fields,
      [setupWords.account, "director"],
      [setupWords.password, PASSWORD],
      [setupWords.code, journey.clinic.founderCode ?? ""],
    ] as const)
      await page.getByLabel(label.ja, { exact: true }).fill(value);
    await button(page, setupWords.next, "ja").click();
    await heading(page, signInWords.enrolTitle, "ja").waitFor();
    await expectFits(page, "the authenticator in Japanese");
    await switchLanguage(page, "en");
    await expectFits(page, "the authenticator in English");
    await page.reload();
    await heading(page, signInWords.title, "en").waitFor();
    await expectFits(page, "the sign-in in English");
    await switchLanguage(page, "ja");
    await expectFits(page, "the sign-in in Japanese");
    await button(page, signInWords.join, "ja").click();
    await expectFits(page, "joining");
  });
}

function inside(languages: readonly Language[], expectFits: ExpectFits): void {
  let journey: Journey;
  beforeAll(async () => {
    journey = await beginJourney("demonstration");
  });
  afterAll(() => journey.close());
  afterEach(() => journey.expectQuiet());

  test.each(languages)("the patients, the proof and the staff, in %s", async (language) => {
    const { page } = await journey.open();
    await page.goto(journey.address);
    await heading(page, signInWords.demoTitle, "ja").waitFor();
    await expectFits(page, "choosing a role");
    await enterAs(page, journey.address, "director", language, "/patients");
    await page.locator("a[data-row]").nth(49).waitFor();
    await expectFits(page, "the patients");
    await page.goto(`${journey.address}/proof`);
    await heading(page, proofWords.accesses, language).waitFor();
    await button(page, proofWords.verify, language).click();
    await page.getByRole("heading", { name: language === "ja" ? /つながっています/ : /^The record is whole/ }).waitFor();
    await expectFits(page, "the proof");
    await page.goto(`${journey.address}/staff`);
    await page.getByRole("row").nth(7).waitFor();
    await expectFits(page, "the staff");
    await button(page, staffWords.invite, language).click();
    await page.getByRole("dialog").waitFor();
    await expectFits(page, "inviting");
  });

  test.each(languages)("the board of the day and a course on the calendar, in %s", async (language) => {
    const { page } = await journey.open();
    await enterAs(page, journey.address, "director", language, "/today");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await expectFits(page, "today");
    await page.goto(`${journey.address}/patients`);
    await page.locator("a[data-row]").first().click();
    await page.getByRole("application", { name: figureWords.figure[language] }).waitFor();
    await page.goto(`${page.url()}/course`);
    await page.getByRole("region", { name: courseWords.calendar[language] }).waitFor();
    await expectFits(page, "the course");
    await button(page, courseWords.replan, language).click();
    await button(page, courseWords.decide, language).waitFor();
    await expectFits(page, "the course, proposed");
  });

  test.each(languages)("the settings, read and typed, in %s", async (language) => {
    const { page } = await journey.open();
    await enterAs(page, journey.address, "director", language, "/settings");
    for (const section of SETTING_SECTIONS) {
      await page.getByRole("link", { name: sectionWords[section].name[language] }).click();
      await page.getByRole("heading", { name: sectionWords[section].name[language], level: 2 }).waitFor();
      await expectFits(page, `the setting ${section}`);
      if (section === "postal-codes") continue;
      if (section === "wording") {
        await importFromPaper(page, language);
        await expectFits(page, "importing a wording");
        continue;
      }
      await button(page, settingsWords.edit, language).click();
      await expectFits(page, `the setting ${section}, typed`);
    }
  });

  test.each(languages)("registering and merging, in %s", async (language) => {
    const { page } = await journey.open();
    await enterAs(page, journey.address, "director", language, "/patients/new");
    await button(page, registerWords.register, language).click();
    await expectFits(page, "registering, refused");
    await page.goto(`${journey.address}/patients`);
    await page.locator("a[data-row]").first().click();
    await page.getByRole("application", { name: figureWords.figure[language] }).waitFor();
    await page.goto(`${page.url()}/merge`);
    await page.getByLabel(mergeWords.search[language]).fill("R-0001");
    await button(page, mergeWords.choose, language).first().click();
    await page.getByLabel(mergeWords.remark[language]).waitFor();
    await expectFits(page, "merging");
  });

  test.each(languages)("a chart, its table, a trend and an entry, in %s", async (language) => {
    const { page } = await journey.open();
    await enterAs(page, journey.address, "director", language, "/patients");
    await page.locator("a[data-row]").first().click();
    await page.getByRole("application", { name: figureWords.figure[language] }).waitFor();
    await expectFits(page, "the chart");
    await page.getByRole("listitem").getByRole("button").first().click();
    await page.getByRole("dialog").waitFor();
    await expectFits(page, "an entry");
    await page.keyboard.press("Escape");
    await button(page, figureWords.asTable, language).click();
    await page.getByRole("region", { name: figureWords.table[language] }).waitFor();
    await page.getByRole("region", { name: flowsheetWords.region[language] }).locator("button[aria-pressed]").first().click();
    await button(page, flowsheetWords.closeTrend, language).waitFor();
    await expectFits(page, "the table and a trend");
  });

  test.each(languages)("a session and a threshold beside the chair, in %s", async (language) => {
    const { page } = await journey.open();
    await enterAs(page, journey.address, "director", language, "/patients");
    await page.locator("a[data-row]").first().waitFor();
    const patient = `${journey.address}/patients/${await page.evaluate(openWithTms)}`;
    await page.goto(`${patient}/session`);
    await heading(page, chairSessionWords.changed, language).waitFor();
    await expectFits(page, "the session");
    await button(page, gateRowWords["new-symptom"].exception, language).last().click();
    await expectFits(page, "the session, changed");
    await button(page, cardNames.seizure, language).click();
    await expectFits(page, "the seizure card");
    await page.goto(`${patient}/threshold`);
    await heading(page, thresholdWords.title, language).waitFor();
    for (const pedal of ["Space", "Enter", "Space"]) await page.keyboard.press(pedal);
    await expectFits(page, "the threshold");
    await button(page, thresholdWords.change, language).click();
    await expectFits(page, "the conditions of the threshold");
  });

  test.each(languages)("the lots, one of them and an infusion, in %s", async (language) => {
    const { page } = await journey.open();
    await enterAs(page, journey.address, "director", language, "/lots");
    await page.getByRole("row").nth(3).waitFor();
    await page.getByLabel(traceWords.text[language], { exact: true }).fill("DEMO-001");
    await button(page, traceWords.trace, language).click();
    await button(page, traceWords.letters, language).waitFor();
    await expectFits(page, "the lots, traced");
    await button(page, lotsWords.receive, language).click();
    await expectFits(page, "an arrival");
    await page.keyboard.press("Escape");
    await page.getByRole("row").nth(1).getByRole("link").click();
    await heading(page, lotWords.ledger, language).waitFor();
    await expectFits(page, "a lot");
    await button(page, lotWords.amendCertificate, language).click();
    await expectFits(page, "a certificate");
    const patient = `${journey.address}/patients/${await page.evaluate(openWithExosomes)}`;
    await page.goto(`${patient}/infusion`);
    await page.getByLabel(infusionWords.vialScan[language], { exact: true }).waitFor();
    await expectFits(page, "an infusion");
    await page.getByLabel(infusionWords.vialScan[language], { exact: true }).fill("DEMO-001/01");
    await page.keyboard.press("Enter");
    await heading(page, stopWords.title, language).waitFor();
    await expectFits(page, "an infusion, stopped");
  });

  test.each(languages)("eligibility, decision, adverse events and contract, in %s", async (language) => {
    const { page } = await journey.open();
    await enterAs(page, journey.address, "director", language, "/patients");
    await page.locator("a[data-row]").first().click();
    await page.getByRole("application", { name: figureWords.figure[language] }).waitFor();
    const chart = page.url();
    await page.goto(`${chart}/eligibility`);
    await page.getByRole("region", { name: eligibilityWords.board[language] }).waitFor();
    await expectFits(page, "the board of eligibility");
    await page.goto(`${chart}/decision`);
    await page.getByRole("complementary", { name: decisionWords.yours[language] }).waitFor();
    await page.getByRole("radio", { name: decisionChoiceWords.change[language] }).check();
    await expectFits(page, "a decision");
    await page.goto(`${chart}/adverse`);
    await heading(page, adverseWords.title, language).waitFor();
    await expectFits(page, "adverse events");
    await page.goto(`${chart}/contract`);
    await heading(page, contractWords.title, language).waitFor();
    await expectFits(page, "the contract");
  });

  test.each(languages)("a patient's own page, before and after the diary is sent, in %s", async (language) => {
    const { page } = await journey.open();
    await enterAs(page, journey.address, "patient", language);
    const sliders = page.getByRole("slider");
    const correct = button(page, ownWords.correct, language);
    await sliders.last().or(correct).waitFor();
    if (await correct.isVisible()) await correct.click();
    await sliders.first().press("End");
    await page.getByRole("radio").first().check();
    await expectFits(page, "the diary");
    await button(page, ownWords.send, language).click();
    await correct.waitFor();
    await expectFits(page, "the diary, received");
  });

  test.each(languages)("the import with its preview, in %s", async (language) => {
    const { page } = await journey.open();
    await enterAs(page, journey.address, "director", language, "/import");
    await heading(page, importWords.title, language).waitFor();
    await expectFits(page, "choosing a file");
    await page.locator("input[type=file]").setInputFiles({ name: "trial.csv", mimeType: "text/csv", buffer: Buffer.from(CSV) });
    await button(page, importWords.applySuggestion, language).click();
    await expectFits(page, "the columns");
    await button(page, importWords.ignoreRest, language).click();
    await page.getByRole("complementary").getByText("2026-02-30").waitFor();
    await expectFits(page, "the preview");
  });
}

/** Runs in the page: the first open chart with exosomes alone. */
async function openWithExosomes(): Promise<string> {
  const response = await fetch("/api/patients/search", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ text: "", filter: "exosome", offset: 0, limit: 20 }),
  });
  const { rows } = await response.json();
  return rows.find(({ status }: { status: string }) => status === "open").id;
}

/** Runs in the page: the first open chart with TMS. */
async function openWithTms(): Promise<string> {
  const response = await fetch("/api/patients/search", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ text: "", filter: "tms", offset: 0, limit: 1 }),
  });
  const { rows } = await response.json();
  return rows[0].id;
}
