/**
 * A patient on a phone, in each language: today's diary by touch and by keyboard, on record and in the chart, with whom to call always in
 * sight; and the page shut as soon as nobody could be reached.
 */
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Language, Role } from "../../src/record/entry.ts";
import type { Api, ChartResponse } from "../../src/server/contract.ts";
import { choiceWords } from "../../src/words/entry-choices.ts";
import { kindWords } from "../../src/words/kinds.ts";
import { refusalWords } from "../../src/words/refusals.ts";
import { figureWords } from "../../src/words/screens/figure.ts";
import { diarySliderWords, ownWords } from "../../src/words/screens/own.ts";
import { shellWords } from "../../src/words/screens/shell.ts";
import { say, type Text } from "../../src/words/text.ts";
import { launchBrowser, type Visit } from "../support/browser.ts";
import { ask, type Demonstration, openDemonstration, visitAs } from "../support/demonstration.ts";
import { shownText } from "./journey.ts";

let browser: Browser;
let demonstration: Demonstration;
const visits: Visit[] = [];
beforeAll(async () => {
  browser = await launchBrowser();
  demonstration = await openDemonstration();
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

const PHONE = { width: 390, height: 844 };
const ONE_DAY = 86_400_000;

async function enter(role: Role, language: Language, size = PHONE): Promise<Visit> {
  const guest = await visitAs(browser, demonstration, role, language, size);
  visits.push(guest);
  return guest;
}

const slider = (page: Page, name: Text, language: Language) => page.getByRole("slider", { name: new RegExp(`^${name[language]}`) });
const button = (page: Page, text: Text, language: Language) => page.getByRole("button", { name: text[language], exact: true });

/** The line is inside the window, and nothing lies over it. */
async function expectLineInSight(page: Page, language: Language): Promise<void> {
  const line = page.getByRole("complementary", { name: ownWords.crisis[language] }).getByRole("link");
  expect(await line.getAttribute("href")).toBe("tel:00000000000");
  const seen = await line.evaluate((link) => {
    const { x, y, width, height, bottom } = link.getBoundingClientRect();
    const top = document.elementFromPoint(x + width / 2, y + height / 2);
    return { inside: y >= 0 && bottom <= window.innerHeight, high: height, isOnTop: link.contains(top) };
  });
  expect(seen).toMatchObject({ inside: true, isOnTop: true });
  expect(seen.high).toBeGreaterThanOrEqual(48);
}

// Of one account there is one diary a day.
describe.each(["ja", "en"] as const)("in %s", (language) => {
  test("today's diary, answered, put right, and read in the chart", async () => {
    if (language === "en") demonstration.pass(ONE_DAY);
    const { page, ...rest } = await enter("patient", language);
    await page.goto(demonstration.address);
    const mood = slider(page, diarySliderWords.mood.name, language);
    await mood.waitFor();
    const patient = /patients\/([0-9a-f-]{36})\/diary$/.exec(page.url())?.[1] ?? "";
    expect(await page.getByRole("slider").count()).toBe(11);
    // Nothing is answered beforehand, and nothing can be sent before something is.
    for (const one of await page.getByRole("slider").all())
      expect(await one.getAttribute("aria-valuetext")).toBe(ownWords.unanswered[language]);
    await button(page, ownWords.needsOne, language).waitFor();
    await expectLineInSight(page, language);

    // By touch in the middle, where the hidden knob stands; by keyboard to either end; and taken back.
    await mood.click();
    expect(await mood.getAttribute("aria-valuetext")).toBe(say(ownWords.of10, language, { n: 5 }));
    await slider(page, diarySliderWords.fatigue.name, language).press("End");
    await slider(page, diarySliderWords.sleep.name, language).press("Home");
    await slider(page, diarySliderWords.gut.name, language).press("ArrowRight");
    await slider(page, diarySliderWords.worry.name, language).press("Space");
    await page
      .getByRole("button", { name: say(ownWords.clearNamed, language, { name: diarySliderWords.worry.name[language] }), exact: true })
      .click();
    await page.getByLabel(ownWords.sleptHours[language]).selectOption("6.5");
    await button(page, ownWords.needsFever, language).waitFor();
    await page.getByRole("radio", { name: choiceWords["coldOrFever.no"][language], exact: true }).check();
    await page.getByLabel(ownWords.remark[language]).fill("朝がつらい");
    await expectLineInSight(page, language);
    await button(page, ownWords.send, language).press("Enter");
    const received = page.getByRole("heading", { name: new RegExp(say(ownWords.received, language, { time: "\\d{1,2}:\\d\\d" })) });
    await received.waitFor();
    expect(await received.evaluate((heading) => heading === document.activeElement)).toBe(true);
    await page.getByText(ownWords.notReadAtOnce[language]).waitFor();
    await expectLineInSight(page, language);

    await button(page, ownWords.correct, language).click();
    expect(await mood.getAttribute("aria-valuetext")).toBe(say(ownWords.of10, language, { n: 5 }));
    await mood.press("ArrowRight");
    await button(page, ownWords.send, language).click();
    await received.waitFor();

    const { entries } = await ask<ChartResponse>({ page, ...rest }, "GET", `/api/patients/${patient}/chart`);
    const [first, second] = entries.filter((entry) => entry.kind === "diary").slice(-2);
    expect(first?.body).toMatchObject({
      ...{ edition: 1, language, sleptHours: 6.5, appetiteChange: null, coldOrFever: "no", sideEffects: [] },
      sliders: { mood: 5, motivation: null, concentration: null, fatigue: 10, sleep: 0, gut: 6, worry: null },
    });
    expect(second).toMatchObject({ amends: first?.id, body: { sliders: { mood: 6, fatigue: 10 } }, author: { role: "patient" } });
    expect(second?.personal).toMatchObject({ fields: { remark: "朝がつらい" } });

    await page.getByRole("link", { name: shellWords.ownChart[language] }).click();
    await page.getByRole("application", { name: figureWords.figure[language] }).waitFor();
    await expectLineInSight(page, language);

    const nurse = await enter("nurse", language, { width: 1280, height: 800 });
    await nurse.page.goto(`${demonstration.address}/patients/${patient}`);
    await nurse.page
      .getByRole("listitem")
      .getByRole("button", { name: new RegExp(kindWords.diary[language]) })
      .first()
      .click();
    expect(await shownText(nurse.page.getByRole("dialog"))).toContain("朝がつらい");
  });

  test("the page is shut while no crisis line was checked, and says whom to call instead", async () => {
    const director = await enter("director", language);
    const settings = await ask<Api["GET /api/settings"]["answer"]>(director, "GET", "/api/settings");
    const lines = settings.settings["crisis-lines"]?.lines ?? [];
    const save = (expectedSeq: number, checked: typeof lines) =>
      ask<Api["POST /api/settings"]["answer"]>(director, "POST", "/api/settings", {
        ...{ expectedSeq, kind: "crisis-lines", body: { lines: checked } },
      });
    const { head } = await save(
      settings.head.seq + 1,
      lines.map((line) => ({ ...line, checkedOn: null })),
    );
    const { page } = await enter("patient", language);
    await page.goto(demonstration.address);
    await page.getByRole("alert").filter({ hasText: refusalWords["patient-pages.closed"][language] }).waitFor();
    await page.getByText(ownWords.crisisMissing[language]).waitFor();
    expect(await page.getByRole("slider").count()).toBe(0);
    await save(head.seq + 1, lines);
    await page.reload();
    await page.getByRole("complementary", { name: ownWords.crisis[language] }).waitFor();
  });
});
