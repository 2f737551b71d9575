/**
 * Beginning an infusion. The signs before it, the entry and the use of the vial are written in one transaction: the lot's chain
 * decides who gets the last vial. The second person's code is used up when everything that can be judged before has been judged.
 */
import { z } from "zod";
import { ok } from "../../base/result.ts";
import { infusionFindings } from "../../care/exosome/infusion-gate.ts";
import { newestOf, standingOf } from "../../record/chart.ts";
import { exosomeDose } from "../../record/kinds/exosome-dose.ts";
import { type ChartWriter, commitChart, openWriter } from "../chart-writing.ts";
import { refuse } from "../refusal.ts";
import { authorOf, type Call, type Router, signedIn } from "../route.ts";
import { takeSecondCode } from "../second-person.ts";
import { createWorld } from "../world.ts";
import { askerOf } from "./sign-in.ts";

const startBody = z.strictObject({
  expectedSeq: z.int().min(1),
  lot: z.string().min(1).max(200),
  vial: z.string().min(1).max(200),
  dose: exosomeDose.nullable(),
  diluentMillilitres: z.number().min(0).max(2000).nullable(),
  plannedMinutes: z.int().min(1).max(600),
  checks: z.record(z.string().max(64), z.boolean()),
  vitals: z.unknown(),
  second: z.strictObject({ id: z.uuid(), code: z.string().min(1).max(20) }),
});

type Starting = Call<"POST /api/patients/:patient/infusions">;

export function infusionRoutes(router: Router): void {
  router.on("POST /api/patients/:patient/infusions", { body: startBody, query: null, handle: start });
}

async function start(call: Starting) {
  const { services, body, patient } = call;
  const author = authorOf(call);
  const writer = await openWriter(services, patient, body.expectedSeq - 1, author);
  if (!writer.ok) return writer;
  const { now } = writer.value;
  if (body.vitals !== null) {
    const signs = writer.value.add({ command: "record", draft: { kind: "vitals", occurredAt: now, body: body.vitals, personal: null } });
    if (!signs.ok) return signs;
  }
  const entry = await infusionBody(call, writer.value);
  if (!entry.ok) return entry;
  const added = writer.value.add(
    { command: "record", draft: { kind: "infusion", occurredAt: now, body: entry.value, personal: null } },
    body.vitals === null ? 0 : 1,
  );
  if (!added.ok) return added;
  const second = await takeSecondCode(services, signedIn(call), body.second, askerOf(call));
  if (!second.ok) return second;
  return await commitChart(services, writer.value, author, [], second.value.id);
}

/** The body of the entry; refused when something stops that no code of a second person changes. */
async function infusionBody(call: Starting, { chart, now }: ChartWriter) {
  const { services, body } = call;
  const { id: first } = signedIn(call);
  const plan = newestOf(chart, "plan");
  const product = plan?.body.exosome?.product ?? null;
  const found = product === null ? ok(null) : await createWorld(services).lot(product, body.lot);
  if (!found.ok) return found;
  const lot = found.value?.lot ?? null;
  const given = standingOf(chart, "infusion").filter((one) => plan === null || one.body.plan === plan.id);
  const number = given.reduce((highest, one) => Math.max(highest, one.body.number), 0) + 1;
  const { lot: name, vial, dose, plannedMinutes, checks } = body;
  const order = { number, lot: name, vial, dose, plannedMinutes, checks };
  const stops = infusionFindings({ chart, lot, order, first, second: body.second.id, now }).filter(({ severity }) => severity === "stop");
  if (stops.length > 0) return refuse("care.stopped", { stops, kind: "infusion" });
  const vialMillilitres = lot?.received.vials.find((one) => one.vial === vial)?.volumeMillilitres ?? null;
  const volumeMillilitres = vialMillilitres === null ? null : vialMillilitres + (body.diluentMillilitres ?? 0);
  return ok({
    ...order,
    product,
    route: "intravenous",
    volumeMillilitres,
    diluentMillilitres: body.diluentMillilitres,
    thawedAt: lot?.thaws.get(vial) ?? null,
    startedAt: now,
    endedAt: null,
    checkedBy: body.second.id,
    vitals: [],
    reaction: "unknown",
    remainderMillilitres: null,
    plan: plan?.id ?? null,
  });
}
