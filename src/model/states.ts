/**
 * The nine states of the mind-body model. Time is in weeks. Mind and body burden run from 0 to 1; inflammation is in
 * standard deviations of ln CRP around the population's mean; the others are dimensionless, in units of one reference dose
 * or of their own effect. The letters are those of the equations (equations.ts); names are for reading.
 */

/** The states in the order of every flat array of states. */
export const STATES = [
  { letter: "P", name: "plasticity", start: "zero" },
  { letter: "N", name: "consolidation", start: "zero" },
  { letter: "X", name: "expectation", start: "zero" },
  { letter: "E", name: "exosome", start: "zero" },
  { letter: "I", name: "inflammation", start: "patient" },
  { letter: "D", name: "wear", start: "zero" },
  { letter: "H", name: "stress", start: "derived" },
  { letter: "M", name: "mind", start: "patient" },
  { letter: "B", name: "body", start: "patient" },
] as const;

/** A state's name. */
export type StateName = (typeof STATES)[number]["name"];

/** How many states there are. */
export const STATE_COUNT = STATES.length;

/** A value for each state. */
export type StateValues = Readonly<Record<StateName, number>>;

/** Where each state stands in a flat array. */
export const AT = {
  plasticity: 0,
  consolidation: 1,
  expectation: 2,
  exosome: 3,
  inflammation: 4,
  wear: 5,
  stress: 6,
  mind: 7,
  body: 8,
} as const satisfies Record<StateName, number>;
