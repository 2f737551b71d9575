/** The eight roles of the demonstration, one after another in one window: what each sees, and what none of them may. */
import type { Page, Response } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { ROLES, type Role } from "../../src/record/entry.ts";
import type { PatientRow } from "../../src/server/contract.ts";
import { bannerWords, chartWords } from "../../src/words/screens/chart.ts";
import { figureWords } from "../../src/words/screens/figure.ts";
import { patientsWords } from "../../src/words/screens/patients.ts";
import { proofWords } from "../../src/words/screens/proof.ts";
import { shellWords } from "../../src/words/screens/shell.ts";
import { type Caller, callerOf } from "../support/clinic.ts";
import { beginJourney, enterAs, type Journey, shownText, switchRole } from "./journey.ts";

let journey: Journey;
let director: Caller;
let rows: readonly PatientRow[];
beforeAll(async () => {
  journey = await beginJourney("demonstration");
  director = callerOf(journey.address);
  await director.call("POST /api/demonstration/role", { body: { role: "director" } });
  const search = (offset: number) => director.call("POST /api/patients/search", { body: { text: "", filter: "all", offset, limit: 100 } });
  rows = [...(await search(0)).rows, ...(await search(100)).rows, ...(await search(200)).rows];
});
afterAll(() => journey.close());
afterEach(() => journey.expectQuiet());

/** The places of the navigation, in order, by role. */
const PLACES: Readonly<Record<Role, readonly string[]>> = {
  director: ["Today", "Patients", "Lots", "Question", "Design", "Import", "Proof", "Settings", "Staff"],
  psychiatrist: ["Today", "Patients", "Lots", "Question", "Design", "Proof"],
  operator: ["Today", "Patients", "Lots", "Proof"],
  nurse: ["Today", "Patients", "Lots", "Proof"],
  reception: ["Today", "Patients", "Proof"],
  statistician: ["Patients", "Question", "Design", "Proof"],
  auditor: ["Proof", "Staff"],
  patient: ["How I feel", "My chart"],
};

/** Whatever would tell who somebody is: each patient's number, and the whole name in each script. */
function identifying(): readonly string[] {
  return rows.flatMap(({ identity }) => {
    if (identity.status !== "open") return [];
    const { number, name, kana, roman } = identity.fields;
    return [
      number,
      ...[name, kana, roman].flatMap((one) => (one === null ? [] : [`${one.family} ${one.given}`, `${one.family}　${one.given}`])),
    ];
  });
}

test("each is shown its own places, on every screen the mark of the demonstration, and no other screen by its address", async () => {
  expect(rows).toHaveLength(240);
  const { page } = await journey.open();
  await enterAs(page, journey.address, "director", "en");
  for (const role of ROLES) {
    await switchRole(page, journey.address, role);
    const links = page.getByRole("navigation", { name: shellWords.navigation.en }).getByRole("link");
    await expect.poll(() => links.allTextContents(), { message: role }).toEqual(["", ...PLACES[role]]);
    for (const [path, place] of [
      ["/patients", "Patients"],
      ["/import", "Import"],
      ["/proof", "Proof"],
      ["/staff", "Staff"],
    ] as const) {
      await page.goto(`${journey.address}${path}`);
      await page.getByText(shellWords.demonstration.en).waitFor();
      const refused = page.getByRole("heading", { name: shellWords.noRightTitle.en });
      if (PLACES[role].includes(place)) expect([role, place, await refused.count()]).toEqual([role, place, 0]);
      else await refused.waitFor();
    }
  }
});

test("the statistician sees measures of 240 people and no name, on no screen and in no answer of the server", async () => {
  const { page } = await journey.open();
  const answers = listenTo(page);
  await enterAs(page, journey.address, "statistician", "en", "/patients");
  await page.locator("a[data-row]").nth(49).waitFor();
  const texts = [await shownText(page.locator("body"))];
  expect(await page.getByRole("searchbox").count()).toBe(0);
  await page.getByText(patientsWords.searchWithheld.en).waitFor();
  await page.locator("a[data-row]").first().click();
  await page.getByRole("application", { name: figureWords.figure.en }).waitFor();
  await page.getByText(bannerWords.withheld.en).first().waitFor();
  texts.push(await shownText(page.locator("body")));
  await page.getByRole("listitem").getByRole("button").last().click();
  await page.getByRole("dialog").waitFor();
  texts.push(await shownText(page.getByRole("dialog")));
  const all = [...texts, ...(await Promise.all(answers))].join("\n");
  expect(all).toContain("hamd17");
  expect(identifying().length).toBeGreaterThan(1_000);
  expect(identifying().filter((one) => all.includes(one))).toEqual([]);
});

test("reception finds everybody by name, is told nothing that was measured, and opens no chart", async () => {
  const { page } = await journey.open();
  const answers = listenTo(page);
  await enterAs(page, journey.address, "reception", "en", "/patients");
  await page.locator("tbody th").nth(49).waitFor();
  expect(await page.locator("a[data-row]").count()).toBe(0);
  await page.goto(`${journey.address}/patients/${rows[0]?.id}`);
  await page.getByRole("heading", { name: chartWords.failedTitle.en }).waitFor();
  const all = (await Promise.all(answers)).join("\n");
  expect(all).toContain(rows[0]?.id);
  expect(all).not.toMatch(/hamd17|sss8|"percent"|previousHash/);
});

test("the auditor sees who read what, and no patient", async () => {
  const { page } = await journey.open();
  const answers = listenTo(page);
  await enterAs(page, journey.address, "auditor", "en", "/proof");
  await page.getByRole("heading", { name: proofWords.accesses.en }).waitFor();
  await page
    .getByRole("cell", { name: /Demo Director/ })
    .first()
    .waitFor();
  const all = [await shownText(page.locator("body")), ...(await Promise.all(answers))].join("\n");
  expect(identifying().filter((one) => all.includes(one))).toEqual([]);
});

test("the patient sees their own chart, and another's no more than one that is not there", async () => {
  const { page } = await journey.open();
  await enterAs(page, journey.address, "patient", "en");
  await page.waitForURL(/\/patients\/[0-9a-f-]{36}\/diary$/);
  await page.getByRole("link", { name: shellWords.ownChart.en }).click();
  await page.waitForURL(/\/patients\/[0-9a-f-]{36}$/);
  await page.getByRole("application", { name: figureWords.figure.en }).waitFor();
  const own = page.url().slice(-36);
  const said: string[] = [];
  for (const other of [rows.find(({ id }) => id !== own)?.id ?? "", "01900000-0000-7000-8000-000000000000"]) {
    await page.goto(`${journey.address}/patients/${other}`);
    await page.getByRole("heading", { name: new RegExp(`${chartWords.failedTitle.en}|${chartWords.notFoundTitle.en}`) }).waitFor();
    said.push(await shownText(page.locator("main")));
  }
  expect(said[0]).toBe(said[1]);
});

/** Everything that the server answers to the page from now on. */
function listenTo(page: Page): Promise<string>[] {
  const answers: Promise<string>[] = [];
  page.on("response", (response: Response) => {
    if (/\/api\/(?!live)/.test(response.url())) answers.push(response.text().catch(() => ""));
  });
  return answers;
}
