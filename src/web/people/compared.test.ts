import { describe, expect, test } from "vitest";
import type { RegistrationFields } from "../../record/kinds.ts";
import type { ChartResponse } from "../../server/contract.ts";
import { comparedRows } from "./compared.ts";

const NOBODY: RegistrationFields = {
  number: "R-00001",
  name: null,
  kana: null,
  roman: null,
  formerName: null,
  birthDate: null,
  postalCode: null,
  address: null,
  phone: null,
  email: null,
  externalId: null,
};

function chartOf(fields: Partial<RegistrationFields>): ChartResponse {
  const chart = {
    patient: "p",
    identity: { status: "open", fields: { ...NOBODY, ...fields } },
    entries: [],
    head: { seq: 0, hash: "" },
  } as const;
  return { ...chart, today: "2026-11-26", now: "2026-11-26T10:00:00+09:00", merged: [], mergedInto: null };
}

describe("two charts side by side", () => {
  test.each([
    ["the same, however it is written", { phone: "052-123-4567" }, { phone: "０５２１２３４５６７" }, "phone", true],
    ["another day", { birthDate: "1988-05-14" }, { birthDate: "1988-05-15" }, "birthDate", false],
    ["unknown on one side is neither", { kana: { family: "みずの", given: "あかり" } }, {}, "kana", null],
    ["unknown on both is neither", {}, {}, "address", null],
    ["a name as one", { name: { family: "水野", given: "明里" } }, { name: { family: "水野", given: "明里" } }, "name", true],
  ] as const)("%s", (_case, going, staying, what, agree) => {
    expect(comparedRows(chartOf(going), chartOf(staying)).find((row) => row.what === what)?.agree).toBe(agree);
  });
});
