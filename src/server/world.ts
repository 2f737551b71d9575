/** What the rules of care ask besides a chart, read when it is first asked for and once for one commit. */
import { localDay } from "../base/dates.ts";
import type { Uuid } from "../base/ids.ts";
import { ok, type Result } from "../base/result.ts";
import type { World } from "./care-stops.ts";
import { clinicNow, foundedClinic } from "./clinic.ts";
import { readClinicLedger } from "./clinic-ledger.ts";
import type { OpenLot } from "./lot-book.ts";
import type { ServerRefusal } from "./refusal.ts";
import type { Services } from "./services.ts";

/** The world as it is now; `second` checked beside the author. */
export function createWorld(services: Services, second: Uuid | null = null): World {
  const now = clinicNow(services);
  const ledger = once(() => readClinicLedger(services));
  const lots = once(() => services.lots.all(foundedClinic(services).id));
  return {
    now,
    today: localDay(now),
    second,
    ledger,
    async settings() {
      const read = await ledger();
      return read.ok ? ok(read.value.newest) : read;
    },
    async lot(product, name): Promise<Result<OpenLot | null, ServerRefusal>> {
      const all = await lots();
      if (!all.ok) return all;
      return ok(all.value.find(({ lot: { received } }) => received.product === product && received.lot === name) ?? null);
    },
  };
}

function once<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let reading: Promise<Value> | null = null;
  return () => {
    reading ??= read();
    return reading;
  };
}
