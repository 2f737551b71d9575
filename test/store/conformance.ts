/**
 * What every engine behind the store must do, said once: each implementation runs all of it on its own database. A test
 * has a clinic of its own, and the row-level security keeps them apart; that it does is tested here too.
 */
import { afterAll, beforeAll, describe } from "vitest";
import { appending } from "./conformance-append.ts";
import { charting } from "./conformance-charting.ts";
import { guarding } from "./conformance-guards.ts";
import { reading } from "./conformance-reads.ts";
import type { StoreFixture } from "./fixture.ts";

/** Runs the suite on the database that `open` gives. */
export function storeConformance(name: string, open: () => Promise<StoreFixture>): void {
  describe(name, () => {
    let fixture: StoreFixture | null = null;
    const opened = (): StoreFixture => {
      if (fixture === null) throw new Error("the database was not opened");
      return fixture;
    };
    beforeAll(async () => {
      fixture = await open();
    });
    afterAll(async () => {
      await fixture?.close();
    });
    describe("appending", () => appending(opened));
    describe("reading", () => reading(opened));
    describe("charting", () => charting(opened));
    describe("guarding", () => guarding(opened));
  });
}
