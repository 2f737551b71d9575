/** Where the coil is held, how the place was found, and its coordinates in a named space. */
import { z } from "zod";
import { defineKind } from "../kind.ts";
import { code, noRemark, remark } from "./parts.ts";

const millimetres = z.number().min(-1000).max(1000);

/** A stimulation target. The newest of a site stands. */
export const target = defineKind({
  kind: "target",
  ledger: "chart",
  body: z.strictObject({
    /** `dlpfc-left`, `dlpfc-right`, `m1-left` … */
    site: code,
    method: z.enum(["5-cm", "5.5-cm", "beam-f3", "10-20", "structural-mri", "functional-mri", "other"]),
    /** Null when the place was found by measures of the scalp alone. */
    coordinates: z
      .strictObject({
        /** `mni`, or the patient's own image or head. */
        space: z.enum(["mni", "native", "scalp"]),
        xMillimetres: millimetres,
        yMillimetres: millimetres,
        zMillimetres: millimetres,
      })
      .nullable(),
    /** Measures of the head by code, in millimetres: `nasion-inion`, `tragus-tragus`, `circumference`. */
    scalpMillimetres: z.record(code, z.number().min(0).max(1000)),
    /** Of the coil's handle to the midline. */
    angleDegrees: z.number().min(-180).max(180).nullable(),
    coil: code.nullable(),
  }),
  personal: remark,
  noPersonal: noRemark,
});
