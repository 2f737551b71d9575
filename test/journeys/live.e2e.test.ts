/** Two people before the same chart: what one writes the other sees, without asking. */
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { entriesWords } from "../../src/words/screens/entries.ts";
import { figureWords } from "../../src/words/screens/figure.ts";
import { say } from "../../src/words/text.ts";
import { beginJourney, enterAs, type Journey, shownText } from "./journey.ts";

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
  await reader.page.getByText(entriesWords.isNew.en, { exact: true }).waitFor();
  const newest = reader.page.getByRole("listitem").filter({ hasText: entriesWords.isNew.en });
  expect(await shownText(newest)).toMatch(/118\/76[\s\S]*Demo Nurse/);
  expect(Number(/\d+/.exec((await all.textContent()) ?? "")?.[0])).toBe(before + 1);
  const arrived = reader.page.getByRole("status").filter({ hasText: say(entriesWords.arrived, "en", { n: 1 }) });
  expect(await arrived.count()).toBe(1);
  const moved = writer.page.locator("tbody tr").filter({ has: writer.page.locator(`a[data-row="${patient}"]`), hasText: "today" });
  await moved.waitFor();
});

/** Writes through the API as the page itself would, with the cookies of its window. */
function writeVitals(page: Page, patient: string): Promise<string> {
  return page.evaluate(async (id) => {
    const chart = await (await fetch(`/api/patients/${id}/chart`)).json();
    const entry = {
      kind: "vitals",
      version: 1,
      occurredAt: chart.today,
      body: {
        systolicMmHg: 118,
        diastolicMmHg: 76,
        pulsePerMinute: 64,
        oxygenPercent: 98,
        temperatureCelsius: 36.5,
        respirationsPerMinute: null,
        consciousness: "alert",
        weightKilograms: null,
        heightCentimetres: null,
      },
      personal: null,
    };
    const body = JSON.stringify({ expectedSeq: chart.head.seq + 1, entries: [entry] });
    const headers = { "content-type": "application/json" };
    const reply = await fetch(`/api/patients/${id}/entries`, { method: "POST", headers, body });
    return `${reply.status} ${await reply.text()}`;
  }, patient);
}
