/** What the journeys share: one running clinic and one browser a file, and what must hold wherever a person goes. */
import type { Browser, Locator, Page } from "playwright-core";
import { expect, inject } from "vitest";
import type { Language, Role } from "../../src/record/entry.ts";
import { totpStep } from "../../src/server/sign-in/totp.ts";
import { roleWords } from "../../src/words/roles.ts";
import { shellWords } from "../../src/words/screens/shell.ts";
import { say, type Text } from "../../src/words/text.ts";
import { launchBrowser, type Visit, visit } from "../support/browser.ts";
import { type Clinic, preparedHome, startClinic, temporaryHome } from "../support/clinic.ts";
import { authenticator } from "../support/server.ts";

/** A clinic with a browser before it. */
export interface Journey {
  readonly clinic: Clinic;
  readonly address: string;
  /** A browser window of its own, with its own cookies. */
  open(size?: { readonly width: number; readonly height: number }): Promise<Visit>;
  /** Fails when any window asked another host for anything, or any script or policy failed. Closes the windows. */
  expectQuiet(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a clinic, as a demonstration when asked, and a browser. */
export async function beginJourney(kind: "unfounded" | "demonstration"): Promise<Journey> {
  const { home, remove } = kind === "demonstration" ? temporaryHome(inject("demonstrationHome")) : await preparedHome();
  const clockShift = inject("clockShift");
  const [clinic, browser] = await Promise.all([startClinic({ home, clockShift }), launchBrowser()]);
  const visits: Visit[] = [];
  return {
    clinic,
    address: clinic.address,
    async open(size) {
      const opened = await visit(browser, clinic.address, size, clockShift);
      visits.push(opened);
      return opened;
    },
    async expectQuiet() {
      const heard = visits.splice(0);
      for (const { context } of heard) await context.close();
      expect(heard.flatMap(({ errors }) => errors)).toEqual([]);
      expect(heard.flatMap(({ foreignRequests }) => foreignRequests)).toEqual([]);
    },
    async close() {
      await endOf(browser, clinic);
      remove();
    },
  };
}

/** A clinic that ended by itself, or did not end well, is told with what it said. */
async function endOf(browser: Browser, clinic: Clinic): Promise<void> {
  await browser.close();
  const { code, stderr } = await clinic.stop();
  expect(code, stderr.slice(-2_000)).toBe(0);
}

/** Opens the demonstration at `path` as `role`, reading `language`. */
export async function enterAs(page: Page, address: string, role: Role, language: Language, path = "/"): Promise<void> {
  await page.goto(`${address}${path}`);
  await page.getByRole("button", { name: roleWords[role].ja, exact: true }).click();
  await accountMenu(page).waitFor();
  if (language === "en") await switchLanguage(page, "en");
}

/** Switches to the other language by its own button, when it is not the one being read. */
export async function switchLanguage(page: Page, language: Language): Promise<void> {
  await page.getByRole("button", { name: language === "ja" ? "日本語" : "English", exact: true }).click();
  await page.locator(`html[lang="${language}"]`).waitFor();
}

/** The button that opens the menu of whoever is signed in, in either language. */
export function accountMenu(page: Page) {
  return page.getByRole("button", { name: /^Menu of |のメニュー$/ });
}

/** Chooses an item of the account menu. */
export async function choose(page: Page, item: Text, language: Language): Promise<void> {
  await accountMenu(page).click();
  await page.getByRole("menuitem", { name: item[language], exact: true }).click();
}

/** Switches the demonstration to `role` and begins at its first page, in English. */
export async function switchRole(page: Page, address: string, role: Role): Promise<void> {
  await choose(page, roleWords[role], "en");
  await page.getByRole("button", { name: new RegExp(`^Menu of .*, ${roleWords[role].en}$`) }).waitFor();
  await page.goto(address);
  await page.getByRole("navigation", { name: say(shellWords.navigation, "en") }).waitFor();
}

/** What a person sees of `place`, as text: nothing hidden, and a line break where there is one to see. */
export function shownText(place: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is shown is what is asked
  return place.innerText();
}

/** Writes through the API as the page itself would, with the cookies of its window. */
export function writeVitals(page: Page, patient: string): Promise<string> {
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

/**
 * Nothing is wider than the window, nor than the work area of the screen; and what scrolls holds what is placed in it, so that a field
 * that is hidden from sight far down in it does not make the page around it longer, which then jumps when the field is reached.
 */
export async function sidewaysOverflow(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const too: string[] = [];
    if (document.documentElement.scrollWidth > window.innerWidth) too.push(`document ${document.documentElement.scrollWidth}`);
    const main = document.querySelector("main");
    if (main && main.scrollWidth > main.clientWidth + 1) too.push(`main ${main.scrollWidth} > ${main.clientWidth}`);
    for (const element of main?.querySelectorAll(":not(textarea)") ?? []) {
      const { overflowY, position } = getComputedStyle(element);
      if ((overflowY === "auto" || overflowY === "scroll") && position === "static")
        too.push(`${element.className} scrolls and holds nothing`);
    }
    return too;
  });
}

/**
 * An authenticator app in the hand of someone in a hurry: each call answers a code that was not used before, of the step
 * before, this one or the next, all of which the server takes. Three sign-ins so need no waiting.
 */
export function hurriedAuthenticator(secret: string): () => string {
  const STEP = 30_000;
  const NEAR_END = 10_000;
  const codeAt = authenticator(secret);
  let used = 0;
  return () => {
    used = Math.max(used + 1, totpStep(Date.now() + inject("clockShift") + NEAR_END) - 1);
    return codeAt(used * STEP);
  };
}
