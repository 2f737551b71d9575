/**
 * The verification of the whole record: at the start, each day, and when somebody asks. It reads every entry as it lies
 * in the table, checks each chain against itself and against the anchors, and when all is whole writes the day's anchor.
 * Two who ask at once get the same run. What was found last stays to be read.
 */
import type { ClinicRow, Store } from "../store/store.ts";
import type { RecordState } from "./contract.ts";
import type { Deps } from "./deps.ts";
import { traceOf } from "./log.ts";
import { checkRecord } from "./record-check.ts";

export interface Verifier {
  /** Verifies now, and then each day. */
  start(): void;
  /** Verifies, or joins the run that is going on. */
  run(): Promise<RecordState>;
  state(): RecordState;
  stop(): Promise<void>;
}

const DAY_MILLISECONDS = 24 * 3_600_000;

const NOT_YET: RecordState = { verifiedAt: null, entries: 0, chains: 0, ok: null, finding: null, anchoredAt: null, entriesPerSecond: null };

export function createVerifier(store: Store, deps: Deps, clinic: () => ClinicRow | null): Verifier {
  let state = NOT_YET;
  let going: Promise<RecordState> | null = null;
  let stopped = false;
  let timer: NodeJS.Timeout | null = null;
  const verify = async (): Promise<RecordState> => {
    const founded = clinic();
    if (founded === null) return state;
    const found = await checkRecord({ ...deps, store, stopped: () => stopped }, founded);
    if (found === null) return state;
    state = found;
    deps.log({
      event: "record-verified",
      ok: found.ok === true,
      entries: found.entries,
      chains: found.chains,
      code: found.finding?.code ?? null,
    });
    return state;
  };
  const run = (): Promise<RecordState> => {
    going ??= verify().finally(() => {
      going = null;
    });
    return going;
  };
  const runAlone = (): void =>
    void run().catch((error: unknown) => deps.log({ event: "job-failed", job: "verify", error: traceOf(error) }));
  return {
    start() {
      runAlone();
      timer ??= setInterval(runAlone, DAY_MILLISECONDS).unref();
    },
    run,
    state: () => state,
    async stop() {
      stopped = true;
      if (timer !== null) clearInterval(timer);
      await going?.catch(() => undefined);
    },
  };
}
