/** How much a browser has to fetch before the list of patients stands. */
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { beginJourney, enterAs, type Journey } from "./journey.ts";

let journey: Journey;
beforeAll(async () => {
  journey = await beginJourney("demonstration");
});
afterAll(() => journey.close());
afterEach(() => journey.expectQuiet());

test("the first load of the patients is at most 200 kB of JavaScript, gzip", async () => {
  const { context, page } = await journey.open();
  await enterAs(page, journey.address, "director", "en", "/patients");
  await page.close();
  const fresh = await context.newPage();
  const scripts: Promise<Buffer>[] = [];
  fresh.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.push(response.body());
  });
  await fresh.goto(`${journey.address}/patients`, { waitUntil: "networkidle" });
  await fresh.locator("a[data-row]").nth(49).waitFor();
  const bytes = (await Promise.all(scripts)).reduce((sum, script) => sum + gzipSync(script).length, 0);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThanOrEqual(200_000);
});
