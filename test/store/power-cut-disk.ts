/**
 * A disk that can lose power: a model of what is safely on it while a program works on real files. It knows the tree as
 * it was when the program began, which counts as safe, and is told of every operation since.
 *
 * What counts as safe:
 *   a file's content      up to the last sync of that file; what was written or cut since is pending;
 *   a name in a folder    once that folder was synced; made, renamed and removed names are pending until then. The name
 *                         of a new file is safe with the first sync of the file itself, as ext4, xfs and btrfs have it,
 *                         and as PostgreSQL relies on for its tables.
 * At the cut, what is pending is lost. A real disk may also have kept some of it, in any order and torn between sectors;
 * so with chance given, each pending write is kept whole, in part, or not at all, and pending names up to some moment.
 */
import { closeSync, cpSync, existsSync, ftruncateSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { RandomStream } from "../../src/base/random.ts";

type Change = { readonly kind: "write"; readonly at: number; readonly bytes: Uint8Array } | { readonly kind: "cut"; readonly size: number };

/** A file or folder, whatever its name is. */
interface Node {
  readonly folder: boolean;
  /** Where it lay at the beginning; null when it was made since. */
  readonly origin: string | null;
  synced: Change[];
  pending: Change[];
}

type NameChange = { readonly folder: string; readonly apply: (names: Map<string, Node>) => void };

const SECTOR = 512;

/** What was on the disk at the moment of the cut, ready to be put into a folder. */
export interface CutDisk {
  readonly names: ReadonlyMap<string, Pick<Node, "folder" | "origin" | "synced">>;
}

export class PowerCutDisk {
  /** The names as the program sees them, and as the disk has them safely. */
  readonly #seen = new Map<string, Node>();
  #safe: Map<string, Node>;
  #pendingNames: NameChange[] = [];

  /** `root` is the tree at the beginning. */
  constructor(root: string) {
    for (const item of readdirSync(root, { recursive: true, withFileTypes: true })) {
      const path = relative(root, join(item.parentPath, item.name));
      this.#seen.set(path, { folder: item.isDirectory(), origin: path, synced: [], pending: [] });
    }
    this.#safe = new Map(this.#seen);
  }

  write(path: string, at: number, bytes: Uint8Array): void {
    this.#seen.get(path)?.pending.push({ kind: "write", at, bytes: bytes.slice() });
  }

  cut(path: string, size: number): void {
    this.#seen.get(path)?.pending.push({ kind: "cut", size });
  }

  make(path: string, folder: boolean): void {
    const node: Node = { folder, origin: null, synced: [], pending: [] };
    this.#seen.set(path, node);
    this.#pendingNames.push({ folder: dirname(path), apply: (names) => names.set(path, node) });
  }

  rename(from: string, to: string): void {
    const apply = (names: Map<string, Node>) => {
      for (const [path, node] of [...names]) {
        if (path !== from && !path.startsWith(`${from}/`)) continue;
        names.delete(path);
        names.set(`${to}${path.slice(from.length)}`, node);
      }
    };
    apply(this.#seen);
    this.#pendingNames.push({ folder: dirname(to), apply });
  }

  remove(path: string): void {
    const apply = (names: Map<string, Node>) => void names.delete(path);
    apply(this.#seen);
    this.#pendingNames.push({ folder: dirname(path), apply });
  }

  sync(path: string): void {
    const node = path === "" ? null : this.#seen.get(path);
    if (node === undefined) return;
    if (node === null || node.folder) this.#syncNames(path === "" ? "." : path);
    else this.#syncFile(path, node);
  }

  /** The disk as it is when the power goes now. */
  cutPower(chance: RandomStream | null): CutDisk {
    const names = new Map(this.#safe);
    if (chance !== null) for (const change of this.#pendingNames.slice(0, chance.below(this.#pendingNames.length + 1))) change.apply(names);
    const kept = (node: Node) => ({
      folder: node.folder,
      origin: node.origin,
      synced: [...node.synced, ...(chance === null ? [] : node.pending.flatMap((change) => torn(change, chance)))],
    });
    return { names: new Map([...names].map(([path, node]) => [path, kept(node)])) };
  }

  #syncFile(path: string, node: Node): void {
    node.synced.push(...node.pending);
    node.pending = [];
    if (node.origin === null && ![...this.#safe.values()].includes(node)) this.#safe.set(path, node);
  }

  #syncNames(folder: string): void {
    for (const change of this.#pendingNames) if (change.folder === folder) change.apply(this.#safe);
    this.#pendingNames = this.#pendingNames.filter((change) => change.folder !== folder);
  }
}

/** Makes `target` the tree that was left on the disk. `origin` is the tree at the beginning; it is used up. */
export function restore(disk: CutDisk, origin: string, target: string): void {
  mkdirSync(target, { recursive: true });
  for (const [path, node] of [...disk.names].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const to = join(target, path);
    mkdirSync(node.folder ? to : dirname(to), { recursive: true, mode: 0o700 });
    if (node.folder) continue;
    if (node.origin !== null && existsSync(join(origin, node.origin))) renameSync(join(origin, node.origin), to);
    applyChanges(to, node.synced);
  }
  rmSync(origin, { recursive: true, force: true });
}

/** A copy of a tree to work on. */
export function copyTree(from: string, to: string): void {
  cpSync(from, to, { recursive: true, preserveTimestamps: true });
}

function applyChanges(path: string, changes: readonly Change[]): void {
  const descriptor = openSync(path, existsSync(path) ? "r+" : "w+", 0o600);
  try {
    for (const change of changes) {
      if (change.kind === "cut") ftruncateSync(descriptor, change.size);
      else writeSync(descriptor, change.bytes, 0, change.bytes.length, change.at);
    }
  } finally {
    closeSync(descriptor);
  }
}

/** What a disk may have kept of a change that was never synced. */
function torn(change: Change, chance: RandomStream): readonly Change[] {
  const fate = chance.below(4);
  if (fate === 0) return [];
  if (change.kind === "cut" || fate === 1) return [change];
  const sectors = Math.ceil(change.bytes.length / SECTOR);
  const end = chance.below(sectors + 1) * SECTOR;
  return fate === 2
    ? [{ ...change, bytes: change.bytes.slice(0, end) }]
    : [{ ...change, at: change.at + end, bytes: change.bytes.slice(end) }];
}
