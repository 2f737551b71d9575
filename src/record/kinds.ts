/** Every kind of entry, by ledger; and the types that follow from them. */
import type { z } from "zod";
import type { ClearEntry } from "./entry.ts";
import type { KindDefinition } from "./kind.ts";
import { assessment } from "./kinds/assessment.ts";
import { infusion } from "./kinds/infusion.ts";
import { lab } from "./kinds/lab.ts";
import { plan } from "./kinds/plan.ts";
import { registration } from "./kinds/registration.ts";
import { session } from "./kinds/session.ts";

export const CHART_KINDS = { registration, assessment, lab, plan, session, infusion } as const;

export type ChartKind = keyof typeof CHART_KINDS;

/** The clear entry of one kind. */
export type EntryOf<Definition> =
  Definition extends KindDefinition<infer Kind, infer Body, infer Fields>
    ? ClearEntry<Kind, z.output<Body>, Fields extends z.ZodType ? z.output<Fields> : never>
    : never;

/** A clear entry of any kind of the chart. */
export type AnyClearEntry = { [Kind in ChartKind]: EntryOf<(typeof CHART_KINDS)[Kind]> }[ChartKind];

/** What a registration holds of the person. */
export type RegistrationFields = z.output<typeof registration.personal>;
