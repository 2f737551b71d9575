/** Charting as a person does it: in a real browser beside the chart, by keyboard and by taps, with another person, without a connection. */
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Language, Role } from "../../src/record/entry.ts";
import type { AnyClearEntry } from "../../src/record/kinds.ts";
import type { ChartResponse } from "../../src/server/contract.ts";
import { fieldNames } from "../../src/words/entry-fields.ts";
import { kindWords } from "../../src/words/kinds.ts";
import { roleWords } from "../../src/words/roles.ts";
import { flowsheetWords } from "../../src/words/screens/chart.ts";
import { alertWords, correctionWords, signingWords } from "../../src/words/screens/corrections.ts";
import { entriesWords } from "../../src/words/screens/entries.ts";
import { shellWords } from "../../src/words/screens/shell.ts";
import { draftWords, keyWords, savingWords, sessionWords, workspaceWords } from "../../src/words/screens/workspace.ts";
import { say } from "../../src/words/text.ts";
import { launchBrowser, type Visit, violations } from "../support/browser.ts";
import { ask, type Demonstration, openDemonstration, rowsOf, visitAs } from "../support/demonstration.ts";
import { choose, shownText, sidewaysOverflow, switchLanguage } from "./journey.ts";
import { draftIsKept, isSaved, named, noteText, record, workspace, writeNote } from "./workspace.ts";

let browser: Browser;
let demonstration: Demonstration;
/** Charts that are open; and one of them with a session of TMS to be given, whatever day it is. */
let patients: readonly string[];
let withSession: string;
const visits: Visit[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  demonstration = await openDemonstration();
  const guest = await visitAs(browser, demonstration, "director", "ja");
  const rows = await rowsOf(guest, "open");
  const due = rows.find(({ plan }) => plan !== null && plan.sessionsDone < plan.sessionsPlanned);
  if (due === undefined) throw new Error("an open chart with a session to be given");
  withSession = due.id;
  patients = rows.map(({ id }) => id).filter((id) => id !== withSession);
  await guest.context.close();
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

/** Each test writes in a chart of its own. */
function patientAt(place: number): string {
  const patient = patients[place];
  if (patient === undefined) throw new Error(`an open chart at place ${place}`);
  return patient;
}

/** A browser of its own at a chart. */
async function openChart(role: Role, language: Language, patient: string, size?: { width: number; height: number }): Promise<Visit> {
  const visit = await visitAs(browser, demonstration, role, language, size);
  visits.push(visit);
  await arrive(visit.page, patient);
  return visit;
}

async function arrive(page: Page, patient: string): Promise<void> {
  await page.goto(`${demonstration.address}/patients/${patient}`);
  await page.getByRole("application").locator("svg").waitFor();
}

const chartOf = (visit: Visit, patient: string) => ask<ChartResponse>(visit, "GET", `/api/patients/${patient}/chart`);

async function newest<Kind extends AnyClearEntry["kind"]>(visit: Visit, patient: string, kind: Kind) {
  const { entries } = await chartOf(visit, patient);
  const found = entries.findLast((entry): entry is Extract<AnyClearEntry, { kind: Kind }> => entry.kind === kind);
  if (found === undefined) throw new Error(`an entry of kind ${kind}`);
  return found;
}

describe("a PHQ-9 by keyboard", () => {
  test("takes nine answers and Enter, moves the chart, and calls for somebody at the ninth", async () => {
    const patient = patientAt(0);
    const visit = await openChart("psychiatrist", "ja", patient);
    const { page } = visit;
    await record(page, "ja", "phq9");
    await page.getByRole("columnheader", { name: say(flowsheetWords.dayDraft, "ja", { day: flowsheetWords.today.ja }) }).waitFor();
    await settled(page);
    const before = await placesOf(page);
    await page.keyboard.type("22221120");
    await page.getByText(say(workspaceWords.total, "ja", { n: 8, all: 9 })).waitFor();
    expect(await placesOf(page)).toEqual(before);
    expect(await page.getByRole("button", { name: say(alertWords.chip, "ja", { n: 1 }) }).count()).toBe(0);
    await page.keyboard.press("1");
    const chip = page.getByRole("button", { name: say(alertWords.chip, "ja", { n: 1 }) });
    await chip.waitFor();
    const alert = workspace(page).getByRole("alert");
    await alert.getByText(alertWords.actNow.ja).waitFor();
    // The answer that called stays in sight above the alert.
    const answered = workspace(page).getByRole("radiogroup").last();
    const bottomOf = async (place: Locator) =>
      Math.round(((await place.boundingBox())?.y ?? 0) + ((await place.boundingBox())?.height ?? 0));
    await expect.poll(async () => (await bottomOf(answered)) - ((await alert.boundingBox())?.y ?? 0)).toBeLessThan(1);
    expect((await newest(visit, patient, "alert")).body.numbers).toEqual({ "self-harm": 1 });
    const row = page.getByRole("region", { name: flowsheetWords.region.ja }).getByRole("row", { name: /^PHQ-9/ });
    expect(await shownText(row)).toContain("13");
    await page.keyboard.press("Enter");
    await isSaved(page, "ja");
    const { body } = await newest(visit, patient, "assessment");
    expect(body).toMatchObject({ instrument: "phq9", total: 13, totalStatus: "scored", items: { interest: 2, "self-harm": 1 } });
    await expect.poll(() => chip.isVisible()).toBe(true);
  });

  test("the alert is taken and ended by a person, and says by whom", async () => {
    const patient = patientAt(0);
    const visit = await openChart("director", "en", patient);
    const { page } = visit;
    await page.getByRole("button", { name: say(alertWords.chip, "en", { n: 1 }) }).click();
    await named(page, alertWords.take, "en").click();
    await page.getByText(/^Taken by .*, today/).waitFor();
    await page.getByLabel(alertWords.talked.en).check();
    await named(page, alertWords.resolve, "en").click();
    await page.getByText(/^Resolved by /).waitFor();
    await page.keyboard.press("Escape");
    expect(await page.getByRole("button", { name: /Act now|Taken/ }).count()).toBe(0);
  });
});

test("hs-CRP in mg/dL, typed in full width, is shown in mg/L too and recorded as it was typed", async () => {
  const visit = await openChart("nurse", "ja", patientAt(1));
  const { page } = visit;
  const patient = await withoutBloodToday(visit);
  await arrive(page, patient);
  await page.getByRole("button", { name: say(flowsheetWords.enter, "ja", { name: "高感度CRP mg/L" }) }).click();
  const form = workspace(page);
  await form.getByRole("textbox", { name: workspaceWords.value.ja }).waitFor();
  await page.keyboard.type("０．３１");
  await form.getByText("mg/dL", { exact: true }).locator("xpath=..").click();
  await form.getByText(say(workspaceWords.alsoIn, "ja", { text: "3.1 mg/L" })).waitFor();
  const row = page.getByRole("region", { name: flowsheetWords.region.ja }).getByRole("row", { name: /^高感度CRP/ });
  await row.getByText("3.1", { exact: true }).waitFor();
  await named(form, workspaceWords.confirm, "ja").click();
  await isSaved(page, "ja");
  const entry = await newest(visit, patient, "lab");
  expect(entry.body).toMatchObject({ analyte: "crp-hs", value: 0.31, unit: "mg/dL" });
  expect(entry.personal).toMatchObject({ typed: { "body.value": "０．３１" } });
});

test("a session as prescribed takes six taps", async () => {
  const patient = withSession;
  const visit = await openChart("operator", "en", patient);
  const { page } = visit;
  let taps = 0;
  const tap = async (target: Locator): Promise<void> => {
    taps += 1;
    await target.click();
  };
  const form = workspace(page);
  await tap(page.getByRole("button", { name: /^TMS \d+\/\d+$/ }));
  await tap(named(form, sessionWords.allFine, "en"));
  await tap(named(form, sessionWords.asPrescribed, "en"));
  await tap(form.getByRole("radiogroup", { name: sessionWords.pain.en }).getByText("2", { exact: true }).locator("xpath=.."));
  await tap(form.getByText(workspaceWords.noneOfThese.en, { exact: true }).locator("xpath=.."));
  await tap(named(form, sessionWords.finish, "en"));
  await isSaved(page, "en");
  expect(taps).toBe(6);
  const session = await newest(visit, patient, "session");
  expect(session.body).toMatchObject({ pain: 2, sideEffects: [] });
  expect(session.body.delivered[0]).toMatchObject({ ended: "complete", pulses: session.body.prescribed?.pulses });
  expect((await newest(visit, patient, "screening")).body).toMatchObject({ questionnaire: "session-gate", answers: { "new-metal": "no" } });
});

test("a correction shows old and new, asks why, and leaves what was corrected readable", async () => {
  const patient = patientAt(3);
  const visit = await openChart("psychiatrist", "en", patient);
  const { page } = visit;
  await page.getByRole("listitem").getByRole("button").filter({ hasText: "SSS-8" }).first().click();
  await named(page.getByRole("dialog"), correctionWords.amend, "en").click();
  const form = workspace(page);
  await form.getByRole("textbox", { name: "Total" }).fill("9");
  await named(form, workspaceWords.confirmAmendment, "en").click();
  await form.getByText(workspaceWords.reasonNeeded.en).waitFor();
  const change = form.getByRole("table", { name: workspaceWords.changes.en }).getByRole("row").last();
  expect(await shownText(change)).toMatch(/Total\s+\d+\s+9/);
  await form.getByLabel(workspaceWords.reason.en).fill("copied from the wrong sheet");
  await named(form, workspaceWords.confirmAmendment, "en").click();
  await isSaved(page, "en");
  expect((await newest(visit, patient, "assessment")).body.total).toBe(9);
  await page.getByText("copied from the wrong sheet").first().waitFor();
  await page.getByText(entriesWords.amended.en, { exact: true }).first().waitFor();
});

test.each([
  ["en", 4],
  ["ja", 5],
] as const)("when another wrote first one is told who and what, and keeps the draft, in %s", async (language, place) => {
  const patient = patientAt(place);
  const mine = await openChart("psychiatrist", language, patient);
  const text = await writeNote(mine.page, "Sleeps better.", language);
  await draftIsKept(mine.page, language);
  const other = await openChart("nurse", "ja", patient);
  await record(other.page, "ja", "バイタル");
  await workspace(other.page).getByLabel("脈拍").fill("72");
  await named(workspace(other.page), workspaceWords.confirm, "ja").click();
  await isSaved(other.page, "ja");
  await mine.page.getByText(savingWords.writtenMeanwhile[language]).waitFor();
  const form = workspace(mine.page);
  await named(form, workspaceWords.confirm, language).click();
  await form.getByText(savingWords.wroteFirst[language]).waitFor();
  const told = await shownText(form.getByRole("alert").filter({ hasText: savingWords.wroteFirst[language] }));
  expect(told).toMatch(/Demo Nurse/);
  expect(told).toContain(kindWords.vitals[language]);
  await expect.poll(() => text.inputValue()).toBe("Sleeps better.");
  await named(form, savingWords.readAgain, language).click();
  await named(form, workspaceWords.confirm, language).click();
  await isSaved(mine.page, language);
  expect((await newest(mine, patient, "note")).author.role).toBe("psychiatrist");
});

test.each([
  ["ja", 6],
  ["en", 7],
] as const)(
  "without a connection the draft is kept and counted as unsent, a decision waits, and both go on when it is back, in %s",
  async (language, place) => {
    const patient = patientAt(place);
    const visit = await openChart("psychiatrist", language, patient);
    const { page, context } = visit;
    await record(page, language, kindWords.decision[language]);
    await context.setOffline(true);
    const wish = workspace(page)
      .getByRole("textbox", { name: new RegExp(`^${fieldNames.wish[language]}`) })
      .first();
    await wish.fill("続けたい");
    await page.getByText(say(draftWords.unsentCount, language, { n: 1 })).waitFor();
    await page.getByText(draftWords.noConnectionDecision[language]).waitFor();
    await expect.poll(() => named(workspace(page), workspaceWords.confirm, language).getAttribute("aria-disabled")).toBe("true");
    await context.setOffline(false);
    await draftIsKept(page, language);
    expect(await page.getByText(say(draftWords.unsentCount, language, { n: 1 })).count()).toBe(0);
    await page.reload();
    await named(page, draftWords.open, language).click();
    await expect.poll(() => wish.inputValue()).toBe("続けたい");
  },
);

describe("a sign-out in the middle", () => {
  test.each(["ja", "en"] as const)("leaves what was typed under the cover, and it is saved when one is back, in %s", async (language) => {
    const visit = await openChart("nurse", language, patientAt(language === "ja" ? 8 : 9));
    const { page } = visit;
    const text = await writeNote(page, "Half a sentence", language);
    await ask(visit, "POST", "/api/sign-out");
    await page.getByRole("button", { name: roleWords.nurse[language], exact: true }).click();
    await draftIsKept(page, language);
    await expect.poll(() => text.inputValue()).toBe("Half a sentence");
  });

  test("by the menu saves the draft first, which waits in the list of one's own", async () => {
    const patient = patientAt(10);
    const visit = await openChart("nurse", "en", patient);
    const { page } = visit;
    await writeNote(page, "Not a second to lose");
    await choose(page, shellWords.signOut, "en");
    await page.getByRole("button", { name: roleWords.nurse.en, exact: true }).click();
    await named(page, draftWords.open, "en").click();
    await expect.poll(() => noteText(page, "en").inputValue()).toBe("Not a second to lose");
    await ask(visit, "POST", "/api/demonstration/role", { role: "psychiatrist" });
    await page.reload();
    await page.getByRole("application").locator("svg").waitFor();
    expect(await page.getByText(draftWords.list.en).count()).toBe(0);
  });
});

test("a language switch in the middle of a form keeps the place and what was typed", async () => {
  const { page } = await openChart("psychiatrist", "en", patientAt(11));
  await record(page, "en", "hamd17");
  await page.keyboard.type("2101");
  await switchLanguage(page, "ja");
  await page.getByText(say(workspaceWords.total, "ja", { n: 4, all: 17 })).waitFor();
  await page.getByRole("radiogroup", { name: "夜中の目覚め" }).getByRole("radio").first().focus();
  await page.keyboard.type("1");
  await switchLanguage(page, "en");
  await page.getByText(say(workspaceWords.total, "en", { n: 5, all: 17 })).waitFor();
  await expect
    .poll(() => page.getByRole("radiogroup", { name: "Waking at night" }).getByRole("radio", { checked: true }).textContent())
    .toBe("1");
});

test("what was saved can be taken back for ten seconds, with what was typed; after a signature it cannot", async () => {
  const patient = patientAt(12);
  const visit = await openChart("psychiatrist", "en", patient);
  const { page } = visit;
  const text = await writeNote(page, "First version.");
  await named(workspace(page), workspaceWords.confirm, "en").click();
  await page.getByRole("button", { name: /^Undo \(\d+ s\)$/ }).click();
  await text.waitFor();
  await expect.poll(() => text.inputValue()).toBe("First version.");
  expect((await newest(visit, patient, "retraction")).body.ground).toBe("undone");
  await text.fill("Second version.");
  await named(workspace(page), workspaceWords.confirm, "en").click();
  await isSaved(page, "en");
  await page.getByRole("combobox", { name: entriesWords.filter.en }).selectOption("unsigned");
  await named(page, correctionWords.signMany, "en", { n: 1 }).click();
  const dialog = page.getByRole("dialog");
  const shown = await shownText(dialog.locator("pre"));
  expect(shown).toContain("Second version.");
  const code = /\d{6}/.exec(await shownText(dialog.getByText(/^Demonstration code \d{6}$/)))?.[0] ?? "";
  await dialog.getByLabel(signingWords.code.en).fill(code);
  await named(dialog, signingWords.sign, "en").click();
  await dialog.waitFor({ state: "hidden" });
  const signed = await newest(visit, patient, "confirmation");
  expect(signed.signature).toMatchObject({ language: "en", meaning: "authored" });
  expect(signed.body.confirms).toBe((await newest(visit, patient, "note")).id);
});

test("a nurse enters for a physician, and it stays unconfirmed until that physician signs", async () => {
  const patient = patientAt(13);
  const { page } = await openChart("nurse", "en", patient);
  await record(page, "en", "diagnosis");
  const form = workspace(page);
  await form.getByText("ICD-10", { exact: true }).first().locator("xpath=..").click();
  await form.getByLabel("Diagnosis code").fill("F33.1");
  await named(form, workspaceWords.confirm, "en").click();
  await form.getByText(/^Please look at \d+ fields?\.$/).waitFor();
  await expect.poll(() => form.getByLabel(workspaceWords.onBehalfOf.en).isVisible()).toBe(true);
  await page.keyboard.press("Escape");
  await record(page, "en", "allergies");
  await form.getByText("none known", { exact: true }).locator("xpath=..").click();
  await form.getByLabel(workspaceWords.onBehalfOf.en).selectOption({ index: 1 });
  await named(form, workspaceWords.confirm, "en").click();
  await isSaved(page, "en");
  await page
    .getByText(/^Unconfirmed: /)
    .first()
    .waitFor();
});

/** Which forms are looked at in which window; the drawing of a field is the same in all of them. */
const LOOKED_AT = [
  { size: { width: 1280, height: 800 }, forms: ["assessment.phq9", "session", "plan"] },
  { size: { width: 1024, height: 768 }, forms: ["assessment.hamd17"] },
  { size: { width: 390, height: 844 }, forms: ["adverse-event"] },
] as const;

test.each(["ja", "en"] as const)(
  "assistive technology stumbles over nothing in the workspace, and nothing is too wide, in %s",
  async (language) => {
    const { page } = await openChart("director", language, patientAt(14));
    const found: string[] = [];
    for (const { size, forms } of LOOKED_AT) {
      await page.setViewportSize(size);
      for (const form of forms) {
        await record(page, language, form);
        found.push(...(await violations(page)).map((what) => `${form} at ${size.width}: ${what}`));
        found.push(...(await sidewaysOverflow(page)).map((what) => `${form} at ${size.width}: ${what}`));
        await page.keyboard.press("Escape");
        await workspace(page).waitFor({ state: "detached" });
      }
    }
    await page.keyboard.press("?");
    await page.getByRole("heading", { name: keyWords.title[language] }).waitFor();
    found.push(...(await violations(page)).map((what) => `keys: ${what}`));
    expect(found).toEqual([]);
  },
);

/** A chart in which nothing was measured in blood today: a second draw of the day would be shown as the mean of both. */
async function withoutBloodToday(visit: Visit): Promise<string> {
  for (const patient of patients.slice(15)) {
    const { entries, today } = await chartOf(visit, patient);
    if (
      entries.some(({ kind }) => kind === "lab") &&
      !entries.some(({ kind, occurredAt }) => kind === "lab" && occurredAt.startsWith(today))
    )
      return patient;
  }
  throw new Error("every chart has a laboratory value of today");
}

/** The page after whatever follows from the last change of a size was drawn. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 4; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

/** Where everything that a person looks at while typing stands. */
async function placesOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('aside [role="radiogroup"], aside footer button, [role="application"], table tr')].map((element) => {
      const { left, top } = element.getBoundingClientRect();
      return `${element.tagName} ${Math.round(left)} ${Math.round(top)}`;
    }),
  );
}
