/** What is typed of the stimulators. */
import { settingsWords } from "../../../words/screens/settings.ts";
import type { Typing } from "../setting.ts";

export interface Row {
  readonly code: string;
  readonly name: string;
  readonly max: string;
  readonly coils: string;
}

export const EMPTY: Row = { code: "", name: "", max: "100", coils: "" };

export const stimulatorsTyping: Typing<"stimulators", readonly Row[]> = {
  kind: "stimulators",
  typedOf: (body) =>
    (body?.stimulators ?? []).map(({ code, name, maxPercentOfOutput, coils }) => ({
      code,
      name,
      max: String(maxPercentOfOutput),
      coils: coils.join(", "),
    })),
  read: (rows, reader) => {
    const stimulators = rows.map(({ code, name, max, coils }, index) => ({
      code: reader.code(`${index}.code`, settingsWords.itemCode, code),
      name: reader.line(`${index}.name`, settingsWords.stimulatorName, name),
      maxPercentOfOutput: reader.whole(`${index}.max`, settingsWords.maxPercentOfOutput, max, 1, 100),
      coils: coils
        .normalize("NFKC")
        .split(/[,、]/)
        .filter((coil) => coil.trim() !== "")
        .map((coil) => reader.code(`${index}.coils`, settingsWords.coils, coil)),
    }));
    for (const [index, { code }] of stimulators.entries())
      if (code !== "" && stimulators.findIndex((other) => other.code === code) < index)
        reader.refuse(`${index}.code`, "repeated", settingsWords.itemCode, code);
    return { stimulators };
  },
};
