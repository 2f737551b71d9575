/**
 * A whole course by hand, in each language: from a patient whom nobody knows to the signed plan, a session, a
 * questionnaire that calls for somebody, a laboratory value in the unit of the sheet, and a correction.
 */
import type { Page } from "playwright-core";
import { afterEach, expect, test } from "vitest";
import { SCREENED_QUESTIONS } from "../../src/care/tms/screening.ts";
import type { Language, Role } from "../../src/record/entry.ts";
import type { AnyClearEntry } from "../../src/record/kinds.ts";
import type { ChartResponse } from "../../src/server/contract.ts";
import { choiceWords } from "../../src/words/entry-choices.ts";
import { alertWords, correctionWords, signingWords } from "../../src/words/screens/corrections.ts";
import { entriesWords } from "../../src/words/screens/entries.ts";
import { registerWords } from "../../src/words/screens/people.ts";
import { savingWords, sessionWords, workspaceWords } from "../../src/words/screens/workspace.ts";
import { strategyWords } from "../../src/words/strategies.ts";
import { say } from "../../src/words/text.ts";
import type { Visit } from "../support/browser.ts";
import { ask } from "../support/demonstration.ts";
import { demonstrationOfFile } from "../support/demonstration-of-file.ts";
import { shownText } from "./journey.ts";
import { named, record, workspace } from "./workspace.ts";

const demonstration = demonstrationOfFile();
const visits: Visit[] = [];
afterEach(async () => {
  const heard = visits.splice(0);
  for (const { context } of heard) await context.close();
  expect(heard.flatMap(({ errors }) => errors)).toEqual([]);
  expect(heard.flatMap(({ foreignRequests }) => foreignRequests)).toEqual([]);
});

const PEOPLE = {
  ja: { family: "汽水", given: "あゆむ", kana: ["きすい", "あゆむ"], birth: "昭和58年2月3日" },
  en: { family: "河口", given: "なぎさ", kana: ["かわぐち", "なぎさ"], birth: "1979/8/9" },
} as const;

const at = (page: Page, path: string) => page.locator(`#field-${path.replaceAll(".", "-")}`);

test.each(["ja", "en"] as const)("a course from registration to its corrections, in %s", async (language) => {
  const physician = await enter("psychiatrist", language, "/patients/new");
  const patient = await register(physician.page, language);

  await plan(physician.page, language);
  const signed = await signPlan(physician, patient, language);
  expect(signed).toMatchObject({ meaning: "authored", language });

  await clearForTms(physician, patient);
  const operator = await enter("operator", language, `/patients/${patient}`);
  await session(operator.page, language);
  const nurse = await enter("nurse", language, `/patients/${patient}`);
  await crp(nurse.page, language);
  await questionnaire(nurse.page, language);
  await correct(nurse.page, language);

  const { entries } = await ask<ChartResponse>(physician, "GET", `/api/patients/${patient}/chart`);
  const newest = (kind: AnyClearEntry["kind"]) => entries.findLast((entry) => entry.kind === kind)?.body;
  expect(newest("plan")).toMatchObject({
    strategy: "both",
    weeks: 6,
    tms: { sessionCount: 30 },
    exosome: { infusionCount: 3, dose: { value: 2e10, countedIn: "particles", countedBy: "nta" } },
  });
  expect(newest("session")).toMatchObject({ number: 1, pain: 0 });
  expect(newest("lab")).toMatchObject({ analyte: "crp-hs", value: 0.42, unit: "mg/dL" });
  expect(newest("alert")).toMatchObject({ about: "suicidality", numbers: { "self-harm": 2 } });
  const questionnaires = entries.filter((entry) => entry.kind === "assessment");
  expect(questionnaires.map(({ body }) => body.total)).toEqual([17, 16]);
  expect(questionnaires[1]?.amends).toBe(questionnaires[0]?.id);
});

async function enter(role: Role, language: Language, path: string): Promise<Visit> {
  const visit = await demonstration.visit(role, language);
  visits.push(visit);
  await visit.page.goto(`${demonstration.address}${path}`);
  return visit;
}

async function register(page: Page, language: Language): Promise<string> {
  const { family, given, kana, birth } = PEOPLE[language];
  await at(page, "personal.name.family").fill(family);
  await at(page, "personal.name.given").fill(given);
  await at(page, "personal.kana.family").fill(kana[0]);
  await at(page, "personal.kana.given").fill(kana[1]);
  await at(page, "personal.birthDate").fill(birth);
  await page.getByLabel(choiceWords["sex.female"][language], { exact: true }).check();
  await named(page, registerWords.register, language).click();
  await page.waitForURL(/\/patients\/[0-9a-f-]{36}$/);
  await page.getByRole("application").locator("svg").waitFor();
  return page.url().slice(-36);
}

async function confirm(page: Page, language: Language): Promise<void> {
  await named(workspace(page), workspaceWords.confirm, language).click();
  await page.getByText(new RegExp(`^${say(savingWords.saved, language, { time: "" }).trim()}`)).waitFor();
  await workspace(page).waitFor({ state: "hidden" });
}

async function plan(page: Page, language: Language): Promise<void> {
  await record(page, language, "plan");
  const form = workspace(page);
  await form.getByLabel(choiceWords["strategy.both"][language], { exact: true }).check();
  const today = await page.evaluate(() => new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Tokyo" }).format());
  for (const [path, text] of [
    ["body.startsOn", today],
    ["body.weeks", "６"],
    ["body.tms.sessionCount", "30"],
    ["body.tms.sessionsPerWeek", "5"],
    ["body.tms.intensityPercentOfThreshold", "120"],
    ["body.exosome.infusionCount", "3"],
    ["body.exosome.intervalDays", "14"],
    ["body.exosome.dose.value", "2×10^10"],
    ["body.exosome.dose.countedBy", "nta"],
  ] as const)
    await at(page, path).fill(text);
  await form.getByLabel(choiceWords["countedIn.particles"][language], { exact: true }).check();
  await at(page, "body.tms.protocol").fill("hf-l-std");
  await at(page, "body.tms.protocolVersion").fill("1");
  await at(page, "body.exosome.product").fill("exo-demo");
  await form.getByLabel(choiceWords["rulePack.self-pay"][language], { exact: true }).check();
  await confirm(page, language);
}

async function signPlan(visit: Visit, patient: string, language: Language) {
  const { page } = visit;
  await page.getByRole("combobox", { name: entriesWords.filter[language] }).selectOption("unsigned");
  await page.getByRole("listitem").getByRole("button").filter({ hasText: strategyWords.both[language] }).first().click();
  await named(page.getByRole("dialog"), correctionWords.sign, language).click();
  const dialog = page.getByRole("dialog");
  const shown = dialog.getByText(new RegExp(`^${say(signingWords.demonstrationCode, language, { code: "\\d{6}" })}$`));
  const code = /\d{6}/.exec(await shownText(shown))?.[0] ?? "";
  await dialog.getByLabel(signingWords.code[language]).fill(code);
  await named(dialog, signingWords.sign, language).click();
  await dialog.waitFor({ state: "hidden" });
  const { entries } = await ask<ChartResponse>(visit, "GET", `/api/patients/${patient}/chart`);
  return entries.at(-1)?.signature;
}

/** What a session needs besides the plan: the screening, the consent and the threshold, as other forms write them. */
async function clearForTms(visit: Visit, patient: string): Promise<void> {
  const { head, now } = await ask<ChartResponse>(visit, "GET", `/api/patients/${patient}/chart`);
  const answers = Object.fromEntries(SCREENED_QUESTIONS.map((question) => [question, "no"]));
  const consent = { component: "tms", decision: "given", document: "tms-explanation", documentVersion: "1", language: "ja" };
  const threshold = { state: "resting", hemisphere: "left", detection: "visual", method: "five-of-ten", thresholdPercentOfOutput: 45 };
  const entries = [
    ["screening", { component: "tms", questionnaire: "tms-safety", edition: "1", answers, answeredBy: "patient", language: "ja" }],
    ["consent", { ...consent, givenBy: "patient", interpreter: false, understood: {} }],
    ["threshold", { ...threshold, intervalPercentOfOutput: null, pulses: [], muscle: "apb", device: null, coil: null }],
  ].map(([kind, body]) => ({ kind, version: 1, occurredAt: now, body, personal: null }));
  await ask(visit, "POST", `/api/patients/${patient}/entries`, { expectedSeq: head.seq + 1, entries });
}

async function session(page: Page, language: Language): Promise<void> {
  await record(page, language, "session");
  const form = workspace(page);
  await named(form, sessionWords.allFine, language).click();
  await named(form, sessionWords.asPrescribed, language).click();
  await form.getByRole("radiogroup", { name: sessionWords.pain[language] }).getByText("0", { exact: true }).locator("xpath=..").click();
  await form.getByText(workspaceWords.noneOfThese[language], { exact: true }).locator("xpath=..").click();
  await named(form, sessionWords.finish, language).click();
  await form.waitFor({ state: "hidden" });
}

async function crp(page: Page, language: Language): Promise<void> {
  await record(page, language, "lab.crp-hs");
  const form = workspace(page);
  await form.getByRole("textbox", { name: workspaceWords.value[language] }).fill("0.42");
  await form.getByText("mg/dL", { exact: true }).locator("xpath=..").click();
  await form.getByText(say(workspaceWords.alsoIn, language, { text: "4.2 mg/L" })).waitFor();
  await confirm(page, language);
}

async function questionnaire(page: Page, language: Language): Promise<void> {
  await record(page, language, "assessment.phq9");
  await page.keyboard.type("222221222");
  await page.getByRole("button", { name: say(alertWords.chip, language, { n: 1 }) }).waitFor();
  await page.keyboard.press("Enter");
  await workspace(page).waitFor({ state: "hidden" });
}

async function correct(page: Page, language: Language): Promise<void> {
  await page.getByRole("listitem").getByRole("button").filter({ hasText: "PHQ-9" }).first().click();
  await named(page.getByRole("dialog"), correctionWords.amend, language).click();
  const form = workspace(page);
  await form.getByRole("radiogroup").first().getByRole("radio", { name: "1" }).click();
  await form.getByLabel(workspaceWords.reason[language]).fill("転記の誤り");
  await named(form, workspaceWords.confirmAmendment, language).click();
  await form.waitFor({ state: "hidden" });
}
