/** Two people before the same chart: what one writes the other sees, without asking. */
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { entriesWords } from "../../src/words/screens/entries.ts";
import { figureWords } from "../../src/words/screens/figure.ts";
import { say } from "../../src/words/text.ts";
import { beginJourney, enterAs, type Journey, shownText, writeVitals } from "./journey.ts";

let journey: Journey;
beforeAll(async () => {
  journey = await beginJourney("demonstration");
});
afterAll(() => journey.close());
afterEach(() => journey.expectQuiet());

test("an entry that one window writes appears in the other's open chart, marked as new, and its list of patients moves", async () => {
  const [reader, writer] = [await journey.open(), await journey.open()];
  await enterAs(reader.page, journey.address, "psychiatrist", "en", "/patients");
  await reader.page.locator("a[data-row]").nth(5).click();
  await reader.page.getByRole("application", { name: figureWords.figure.en }).waitFor();
  const patient = reader.page.url().slice(-36);
  const all = reader.page.getByRole("combobox", { name: entriesWords.filter.en }).locator("option").first();
  const before = Number(/\d+/.exec((await all.textContent()) ?? "")?.[0]);
  await enterAs(writer.page, journey.address, "nurse", "en", "/patients");
  expect(await writeVitals(writer.page, patient)).toMatch(/^200 /);
  const mark = reader.page.getByText(entriesWords.isNew.en, { exact: true });
  await mark.waitFor();
  const newest = reader.page.getByRole("listitem").filter({ has: mark });
  expect(await shownText(newest)).toMatch(/118\/76[\s\S]*Demo Nurse/);
  await expect.poll(async () => Number(/\d+/.exec((await all.textContent()) ?? "")?.[0])).toBe(before + 1);
  const arrived = reader.page.getByRole("status").filter({ hasText: say(entriesWords.arrived, "en", { n: 1 }) });
  await expect.poll(() => arrived.count()).toBe(1);
  const moved = writer.page.locator("tbody tr").filter({ has: writer.page.locator(`a[data-row="${patient}"]`), hasText: "today" });
  await moved.waitFor();
});
