/**
 * `npm run model-reference`: writes what other programs are given of the model to reference/model/: the script for deSolve and
 * the SBML document. README.md there says how their numbers are made from it.
 */
import { writeFileSync } from "node:fs";
import { deSolveScript } from "../src/model/desolve.ts";
import { dailyJumps } from "../src/model/jumps.ts";
import { referenceCourse } from "../src/model/reference-course.ts";
import { REFERENCE_DAYS, REFERENCE_PATIENT, REFERENCE_VALUES } from "../src/model/reference-patient.ts";
import { jumpsOf } from "../src/model/regimen.ts";
import { sbmlDocument } from "../src/model/sbml.ts";

const lastDay = Math.max(...REFERENCE_DAYS);
const jumps = dailyJumps(jumpsOf(referenceCourse(lastDay, "blind"), REFERENCE_VALUES), lastDay);
if (!jumps.ok) throw new Error(`invariant: the reference course can be used, not ${jumps.error.code}`);
const folder = new URL("../reference/model/", import.meta.url);
writeFileSync(new URL("desolve.R", folder), deSolveScript(REFERENCE_VALUES, REFERENCE_PATIENT, jumps.value, REFERENCE_DAYS));
writeFileSync(new URL("mind-body.sbml.xml", folder), sbmlDocument(REFERENCE_VALUES, REFERENCE_PATIENT, jumps.value));
