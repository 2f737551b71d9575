/**
 * A masked trial in each language: a protocol whose seal is published, two patients allocated by code, an arm that only who prepares
 * reads, one unblinded by two, and the end, when the page shows that seal and arms hold.
 */
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Language, Role } from "../../src/record/entry.ts";
import type { Api } from "../../src/server/contract.ts";
import { evidenceWords } from "../../src/words/screens/evidence.ts";
import { infusionWords } from "../../src/words/screens/infusion.ts";
import { closingWords, protocolWords, unblindingWords, trialWords as words } from "../../src/words/screens/trial.ts";
import { strategyWords } from "../../src/words/strategies.ts";
import { say, type Text } from "../../src/words/text.ts";
import { examples, id } from "../record/examples.ts";
import { launchBrowser, type Visit, violations } from "../support/browser.ts";
import { ask, type Demonstration, openDemonstration, visitAs } from "../support/demonstration.ts";
import { PERSON } from "../support/server.ts";
import { shownText, sidewaysOverflow } from "./journey.ts";

const TWO_STEPS = 60_000;
const CONSENT = "trial-consent";

let browser: Browser;
let demonstration: Demonstration;
const visits: Visit[] = [];
beforeAll(async () => {
  browser = await launchBrowser();
  demonstration = await openDemonstration();
  const director = await enter("director", "en", "/question");
  await director.page.getByRole("button", { name: evidenceWords.lock.en }).click();
  await director.page.locator("#verdict").waitFor({ timeout: 60_000 });
});
afterAll(async () => {
  await browser.close();
  await demonstration.close();
});
afterEach(async () => {
  const heard = visits.splice(0);
  for (const { context } of heard) await context.close();
  expect(heard.flatMap(({ errors }) => errors)).toEqual([]);
  expect(heard.flatMap(({ foreignRequests }) => foreignRequests)).toEqual([]);
});

async function enter(role: Role, language: Language, path: string): Promise<Visit> {
  const visit = await visitAs(browser, demonstration, role, language, { width: 1280, height: 800 });
  visits.push(visit);
  await visit.page.goto(`${demonstration.address}${path}`);
  return visit;
}

const label = (page: Page | Locator, text: Text, language: Language) => page.getByLabel(text[language], { exact: true });
const button = (page: Page | Locator, text: Text, language: Language) => page.getByRole("button", { name: text[language], exact: true });

/** The present code of one's own authenticator, which opens once: time goes on first. */
async function freshCode(visit: Visit): Promise<string> {
  demonstration.pass(TWO_STEPS);
  return (await ask<Api["GET /api/demonstration/code"]["answer"]>(visit, "GET", "/api/demonstration/code")).code;
}

async function chooseSecond(visit: Visit, form: Locator, role: Role, language: Language): Promise<void> {
  const { people } = await ask<Api["GET /api/second-people"]["answer"]>(visit, "GET", "/api/second-people");
  const second = people.find((one) => one.role === role)?.id ?? "";
  const { code } = await ask<{ code: string }>(visit, "POST", "/api/demonstration/second-code", { id: second });
  await label(form, infusionWords.secondWho, language).selectOption(second);
  await label(form, infusionWords.secondCode, language).fill(code);
}

/** A new patient who has agreed to the trial. */
async function agreed(visit: Visit, place: number, number: string): Promise<string> {
  const patient = id(place);
  const entries = [
    { kind: "registration", occurredAt: "2026-11-01", body: { sex: "female", ageAtRegistration: 46 }, personal: { ...PERSON, number } },
    { kind: "consent", occurredAt: "2026-11-02", body: { ...examples.consent.body, document: CONSENT, decision: "given" }, personal: null },
  ];
  await ask(visit, "POST", `/api/patients/${patient}/entries`, { expectedSeq: 1, entries: entries.map((one) => ({ version: 1, ...one })) });
  return patient;
}

async function propose(visit: Visit, language: Language): Promise<void> {
  const { page } = visit;
  await button(page, words.make, language).click();
  const form = page.getByRole("region", { name: words.make[language] });
  await button(form, protocolWords.set, language).click();
  expect(await shownText(form.getByRole("alert").first())).toContain(protocolWords.name[language]);
  await label(form, protocolWords.name, language).fill(`2×2 ${language}`);
  await label(form, protocolWords.size, language).fill("４");
  await label(form, protocolWords.consentDocument, language).fill(CONSENT);
  await label(form, protocolWords.coil, language).fill("trial-coil");
  await label(form, protocolWords.product, language).fill("trial-kit");
  await form.getByRole("checkbox", { name: /Demo Nurse/ }).check();
  await label(form, words.ownCode, language).fill(await freshCode(visit));
  expect(await violations(page)).toEqual([]);
  await button(form, protocolWords.set, language).click();
  await page.getByRole("region", { name: `2×2 ${language}` }).waitFor();
}

async function allocate(visit: Visit, trial: Locator, number: string, language: Language): Promise<void> {
  const { page } = visit;
  await button(trial, words.allocate, language).click();
  const dialog = page.getByRole("dialog");
  await label(dialog, words.search, language).fill(number);
  await button(dialog, words.find, language).click();
  await dialog.getByRole("radio", { checked: true }).waitFor();
  await button(dialog, words.allocateNow, language).click();
  await dialog.getByRole("status").waitFor();
  expect(await shownText(dialog)).not.toMatch(
    new RegExp(
      Object.values(strategyWords)
        .map((one) => one[language])
        .join("|"),
    ),
  );
  await page.keyboard.press("Escape");
}

describe.each(["ja", "en"] as const)("in %s", (language) => {
  const title = `2×2 ${language}`;
  const numbers = language === "ja" ? ["T-00001", "T-00002"] : ["T-00003", "T-00004"];

  test("from the protocol to the proof", async () => {
    const director = await enter("director", language, "/question/trial");
    await propose(director, language);

    const physician = await enter("psychiatrist", language, "/question/trial");
    for (const [index, number] of numbers.entries()) await agreed(physician, (language === "ja" ? 9100 : 9200) + index, number);
    const trial = physician.page.getByRole("region", { name: title });
    for (const number of numbers) await allocate(physician, trial, number, language);
    await trial.getByText(say(words.allocated, language, { n: 2, size: 4 })).waitFor();
    expect(await sidewaysOverflow(physician.page)).toEqual([]);
    expect(await violations(physician.page)).toEqual([]);

    const nurse = await enter("nurse", language, "/lots");
    await nurse.page.getByRole("link", { name: words.kits[language] }).click();
    await button(nurse.page.getByRole("region", { name: title }), words.prepare, language)
      .first()
      .click();
    const preparing = nurse.page.getByRole("dialog");
    await label(preparing, words.ownCode, language).fill(await freshCode(nurse));
    await button(preparing, words.show, language).click();
    await preparing.getByRole("status").waitFor();
    expect(await shownText(preparing)).toMatch(
      new RegExp(
        Object.values(strategyWords)
          .map((one) => one[language])
          .join("|"),
      ),
    );

    await button(trial, words.unblind, language).first().click();
    const one = physician.page.getByRole("dialog");
    await label(one, unblindingWords.emergency, language).check();
    await label(one, words.ownCode, language).fill(await freshCode(physician));
    await chooseSecond(physician, one, "nurse", language);
    await button(one, words.unblind, language).click();
    await one.getByRole("status").waitFor();
    await physician.page.keyboard.press("Escape");

    await button(trial, words.close, language).click();
    const closing = physician.page.getByRole("dialog");
    await label(closing, closingWords.complete, language).check();
    await button(closing, words.close, language).click();
    await button(trial, words.unblindAll, language).click();
    const all = physician.page.getByRole("dialog");
    await label(all, words.ownCode, language).fill(await freshCode(physician));
    await chooseSecond(physician, all, "nurse", language);
    await button(all, words.unblind, language).click();
    await all.getByRole("status").waitFor();
    await physician.page.keyboard.press("Escape");
    await trial.getByText(words.sealHolds[language]).waitFor();
    await trial.getByText(words.drawnHolds[language]).waitFor();
    await physician.page.setViewportSize({ width: 390, height: 844 });
    expect(await sidewaysOverflow(physician.page)).toEqual([]);
    expect(await violations(physician.page)).toEqual([]);
  });
});
