// Runs the tests: "fast" is every test but the slow ones, "slow" is only those. What follows is handed to the runner.
import { spawnSync } from "node:child_process";

const [which, ...rest] = process.argv.slice(2);
const projects = which === "slow" ? ["slow"] : ["pure", "int", "tidy", "e2e"];
const run = spawnSync(
  process.execPath,
  ["node_modules/vitest/vitest.mjs", "run", ...projects.flatMap((name) => ["--project", name]), ...rest],
  { stdio: "inherit" },
);
process.exit(run.status ?? 1);
