/**
 * The pages while they compute, in a real browser over the demonstration: whether the page ever stands still. From the press on, how
 * long the answer takes, the longest task of the page's own thread (what blocks a person), and how far apart its frames are. The
 * engines work in threads of their own, so that on few cores they take time from the page as any other program would.
 */
import type { Page } from "playwright-core";
import { ensurePages } from "../src/cli/pages.ts";
import { evidenceWords } from "../src/words/screens/evidence.ts";
import { figureWords } from "../src/words/screens/figure.ts";
import { forecastWords } from "../src/words/screens/forecast.ts";
import { studioWords } from "../src/words/screens/studio.ts";
import { launchBrowser } from "../test/support/browser.ts";
import { type Demonstration, openDemonstration, rowsOf, visitAs } from "../test/support/demonstration.ts";
import { type Measure, plain, quantile } from "./measure.ts";

const BLOCKED_MS_MAX = 50;
const FRAME_MS = 1000 / 60;
const FIRST_ANSWER_MS_MAX = 300;
const TRIALS = 10_000;
const ZOOMS = 40;

/** What the page's own thread did while something was computed. */
interface Watched {
  readonly milliseconds: number;
  readonly longestTask: number;
  readonly frames: readonly number[];
}

/** Measures the pages. */
export async function benchPages(say: (doing: string) => void): Promise<readonly Measure[]> {
  say("pages: building");
  await ensurePages(() => undefined);
  const browser = await launchBrowser();
  const demonstration = await openDemonstration();
  const enter = async (role: "psychiatrist" | "statistician") => await visitAs(browser, demonstration, role, "en");
  try {
    const { page: asked } = await enter("statistician");
    await expectNoticed(asked);
    say("pages: the question");
    const question = await answer(asked, demonstration);
    say("pages: the design studio");
    const studio = await design(asked, demonstration);
    const physician = await enter("psychiatrist");
    const rows = await rowsOf(physician, "open");
    const course = rows.find(({ plan }) => plan?.strategy === "both" && plan.sessionsDone >= 10) ?? rows[0];
    say("pages: a forecast");
    const forecast = await foresee(physician.page, `${demonstration.address}/patients/${course?.id}`);
    say("pages: the picture");
    const picture = await zoom(physician.page);
    return [
      ...blocking("the question, from locking to the verdict", question),
      ...blocking("a forecast in the chart, four strategies and three priors", forecast),
      ...blocking("the studio, 10,000 trials of a changed design", studio.all),
      {
        what: "the studio, first simulated answer after a change",
        value: studio.first,
        unit: "ms",
        target: { atMost: FIRST_ANSWER_MS_MAX },
      },
      plain("the two wheels while zooming and panning, frame apart, p50", quantile(picture.frames, 0.5), "ms"),
      plain("the two wheels while zooming and panning, frame apart, p95 (60 a second: 16.7)", quantile(picture.frames, 0.95), "ms"),
    ];
  } finally {
    await browser.close();
    await demonstration.close();
  }
}

function blocking(what: string, { milliseconds, longestTask, frames }: Watched): readonly Measure[] {
  return [
    plain(what, milliseconds, "ms"),
    { what: `${what}: longest task of the page`, value: longestTask, unit: "ms", target: { atMost: BLOCKED_MS_MAX } },
    plain(`${what}: frames apart, p95`, quantile(frames, 0.95), "ms"),
  ];
}

async function answer(page: Page, { address }: Demonstration): Promise<Watched> {
  await page.goto(`${address}/question`);
  const lock = page.getByRole("button", { name: evidenceWords.lock.en });
  await lock.waitFor();
  return await watched(page, async () => {
    await lock.click();
    await page.locator("#verdict").waitFor();
  });
}

async function foresee(page: Page, chart: string): Promise<Watched> {
  await page.goto(chart);
  await page.getByRole("application").locator("svg").waitFor();
  return await watched(page, async () => {
    await page.getByRole("button", { name: forecastWords.show.en }).click();
    await page
      .getByRole("region", { name: forecastWords.byInstrument.en })
      .or(page.getByText(forecastWords.byInstrument.en))
      .first()
      .waitFor();
  });
}

async function design(page: Page, { address }: Demonstration): Promise<{ readonly all: Watched; readonly first: number }> {
  await page.goto(`${address}/design`);
  await page.waitForFunction(haveBeenSimulated, { from: TRIALS, below: Number.MAX_SAFE_INTEGER });
  let first = 0;
  const all = await watched(page, async () => {
    const begun = performance.now();
    await page.getByRole("slider", { name: studioWords.patients.en }).fill("480");
    await page.waitForFunction(haveBeenSimulated, { from: 1, below: TRIALS });
    first = performance.now() - begun;
    await page.waitForFunction(haveBeenSimulated, { from: TRIALS, below: Number.MAX_SAFE_INTEGER });
  });
  return { all, first };
}

/** Runs in the page: whether as many trials were simulated so far. */
function haveBeenSimulated({ from, below }: { readonly from: number; readonly below: number }): boolean {
  const texts = [...document.querySelectorAll("p")].map(({ textContent }) => textContent);
  const [, done = "0"] = /^([\d,]+) of/.exec(texts.find((text) => text.includes("simulated trials")) ?? "") ?? [];
  const count = Number(done.replaceAll(",", ""));
  return count >= from && count < below;
}

async function zoom(page: Page): Promise<Watched> {
  const figure = page.getByRole("application", { name: figureWords.figure.en });
  await figure.focus();
  return await watched(page, async () => {
    for (let press = 0; press < ZOOMS; press += 1)
      await page.keyboard.press(["+", "Shift+ArrowLeft", "Shift+ArrowRight", "-"][press % 4] ?? "0");
    await page.keyboard.press("0");
  });
}

/** What the page's thread does during `work`. */
async function watched(page: Page, work: () => Promise<void>): Promise<Watched> {
  await page.evaluate(beginWatch);
  const begun = performance.now();
  await work();
  const milliseconds = performance.now() - begun;
  const { tasks, frames } = await page.evaluate(endWatch);
  return { milliseconds, longestTask: Math.max(0, ...tasks), frames: frames.length === 0 ? [FRAME_MS] : frames };
}

/** Throws unless a page that stands still for a while is seen to. */
async function expectNoticed(page: Page): Promise<void> {
  const { longestTask } = await watched(page, async () => {
    await page.evaluate(
      (until) =>
        new Promise<void>((resolve) =>
          setTimeout(() => {
            const begun = performance.now();
            while (performance.now() - begun < until);
            setTimeout(resolve, until);
          }),
        ),
      2 * BLOCKED_MS_MAX,
    );
  });
  if (longestTask < 2 * BLOCKED_MS_MAX) throw new Error(`a page that stood still was not noticed: ${longestTask} ms`);
}

interface Watching {
  tasks: number[];
  frames: number[];
  stopped: boolean;
  observer: PerformanceObserver;
}

/** Runs in the page: notes tasks of 50 ms and more, which is what a browser calls long, and how far apart frames are. */
function beginWatch(): void {
  const watching: Watching = {
    tasks: [],
    frames: [],
    stopped: false,
    observer: new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watching.tasks.push(duration);
    }),
  };
  watching.observer.observe({ type: "longtask" });
  let last = performance.now();
  const next = (now: number): void => {
    watching.frames.push(now - last);
    last = now;
    if (!watching.stopped) requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
  Object.assign(globalThis, { ryorinWatching: watching });
}

/** Runs in the page: what was noted. */
function endWatch(): { tasks: number[]; frames: number[] } {
  const { ryorinWatching } = globalThis as unknown as { ryorinWatching: Watching };
  ryorinWatching.stopped = true;
  for (const { duration } of ryorinWatching.observer.takeRecords()) ryorinWatching.tasks.push(duration);
  ryorinWatching.observer.disconnect();
  return { tasks: ryorinWatching.tasks, frames: ryorinWatching.frames };
}
