/**
 * TMS beside the chair, in each language: from the motor threshold, pulse by pulse, to a session of six taps whose dose
 * follows from it; and a change before a session that waits for a physician on another screen.
 */
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Language, Role } from "../../src/record/entry.ts";
import type { AnyClearEntry } from "../../src/record/kinds.ts";
import type { ChartResponse } from "../../src/server/contract.ts";
import { chairSessionWords, gateRowWords } from "../../src/words/screens/chairside.ts";
import { signingWords } from "../../src/words/screens/corrections.ts";
import { patientPlaceWords } from "../../src/words/screens/patient-places.ts";
import { thresholdWords } from "../../src/words/screens/threshold.ts";
import { termText } from "../../src/words/terms.ts";
import { say, type Text } from "../../src/words/text.ts";
import { launchBrowser, type Visit } from "../support/browser.ts";
import { ask, type Demonstration, openDemonstration, rowsOf, visitAs } from "../support/demonstration.ts";
import { shownText } from "./journey.ts";

const TABLET = { width: 1024, height: 768 };

let browser: Browser;
let demonstration: Demonstration;
/** Charts with a session to be given. */
let due: readonly string[];
const visits: Visit[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  demonstration = await openDemonstration();
  const guest = await visitAs(browser, demonstration, "director", "ja");
  const rows = await rowsOf(guest, "open");
  due = rows.flatMap(({ id, plan }) => (plan !== null && plan.sessionsDone < plan.sessionsPlanned ? [id] : []));
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

function dueAt(place: number): string {
  const patient = due[place];
  if (patient === undefined) throw new Error(`a chart with a session to be given at place ${place}`);
  return patient;
}

async function enter(role: Role, language: Language, path: string): Promise<Visit> {
  const visit = await visitAs(browser, demonstration, role, language, TABLET);
  visits.push(visit);
  await visit.page.goto(`${demonstration.address}${path}`);
  return visit;
}

async function newest<Kind extends AnyClearEntry["kind"]>(visit: Visit, patient: string, kind: Kind) {
  const { entries } = await ask<ChartResponse>(visit, "GET", `/api/patients/${patient}/chart`);
  const found = entries.findLast((entry): entry is Extract<AnyClearEntry, { kind: Kind }> => entry.kind === kind);
  if (found === undefined) throw new Error(`an entry of kind ${kind}`);
  return found;
}

const button = (page: Page, text: Text, language: Language) => page.getByRole("button", { name: text[language], exact: true });

test.each([
  ["ja", 0],
  ["en", 1],
] as const)("from the threshold to a session of six taps, in %s", async (language, place) => {
  const patient = dueAt(place);
  const visit = await enter("operator", language, `/patients/${patient}/threshold`);
  const { page } = visit;
  await page.getByRole("heading", { name: thresholdWords.title[language] }).waitFor();
  for (const answer of ["Space", "Enter", "Space", "Enter", "Space", "Space", "Enter", "Space", "Enter", "Space", "Backspace", "Enter"])
    await page.keyboard.press(answer);
  await page
    .getByText(say(thresholdWords.nextAt, language, { percent: "" }).trim(), { exact: false })
    .first()
    .waitFor();
  await button(page, thresholdWords.accept, language).click();
  await page.getByRole("link", { name: thresholdWords.toSession[language] }).waitFor();
  const { body: threshold } = await newest(visit, patient, "threshold");
  expect(threshold).toMatchObject({ method: "adaptive-map", state: "resting", hemisphere: "left" });
  expect(threshold.pulses.map(({ response }) => response)).toEqual([true, false, true, false, true, true, false, true, false, false]);
  expect(threshold.intervalPercentOfOutput?.low).toBeLessThan(threshold.thresholdPercentOfOutput);

  await page.goto(`${demonstration.address}/patients/${patient}`);
  let taps = 0;
  const tap = async (target: ReturnType<Page["locator"]>): Promise<void> => {
    taps += 1;
    await target.click();
  };
  await tap(page.getByRole("link", { name: patientPlaceWords.session[language], exact: true }));
  await tap(button(page, chairSessionWords.allFine, language));
  await tap(button(page, chairSessionWords.asPrescribed, language));
  await tap(page.getByRole("radio", { name: "2", exact: true }));
  await tap(button(page, chairSessionWords.noEffects, language));
  await tap(button(page, chairSessionWords.finish, language));
  await button(page, chairSessionWords.another, language).waitFor();
  expect(taps).toBe(6);
  const session = await newest(visit, patient, "session");
  const gate = await newest(visit, patient, "screening");
  expect(session.body).toMatchObject({ pain: 2, sideEffects: [], delivered: [{ ended: "complete", pulses: 3000 }] });
  expect(session.body.prescribed?.intensityPercentOfOutput).toBe(Math.round(threshold.thresholdPercentOfOutput * 1.2));
  expect(gate.body).toMatchObject({ questionnaire: "session-gate", answers: { "new-symptom": "no" } });
  expect(gate.seq).toBeLessThan(session.seq);
});

test.each([
  ["ja", 2],
  ["en", 3],
] as const)("a change before a session waits for a physician on another screen, in %s", async (language, place) => {
  const patient = dueAt(place);
  const operator = await enter("operator", language, `/patients/${patient}/session`);
  const { page } = operator;
  await button(page, gateRowWords["short-sleep"].exception, language).click();
  await button(page, termText("session-follow-up", "short-sleep.half-or-less"), language).click();
  await button(page, chairSessionWords.restFine, language).click();
  await page.getByText(chairSessionWords.releaseWantedAny[language]).waitFor();

  const physician = await enter("psychiatrist", language, `/patients/${patient}/session`);
  await button(physician.page, chairSessionWords.releaseNow, language).click();
  const dialog = physician.page.getByRole("dialog");
  await dialog.getByLabel(chairSessionWords.releaseRemark[language]).fill("診察のうえ");
  await dialog.getByRole("button", { name: chairSessionWords.releaseNow[language], exact: true }).click();
  const shown = dialog.getByText(new RegExp(`^${say(signingWords.demonstrationCode, language, { code: "\\d{6}" })}$`));
  await dialog.getByLabel(signingWords.code[language]).fill(/\d{6}/.exec(await shownText(shown))?.[0] ?? "");
  await dialog.getByRole("button", { name: signingWords.sign[language], exact: true }).click();

  // Nobody touches the operator's screen: it hears of the release by itself.
  await button(page, chairSessionWords.asPrescribed, language).click();
  expect((await newest(operator, patient, "release")).body).toMatchObject({ findings: ["gate.release-needed"] });
});
