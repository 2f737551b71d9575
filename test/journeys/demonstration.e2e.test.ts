/** The demonstration, in English: finding a patient in every script, reading a chart with the keyboard alone, and keeping one's place. */
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { PatientRow } from "../../src/server/contract.ts";
import { flowsheetWords } from "../../src/words/screens/chart.ts";
import { entriesWords, entryWords } from "../../src/words/screens/entries.ts";
import { figureWords } from "../../src/words/screens/figure.ts";
import { patientsWords } from "../../src/words/screens/patients.ts";
import { setupWords } from "../../src/words/screens/setup.ts";
import { shellWords } from "../../src/words/screens/shell.ts";
import { strategyWords } from "../../src/words/strategies.ts";
import { say } from "../../src/words/text.ts";
import { callerOf } from "../support/clinic.ts";
import { beginJourney, choose, enterAs, type Journey, shownText, switchLanguage, writeVitals } from "./journey.ts";

let journey: Journey;
beforeAll(async () => {
  journey = await beginJourney("unfounded");
});
afterAll(() => journey.close());
afterEach(() => journey.expectQuiet());

const searchField = (page: Page) => page.getByRole("searchbox", { name: patientsWords.searchLabel.en });
const found = (page: Page, n: number) =>
  page.getByRole("status").filter({ hasText: new RegExp(`^${say(patientsWords.found, "en", { n })}$`) });
const figure = (page: Page) => page.getByRole("application", { name: figureWords.figure.en });

/** Some of the list as the director has it from the server. */
async function rowsOf(): Promise<readonly PatientRow[]> {
  const caller = callerOf(journey.address);
  await caller.call("POST /api/demonstration/role", { body: { role: "director" } });
  const { rows } = await caller.call("POST /api/patients/search", { body: { text: "", filter: "all", offset: 0, limit: 50 } });
  return rows;
}

test("is one choice away, marked on its first screen, with 240 patients", async () => {
  const { page } = await journey.open();
  await page.goto(journey.address);
  await switchLanguage(page, "en");
  await page.getByRole("button", { name: setupWords.demoStart.en }).click();
  await page.waitForURL(/\/today$/);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await expect.poll(() => page.getByText(shellWords.demonstration.en).isVisible()).toBe(true);
  await page.getByRole("navigation").getByRole("link", { name: shellWords.patients.en }).click();
  await found(page, 240).waitFor({ state: "attached" });
  await page
    .getByText(say(patientsWords.showing, "en", { total: 240, from: 1, to: 50 }))
    .first()
    .waitFor();
  await expect.poll(() => page.getByText(shellWords.demonstration.en).isVisible()).toBe(true);
});

describe("the list", () => {
  test("finds one patient by kanji, kana, Roman letters and number, in half and full width", async () => {
    const [row] = (await rowsOf()).filter(({ identity }) => identity.status === "open" && identity.fields.roman !== null);
    const fields = row?.identity.status === "open" ? row.identity.fields : null;
    expect(fields).not.toBeNull();
    const { page } = await journey.open();
    await enterAs(page, journey.address, "director", "en", "/patients");
    const { name, kana, roman, number = "" } = fields ?? {};
    const wide = (text: string) => text.replaceAll(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
    const ways = [
      `${name?.family}${name?.given}`,
      `${name?.family} ${name?.given}`,
      `${kana?.family} ${kana?.given}`,
      `${roman?.family} ${roman?.given}`,
      `${roman?.family} ${roman?.given}`.toLowerCase(),
      wide(`${roman?.family}`),
      number,
      wide(number),
    ];
    for (const text of ways) {
      await searchField(page).fill("");
      await found(page, 240).waitFor({ state: "attached" });
      await searchField(page).fill(text);
      await found(page, 240).waitFor({ state: "detached" });
      await page.locator('section[aria-busy="false"]').waitFor();
      await page.locator(`a[data-row="${row?.id}"]`).waitFor();
      await expect.poll(() => page.locator("a[data-row]").count(), { message: text }).toBeLessThan(50);
    }
    await searchField(page).fill("nobody is called this");
    await page.getByText(patientsWords.nothingTitle.en).waitFor();
    await page.getByRole("button", { name: patientsWords.nothingAction.en }).click();
    await found(page, 240).waitFor({ state: "attached" });
  });

  test("is filtered by course, and every filter says how many it holds", async () => {
    const { page } = await journey.open();
    await enterAs(page, journey.address, "nurse", "en", "/patients");
    const both = page.getByRole("button", { name: new RegExp(`^${strategyWords.both.en}\\s*60$`) });
    await both.click();
    await found(page, 60).waitFor({ state: "attached" });
    await expect.poll(() => both.getAttribute("aria-pressed")).toBe("true");
    for (const course of await page.locator("tbody tr").allTextContents()) expect(course).toMatch(/TMS .*Exosome /s);
  });
});

describe("a chart", () => {
  test("is found, opened and read with the keyboard alone", async () => {
    const [row] = await rowsOf();
    const { page } = await journey.open();
    await enterAs(page, journey.address, "psychiatrist", "en", "/patients");
    await found(page, 240).waitFor({ state: "attached" });
    await page.keyboard.press("/");
    await expect.poll(() => searchField(page).evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type(row?.identity.status === "open" ? row.identity.fields.number : "");
    await found(page, 1).waitFor({ state: "attached" });
    await tabUntil(page, "a[data-row]");
    await page.keyboard.press("Enter");
    await figure(page).waitFor();
    await tabUntil(page, '[role="application"]');
    const readings = await readDays(page, ["ArrowLeft", "ArrowLeft", "Home", "ArrowRight", "End"]);
    expect(new Set(readings.slice(1)).size).toBe(4);
    expect(readings[0]).toBe(readings[4]);
    await page.keyboard.press("t");
    const table = page.getByRole("region", { name: figureWords.table.en });
    await table.waitFor();
    await expect.poll(() => table.getByRole("row").count()).toBeGreaterThan(10);
    await page.keyboard.press("T");
    await figure(page).waitFor();
    await expect.poll(() => figure(page).evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test("is looked at nearer, moved and looked at whole again, by keys, buttons, wheel and drag", async () => {
    const [row] = await rowsOf();
    const { page } = await journey.open();
    await enterAs(page, journey.address, "psychiatrist", "en", `/patients/${row?.id}`);
    await figure(page).locator("svg").waitFor();
    const picture = () => figure(page).locator("svg").innerHTML();
    const changes = async (gesture: () => Promise<unknown>) => {
      const before = await picture();
      await gesture();
      await expect.poll(picture).not.toBe(before);
    };
    const whole = await picture();
    await figure(page).focus();
    await changes(() => page.keyboard.press("+"));
    await changes(() => page.keyboard.press("Shift+ArrowLeft"));
    await changes(() => page.getByRole("button", { name: figureWords.nearer.en }).click());
    const box = await figure(page).boundingBox();
    await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 60);
    await changes(async () => {
      await page.mouse.down();
      await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2 - 60, (box?.y ?? 0) + 60, { steps: 3 });
      await page.mouse.up();
    });
    await changes(() => page.mouse.wheel(40, 0));
    await page.mouse.move(0, 0);
    await page.getByRole("button", { name: figureWords.whole.en, exact: true }).click();
    await expect.poll(picture).toBe(whole);
  });

  test("opens the trend of a row, and an entry whole", async () => {
    const [row] = await rowsOf();
    const { page } = await journey.open();
    await enterAs(page, journey.address, "director", "en", `/patients/${row?.id}`);
    const measure = page.getByRole("region", { name: flowsheetWords.region.en }).locator("button[aria-pressed]").first();
    const name = await shownText(measure);
    await measure.click();
    const trend = page.getByRole("region", { name: say(flowsheetWords.trend, "en", { name }), exact: true });
    await trend.waitFor();
    await expect.poll(() => trend.getByRole("row").count()).toBeGreaterThan(2);
    await page.getByRole("button", { name: flowsheetWords.closeTrend.en }).click();
    await trend.waitFor({ state: "detached" });
    await page.getByRole("combobox", { name: entriesWords.filter.en }).waitFor();
    await page.getByRole("listitem").getByRole("button").first().click();
    const panel = page.getByRole("dialog");
    await panel.waitFor();
    const text = await shownText(panel);
    expect(text).toMatch(/[0-9a-f]{64}/);
    for (const part of [entryWords.author, entryWords.source, entryWords.content, entryWords.chain]) expect(text).toContain(part.en);
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "hidden" });
  });
});

describe("the language switch keeps the place", () => {
  test("of a search: its text, its rows and its scroll", async () => {
    const { page } = await journey.open();
    await enterAs(page, journey.address, "director", "en", "/patients");
    await found(page, 240).waitFor({ state: "attached" });
    await searchField(page).fill("R-00");
    await page.locator("a[data-row]").nth(49).scrollIntoViewIfNeeded();
    const before = await placeOf(page);
    expect(Math.max(...before.scrolls)).toBeGreaterThan(500);
    await switchLanguage(page, "ja");
    expect(await placeOf(page)).toEqual(before);
    await expect.poll(() => page.getByRole("searchbox", { name: patientsWords.searchLabel.ja }).inputValue()).toBe("R-00");
  });

  test("of a chart: its address, its table and its open trend", async () => {
    const [row] = await rowsOf();
    const { page } = await journey.open();
    await enterAs(page, journey.address, "director", "en", `/patients/${row?.id}`);
    await page.getByRole("button", { name: figureWords.asTable.en }).click();
    await page.getByRole("region", { name: flowsheetWords.region.en }).locator("button[aria-pressed]").first().click();
    await page.getByRole("button", { name: flowsheetWords.closeTrend.en }).waitFor();
    const before = page.url();
    await switchLanguage(page, "ja");
    await page.getByRole("region", { name: figureWords.table.ja }).waitFor();
    await page.getByRole("button", { name: flowsheetWords.closeTrend.ja }).waitFor();
    expect(page.url()).toBe(before);
  });
});

test("can be begun anew, after it was said what is lost", async () => {
  const { page } = await journey.open();
  await enterAs(page, journey.address, "director", "en", "/patients");
  const first = (await page.locator("a[data-row]").first().getAttribute("data-row")) ?? "";
  await page.locator(`a[data-row="${first}"]`).click();
  const written = page.getByRole("listitem").filter({ hasText: "118/76" });
  await page.getByRole("application", { name: figureWords.figure.en }).waitFor();
  expect(await written.count()).toBe(0);
  expect(await writeVitals(page, first)).toMatch(/^200 /);
  await written.waitFor();
  await choose(page, shellWords.resetDemonstration, "en");
  await page.getByText(shellWords.resetBody.en).waitFor();
  await page.getByRole("button", { name: shellWords.resetConfirm.en, exact: true }).click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await page.waitForURL(/\/today$/);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.getByRole("navigation").getByRole("link", { name: shellWords.patients.en }).click();
  await found(page, 240).waitFor({ state: "attached" });
  await expect.poll(() => page.getByText(shellWords.demonstration.en).isVisible()).toBe(true);
  await page.locator(`a[data-row="${first}"]`).click();
  await page.getByRole("application", { name: figureWords.figure.en }).waitFor();
  expect(await written.count()).toBe(0);
});

/** Presses Tab until the focus is where `selector` says; a person would give up after so many. */
async function tabUntil(page: Page, selector: string): Promise<void> {
  for (let pressed = 0; pressed < 40; pressed += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`Tab did not come to ${selector}`);
}

/** What the picture says after each key, to somebody who hears it. */
async function readDays(page: Page, keys: readonly string[]): Promise<readonly string[]> {
  const said: string[] = [];
  for (const key of keys) {
    await page.keyboard.press(key);
    said.push((await figure(page).locator("xpath=following-sibling::*[@role='status']").textContent()) ?? "");
  }
  return said;
}

/** The address, and how far each part of the page is scrolled. */
async function placeOf(page: Page): Promise<{ readonly url: string; readonly scrolls: readonly number[] }> {
  const scrolls = await page.evaluate(() => [...document.querySelectorAll("main, main section")].map((element) => element.scrollTop));
  return { url: page.url(), scrolls };
}
