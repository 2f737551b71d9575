/**
 * The ledger of a lot of an exosome product: received, quarantined, released, thawed, used, discarded, recalled, and what its
 * cold chain went through (its certificate has a file of its own). The subject of the chain is the lot. Vials are named by the numbers on them; how many are left is derived and never counted by hand.
 * Where an entry is about some vials only, it names them; null means the whole lot.
 */
import { z } from "zod";
import type { Uuid } from "../../base/ids.ts";
import { namedId } from "../../base/named-ids.ts";
import { defineKind } from "../kind.ts";
import { code, conflict, digest, inOrder, line, localDate, moment, noRemark, remark, uuid } from "./parts.ts";

const vial = z.strictObject({
  vial: line,
  volumeMillilitres: z.number().positive().max(2000).nullable(),
  /** As the certificate states; null when it states none. */
  particles: z.number().positive().nullable(),
});

/** Some vials by number, or all. */
const vials = z
  .array(line)
  .min(1)
  .max(10_000)
  .refine((numbers) => new Set(numbers).size === numbers.length, conflict("vials-repeated"))
  .nullable();

const common = { ledger: "lot", personal: remark, noPersonal: noRemark } as const;

/** A lot arrived. It is in quarantine until it is released. */
export const received = defineKind({
  ...common,
  kind: "received",
  body: z
    .strictObject({
      product: code,
      lot: line,
      supplier: line,
      maker: line.nullable(),
      manufacturedOn: localDate.nullable(),
      expiresOn: localDate,
      /** The temperature at arrival; null when it was not measured. */
      arrivalCelsius: z.number().min(-200).max(60).nullable(),
      storageCelsiusMax: z.number().min(-200).max(30),
      certificateDigest: digest.nullable(),
      vials: z
        .array(vial)
        .min(1)
        .max(10_000)
        .refine((list) => new Set(list.map((one) => one.vial)).size === list.length, conflict("vials-repeated")),
    })
    .refine(({ manufacturedOn, expiresOn }) => inOrder(manufacturedOn, expiresOn), conflict("dates-order", "expiresOn")),
});

/** Vials were set apart: nobody may use them. */
export const quarantined = defineKind({ ...common, kind: "quarantined", body: z.strictObject({ vials, reason: code }) });

/** Vials were cleared for use by two different people: the author, and the second person named here. */
export const released = defineKind({
  ...common,
  kind: "released",
  body: z.strictObject({
    vials,
    secondPerson: z.strictObject({ id: uuid, name: line }),
    /** The checks of the certificate by code, and whether each was passed. */
    checks: z.record(code, z.boolean()),
  }),
});

/** A vial was used for a patient: the chart, and the infusion entry in it. A vial is never used twice. */
export const used = defineKind({
  ...common,
  kind: "used",
  body: z.strictObject({ vial: line, patient: uuid, infusion: uuid, givenMillilitres: z.number().min(0).max(2000).nullable() }),
});

/** Vials were warmer than the lot may be. They are in quarantine from then on, until two people release them again. */
export const excursion = defineKind({
  ...common,
  kind: "excursion",
  body: z
    .strictObject({
      vials,
      from: moment,
      /** Null while it lasts. */
      to: moment.nullable(),
      highestCelsius: z.number().min(-200).max(60),
      /** How it became known: `logger`, `transport`, `power-failure` … */
      source: code,
    })
    .refine(({ from, to }) => inOrder(from, to), conflict("dates-order", "to")),
});

/** A vial was taken out to thaw. It is thawed once, and used or discarded then. */
export const thawed = defineKind({
  ...common,
  kind: "thawed",
  body: z.strictObject({ vial: line, at: moment, container: z.enum(["low-binding", "ordinary", "unknown"]) }),
});

/** Vials were destroyed. */
export const discarded = defineKind({ ...common, kind: "discarded", body: z.strictObject({ vials, reason: code }) });

/** The whole lot was called back. Nothing makes it usable again. */
export const recalled = defineKind({ ...common, kind: "recalled", body: z.strictObject({ reason: code, orderedBy: line.nullable() }) });

/** The id of a lot as a subject, from its product and the number on it: a lot that is received twice at once is one chain. */
export function lotSubject(clinic: Uuid, product: string, lot: string): Uuid {
  return namedId(`${clinic}|${product}|${lot}`);
}
