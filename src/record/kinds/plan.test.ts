import { expect, test } from "vitest";
import { examples } from "../../../test/record/examples.ts";
import { newestContent } from "../upcasting.ts";
import { plan } from "./plan.ts";

const { exosome: _, ...body } = examples.plan.body;
const infusions = { product: "exo-a", infusionCount: 3, intervalDays: 14 };

test.each([
  [
    "particles",
    { ...infusions, doseParticles: 2e10 },
    { ...infusions, dose: { value: 2e10, countedIn: "particles", countedBy: "not-stated" } },
  ],
  ["no dose", { ...infusions, doseParticles: null }, { ...infusions, dose: null }],
])("version 1 with %s is read as version 2, and nothing is made up", (_what, first, second) => {
  expect(newestContent(plan, 1, { body: { ...body, exosome: first }, personal: null })).toMatchObject({
    ok: true,
    value: { body: { ...body, exosome: second } },
  });
});

test("version 1 without exosomes is read as it is", () => {
  const alone = { ...body, strategy: "tms", exosome: null };
  expect(newestContent(plan, 1, { body: alone, personal: null })).toMatchObject({ ok: true, value: { body: alone } });
});

test("version 1 takes no dose of version 2", () => {
  expect(newestContent(plan, 1, { body: { ...body, exosome: { ...infusions, dose: null } }, personal: null }).ok).toBe(false);
});
