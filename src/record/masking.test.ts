import { describe, expect, test } from "vitest";
import { draftOf } from "../../test/record/chains.ts";
import { chartEntries } from "../../test/record/clear.ts";
import { examples, id } from "../../test/record/examples.ts";
import { foldChart } from "./chart.ts";
import type { ChartKind } from "./kinds.ts";
import { maskRefusal } from "./masking.ts";

const allocated = (changes: object) =>
  foldChart(
    chartEntries(
      draftOf("registration"),
      draftOf("randomisation", {
        body: {
          ...{ trial: "jrct-example", number: 1, stratum: {}, blinded: ["patient"] },
          allocation: { design: "coded", ledger: id(904), code: "K7QX4M", strategy: "both", coil: "coil-ap", product: "kit", ...changes },
        },
      }),
    ),
  );
const masked = allocated({});
const openTms = allocated({ coil: null });
const free = foldChart(chartEntries(draftOf("registration")));
const draft = (kind: ChartKind, changes: object) => ({ kind, body: { ...examples[kind].body, ...changes } });
const { exosome, ...plan } = examples.plan.body as { readonly exosome: object };

describe("in the chart of a patient of a masked trial", () => {
  test.each([
    ["another coil", "session", { coil: "coil-sham" }, "coil", "coil-ap"],
    ["another product", "infusion", { product: "exo-a" }, "product", "kit"],
    ["another strategy", "plan", { ...plan, strategy: "tms", exosome: null }, "strategy", "both"],
    ["a plan with another product", "plan", { ...plan, exosome: { ...exosome, product: "exo-a" } }, "product", "kit"],
  ] as const)("%s would tell the arm", (_what, kind, changes, field, expected) => {
    expect(maskRefusal(draft(kind, changes), masked)).toEqual({ code: "trial.would-tell", field, expected });
    expect(maskRefusal(draft(kind, changes), free)).toBeNull();
  });

  test.each([
    ["the trial's coil", "session", { coil: "coil-ap" }],
    ["no coil", "session", { coil: null }],
    ["the trial's product", "infusion", { product: "kit" }],
    ["the strategy that is done to all", "plan", { ...plan, exosome: { ...exosome, product: "kit" } }],
    ["a note", "note", {}],
    ["what is no session at all", "session", { number: 0 }],
  ] as const)("%s tells nothing", (_what, kind, changes) => {
    expect(maskRefusal(draft(kind, changes), masked)).toBeNull();
  });

  test("what is not masked is free", () => {
    expect(maskRefusal(draft("session", { coil: "coil-b" }), openTms)).toBeNull();
  });
});
