/**
 * What a server's background processes would do for the embedded database, which has none: it never checkpoints, so that
 * its log grows without end and a start after a crash takes seconds for every hundred megabytes; and it never gathers
 * statistics or clears dead rows.
 *
 * A checkpoint is made when the log has grown by CHECKPOINT_BYTES, when CHECKPOINT_MINUTES have passed with anything
 * written, and at the end. After VACUUM_BYTES of log the tables are vacuumed and analysed too.
 */
import type { Work } from "./engine.ts";

const CHECKPOINT_BYTES = 32 * 1024 * 1024;
const CHECKPOINT_MINUTES = 5;
const VACUUM_BYTES = 256 * 1024 * 1024;
const LOOK_EVERY_SECONDS = 5;

export interface Upkeep {
  /** Makes a last checkpoint and ends. */
  stop(): Promise<void>;
}

/** Begins to look after a database through `maintain`, which runs work as its owner in turn with everything else. */
export function startUpkeep(maintain: <Result>(work: Work<Result>) => Promise<Result>): Upkeep {
  let checkpointed = { position: 0, at: performance.now() };
  let vacuumed: number | null = null;

  async function look(atEnd: boolean): Promise<void> {
    await maintain(async (connection) => {
      const [row] = await connection.query<{ position: number }>("select (pg_current_wal_insert_lsn() - '0/0')::int8 as position");
      const position = row?.position ?? 0;
      const grown = position - checkpointed.position;
      const due = performance.now() - checkpointed.at > CHECKPOINT_MINUTES * 60_000;
      if (grown < CHECKPOINT_BYTES && !(grown > 0 && (due || atEnd))) return;
      vacuumed ??= position;
      if (position - vacuumed > VACUUM_BYTES) {
        await connection.query("vacuum (analyze)");
        vacuumed = position;
      }
      await connection.query("checkpoint");
      checkpointed = { position, at: performance.now() };
    });
  }

  let looking: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    // A failure breaks the connection, and the next write says so.
    looking = looking.then(() => look(false)).catch(() => undefined);
  }, LOOK_EVERY_SECONDS * 1000);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await looking;
      await look(true).catch(() => undefined);
    },
  };
}
