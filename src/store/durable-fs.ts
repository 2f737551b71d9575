/**
 * The file layer under the embedded database, which as shipped never reaches the disk: it starts with `-F` (no fsync),
 * and its file operations have no fsync at all, so that asking for one does nothing and says it did.
 *
 * Here the module's own file operations get a real one, for files and for folders, and the start parameters ask for it.
 * `wal_sync_method` must be `fsync`: the module answers fdatasync, the default, without doing anything. The file layer
 * also takes note when a sync fails, because the module swallows what its program does after that.
 *
 * This hooks the insides of @electric-sql/pglite 0.5.16, which is why its version is pinned. `crash.int.test.ts` proves
 * that it works by losing everything that was not yet synced, and that it notices by doing the same without the hook.
 */
import { fsyncSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";
import { hasCode } from "./errors.ts";

/** So that a commit waits for the disk. */
const DURABLE = ["fsync=on", "wal_sync_method=fsync", "synchronous_commit=on", "full_page_writes=on"];
/** The operating system keeps the files' pages anyway; 128 MB more, the default, cost a third of a second at each start. */
const MODEST = ["shared_buffers=32MB"];

/** How the database is started. */
export const DURABLE_START_PARAMETERS: readonly string[] = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== "-F"),
  ...[...DURABLE, ...MODEST].flatMap((setting) => ["-c", setting]),
];

type InitParameters = Parameters<NodeFS["init"]>;
type Module = Parameters<NonNullable<InitParameters[1]["preRun"]>[number]>[0];

/** An open file or folder, as the module's file operations are handed it. */
interface Stream {
  /** The operating system's descriptor. */
  readonly nfd: number;
}

/** A data folder whose syncs reach the disk. */
export class DurableNodeFS extends NodeFS {
  /** Why a sync failed, or null while none has. After a failure nothing that is in memory can be trusted to reach the disk. */
  failure: unknown = null;

  override async init(database: InitParameters[0], options: InitParameters[1]): ReturnType<NodeFS["init"]> {
    const { emscriptenOpts } = await super.init(database, options);
    const preRun = [...(emscriptenOpts.preRun ?? []), (module: Module) => this.prepare(module)];
    return { emscriptenOpts: { ...emscriptenOpts, preRun } };
  }

  /** Gives the module its fsync. The module opens folders read-only, which is what syncing them needs. */
  protected prepare(module: Module): void {
    const { NODEFS } = module;
    NODEFS.stream_ops.fsync = (stream: Stream) => NODEFS.tryFSOperation(() => this.#sync(stream.nfd));
  }

  /** Waits until what an open file or folder holds is on the disk. Throws the operating system's error. */
  protected syncToDisk(descriptor: number): void {
    fsyncSync(descriptor);
  }

  #sync(descriptor: number): void {
    try {
      this.syncToDisk(descriptor);
    } catch (error) {
      // Windows keeps the names in a folder by itself and refuses to sync one.
      if (process.platform === "win32" && hasCode(error, "EPERM")) return;
      this.failure ??= error;
      throw error;
    }
  }
}
