/** The chart as a person meets it: in a real browser, with a real server, by keyboard, in both languages. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { checkpointFacts } from "../src/care/rules/checkpoint-facts.ts";
import { discordanceOf } from "../src/care/rules/discordance.ts";
import { foldChart } from "../src/record/chart.ts";
import type { ChartResponse } from "../src/server/contract.ts";
import { discordanceNoteWords, discordanceWords, knownOf } from "../src/words/care/discordance.ts";
import { type Visit, violations } from "./support/browser.ts";
import { ask, patientsOf } from "./support/demonstration.ts";
import { demonstrationOfFile } from "./support/demonstration-of-file.ts";

/** A machine that does other things too may take a while; a test waits for what should happen, not for time. */
const PATIENT = { timeout: 20_000 };

const demonstration = demonstrationOfFile();

/** Opens the first chart of a filter and waits for its picture. */
async function openChart(visit: Visit, filter: "both" | "neither" = "both"): Promise<string> {
  const [patient] = await patientsOf(visit, filter);
  if (patient === undefined) throw new Error(`a patient of the filter ${filter}`);
  await visit.page.goto(`${demonstration.address}/patients/${patient}`);
  await figure(visit.page).locator("svg").waitFor();
  return patient;
}

const figure = (page: Page) => page.getByRole("application");
const chartOf = (visit: Visit, patient: string) => ask<ChartResponse>(visit, "GET", `/api/patients/${patient}/chart`);

describe.each(["ja", "en"] as const)("in %s", (language) => {
  test("the chart breaks no rule of accessibility, asks no other host, and nothing overflows", async () => {
    const visit = await demonstration.visit("psychiatrist", language);
    await openChart(visit);
    expect(await violations(visit.page)).toEqual([]);
    expect(await visit.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    expect({ foreign: visit.foreignRequests, errors: visit.errors }).toEqual({ foreign: [], errors: [] });
    await visit.context.close();
  });

  test("trend, table and opened entry break no rule of accessibility either", async () => {
    const visit = await demonstration.visit("psychiatrist", language);
    await openChart(visit);
    await figure(visit.page).press("t");
    await visit.page.getByRole("button", { name: "HAM-D17", exact: true }).click();
    expect(await violations(visit.page)).toEqual([]);
    await visit.page.getByRole("button", { name: language === "ja" ? "推移を閉じて" : "Close the trend" }).click();
    await visit.page.locator("li button").first().click();
    expect(await violations(visit.page)).toEqual([]);
    await visit.context.close();
  });

  test("the word exosome never stands without its status", async () => {
    const visit = await demonstration.visit("psychiatrist", language);
    await openChart(visit);
    const banner = await visit.page.getByRole("region", { name: language === "ja" ? "患者" : "Patient" }).textContent();
    expect(banner).toMatch(language === "ja" ? /エクソソーム \d\/3・研究的・未承認/ : /Exosome \d\/3 · investigational, unapproved/);
    await visit.context.close();
  });
});

describe("by keyboard", () => {
  test("the arrows read the picture day by day, and T changes to the table and back", async () => {
    const visit = await demonstration.visit("psychiatrist", "en");
    await openChart(visit);
    const spoken = visit.page.getByRole("status").filter({ hasText: /Mind/ });
    await figure(visit.page).press("Home");
    await expect.poll(() => spoken.textContent(), PATIENT).toMatch(/Mind \d+ \(±0 from baseline\), HAM-D17 \d+, Body \d+/);
    const first = await spoken.textContent();
    await figure(visit.page).press("ArrowRight");
    await expect.poll(() => spoken.textContent(), PATIENT).not.toBe(first);
    await figure(visit.page).press("ArrowLeft");
    await expect.poll(() => spoken.textContent(), PATIENT).toBe(first);
    await visit.page.keyboard.press("t");
    const table = visit.page.getByRole("region", { name: "Every value of the two wheels" });
    await expect.poll(() => table.evaluate((element) => element === document.activeElement), PATIENT).toBe(true);
    await visit.page.keyboard.press("t");
    await expect.poll(() => figure(visit.page).evaluate((element) => element === document.activeElement), PATIENT).toBe(true);
    await visit.context.close();
  });

  test("the table holds every point, session and infusion of the chart", async () => {
    const visit = await demonstration.visit("psychiatrist", "en");
    const { entries } = await chartOf(visit, await openChart(visit));
    await figure(visit.page).press("t");
    const rows = await visit.page.locator("section[tabindex] tbody tr").allTextContents();
    const count = (pattern: RegExp) => rows.filter((row) => pattern.test(row)).length;
    const of = (kind: string) => entries.filter((entry) => entry.kind === kind).length;
    expect(count(/TMS session \d+given/)).toBe(of("session"));
    expect(count(/Infusion \d+given/)).toBe(of("infusion"));
    expect(count(/Mind HAM-D17/)).toBe(entries.filter((entry) => entry.kind === "assessment" && entry.body.instrument === "hamd17").length);
    await visit.context.close();
  });

  test("an entry opens whole, with its hash and the one before, and gives the focus back", async () => {
    const visit = await demonstration.visit("psychiatrist", "en");
    const { entries, identity } = await chartOf(visit, await openChart(visit));
    const newest = visit.page.locator("li button").first();
    await newest.focus();
    await visit.page.keyboard.press("Enter");
    const panel = (await visit.page.getByRole("dialog").textContent()) ?? "";
    const last = entries.findLast((entry) => panel.includes(entry.hash));
    expect(last).toBeDefined();
    expect(panel).toContain(entries.find((entry) => entry.seq === (last?.seq ?? 0) - 1)?.hash ?? "no entry before it");
    expect(identity.status === "open" && panel.includes(identity.fields.number)).toBe(true);
    await visit.page.keyboard.press("Escape");
    await expect.poll(() => newest.evaluate((element) => element === document.activeElement), PATIENT).toBe(true);
    await visit.context.close();
  });
});

test("a row of the flowsheet shows its trend in place of the entries", async () => {
  const visit = await demonstration.visit("psychiatrist", "ja");
  await openChart(visit);
  await visit.page.getByRole("button", { name: "SSS-8", exact: true }).press("Enter");
  await visit.page.getByRole("heading", { name: "SSS-8の推移" }).waitFor();
  expect(await visit.page.getByRole("heading", { name: "記載" }).count()).toBe(0);
  await visit.context.close();
});

test("where mind and body part, that is said with its numbers, and what is known of it is one step away", async () => {
  const visit = await demonstration.visit("psychiatrist", "en");
  const note = visit.page.getByRole("region", { name: discordanceNoteWords.title.en });
  let apart = 0;
  for (const patient of (await patientsOf(visit, "tms")).slice(0, 6)) {
    await visit.page.goto(`${demonstration.address}/patients/${patient}`);
    await figure(visit.page).locator("svg").waitFor();
    const { entries, today } = await chartOf(visit, patient);
    const chart = foldChart(entries);
    const expected = discordanceOf(chart, checkpointFacts(chart, today));
    if (expected === null) continue;
    apart += 1;
    await note.getByText(discordanceWords[expected].en).click();
    await note.getByText(knownOf(expected, 1).verdict.en).waitFor();
    expect(await note.getByRole("link").getAttribute("href")).toBe(`/claims#${knownOf(expected, 1).code}`);
  }
  expect(apart).toBeGreaterThan(0);
  await visit.context.close();
});

test("what another person records appears by itself, marked and announced", async () => {
  const reader = await demonstration.visit("psychiatrist", "ja");
  const patient = await openChart(reader);
  const writer = await demonstration.visit("psychiatrist", "ja");
  const { head, today } = await chartOf(writer, patient);
  await ask(writer, "POST", `/api/patients/${patient}/entries`, {
    expectedSeq: head.seq + 1,
    entries: [
      { kind: "note", version: 1, occurredAt: today, body: { category: "progress", language: "ja" }, personal: { text: "よく眠れた。" } },
    ],
  });
  await reader.page.getByRole("button", { name: /新着.*よく眠れた。/s }).waitFor();
  expect(await reader.page.getByRole("status").allTextContents()).toContain("新しい記載が1件届きました。");
  await Promise.all([reader.context.close(), writer.context.close()]);
});

test("a reader who may not know who this is sees the numbers and no name", async () => {
  const doctor = await demonstration.visit("psychiatrist", "ja");
  const patient = await openChart(doctor);
  const { identity } = await chartOf(doctor, patient);
  const statistician = await demonstration.visit("statistician", "ja");
  await statistician.page.goto(`${demonstration.address}/patients/${patient}`);
  await statistician.page.getByRole("heading", { name: "識別情報は表示されません" }).waitFor();
  await figure(statistician.page).locator("svg").waitFor();
  const text = await statistician.page.locator("main").textContent();
  const family = identity.status === "open" ? identity.fields.name?.family : undefined;
  expect(family).toBeDefined();
  expect(text).not.toContain(family);
  expect(await violations(statistician.page)).toEqual([]);
  await Promise.all([doctor.context.close(), statistician.context.close()]);
});

test("an address that leads to no chart says so and leads back", async () => {
  const visit = await demonstration.visit("psychiatrist", "en");
  await visit.page.goto(`${demonstration.address}/patients/00000000-0000-7000-8000-000000000000`);
  await visit.page.getByRole("heading", { name: "There is no such chart" }).waitFor();
  await visit.page.getByRole("link", { name: "Go to the patients" }).click();
  await visit.page.waitForURL(/\/patients$/);
  expect(await violations(visit.page)).toEqual([]);
  await visit.context.close();
});
