/**
 * What a psychiatrist decides, in each language: from the first visit to a signed plan on the board of rules, and the decision
 * at the third week, up to what remains of the contract.
 */
import type { Locator, Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import type { Language, Role } from "../../src/record/entry.ts";
import type { AnyClearEntry } from "../../src/record/kinds.ts";
import type { ChartResponse } from "../../src/server/contract.ts";
import { letterUnapproved } from "../../src/words/care/decision-letter.ts";
import { eligibilityRuleWords } from "../../src/words/care/rules.ts";
import { choiceWords } from "../../src/words/entry-choices.ts";
import { contractWords } from "../../src/words/screens/contract.ts";
import { signingWords } from "../../src/words/screens/corrections.ts";
import { decisionChoiceWords, decisionWords } from "../../src/words/screens/decision.ts";
import { courseCardWords, eligibilityWords, verdictWords } from "../../src/words/screens/eligibility.ts";
import { forecastWords } from "../../src/words/screens/forecast.ts";
import { letterWords } from "../../src/words/screens/letter.ts";
import { workspaceWords } from "../../src/words/screens/workspace.ts";
import { strategyWords } from "../../src/words/strategies.ts";
import { termText } from "../../src/words/terms.ts";
import { say, type Text } from "../../src/words/text.ts";
import { type Visit, violations } from "../support/browser.ts";
import { ask, rowsOf } from "../support/demonstration.ts";
import { demonstrationOfFile } from "../support/demonstration-of-file.ts";
import { shownText, sidewaysOverflow } from "./journey.ts";
import { named, workspace } from "./workspace.ts";

const demonstration = demonstrationOfFile();
const visits: Visit[] = [];
afterEach(async () => {
  const heard = visits.splice(0);
  for (const { context } of heard) await context.close();
  expect(heard.flatMap(({ errors }) => errors)).toEqual([]);
  expect(heard.flatMap(({ foreignRequests }) => foreignRequests)).toEqual([]);
});

const PEOPLE = { ja: { family: "早瀬", given: "みなと", kana: "はやせ" }, en: { family: "浅瀬", given: "みお", kana: "あさせ" } } as const;
const TREATED = ["both", "tms"] as const;
const EXOSOME_SENTENCE = { ja: "エクソソームの点滴は続けません。", en: "No exosome infusion is planned." } as const;

// A code of an authenticator is taken once: the two languages of a signature are not next to each other, nor of one account.
describe.each(["ja", "en"] as const)("in %s", (language) => {
  test("from intake to a signed plan", async () => {
    const physician = await enter("psychiatrist", language);
    const { page } = physician;
    const patient = await register(physician, language);
    await page.goto(`${demonstration.address}/patients/${patient}/eligibility`);
    const board = page.getByRole("region", { name: eligibilityWords.board[language] });
    const sign = page.getByRole("complementary", { name: courseCardWords.title[language] }).getByRole("button").last();

    await diagnose(page, row(board, eligibilityRuleWords.diagnosis, language), language);
    for (const rule of ["bipolar", "organic", "rapid", "previous-tms"] as const)
      await answer(row(board, eligibilityRuleWords[rule], language), eligibilityWords.no, language);
    for (const rule of ["metal", "seizure", "brain", "substance", "other-questions"] as const)
      await row(board, eligibilityRuleWords[rule], language).getByRole("button").last().click();
    for (const rule of ["medicine", "pregnancy"] as const)
      await answer(row(board, eligibilityRuleWords[rule], language), eligibilityWords.no, language);
    const implants = row(board, eligibilityRuleWords.implant, language);
    await named(implants, eligibilityWords.oneByOne, language).click();
    const pacemaker = implants.getByRole("listitem").filter({ hasText: termText("tms-question", "pacemaker")[language] });
    await answer(pacemaker, eligibilityWords.yes, language);
    await row(board, eligibilityRuleWords.score, language).getByRole("textbox").fill("２２");
    await says(sign, courseCardWords.unsaved[language]);
    await named(board, eligibilityWords.save, language).click();

    // A pacemaker stops; it was a slip, and the answer is given anew with the rest of the implants.
    await row(board, eligibilityRuleWords.implant, language).getByText(verdictWords.stop[language], { exact: true }).first().waitFor();
    await says(sign, courseCardWords.stopped[language]);
    await named(implants, eligibilityWords.again, language).click();
    await answer(pacemaker, eligibilityWords.no, language);
    await named(implants, eligibilityWords.noneOfThem, language, { n: 3 }).click();
    await named(board, eligibilityWords.save, language).click();

    // One measurement gives wide bands; they come with their grade, beside no treatment, and choose nothing.
    await named(page, forecastWords.showRange, language).click();
    const range = page.getByRole("region", { name: forecastWords.range[language] });
    await range.getByRole("row", { name: strategyWords.neither[language] }).waitFor();
    expect(await shownText(range)).toContain(say(forecastWords.hypothesis, language, { grade: "D" }));
    expect(await shownText(range)).toContain(forecastWords.neverChooses[language]);
    expect(await violations(page)).toEqual([]);

    expect(await shownText(page.locator("main"))).not.toMatch(/円|¥/);
    await page.getByLabel(courseCardWords.judgement[language]).fill("抗うつ薬の詳細は紹介元に確認中");
    await says(sign, courseCardWords.sign[language]);
    await sign.click();
    await giveCode(page, language);
    await page.getByText(courseCardWords.signedPlan[language], { exact: true }).waitFor();
    const { entries } = await chartOf(physician, patient);
    const plan = entries.findLast((entry) => entry.kind === "plan");
    expect(plan).toMatchObject({
      body: { strategy: "tms", rulePack: "self-pay", tms: { protocol: "hf-l-std", sessionCount: 30 }, exosome: null },
    });
    expect(entries.at(-1)).toMatchObject({
      kind: "confirmation",
      body: { confirms: plan?.id },
      signature: { meaning: "authored", language },
    });
  });

  test("the decision at the third week", async () => {
    const physician = await enter("director", language);
    const { page } = physician;
    const rows = await rowsOf(physician, TREATED[language === "ja" ? 0 : 1]);
    const patient = rows.find(({ plan }) => plan !== null && plan.sessionsDone >= 15 && plan.sessionsDone < plan.sessionsPlanned)?.id ?? "";
    await page.goto(`${demonstration.address}/patients/${patient}/decision`);
    const side = page.getByRole("complementary", { name: decisionWords.yours[language] });
    await side.waitFor();

    const sentence = page.getByRole("heading", { name: /HAM-D17/ });
    expect(await shownText(sentence)).toMatch(
      language === "ja" ? /HAM-D17 は \d+ から \d+ .*\n?.*SSS-8/ : /HAM-D17 (fell|went|rose) from \d+ to \d+.*\n?.*SSS-8/,
    );
    // The forecast is there on request, with the switch that takes the exosome's own effect away, and chooses nothing.
    await named(page, forecastWords.show, language).click();
    const forecast = page.getByRole("region", { name: forecastWords.title[language] });
    await forecast.getByText(forecastWords.neverChooses[language]).waitFor();
    await forecast.getByText(forecastWords.allFour[language]).click();
    await forecast.getByLabel(forecastWords.without[language]).check();
    expect(await sidewaysOverflow(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);

    // The rule answers and chooses nothing; no price stands here.
    expect(await side.getByRole("radio", { checked: true }).count()).toBe(0);
    expect(await shownText(page.locator("main"))).not.toMatch(/円|¥/);
    const sign = side.getByRole("button").last();
    await says(sign, decisionWords.choose[language]);
    await page.keyboard.press("3");
    await says(sign, decisionWords.chooseReason[language]);
    await page.getByRole("checkbox", { name: termText("decision-reason", "patient-wish")[language], exact: true }).check();
    await page.getByRole("textbox", { name: decisionWords.wish[language] }).fill("少し休んで考えたい");
    const stop = decisionChoiceWords.stop[language];
    await says(sign, say(decisionWords.sign, language, { choice: stop }));
    await sign.click();
    await giveCode(page, language);
    await page.getByText(say(decisionWords.signed, language, { choice: stop })).waitFor();

    const { entries } = await chartOf(physician, patient);
    const decision = newest(entries, "decision");
    expect(decision?.body).toMatchObject({ rule: { code: "jspn-week-3", version: "1" }, choice: "stop", reasons: ["patient-wish"] });
    expect(decision?.personal).toMatchObject({ status: "open", fields: { wish: "少し休んで考えたい" } });
    expect(entries.at(-1)?.signature).toMatchObject({ meaning: "authored", language });

    // The letter about it is drafted from the chart, edited, kept as an entry and printed.
    await named(page, decisionWords.letter, language).click();
    const form = workspace(page).filter({ has: page.locator("form") });
    const text = form.locator("#field-personal-text");
    await text.waitFor();
    const drafted = await text.inputValue();
    expect(drafted).toMatch(
      language === "ja" ? /HAM-D17 は \d+ から \d+ .*〔カルテ #\d+ \d{4}年/ : /HAM-D17 .* from \d+ to \d+.*\[chart #\d+ \d/,
    );
    expect(drafted).toContain("少し休んで考えたい");
    // The first is in the arm of both treatments, and the letter says of one of them that it is unapproved.
    expect(drafted.includes(letterUnapproved[language])).toBe(language === "ja");
    await text.fill(`${drafted.replace(letterUnapproved[language], "")}\n${EXOSOME_SENTENCE[language]}`);
    await form.locator("#field-personal-correspondent").fill("紹介元クリニック");
    await named(form, workspaceWords.confirm, language).click();
    await form.waitFor({ state: "hidden" });
    await page.getByRole("link", { name: decisionWords.letterPrint[language] }).click();
    const sheet = page.getByRole("article");
    await sheet.getByText(EXOSOME_SENTENCE[language]).waitFor();
    // What was edited away is printed all the same, and a sheet that nobody signed says so.
    await sheet.getByText(letterUnapproved[language], { exact: true }).waitFor();
    await sheet.getByText(letterWords.unsigned[language]).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await sidewaysOverflow(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("navigation").first().isVisible()).toBe(false);
    expect(await named(page, letterWords.print, language).isVisible()).toBe(false);
    expect(await sheet.isVisible()).toBe(true);
    await page.emulateMedia({ media: "screen" });
    const letter = newest((await chartOf(physician, patient)).entries, "letter");
    expect(letter?.body).toMatchObject({ direction: "out", language, carriedAt: null });
    expect(letter?.personal).toMatchObject({ fields: { correspondent: "紹介元クリニック" } });

    await page.goto(`${demonstration.address}/patients/${patient}/decision`);
    await named(page, decisionWords.letterAgain, language).first().waitFor();
    await page.goto(`${demonstration.address}/patients/${patient}/contract`);
    await page.getByText(contractWords.none[language]).waitFor();
  });
});

async function enter(role: Role, language: Language): Promise<Visit> {
  const visit = await demonstration.visit(role, language);
  visits.push(visit);
  return visit;
}

/** Somebody whom nobody knows, as the reception would register them. */
async function register(visit: Visit, language: Language): Promise<string> {
  const { family, given, kana } = PEOPLE[language];
  const { patient } = await ask<{ readonly patient: string }>(visit, "POST", "/api/patients/register", {
    occurredAt: (await chartless(visit)).now,
    body: { sex: "female", ageAtRegistration: null },
    personal: {
      name: { family, given },
      kana: { family: kana, given },
      ...{ roman: null, formerName: null, postalCode: null, address: null, phone: null, email: null, externalId: null },
      birthDate: "1984-02-03",
    },
    typed: {},
    notTheSame: [],
  });
  return patient;
}

/** The present instant on the clinic's clock, before there is a chart that says it. */
function chartless(visit: Visit): Promise<{ readonly now: string }> {
  return ask(visit, "GET", "/api/drafts/registration");
}

function chartOf(visit: Visit, patient: string): Promise<ChartResponse> {
  return ask(visit, "GET", `/api/patients/${patient}/chart`);
}

function newest<Kind extends AnyClearEntry["kind"]>(entries: readonly AnyClearEntry[], kind: Kind) {
  return entries.findLast((entry) => entry.kind === kind);
}

/** The row of a rule among those that are open. */
function row(board: Locator, rule: Text, language: Language): Locator {
  return board
    .getByRole("listitem")
    .filter({ has: board.page().getByText(rule[language], { exact: true }) })
    .first();
}

/** Waits until the button says `text`: what it says follows from answers that come by and by. */
async function says(button: Locator, text: string): Promise<void> {
  await button.filter({ hasText: text }).waitFor();
}

async function answer(place: Locator, text: Text, language: Language): Promise<void> {
  await place.getByRole("radio", { name: text[language], exact: true }).check();
}

/** The form opens beside the board and is filled there. */
async function diagnose(page: Page, place: Locator, language: Language): Promise<void> {
  await place.getByRole("button").click();
  const form = workspace(page).filter({ has: page.locator("form") });
  for (const [path, text] of [
    ["body.coding.code", "F33.1"],
    ["body.coding.display", "反復性うつ病性障害、現在中等症エピソード"],
  ] as const)
    await page.locator(`#field-${path.replaceAll(".", "-")}`).fill(text);
  for (const choice of [
    "system.icd-10",
    "role.principal",
    "certainty.confirmed",
    "course.recurrent",
    "severity.moderate",
    "psychoticFeatures.absent",
  ] as const)
    await form.getByRole("radio", { name: choiceWords[choice][language], exact: true }).first().check();
  await named(form, workspaceWords.confirm, language).click();
  await form.waitFor({ state: "hidden" });
}

async function giveCode(page: Page, language: Language): Promise<void> {
  const dialog = page.getByRole("dialog");
  const shown = dialog.getByText(new RegExp(`^${say(signingWords.demonstrationCode, language, { code: "\\d{6}" })}$`));
  const code = /\d{6}/.exec(await shownText(shown))?.[0] ?? "";
  await dialog.getByLabel(signingWords.code[language]).fill(code);
  await named(dialog, signingWords.sign, language).click();
  await dialog.waitFor({ state: "hidden" });
}
