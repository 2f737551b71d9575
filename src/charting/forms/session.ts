/** One TMS session: what was prescribed and, beside it, what was delivered, in as many blocks as there were. */
import { choice, code, codes, entry, group, list, number, score } from "../field.ts";
import { defineForm } from "../form.ts";
import { INTENSITY, OUTPUT, PULSES } from "./dose.ts";
import { ours, REMARK } from "./shared.ts";

/** The form of a session. */
export const SESSION = defineForm({
  code: "session",
  kind: "session",
  fields: [
    number("body.number", {
      required: true,
      possible: { min: 1, max: 1000 },
      plausible: ours(1, 60),
      label: { of: "field", code: "session.number" },
    }),
    group("body.prescribed", [
      code("protocol", "protocol", { required: true }),
      number("protocolVersion", { required: true, possible: { min: 1, max: null }, plausible: ours(1, 99) }),
      PULSES,
      INTENSITY,
      OUTPUT,
    ]),
    list(
      "body.delivered",
      [
        PULSES,
        INTENSITY,
        OUTPUT,
        choice("ended", ["complete", "paused", "pain", "device", "patient", "seizure", "other"], { required: true }),
      ],
      { rowsMin: 1, rowsMax: 50 },
    ),
    code("body.device", "device"),
    code("body.coil", "coil"),
    score("body.pain", 0, 10, { required: "ask" }),
    codes("body.sideEffects", "side-effect"),
    entry("body.plan", ["plan"]),
    REMARK,
  ],
});
