import { expect, test } from "vitest";
import { examples } from "../../../test/record/examples.ts";
import { newestContent } from "../upcasting.ts";
import { infusion } from "./infusion.ts";

const { route: _route, dose: _dose, diluentMillilitres: _diluent, plannedMinutes: _minutes, ...kept } = examples.infusion.body;
const unknown = { route: null, diluentMillilitres: null, plannedMinutes: null };

test.each([
  ["particles", 2e10, { value: 2e10, countedIn: "particles", countedBy: "not-stated" }],
  ["no dose", null, null],
])("version 1 with %s is read as version 2, and nothing is made up", (_, doseParticles, dose) => {
  expect(newestContent(infusion, 1, { body: { ...kept, doseParticles }, personal: null })).toMatchObject({
    ok: true,
    value: { body: { ...kept, ...unknown, dose } },
  });
});
