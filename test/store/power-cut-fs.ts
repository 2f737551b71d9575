/**
 * The embedded database's file layer on a disk that can lose power. Every operation of the module is carried out and told
 * to the model; when the given number of them is reached, the power goes: what the disk holds at that instant is kept, in
 * the middle of whatever the database is doing, and what it does afterwards counts for nothing.
 */
import { relative } from "node:path";
import type { RandomStream } from "../../src/base/random.ts";
import { DurableNodeFS } from "../../src/store/durable-fs.ts";
import { type CutDisk, PowerCutDisk } from "./power-cut-disk.ts";

export interface PowerCutPlan {
  /** The power goes at this operation of the start, counted from 1; null when the start is to be spared. */
  readonly atOperation: number | null;
  /** Decides what an unkind disk kept of what was pending; null when all of it is lost. */
  readonly chance: RandomStream | null;
  /** False takes the syncs out, as the library is shipped. */
  readonly syncs: boolean;
}

/** A node of the module's file tree. */
interface Node {
  readonly mode: number;
}

interface Stream {
  readonly node: Node;
}

interface Attributes {
  readonly size?: number;
}

type Module = Parameters<DurableNodeFS["prepare"]>[0];
type Operation = (...given: never[]) => unknown;

export class PowerCutFS extends DurableNodeFS {
  /** What the disk held when the power went; null before. */
  cut: CutDisk | null = null;
  /** How many syncs were asked for. */
  syncs = 0;
  readonly #root: string;
  readonly #plan: PowerCutPlan;
  readonly #disk: PowerCutDisk;
  #left: number;

  constructor(root: string, plan: PowerCutPlan) {
    super(root);
    this.#root = root;
    this.#plan = plan;
    this.#disk = new PowerCutDisk(root);
    this.#left = plan.atOperation ?? Number.POSITIVE_INFINITY;
  }

  /** Lets the power go at the operation that is `count` from now. */
  cutAfter(count: number): void {
    this.#left = count;
  }

  /** Cuts the power now, unless it is gone. */
  cutNow(): CutDisk {
    this.cut ??= this.#disk.cutPower(this.#plan.chance);
    return this.cut;
  }

  /** The model is the disk: nothing needs to reach another one. */
  protected override syncToDisk(): void {
    this.syncs += 1;
  }

  override prepare(module: Module): void {
    super.prepare(module);
    const { NODEFS } = module;
    const path = (node: Node) => relative(this.#root, NODEFS.realPath(node));
    const child = (parent: Node, name: string) => [path(parent), name].filter((part) => part !== "").join("/");
    const watch = (operations: Record<string, Operation>, name: string, tell: Operation) => {
      const real = operations[name];
      if (real === undefined) throw new Error(`the module has no operation ${name}`);
      operations[name] = (...given: never[]) => {
        const result = real(...given);
        this.#told(() => tell(...given));
        return result;
      };
    };
    watch(NODEFS.stream_ops, "write", (stream: Stream, buffer: Uint8Array, offset: number, length: number, position: number) =>
      this.#disk.write(path(stream.node), position, new Uint8Array(buffer.buffer, buffer.byteOffset + offset, length)),
    );
    watch(NODEFS.stream_ops, "fsync", (stream: Stream) => this.#sync(path(stream.node)));
    watch(NODEFS.stream_ops, "setattr", (stream: Stream, attributes: Attributes) => this.#cutFile(path(stream.node), attributes));
    watch(NODEFS.node_ops, "setattr", (node: Node, attributes: Attributes) => this.#cutFile(path(node), attributes));
    watch(NODEFS.node_ops, "mknod", (parent: Node, name: string, mode: number) =>
      this.#disk.make(child(parent, name), module.FS.isDir(mode)),
    );
    watch(NODEFS.node_ops, "unlink", (parent: Node, name: string) => this.#disk.remove(child(parent, name)));
    watch(NODEFS.node_ops, "rmdir", (parent: Node, name: string) => this.#disk.remove(child(parent, name)));
    const rename = NODEFS.node_ops.rename;
    NODEFS.node_ops.rename = (node: Node, folder: Node, name: string) => {
      const from = path(node);
      rename(node, folder, name);
      this.#told(() => this.#disk.rename(from, child(folder, name)));
    };
    NODEFS.stream_ops.msync = () => {
      throw new Error("the model of the disk does not know mapped files");
    };
  }

  #told(tell: () => unknown): void {
    if (this.cut !== null) return;
    tell();
    this.#left -= 1;
    if (this.#left <= 0) this.cutNow();
  }

  #sync(path: string): void {
    if (this.#plan.syncs) this.#disk.sync(path);
  }

  #cutFile(path: string, { size }: Attributes): void {
    if (size !== undefined) this.#disk.cut(path, size);
  }
}
