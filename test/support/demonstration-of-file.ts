/** A demonstration and a browser for the tests of one file: opened before the first of them, closed after the last. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import type { Role } from "../../src/record/entry.ts";
import { launchBrowser, type Visit } from "./browser.ts";
import { type Demonstration, openDemonstration, visitAs } from "./demonstration.ts";

/** What the tests of a file share. */
export interface DemonstrationOfFile {
  /** Known once the first test begins. */
  readonly address: string;
  /** A fresh browser window, signed in as `role`, reading in `language`. */
  visit(role: Role, language: "ja" | "en", size?: { width: number; height: number }): Promise<Visit>;
}

/** Opens them for the file that calls it. */
export function demonstrationOfFile(): DemonstrationOfFile {
  let browser: Browser;
  let demonstration: Demonstration;
  beforeAll(async () => {
    browser = await launchBrowser();
    demonstration = await openDemonstration();
  });
  afterAll(async () => {
    await browser.close();
    await demonstration.close();
  });
  return {
    get address() {
      return demonstration.address;
    },
    visit: (role, language, size) => visitAs(browser, demonstration, role, language, size),
  };
}
