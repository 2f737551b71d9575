/** A real browser for the tests: the one that comes from the package registry, or the machine's own where there is none for it. */
import { existsSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import sparticuz from "@sparticuz/chromium";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { shiftClock } from "./clock.ts";

const OWN_BROWSERS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

/** What the packaged browser needs on a bare machine. Its own list also turns web security off, which a test must not. */
const IN_A_CONTAINER = ["--no-sandbox", "--no-zygote", "--disable-gpu", "--font-render-hinting=none"];

/** Starts a headless browser that asks nothing of the network by itself. The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  if (process.platform === "linux") {
    return chromium.launch({ executablePath: await sparticuz.executablePath(), args: [...QUIET, ...IN_A_CONTAINER], headless: true });
  }
  const executablePath = OWN_BROWSERS.find((path) => existsSync(path));
  if (executablePath === undefined) throw new Error(`no browser was found; looked for ${OWN_BROWSERS.join(", ")}`);
  return chromium.launch({ executablePath, args: QUIET, headless: true });
}

/** What a person would do with a page, and what the page asked of other hosts meanwhile. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Addresses asked for that are not on `origin`; the product promises that there are none. */
  readonly foreignRequests: readonly string[];
  /** Errors of scripts and of the content security policy. */
  readonly errors: readonly string[];
}

/** Opens a fresh context of `width` x `height` whose every request and error is watched; its clock is `shift` milliseconds ahead of the machine's. */
export async function visit(browser: Browser, origin: string, size = { width: 1280, height: 800 }, shift = 0): Promise<Visit> {
  const context = await browser.newContext({ viewport: size, locale: "ja-JP", timezoneId: "Asia/Tokyo", reducedMotion: "reduce" });
  await context.addInitScript(shiftClock, shift);
  const page = await context.newPage();
  const foreignRequests: string[] = [];
  const errors: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith("data:") && !url.startsWith("blob:")) foreignRequests.push(url);
  });
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !/Failed to load resource/.test(message.text())) errors.push(message.text());
  });
  return { context, page, foreignRequests, errors };
}

/** The accessibility violations of the page as it is, one line each; an empty list is what the product promises. */
export async function violations(page: Page): Promise<readonly string[]> {
  const result = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  return result.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${violation.help} at ${node.target.join(" ")}`),
  );
}
