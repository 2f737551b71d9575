import { expect, test } from "vitest";
import { previewImport } from "./csv-import.ts";

const digest = "ab".repeat(32);

test("the suggestion for a file like the four-arm trial", () => {
  const file =
    "id,arm,site,sex,age,visit,week,mind0,body0,lcrp0,mind,body,lcrp,mind_chg\nP1,tms,A,M,42,V1,1,25,9,0.98,20,8,0.9,-5\nP1,tms,A,M,42,V8,12,25,9,0.98,,,,\n";
  expect(previewImport(file, digest, null).suggestion).toEqual({
    patient: "id",
    timing: { kind: "visit", column: "week", days: { "1": 7, "12": 84 }, startsOn: "" },
    sex: { column: "sex", values: { M: "male" } },
    age: { column: "age" },
    measures: [
      { column: "mind0", instrument: "hamd17", at: "baseline" },
      { column: "body0", instrument: "sss8", at: "baseline" },
      { column: "mind", instrument: "hamd17", at: "row" },
      { column: "body", instrument: "sss8", at: "row" },
    ],
    labs: [
      { column: "lcrp0", analyte: "crp-hs", unit: "", scale: "natural-log", at: "baseline" },
      { column: "lcrp", analyte: "crp-hs", unit: "", scale: "natural-log", at: "row" },
    ],
    ignored: ["visit", "mind_chg"],
  });
});

test.each([
  ["患者番号,受診日,性別,PHQ-9,高感度CRP(mg/dL)\n1,2024-01-05,女,12,0.1\n", "date", "phq9", "mg/dL"],
  ["Subject ID,Visit,HAM-D 17,hs-CRP [mg/L]\n1,Week 2,12,0.1\n", "visit", "hamd17", "mg/L"],
])("names in other styles: %s", (file, timing, instrument, unit) => {
  const suggestion = previewImport(file, digest, null).suggestion;
  expect([suggestion?.timing.kind, suggestion?.measures[0]?.instrument, suggestion?.labs[0]?.unit]).toEqual([timing, instrument, unit]);
});

test.each([["a,b\n1,2\n"], ["id,week,colour\n1,2,red\n"], ["id,hamd17\n1,2\n"], ["week,hamd17\n1,2\n"]])(
  "nothing is guessed from %j",
  (file) => {
    expect(previewImport(file, digest, null).suggestion).toBeNull();
  },
);
