import { describe, expect, test } from "vitest";
import { id } from "../../../../test/record/people.ts";
import { FIRST_PROTOCOL, type ProtocolDraft, readProtocol } from "./protocol-draft.ts";

const typed: ProtocolDraft = {
  ...FIRST_PROTOCOL,
  title: "2×2試験",
  product: "Trial-Kit",
  coil: "COIL-AP",
  size: "２４０",
  consentDocument: "Trial-Consent",
  factors: [{ factor: "Severity", name: "重症度", levels: "moderate=中等症、severe=重症" }],
  preparers: [{ id: id(911), name: "看護師", role: "nurse" }],
};

test("what is typed well becomes the protocol that is sent", () => {
  expect(readProtocol(typed)).toMatchObject({
    status: "whole",
    blockMultiples: [1, 2],
    protocol: {
      registry: { number: null, registered: false },
      arms: ["neither", "tms", "exosome", "both"].map((arm) => ({ arm, share: 1 })),
      masked: { tms: { coil: "coil-ap" }, exosome: { product: "trial-kit" } },
      method: { kind: "blocks" },
      factors: [
        {
          factor: "severity",
          levels: [
            { level: "moderate", name: "中等症" },
            { level: "severe", name: "重症" },
          ],
        },
      ],
      size: 240,
      consentDocument: "trial-consent",
    },
  });
});

describe("what cannot be read is told by the name of its field", () => {
  test.each([
    [{ title: " " }, "Title"],
    [{ shares: { neither: "", tms: "", exosome: "", both: "1" } }, "Arms"],
    [{ shares: { ...typed.shares, both: "0" } }, "Arms"],
    [{ product: "" }, "What is masked (everybody gets it, real or sham)"],
    [{ multiples: "0" }, "Block sizes, in multiples of the sum of shares (sealed)"],
    [{ method: "minimisation", probability: "2" }, "Allocation"],
    [{ factors: [{ factor: "site", name: "施設", levels: "a" }] }, "Factors"],
    [{ factors: [{ factor: "site", name: "施設", levels: "a, a" }] }, "Factors"],
    [{ size: "many" }, "Patients it takes"],
    [{ consentDocument: "同意" }, "Code of the consent document"],
  ] as const)("%j", (changes, name) => {
    const read = readProtocol({ ...typed, ...changes } as ProtocolDraft);
    expect(read.status === "wrong" ? read.fields.map(({ en }) => en) : []).toEqual([name]);
  });
});
