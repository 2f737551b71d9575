/**
 * The ledger of a trial: its protocol, whom it allocated, who was unblinded, and that it takes nobody any more. The subject of
 * the chain is the trial. Its sequence decides who gets the last place: two who allocate at one time write at one place of
 * the chain, and the second is told that the first was there.
 *
 * WHAT IS SEALED. The secret that decides every allocation, the sizes of the blocks and the arm of each patient lie in the
 * personal parts and nowhere else. A sealed text is as long as what it holds, so an arm is written as its place in `ARMS`,
 * one digit, and never by its name: from the outside all allocations look alike. When the whole trial is unblinded all of
 * it is opened in the body of that entry, and whoever has the protocol can draw the allocation again and compare.
 */
import { z } from "zod";
import { ROLES } from "../entry.ts";
import { defineKind } from "../kind.ts";
import { code, conflict, count, digest, line, noRemark, ordinal, remark, uuid } from "./parts.ts";

/** The arms that a trial may have, in the order in which a sealed digit names them. */
export const ARMS = ["neither", "tms", "exosome", "both"] as const;
export type TrialArm = (typeof ARMS)[number];

const arm = z.enum(ARMS);
const share = ordinal(100);
const blockMultiples = z.array(ordinal(20)).min(1).max(10);

const factor = z.strictObject({
  factor: code,
  /** As the clinic calls it; the value is asked when somebody is allocated. */
  name: line,
  /** How much its balance counts in a minimisation. */
  weight: z.number().positive().max(100),
  levels: z
    .array(z.strictObject({ level: code, name: line }))
    .min(2)
    .max(20)
    .refine((levels) => new Set(levels.map(({ level }) => level)).size === levels.length, conflict("codes-repeated")),
});

/** What a trial is. A later one stands in its place, until somebody has been allocated. */
export const trialProtocol = defineKind({
  kind: "trial-protocol",
  ledger: "trial",
  body: z.strictObject({
    title: line,
    /** In a registry of trials (`jRCT…`); null when it has no number yet. */
    registry: z.strictObject({ number: line.nullable(), registered: z.boolean() }),
    arms: z
      .array(z.strictObject({ arm, share }))
      .min(2)
      .max(ARMS.length)
      .refine((arms) => new Set(arms.map((one) => one.arm)).size === arms.length, conflict("codes-repeated")),
    /**
     * What is masked: everybody gets it, real or sham. `coil` and `product` are the one coil and the one product, kits of both
     * contents, that every chart names, so that neither tells anything. Null: not masked.
     */
    masked: z.strictObject({
      tms: z.strictObject({ coil: code.nullable() }).nullable(),
      exosome: z.strictObject({ product: code }).nullable(),
    }),
    method: z.discriminatedUnion("kind", [
      /** Permuted blocks in each stratum; how large they are is sealed. */
      z.strictObject({ kind: z.literal("blocks") }),
      z.strictObject({ kind: z.literal("minimisation"), probabilityOfBest: z.number().min(0.5).max(0.99) }),
    ]),
    factors: z
      .array(factor)
      .max(8)
      .refine((factors) => new Set(factors.map((one) => one.factor)).size === factors.length, conflict("codes-repeated")),
    /** How many patients it takes. */
    size: ordinal(100_000),
    blinded: z.array(z.enum(ROLES)).max(ROLES.length),
    /** Who reads the arm of one patient to prepare the treatment; the role is what they were when they were named. */
    preparers: z.array(z.strictObject({ id: uuid, name: line, role: z.enum(ROLES) })).max(20),
    /** The document that a patient must have agreed to. */
    consentDocument: code,
    /** The hash of the plan of analysis that was locked before the first patient: `sha256:` and 64 hexadecimal digits. */
    analysisPlan: z.string().regex(/^sha256:[0-9a-f]{64}$/),
    /** SHA-256 of the secret with the method it belongs to (`evidence/design/sealed-secret.ts`). */
    seal: digest,
  }),
  personal: z.strictObject({ secret: digest, blockMultiples }),
  noPersonal: null,
});

/** A patient was allocated. */
export const trialAllocation = defineKind({
  kind: "trial-allocation",
  ledger: "trial",
  body: z.strictObject({
    patient: uuid,
    /** 1, 2, 3 … in the order of allocation. */
    number: ordinal(100_000),
    /** The level of every factor. */
    stratum: z.record(code, code),
    /** What stands on the kit and is keyed into the device. Drawn at random, once. */
    code: line,
  }),
  personal: z.strictObject({ arm: count(ARMS.length - 1) }),
  noPersonal: null,
});

/** Why somebody is unblinded. */
export const UNBLINDING_REASONS = ["emergency", "serious-adverse-event", "pregnancy", "end-of-trial", "other"] as const;

/** One patient was unblinded, to the two who did it, or the whole trial, to everybody. */
export const trialUnblinding = defineKind({
  kind: "trial-unblinding",
  ledger: "trial",
  body: z.strictObject({
    of: z.discriminatedUnion("scope", [
      z.strictObject({ scope: z.literal("patient"), patient: uuid }),
      z.strictObject({
        scope: z.literal("trial"),
        secret: digest,
        blockMultiples,
        arms: z.array(z.strictObject({ number: ordinal(100_000), patient: uuid, arm })).max(100_000),
      }),
    ]),
    reason: z.enum(UNBLINDING_REASONS),
    secondPerson: z.strictObject({ id: uuid, name: line }),
  }),
  personal: remark,
  noPersonal: noRemark,
});

/** Why a trial takes nobody any more. */
export const CLOSING_REASONS = ["complete", "safety", "futility", "benefit", "other"] as const;

/** The trial allocates nobody any more. */
export const trialClosing = defineKind({
  kind: "trial-closing",
  ledger: "trial",
  body: z.strictObject({ reason: z.enum(CLOSING_REASONS) }),
  personal: remark,
  noPersonal: noRemark,
});
