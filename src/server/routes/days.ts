/** Writing to a day: a chair is booked, changed for another or given back, and it is noted who came and who did not. */
import { z } from "zod";
import { localDay } from "../../base/dates.ts";
import { ok, type Result } from "../../base/result.ts";
import type { DayAddition } from "../../record/day.ts";
import { BOOKED_FOR } from "../../record/kinds/day.ts";
import { code, localDate, ordinal, timeOfDay, uuid } from "../../record/kinds/parts.ts";
import type { DayAction } from "../board-contract.ts";
import { chartOf, clinicNow } from "../clinic.ts";
import { addToDay, moveBooking, servingChair } from "../day-book.ts";
import { refuse, type ServerRefusal } from "../refusal.ts";
import { authorOf, type Call, type Router } from "../route.ts";

const place = { on: localDate, chair: code, from: timeOfDay, to: timeOfDay };
const dayAction = z.discriminatedUnion("action", [
  z.strictObject({ action: z.literal("book"), ...place, patient: uuid, what: z.enum(BOOKED_FOR), number: ordinal(1000).nullable() }),
  z.strictObject({ action: z.literal("unbook"), on: localDate, booking: uuid, reason: z.enum(["patient", "clinic", "mistake"]) }),
  z.strictObject({ action: z.literal("move"), on: localDate, booking: uuid, to: z.strictObject(place) }),
  z.strictObject({ action: z.literal("arrived"), on: localDate, booking: uuid }),
  z.strictObject({
    action: z.literal("missed"),
    on: localDate,
    booking: uuid,
    reason: z.enum(["illness", "other-appointment", "not-treated", "unknown", "other"]),
  }),
]);

export function dayRoutes(router: Router): void {
  router.on("POST /api/days", { body: dayAction, query: null, handle: act });
}

async function act(call: Call<"POST /api/days">) {
  const { services, body } = call;
  const refused = await refusalOf(call);
  if (!refused.ok) return refused;
  const added =
    body.action === "move"
      ? await moveBooking(services, authorOf(call), body)
      : await addToDay(services, body.on, authorOf(call), additionOf(body));
  if (!added.ok) return added;
  const booking = added.value.kind === "booked" ? added.value.id : added.value.body.booking;
  return ok({ booking, savedAt: clinicNow(services) });
}

/** What the day itself does not know: that it is over, that there is such a chair, that there is such a patient. */
async function refusalOf({ services, body }: Call<"POST /api/days">): Promise<Result<null, ServerRefusal>> {
  const today = localDay(clinicNow(services));
  if (body.action === "move" && body.to.on < today) return refuse("day.past", { field: "body.to.on" });
  if (CHANGING.has(body.action) && body.on < today) return refuse("day.past", { field: "body.on" });
  if (body.action !== "book") return ok(null);
  const served = await servingChair(services, body.chair, body.what, "body.chair");
  if (!served.ok) return served;
  const { seq } = await services.store.head(chartOf(services, body.patient));
  return seq === 0 ? refuse("patient.unknown") : ok(null);
}

/** What a day that is over does not take any more. */
const CHANGING: ReadonlySet<DayAction["action"]> = new Set(["book", "unbook", "move"]);

function additionOf(action: Exclude<DayAction, { action: "move" }>): DayAddition {
  switch (action.action) {
    case "book": {
      const { action: _, ...body } = action;
      return { kind: "booked", body };
    }
    case "unbook":
      return { kind: "unbooked", body: { booking: action.booking, reason: action.reason } };
    case "arrived":
      return { kind: "arrived", body: { booking: action.booking } };
    case "missed":
      return { kind: "missed", body: { booking: action.booking, reason: action.reason } };
  }
}
