/**
 * A week that was missed, in each language: a patient in the middle of a course stays away for a week, the rest is proposed anew,
 * decided, and stands on the board of the day; the chairs of the old schedule are free again and the old schedule stays readable.
 */
import type { Browser, Locator } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { addDays } from "../../src/base/dates.ts";
import type { Board } from "../../src/server/board-contract.ts";
import type { ChartResponse } from "../../src/server/contract.ts";
import { findingSentence } from "../../src/words/care/findings.ts";
import { dayText } from "../../src/words/dates.ts";
import { courseMarkWords, courseWords } from "../../src/words/screens/course.ts";
import { todayWords } from "../../src/words/screens/today.ts";
import { say } from "../../src/words/text.ts";
import { launchBrowser, type Visit } from "../support/browser.ts";
import { ask, type Demonstration, openDemonstration, rowsOf, visitAs } from "../support/demonstration.ts";
import { shownText } from "./journey.ts";

const DAY_MILLISECONDS = 24 * 60 * 60 * 1_000;
/** The demonstration is founded on Monday 23 November 2026, a holiday; eight days later it is Tuesday 1 December. */
const AWAY_DAYS = 8;
const TODAY = "2026-12-01";

let browser: Browser;
let demonstration: Demonstration;
const visits: Visit[] = [];
beforeAll(async () => {
  browser = await launchBrowser();
  demonstration = await openDemonstration();
  demonstration.pass(AWAY_DAYS * DAY_MILLISECONDS);
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

const chartOf = (guest: Visit, patient: string) => ask<ChartResponse>(guest, "GET", `/api/patients/${patient}/chart`);
const bookingsOf = async (guest: Visit, on: string, patient: string) =>
  (await ask<Board>(guest, "GET", `/api/today?on=${on}`)).bookings.filter((one) => one.patient === patient && one.what === "session");
const schedulesIn = ({ entries }: ChartResponse) => entries.filter((entry) => entry.kind === "schedule");

describe.each([
  ["ja", 0],
  ["en", 1],
] as const)("in %s", (language, place) => {
  test("the rest of the course is laid anew, decided, and on the board", async () => {
    const guest = await visitAs(browser, demonstration, "psychiatrist", language);
    visits.push(guest);
    const { page } = guest;
    const rows = await rowsOf(guest, "tms");
    const inCourse = rows.filter(
      ({ plan, status }) => status === "open" && plan !== null && plan.sessionsDone >= 3 && plan.sessionsDone < 24,
    );
    const patient = inCourse[place]?.id ?? "";
    const done = inCourse[place]?.plan?.sessionsDone ?? 0;
    const before = schedulesIn(await chartOf(guest, patient));

    await page.goto(`${demonstration.address}/patients/${patient}/course`);
    const calendar = page.getByRole("region", { name: courseWords.calendar[language] });
    await dayWith(calendar, "2026-11-25", courseWords.notGiven[language], language).waitFor();
    await page.getByText(new RegExp(say(courseWords.missed, language, { n: "\\d" }))).waitFor();

    await page.getByRole("button", { name: courseWords.replan[language] }).click();
    const decide = page.getByRole("button", { name: courseWords.decide[language] });
    await decide.waitFor();
    await page.getByText(gapSentence(await chartOf(guest, patient), language)).waitFor();
    const next = say(courseWords.number, language, { what: courseMarkWords.session[language], n: done + 1 });
    await dayWith(calendar, TODAY, next, language).waitFor();
    await decide.click();
    await page.getByText(courseWords.decided[language]).waitFor();

    const after = schedulesIn(await chartOf(guest, patient));
    expect(after.length).toBe(before.length + 1);
    expect(after.at(-1)?.body).toMatchObject({ ground: "replanned", replaces: before.at(-1)?.id });
    await page.getByText(courseWords.earlier[language]).click();
    expect(await bookingsOf(guest, TODAY, patient)).toMatchObject([{ number: done + 1 }]);
    expect((await bookingsOf(guest, addDays(TODAY, 1), patient)).map(({ number }) => number)).toEqual([done + 2]);

    await page.goto(demonstration.address);
    await page.waitForURL(/\/today$/);
    const board = page.getByRole("region", { name: todayWords.board[language] });
    await board.locator(`a[href="/patients/${patient}/session"]`).waitFor();
    expect(await shownText(page.getByRole("heading", { level: 1 }))).toBe(dayText(TODAY, language, "weekday"));
  });
});

/** The day of the calendar that says `mark`. */
function dayWith(calendar: Locator, day: string, mark: string, language: "ja" | "en"): Locator {
  return calendar.getByRole("button", { name: dayText(day, language, "full") }).filter({ hasText: mark });
}

/** What is said of the break: from the last session that was given until today. */
function gapSentence({ entries }: ChartResponse, language: "ja" | "en"): string {
  const last = entries.findLast((entry) => entry.kind === "session")?.occurredAt.slice(0, 10) ?? "";
  const days = (Date.parse(TODAY) - Date.parse(last)) / DAY_MILLISECONDS;
  return findingSentence({ code: "course.gap", values: { from: last, to: TODAY, days } }, language) ?? "";
}
