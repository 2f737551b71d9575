/**
 * Before the first browser test: the pages are built once, so that files that run beside each other find them whole, and the
 * demonstration is founded once, so that each journey begins on a copy of it.
 */
import type { TestProject } from "vitest/node";
import { ensurePages } from "../../src/cli/pages.ts";
import { foundDemonstration, preparedHome, startClinic } from "./clinic.ts";
import { MORNING } from "./clock.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The data folder of a demonstration that nobody has opened yet, to be copied. */
    readonly demonstrationHome: string;
    /** Milliseconds that the clocks of the journeys are ahead of the machine's. */
    readonly clockShift: number;
  }
}

/** Answers what removes the demonstration again. */
export default async function prepare(project: TestProject): Promise<() => void> {
  await buildPages();
  const { home, remove } = await preparedHome();
  const clockShift = MORNING - Date.now();
  const clinic = await startClinic({ home, clockShift });
  await foundDemonstration(clinic);
  const { code, stderr } = await clinic.stop();
  if (code !== 0) throw new Error(`the demonstration was not founded: ${stderr}`);
  project.provide("demonstrationHome", home);
  project.provide("clockShift", clockShift);
  return remove;
}

/** A build takes the mode of its surroundings, which in a test is not that of the product. */
async function buildPages(): Promise<void> {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = "production";
  try {
    await ensurePages(() => undefined);
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
}
