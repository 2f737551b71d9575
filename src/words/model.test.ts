/** Every state, arrow and basis has its words in both languages, and the diagram shows all of them. */
import { describe, expect, test } from "vitest";
import { ARROWS } from "../model/arrows.ts";
import { modelDiagram } from "../model/diagram.ts";
import { PARAMETER_NAMES, PARAMETERS } from "../model/parameters.ts";
import { arrowWords, basisWords, diagramWords, partWords, stateWords } from "./model.ts";
import { modelRefusalText } from "./model-refusals.ts";

describe.each(["ja", "en"] as const)("in %s", (language) => {
  const drawn = modelDiagram(diagramWords(language));

  test("the diagram has every arrow of the model with what it rests on", () => {
    expect(drawn.match(/<g><(path|circle) /g)).toHaveLength(Object.keys(ARROWS).length);
    for (const text of Object.values(arrowWords)) expect(drawn).toContain(text[language].replaceAll("<", "&lt;").replaceAll(">", "&gt;"));
    for (const text of Object.values(stateWords)) expect(drawn).toContain(`>${text[language]}</text>`);
  });

  test("every parameter has the words of its part and of its basis", () => {
    for (const name of PARAMETER_NAMES) {
      expect(partWords[PARAMETERS[name].part][language]).not.toBe("");
      expect(basisWords[PARAMETERS[name].basis][language]).not.toBe("");
    }
  });
});

test("a refusal is a sentence with its numbers", () => {
  const refusal = { code: "parameter.out-of-bounds", name: "tauM", value: 9, least: 0.4, most: 4 } as const;
  expect(modelRefusalText(refusal, "en")).toBe("The parameter tauM is 9, outside 0.4 to 4.");
  expect(modelRefusalText(refusal, "ja")).toBe("パラメータ tauM の値 9 は範囲(0.4〜4)の外です。");
});
