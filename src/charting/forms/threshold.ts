/** A motor threshold and the pulses behind it. Thresholds are percent of the stimulator's output; most lie between 20 and 90. */
import { choice, code, group, list, number, yesNo } from "../field.ts";
import { defineForm } from "../form.ts";
import { OUTPUT } from "./dose.ts";
import { ours, REMARK } from "./shared.ts";

const output = (path: string) =>
  number(path, { unit: "%", decimals: null, required: true, possible: { min: 0, max: 130 }, plausible: ours(20, 90) });

/** The form of a motor threshold. */
export const THRESHOLD = defineForm({
  code: "threshold",
  kind: "threshold",
  fields: [
    choice("body.state", ["resting", "active"], { required: true }),
    choice("body.hemisphere", ["left", "right"], { required: true }),
    choice("body.detection", ["emg", "visual"], { required: true }),
    code("body.method", "threshold-method", { required: true }),
    output("body.thresholdPercentOfOutput"),
    group("body.intervalPercentOfOutput", [output("low"), output("high")]),
    list("body.pulses", [{ ...OUTPUT, required: true }, yesNo("response", { required: true })], { rowsMax: 300 }),
    code("body.muscle", "muscle"),
    code("body.device", "device"),
    code("body.coil", "coil"),
    REMARK,
  ],
});
