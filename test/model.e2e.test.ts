/**
 * The model's numbers are the same bits everywhere: in Node and in a thread of it, in the page of a real browser and in a worker of
 * that page, and in a page whose policy forbids WebAssembly, where the plain kernel runs. The library is built as it is packed.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, visit } from "./support/browser.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** A forecast and a population, as text: numbers are written such that they can be read back to the bit. */
const NUMBERS = `import { CALIBRATED, forecastPatient, referenceCourse, simulatePopulation } from "./library/library/model.js";
export function numbers() {
  const observations = [
    { day: 0, instrument: "hamd17", value: 24 },
    { day: 0, instrument: "lnCrp", value: 1.2 },
    { day: 14, instrument: "phq9", value: 27 },
    { day: 21, instrument: "phq15", value: 9 },
  ];
  const regimen = referenceCourse(56, "open");
  const forecast = forecastPatient({ parameters: CALIBRATED, observations, regimen, today: 21, seed: 11, particles: 600 });
  const population = simulatePopulation({ parameters: CALIBRATED, regimen, seed: 11, count: 300, entry: 18, prior: "analogue" });
  if (!forecast.ok || !population.ok) throw new Error("both can be computed");
  return JSON.stringify([forecast.value.value, population.value.value]);
}
`;
const PAGE = `<!doctype html><title>numbers</title><script type="module" src="/page.js"></script>`;
const SCRIPT = `import { numbers } from "./numbers.js";
window.numbers = numbers;
window.numbersOfWorker = () =>
  new Promise((resolve) => {
    const worker = new Worker("/page-worker.js", { type: "module" });
    worker.onmessage = ({ data }) => resolve(data);
    worker.postMessage("");
  });
window.compiles = () => {
  try {
    return new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
};
`;
const PAGE_WORKER = `import { numbers } from "./numbers.js";\nonmessage = () => postMessage(numbers());\n`;
const THREAD = `import { parentPort } from "node:worker_threads";\nimport { numbers } from "./numbers.js";\nparentPort.postMessage(numbers());\n`;

interface Numbers {
  readonly numbers: () => string;
  readonly numbersOfWorker: () => Promise<string>;
  readonly compiles: () => boolean;
}

let folder: string;
let server: Server;
let origin: string;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ryorin-model-"));
  const compiler = join(ROOT, "node_modules/typescript/bin/tsc");
  const built = spawnSync(process.execPath, [compiler, "-p", join(ROOT, "library"), "--outDir", join(folder, "library")], {
    encoding: "utf8",
  });
  expect(built).toMatchObject({ status: 0, stdout: "" });
  const files = { "package.json": `{"type":"module"}`, "numbers.js": NUMBERS, "page.js": SCRIPT, "page-worker.js": PAGE_WORKER };
  for (const [name, text] of Object.entries({ ...files, "thread.js": THREAD })) writeFileSync(join(folder, name), text);
  server = createServer(({ url = "" }, response) => {
    const page = url === "/free" || url === "/strict";
    response.setHeader("content-type", page ? "text/html" : "text/javascript");
    if (url === "/strict") response.setHeader("content-security-policy", "default-src 'self'");
    response.end(page ? PAGE : readFileSync(join(folder, url)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a port");
  origin = `http://127.0.0.1:${address.port}`;
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

test("one seed has one digest in Node, in a thread, in a page, in its worker, and without WebAssembly", async () => {
  const here: { readonly numbers: () => string } = await import(join(folder, "numbers.js"));
  const digests: Record<string, string> = { node: digestOf(here.numbers()) };
  digests.thread = digestOf(await messageOf(new Worker(join(folder, "thread.js"))));
  for (const policy of ["free", "strict"] as const) {
    const { page, context, foreignRequests, errors } = await visit(browser, origin);
    await page.goto(`${origin}/${policy}`);
    await page.waitForFunction("window.compiles !== undefined");
    expect(await page.evaluate(() => (window as unknown as Numbers).compiles())).toBe(policy === "free");
    digests[`${policy} page`] = digestOf(await page.evaluate(() => (window as unknown as Numbers).numbers()));
    digests[`worker of the ${policy} page`] = digestOf(await page.evaluate(() => (window as unknown as Numbers).numbersOfWorker()));
    expect(foreignRequests).toEqual([]);
    expect(errors.filter((error) => !/WebAssembly/.test(error))).toEqual([]);
    await context.close();
  }
  expect(Object.keys(digests)).toHaveLength(6);
  expect(new Set(Object.values(digests))).toEqual(new Set([digests.node]));
});

function digestOf(text: string): string {
  expect(text.length).toBeGreaterThan(10_000);
  return createHash("sha256").update(text).digest("hex");
}

function messageOf(worker: Worker): Promise<string> {
  return new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}
