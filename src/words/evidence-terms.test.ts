import { expect, test } from "vitest";
import { evidenceFindingText } from "./evidence-findings.ts";
import { termText } from "./evidence-terms.ts";

test("codes of the engine are worded, names of the reader's data are not", () => {
  expect(termText("response.arm-missing", "arm", "both", "ja")).toBe("併用");
  expect(termText("response.arm-missing", "arm", "arm of mine", "ja")).toBe("arm of mine");
  expect(termText("data.unknown-column", "column", "both", "en")).toBe("both");
});

test("a list of codes becomes a list of words", () => {
  const finding = {
    code: "response.scales-disagree",
    severity: "ask",
    first: "bliss-raw",
    second: "additive reri",
    reason: "control-response",
  } as const;
  expect(evidenceFindingText(finding, "en")).toBe(
    "On “Bliss independence, raw” the answer about synergy differs from that on: sum of differences (additive), relative excess risk due to interaction (RERI) (raw Bliss does not take out those who respond untreated).",
  );
  expect(evidenceFindingText(finding, "ja")).toContain("差の和(加法的)、交互作用による相対過剰リスク(RERI)");
});
