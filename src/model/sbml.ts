/**
 * The deterministic model of one patient as SBML Level 3 Version 2: nine parameters with rate rules, assignment rules for the
 * intermediate quantities, initial assignments for what follows from the patient's start, and one event for each state and day
 * with doses. Time is in weeks; everything is dimensionless otherwise. Events of one day act on different states, so that their
 * order does not matter.
 */
import { coalescedJumps, givenValues } from "./course-text.ts";
import { CONSTANTS_TEXT, INTERMEDIATES_TEXT, RATES_TEXT } from "./equation-text.ts";
import type { DailyJumps } from "./jumps.ts";
import { mathOf } from "./mathml.ts";
import type { ParameterValues } from "./parameter-values.ts";
import type { Patient } from "./patient.ts";
import { STATES } from "./states.ts";

/** Where each state starts that does not start at zero. */
const START_TEXT: Readonly<Record<string, string>> = { I: "I0", H: "H0", M: "M0", B: "B0" };

/** The document. */
export function sbmlDocument(p: ParameterValues, patient: Patient, jumps: DailyJumps): string {
  const states = STATES.map(({ letter }) => letter);
  const constants = Object.entries(CONSTANTS_TEXT);
  const changing = Object.entries(INTERMEDIATES_TEXT);
  const parameters = [
    ...givenValues(p, patient).map(([id, value]) => parameter(id, true, value)),
    ...constants.map(([id]) => parameter(id, true, null)),
    ...changing.map(([id]) => parameter(id, false, null)),
    ...STATES.map(({ letter, name }) => parameter(letter, false, 0, name)),
  ];
  const starts = [...constants, ...Object.entries(START_TEXT)].map(
    ([id, text]) => `<initialAssignment symbol="${id}">${math(text)}</initialAssignment>`,
  );
  const rules = [
    ...changing.map(([id, text]) => `<assignmentRule variable="${id}">${math(text)}</assignmentRule>`),
    ...states.map((letter) => `<rateRule variable="${letter}">${math(RATES_TEXT[letter])}</rateRule>`),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<sbml xmlns="http://www.sbml.org/sbml/level3/version2/core" level="3" version="2">
<model id="mind_body" name="Mind-body model of TMS and exosomes: a hypothesis" timeUnits="week" extentUnits="dimensionless">
<listOfUnitDefinitions><unitDefinition id="week"><listOfUnits><unit kind="second" exponent="1" scale="0" multiplier="604800"/></listOfUnits></unitDefinition></listOfUnitDefinitions>
<listOfParameters>
${parameters.join("\n")}
</listOfParameters>
<listOfInitialAssignments>
${starts.join("\n")}
</listOfInitialAssignments>
<listOfRules>
${rules.join("\n")}
</listOfRules>
${eventsOf(jumps)}</model>
</sbml>
`;
}

function eventsOf(jumps: DailyJumps): string {
  const events = coalescedJumps(jumps).map(({ day, letter, amount }) => {
    const time = `<apply><geq/><csymbol encoding="text" definitionURL="http://www.sbml.org/sbml/symbols/time">t</csymbol><cn>${day / 7}</cn></apply>`;
    const added = `<apply><plus/><ci>${letter}</ci><cn>${amount}</cn></apply>`;
    return (
      `<event id="dose_${letter}_${day}" useValuesFromTriggerTime="true"><trigger initialValue="false" persistent="true">${inMath(time)}</trigger>` +
      `<listOfEventAssignments><eventAssignment variable="${letter}">${inMath(added)}</eventAssignment></listOfEventAssignments></event>`
    );
  });
  return events.length === 0 ? "" : `<listOfEvents>\n${events.join("\n")}\n</listOfEvents>\n`;
}

function parameter(id: string, constant: boolean, value: number | null, name: string | null = null): string {
  const named = name === null ? "" : ` name="${name}"`;
  return `<parameter id="${id}"${named}${value === null ? "" : ` value="${value}"`} units="dimensionless" constant="${constant}"/>`;
}

function math(text: string): string {
  return inMath(mathOf(text));
}

function inMath(content: string): string {
  return `<math xmlns="http://www.w3.org/1998/Math/MathML">${content}</math>`;
}
