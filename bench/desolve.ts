/**
 * The same deterministic model in compiled deSolve: the equations' text is C as it is. It needs Rscript with deSolve and a C
 * compiler; without them there is nothing to compare with, and the answer is null.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { coalescedJumps, givenValues } from "../src/model/course-text.ts";
import { CONSTANTS_TEXT, INTERMEDIATES_TEXT, RATES_TEXT } from "../src/model/equation-text.ts";
import { dailyJumps } from "../src/model/jumps.ts";
import { referenceCourse } from "../src/model/reference-course.ts";
import { REFERENCE_PATIENT, REFERENCE_VALUES } from "../src/model/reference-patient.ts";
import { jumpsOf } from "../src/model/regimen.ts";
import { STATES } from "../src/model/states.ts";

const DAYS = 84;
const PATIENTS = 300;

/** How many 12-week patients compiled deSolve solves in a second of its processor; null where it is not found. */
export function deSolvePatientsPerSecond(): number | null {
  const folder = mkdtempSync(join(tmpdir(), "desolve-"));
  try {
    writeFileSync(join(folder, "model.c"), cSource());
    writeFileSync(join(folder, "run.R"), rSource());
    if (spawnSync("R", ["CMD", "SHLIB", "model.c"], { cwd: folder }).status !== 0) return null;
    const { status, stdout } = spawnSync("Rscript", ["run.R"], { cwd: folder, encoding: "utf8" });
    const seconds = Number(stdout.trim().split("\n").at(-1));
    return status === 0 && seconds > 0 ? PATIENTS / seconds : null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function cSource(): string {
  const letters = STATES.map(({ letter }) => letter);
  const given = givenValues(REFERENCE_VALUES, REFERENCE_PATIENT).map(([name, value]) => `#define ${name} (${value})`);
  const constants = Object.keys(CONSTANTS_TEXT);
  return `#include <math.h>
${given.join("\n")}
static double ${constants.join(", ")};
void start(void (*odeparms)(int *, double *)) {
${Object.entries(CONSTANTS_TEXT)
  .map(([name, text]) => `  ${name} = ${text};`)
  .join("\n")}
}
void derivs(int *neq, double *t, double *y, double *ydot, double *yout, int *ip) {
  double ${letters.map((letter, index) => `${letter} = y[${index}]`).join(", ")};
${Object.entries(INTERMEDIATES_TEXT)
  .map(([name, text]) => `  double ${name} = ${text};`)
  .join("\n")}
${letters.map((letter, index) => `  ydot[${index}] = ${RATES_TEXT[letter]};`).join("\n")}
}
`;
}

function rSource(): string {
  const jumps = dailyJumps(jumpsOf(referenceCourse(DAYS, "blind"), REFERENCE_VALUES), DAYS);
  if (!jumps.ok) throw new Error(jumps.error.code);
  const events = coalescedJumps(jumps.value);
  const { mind, body, inflammation } = REFERENCE_PATIENT;
  const stress = REFERENCE_VALUES.hM * (mind - 0.5) + REFERENCE_VALUES.hI * inflammation;
  return `library(deSolve)
dyn.load("model.so")
start <- c(P = 0, N = 0, X = 0, E = 0, I = ${inflammation}, D = 0, H = ${stress}, M = ${mind}, B = ${body})
doses <- data.frame(var = c(${events.map(({ letter }) => `"${letter}"`).join(",")}), time = c(${events.map(({ day }) => day).join(",")}) / 7, value = c(${events.map(({ amount }) => amount).join(",")}), method = "add")
times <- sort(unique(c(0:12, doses$time)))
once <- function() lsoda(start, times, "derivs", parms = NULL, dllname = "model", initfunc = "start", rtol = 1e-6, atol = 1e-6, events = list(data = doses))
once()
cat(sum(system.time(for (i in seq_len(${PATIENTS})) once())[1:2]), "\\n")
`;
}
