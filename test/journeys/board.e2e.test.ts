/** The board of the day as reception uses it, in each language: a chair is booked by hand, the booking moved to another day, and given back. */
import { expect, test } from "vitest";
import { choiceWords } from "../../src/words/entry-choices.ts";
import { todayWords } from "../../src/words/screens/today.ts";
import { violations } from "../support/browser.ts";
import { rowsOf } from "../support/demonstration.ts";
import { demonstrationOfFile } from "../support/demonstration-of-file.ts";
import { sidewaysOverflow } from "./journey.ts";
import { named } from "./workspace.ts";

const demonstration = demonstrationOfFile();

test.each([
  ["ja", "17:10"],
  ["en", "17:20"],
] as const)("a visit is booked, moved and given back, in %s", async (language, time) => {
  const guest = await demonstration.visit("reception", language);
  const { page, errors } = guest;
  const [row] = await rowsOf(guest, "open");
  const number = row?.identity.status === "open" ? row.identity.fields.number : "";
  const booking = page.getByRole("listitem").filter({ hasText: time });
  await page.goto(`${demonstration.address}/today?on=2026-11-25`);
  await named(page, todayWords.book, language).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(todayWords.who[language]).fill(number);
  await dialog.getByRole("button", { name: number }).click();
  await dialog.getByLabel(todayWords.what[language]).selectOption({ label: choiceWords["what.visit"][language] });
  await dialog.getByLabel(todayWords.from[language]).fill(time);
  await named(dialog, todayWords.bookIt, language).click();
  await booking.waitFor();

  await booking.getByRole("button").last().click();
  await dialog.getByText(todayWords.moveTo[language]).click();
  expect(await named(dialog, todayWords.move, language).isDisabled()).toBe(true);
  await dialog.getByLabel(todayWords.day[language], { exact: true }).fill("2026-11-26");
  expect(await violations(page)).toEqual([]);
  await named(dialog, todayWords.move, language).click();
  await booking.waitFor({ state: "detached" });

  await page.goto(`${demonstration.address}/today?on=2026-11-26`);
  await booking.waitFor();
  for (const width of [390, 1024, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await sidewaysOverflow(page)).toEqual([]);
  }
  await booking.getByRole("button").last().click();
  await named(dialog, todayWords.cancel, language).click();
  await booking.waitFor({ state: "detached" });
  expect(errors).toEqual([]);
  await guest.context.close();
});
