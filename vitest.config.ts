import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const fast = { exclude: ["**/node_modules/**", "**/*.int.test.ts", "**/*.e2e.test.ts", "**/*.slow.test.ts", "test/tidy.test.ts"] };

const prepareJourneys = fileURLToPath(new URL("./test/support/prepare-journeys.ts", import.meta.url));

/** A test's name tells its cost: `.test.ts` is pure, `.int` has a real database, `.e2e` a real browser, `.slow` many runs. */
export default defineConfig({
  test: {
    // The runner leaves a core free by itself; most of these tests wait for a disk, a server or a browser.
    maxWorkers: Math.max(2, availableParallelism()),
    // What a page comes to show is waited for; on a busy machine that is longer than the second which is usual.
    expect: { poll: { timeout: 30_000 } },
    env: { TZ: "America/St_Johns", LANG: "C" },
    projects: [
      { extends: true, test: { name: "pure", include: ["src/**/*.test.ts", "test/**/*.test.ts"], ...fast } },
      {
        extends: true,
        test: { name: "int", include: ["src/**/*.int.test.ts", "test/**/*.int.test.ts"], testTimeout: 60_000, hookTimeout: 120_000 },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["test/**/*.e2e.test.ts"],
          globalSetup: [prepareJourneys],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      { extends: true, test: { name: "tidy", include: ["test/tidy.test.ts"], testTimeout: 120_000 } },
      {
        extends: true,
        test: {
          name: "slow",
          include: ["src/**/*.slow.test.ts", "test/**/*.slow.test.ts"],
          globalSetup: [prepareJourneys],
          testTimeout: 1_800_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
