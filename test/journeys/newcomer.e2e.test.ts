/** A newcomer begins a clinic of their own, in Japanese: founding, authenticator, empty list, first import, and the ways out and in again. */
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { roleWords } from "../../src/words/roles.ts";
import { fieldWords } from "../../src/words/screens/fields.ts";
import { figureWords } from "../../src/words/screens/figure.ts";
import { importWords } from "../../src/words/screens/import.ts";
import { patientsWords } from "../../src/words/screens/patients.ts";
import { setupWords } from "../../src/words/screens/setup.ts";
import { shellWords } from "../../src/words/screens/shell.ts";
import { signInWords } from "../../src/words/screens/sign-in.ts";
import { todayWords } from "../../src/words/screens/today.ts";
import { say, type Text, type Values } from "../../src/words/text.ts";
import { PASSWORD } from "../support/server.ts";
import { beginJourney, choose, hurriedAuthenticator, type Journey, shownText } from "./journey.ts";

const CSV = `patient,date,sex,hamd17,crp_mg_l
T-01,2026-01-05,F,24,1.2
T-01,2026-01-19,F,16,1.0
T-02,2026-01-06,M,21,3.4
T-02,2026-02-30,M,12,2.0
T-03,2026-01-07,F,18,0.8
`;

const ja = (text: Text, values?: Values): string => say(text, "ja", values);
const button = (page: Page, text: Text, values?: Values) => page.getByRole("button", { name: ja(text, values), exact: true });
const heading = (page: Page, text: Text) => page.getByRole("heading", { name: ja(text), exact: true });

let journey: Journey;
beforeAll(async () => {
  journey = await beginJourney("unfounded");
});
afterAll(() => journey.close());
afterEach(() => journey.expectQuiet());

test("the first page asks two equal ways, and nothing else opens before one is chosen", async () => {
  const { page } = await journey.open();
  await page.goto(`${journey.address}/patients`);
  await heading(page, setupWords.title).waitFor();
  const own = button(page, setupWords.ownStart);
  const demonstration = button(page, setupWords.demoStart);
  const looks = await Promise.all(
    [own, demonstration].map((one) =>
      one.evaluate((element) => {
        const { height, y } = element.getBoundingClientRect();
        const { backgroundColor, color, borderTopColor, fontSize, fontWeight } = getComputedStyle(element);
        const way = element.closest("section")?.getBoundingClientRect();
        return { height, y, backgroundColor, color, borderTopColor, fontSize, fontWeight, wayWidth: way?.width, wayHeight: way?.height };
      }),
    ),
  );
  expect(looks[0]).toEqual(looks[1]);
  expect(await page.getByRole("navigation").count()).toBe(0);
});

describe("a clinic of one's own", () => {
  let nextCode: () => string;

  test("is founded with the code of the console and an authenticator, and is empty", async () => {
    const { page } = await journey.open();
    await page.goto(journey.address);
    await button(page, setupWords.ownStart).click();
    const refused = page.waitForResponse(/\/api\/setup\/own$/);
    await fillFounding(page, "AAAA-AAAA-AAAA");
    expect((await refused).status()).toBeGreaterThanOrEqual(400);
    await expect.poll(() => heading(page, setupWords.foundTitle).isVisible()).toBe(true);
    await page.getByLabel(ja(setupWords.code)).fill(journey.clinic.founderCode ?? "");
    await button(page, setupWords.next).click();
    await heading(page, signInWords.enrolTitle).waitFor();
    await page.getByRole("img", { name: ja(signInWords.qrLabel) }).waitFor();
    nextCode = hurriedAuthenticator((await shownText(page.locator("code"))).replaceAll(/\s/g, ""));
    await page.getByLabel(ja(fieldWords.code)).fill(nextCode());
    await button(page, signInWords.finish).click();
    await page.getByText(ja(todayWords.hoursUnknown)).waitFor();
    await page
      .getByRole("navigation")
      .getByRole("link", { name: ja(shellWords.patients) })
      .click();
    await page.getByText(ja(patientsWords.emptyTitle)).waitFor();
    expect(await page.getByText(ja(shellWords.demonstration)).count()).toBe(0);
    await importTrial(page);
    await openEachChart(page);
    await choose(page, shellWords.signOut, "ja");
    await heading(page, signInWords.title).waitFor();
    await page.reload();
    await heading(page, signInWords.title).waitFor();
  });

  test("is signed in to again from two machines, and left on both at once", async () => {
    const here = await journey.open();
    const there = await journey.open();
    await signIn(here.page, nextCode());
    await signIn(there.page, nextCode());
    await choose(there.page, shellWords.signOutEverywhere, "ja");
    await heading(there.page, signInWords.title).waitFor();
    expect(await here.page.evaluate(async () => (await fetch("/api/me")).status)).toBe(401);
    await here.page.reload();
    await heading(here.page, signInWords.title).waitFor();
  });

  test("refuses a wrong password in words, without saying whether the account is there", async () => {
    const { page } = await journey.open();
    const said: string[] = [];
    for (const account of ["director", "nobody"]) {
      await page.goto(journey.address);
      await page.getByLabel(ja(signInWords.account)).fill(account);
      await page.getByLabel(ja(signInWords.password), { exact: true }).fill("これは正しいパスワードではありません");
      const answer = page.waitForResponse(/\/api\/sign-in$/);
      await button(page, signInWords.next).click();
      expect((await answer).status()).toBeGreaterThanOrEqual(400);
      await button(page, signInWords.next).waitFor();
      said.push(await shownText(page.locator("form")));
    }
    expect(said[0]).toBe(said[1]);
  });
});

async function fillFounding(page: Page, code: string): Promise<void> {
  await page.getByLabel(ja(setupWords.code)).fill(code);
  await page.getByLabel(ja(setupWords.clinicName)).fill("梅田クリニック");
  await page.getByLabel(ja(setupWords.directorName)).fill("山田 一郎");
  await page.getByLabel(ja(setupWords.account)).fill("director");
  await page.getByLabel(ja(setupWords.password), { exact: true }).fill(PASSWORD);
  await button(page, setupWords.next).click();
}

async function signIn(page: Page, code: string): Promise<void> {
  await page.goto(journey.address);
  await page.getByLabel(ja(signInWords.account)).fill("director");
  await page.getByLabel(ja(signInWords.password), { exact: true }).fill(PASSWORD);
  await button(page, signInWords.next).click();
  await page.getByLabel(ja(fieldWords.code)).fill(code);
  await button(page, signInWords.submit).click();
  await page.getByRole("button", { name: ja(shellWords.account, { name: "山田 一郎", role: ja(roleWords.director) }) }).waitFor();
}

/** The columns are guessed, the guess is used, one row is refused and said why, the rest is written. */
async function importTrial(page: Page): Promise<void> {
  await page.getByRole("link", { name: ja(patientsWords.emptyAction) }).click();
  await page.locator("input[type=file]").setInputFiles({ name: "trial.csv", mimeType: "text/csv", buffer: Buffer.from(CSV) });
  await page.getByText(ja(importWords.file, { name: "trial.csv", n: 5 })).waitFor();
  for (const column of ["patient", "date", "sex", "hamd17", "crp_mg_l"])
    await page.getByRole("rowheader", { name: column, exact: true }).waitFor();
  await button(page, importWords.applySuggestion).click();
  const outcome = page.getByRole("complementary", { name: ja(importWords.outcomeTitle) });
  await outcome.getByText("2026-02-30").waitFor();
  expect(await shownText(outcome)).toMatch(/取り込まない行\s*1行/);
  await button(page, importWords.run, { n: 3 }).click();
  await heading(page, importWords.doneTitle).waitFor();
  await page.getByText(ja(importWords.doneRefused, { n: 1 })).waitFor();
  await button(page, importWords.toPatients).click();
}

async function openEachChart(page: Page): Promise<void> {
  const rows = page.locator("a[data-row]");
  await rows.nth(2).waitFor();
  await expect.poll(() => rows.count()).toBe(3);
  for (let index = 0; index < 3; index += 1) {
    await rows.nth(index).click();
    await page.getByRole("application", { name: ja(figureWords.figure) }).waitFor();
    expect(await shownText(page.locator("body"))).toMatch(/HAM-?D/);
    await page.getByRole("link", { name: ja(shellWords.patients), exact: true }).click();
    await rows.nth(2).waitFor();
  }
}
