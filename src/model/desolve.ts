/**
 * The deterministic model of one patient as a script for R's deSolve: equations, values and events, and the call that solves
 * them. It writes a CSV of the nine states on the days that are asked for, just before each day's doses. Coincident events are
 * added beforehand: given as rows of one time, deSolve does not apply all of them.
 */
import { coalescedJumps, givenValues } from "./course-text.ts";
import { CONSTANTS_TEXT, INTERMEDIATES_TEXT, RATES_TEXT } from "./equation-text.ts";
import type { DailyJumps } from "./jumps.ts";
import type { ParameterValues } from "./parameter-values.ts";
import type { Patient } from "./patient.ts";
import { STATES } from "./states.ts";

/** The script; it writes to standard output. */
export function deSolveScript(p: ParameterValues, patient: Patient, jumps: DailyJumps, days: readonly number[]): string {
  const letters = STATES.map(({ letter }) => letter);
  const events = coalescedJumps(jumps);
  const vector = (values: readonly (string | number)[]): string => `c(${values.join(", ")})`;
  const assigned = (texts: Readonly<Record<string, string>>): string =>
    lines(Object.entries(texts).map(([name, text]) => `  ${name} <- ${text}`));
  return `# The mind-body model of one patient, time in weeks. Needs the R package deSolve.
library(deSolve)
given <- list(${givenValues(p, patient)
    .map(([name, value]) => `${name} = ${value}`)
    .join(", ")})
constants <- with(given, {
${assigned(CONSTANTS_TEXT)}
  list(${Object.keys(CONSTANTS_TEXT)
    .map((name) => `${name} = ${name}`)
    .join(", ")})
})
rates <- function(time, state, all) with(c(as.list(state), all), {
${assigned(INTERMEDIATES_TEXT)}
  list(c(${letters.map((letter) => `${letter} = ${rateOf(letter)}`).join(", ")}))
})
start <- with(c(given, constants), c(P = 0, N = 0, X = 0, E = 0, I = I0, D = 0, H = H0, M = M0, B = B0))
doses <- data.frame(var = ${vector(events.map(({ letter }) => `"${letter}"`))}, time = ${vector(events.map(({ day }) => day))} / 7, value = ${vector(events.map(({ amount }) => amount))})
wanted <- ${vector(days)}
# An event at time t acts before the state at t is reported: the state before a day's doses is asked for a moment earlier.
state <- start
now <- 0
out <- NULL
stops <- sort(unique(c(wanted / 7, doses$time)))
for (stop in stops) {
  if (stop > now) state <- lsoda(state, c(now, stop), rates, c(given, constants), rtol = 1e-12, atol = 1e-13, maxsteps = 1e6)[2, -1]
  now <- stop
  if (any(abs(wanted / 7 - stop) < 1e-12)) out <- rbind(out, c(day = round(7 * stop), state))
  for (row in which(doses$time == stop)) state[[doses$var[row]]] <- state[[doses$var[row]]] + doses$value[row]
}
cat(paste(colnames(out), collapse = ","), "\\n", sep = "")
for (row in seq_len(nrow(out))) cat(paste(formatC(out[row, ], digits = 17, format = "g"), collapse = ","), "\\n", sep = "")
`;
}

function rateOf(letter: (typeof STATES)[number]["letter"]): string {
  return RATES_TEXT[letter];
}

function lines(all: readonly string[]): string {
  return all.join("\n");
}
