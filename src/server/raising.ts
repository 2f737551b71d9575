/**
 * The alerts that entries raise, written with the entries in one transaction: there is no moment at which an answer about suicide
 * or a fever after an infusion is on record and nobody has been told. What is looked for stands in `care/course/alarms.ts`.
 */
import { instantAt, millisecondsOf } from "../base/dates.ts";
import { ok, type Result } from "../base/result.ts";
import { type Alarm, alarmsOf } from "../care/course/alarms.ts";
import { ownerOf } from "./alert-owner.ts";
import type { ChartWriter } from "./chart-writing.ts";
import { foundedClinic } from "./clinic.ts";
import type { ServerRefusal } from "./refusal.ts";
import type { Services } from "./services.ts";

/** Adds to `writer` the alerts of everything that was added to it. */
export async function raiseAlarms(services: Services, writer: ChartWriter): Promise<Result<null, ServerRefusal>> {
  for (const entry of [...writer.entries]) {
    for (const alarm of alarmsFor(writer, entry)) {
      const { owner, minutes } = await ownerOf(services, entry.author);
      const dueAt = instantAt(millisecondsOf(writer.now) + minutes * 60_000, foundedClinic(services).utcOffset);
      const body = { ...alarm, owner, dueAt, draft: null };
      const added = writer.add({ command: "raise", draft: { kind: "alert", occurredAt: writer.now, body, personal: null } });
      if (!added.ok) return added;
    }
  }
  return ok(null);
}

/** In no order: sorting a long chart at every answer would cost more than judging it. */
function alarmsFor({ chart, now }: ChartWriter, entry: ChartWriter["entries"][number]): readonly Alarm[] {
  if (chart.status === "empty") return [];
  const all = chart.entries.map((one) => one.entry);
  const standing = all.filter((_one, index) => chart.entries[index]?.standing.status === "current");
  return standing.some(({ id }) => id === entry.id) ? alarmsOf(entry, standing, all, now) : [];
}
