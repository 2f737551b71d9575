/**
 * Where the coil is held. The measures of the head are in millimetres and asked about outside the heads of adults; a tape
 * read in centimetres is the likeliest slip.
 */
import { choice, code, group, number, record } from "../field.ts";
import { defineForm } from "../form.ts";
import type { TermCode } from "../terms.ts";
import { ours, REMARK } from "./shared.ts";

const millimetres = (path: string) =>
  number(path, { unit: "mm", decimals: null, required: true, possible: { min: -1000, max: 1000 }, plausible: ours(-120, 120) });

/** Beam F3's two distances: Beam, Borckardt, Reeves and George 2009, as computed for adult heads. */
const HEADS: Readonly<Record<TermCode<"scalp-measure">, readonly [min: number, max: number]>> = {
  "nasion-inion": [300, 420],
  "tragus-tragus": [300, 420],
  circumference: [480, 640],
  "beam-x": [50, 85],
  "beam-y": [80, 115],
};

const label = (name: string) => ({ of: "term", list: "scalp-measure", code: name }) as const;

/** The form of a target. */
export const TARGET = defineForm({
  code: "target",
  kind: "target",
  fields: [
    code("body.site", "site", { required: true }),
    choice("body.method", ["5-cm", "5.5-cm", "beam-f3", "10-20", "structural-mri", "functional-mri", "other"], { required: true }),
    group("body.coordinates", [
      choice("space", ["mni", "native", "scalp"], { required: true }),
      millimetres("xMillimetres"),
      millimetres("yMillimetres"),
      millimetres("zMillimetres"),
    ]),
    record(
      "body.scalpMillimetres",
      Object.entries(HEADS).map(([name, [min, max]]) =>
        number(name, {
          unit: "mm",
          decimals: null,
          blank: "absent",
          label: label(name),
          possible: { min: 0, max: 1000 },
          plausible: ours(min, max),
        }),
      ),
      number("", { unit: "mm", decimals: null, blank: "absent", label: label(""), possible: { min: 0, max: 1000 } }),
    ),
    number("body.angleDegrees", { unit: "deg", decimals: null, possible: { min: -180, max: 180 }, plausible: ours(-90, 90) }),
    code("body.coil", "coil"),
    REMARK,
  ],
});
