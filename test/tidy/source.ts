/** A source file, parsed once, as the tidy rules read it. */
import { type Dirent, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { parseSync } from "oxc-parser";

/** A node of the syntax tree, with only what every node has; a rule narrows what it needs by `type`. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [member: string]: unknown;
}

export interface SourceFile {
  /** From the root of the project, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly program: SyntaxNode;
  readonly comments: readonly { readonly type: string; readonly value: string; readonly start: number; readonly end: number }[];
}

/** What a rule found: where, and what is wrong, in words that say what to do. */
export interface Finding {
  readonly path: string;
  readonly line: number;
  readonly what: string;
}

export type Rule = (files: readonly SourceFile[]) => readonly Finding[];

/** What is in `assembly` is AssemblyScript, which its own compiler checks and whose decorators TypeScript does not know. */
const SKIPPED_FOLDERS = new Set(["node_modules", "dist", ".cache", "var", ".git", "data", "assembly"]);

/** Every TypeScript file below `root`, parsed, in order of path. */
export function readSources(root: string): readonly SourceFile[] {
  return filesBelow(root)
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => parse(relative(root, path).split(sep).join("/"), readFileSync(path, "utf8")))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Parses one file that need not exist on disk: a rule's own planted violation, for example. */
export function parse(path: string, text: string): SourceFile {
  const parsed = parseSync(path, text, { sourceType: "module", lang: path.endsWith("x") ? "tsx" : "ts" });
  const [error] = parsed.errors;
  if (error) throw new Error(`${path} does not parse: ${error.message}`);
  return { path, text, program: parsed.program as unknown as SyntaxNode, comments: parsed.comments };
}

/** Calls `visit` for `node` and everything below it, parents first. */
export function walk(
  node: SyntaxNode,
  visit: (node: SyntaxNode, parents: readonly SyntaxNode[]) => void,
  parents: readonly SyntaxNode[] = [],
): void {
  visit(node, parents);
  const below = [...parents, node];
  for (const member of Object.values(node)) {
    for (const child of Array.isArray(member) ? member : [member]) if (isNode(child)) walk(child, visit, below);
  }
}

/** The line, from 1, on which `offset` stands. */
export function lineOf(file: SourceFile, offset: number): number {
  return file.text.slice(0, offset).split("\n").length;
}

/** The layer of a file of `src`, or null. */
export function layerOf(path: string): string | null {
  return /^src\/([^/]+)\//.exec(path)?.[1] ?? null;
}

/** Whether the file is a test, by its name or its place. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || path.startsWith("test/");
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((item: Dirent) => {
    if (item.isDirectory()) return SKIPPED_FOLDERS.has(item.name) ? [] : filesBelow(join(folder, item.name));
    return [join(folder, item.name)];
  });
}
