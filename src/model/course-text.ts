/** What a course is for other programs: the patient's own quantities, the parameters, and coincident jumps already added. */
import { portableExp } from "../numeric/portable.ts";
import { TEXT_PARAMETERS } from "./equation-text.ts";
import { COMPARTMENT_ORDER, type DailyJumps } from "./jumps.ts";
import type { ParameterValues } from "./parameter-values.ts";
import { PARAMETERS } from "./parameters.ts";
import type { Patient } from "./patient.ts";

/** The letter of the state of each column of daily jumps. */
const LETTERS = { plasticity: "P", expectation: "X", exosome: "E", stress: "H" } as const satisfies Record<
  (typeof COMPARTMENT_ORDER)[number],
  string
>;

/** One jump of one state on one day; a day and a state have one at most. */
export interface CoalescedJump {
  readonly day: number;
  readonly letter: string;
  readonly amount: number;
}

/** The jumps of a course, days rising; those that are zero are left out. */
export function coalescedJumps({ amounts }: DailyJumps): readonly CoalescedJump[] {
  const width = COMPARTMENT_ORDER.length;
  return [...amounts].flatMap((amount, at) =>
    amount === 0 ? [] : [{ day: Math.floor(at / width), letter: LETTERS[COMPARTMENT_ORDER[at % width]], amount }],
  );
}

/** Names and values of everything that the equations' text takes as given. */
export function givenValues(p: ParameterValues, patient: Patient): readonly (readonly [string, number])[] {
  const own = [
    ["M0", patient.mind],
    ["B0", patient.body],
    ["I0", patient.inflammation],
    ["fT", portableExp(patient.logEffectTms)],
    ["fX", portableExp(patient.logEffectExpectation)],
    ["fE", portableExp(patient.logEffectExosome)],
    ["rhoM", patient.recoveryMind],
    ["rhoBody", patient.recoveryBody],
  ] as const;
  const given = TEXT_PARAMETERS.flatMap((name) => (isParameter(name) ? [[name, p[name]] as const] : []));
  return [...given, ...own];
}

function isParameter(name: string): name is keyof typeof PARAMETERS {
  return Object.hasOwn(PARAMETERS, name);
}
