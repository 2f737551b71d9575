/** Rules about which file uses which: no run-time cycle, no file that nothing uses, no barrel, types only from the server in the pages. */
import { posix } from "node:path";
import { type Finding, isNode, isTest, layerOf, lineOf, type Rule, type SourceFile, type SyntaxNode, walk } from "./source.ts";

interface Import {
  readonly from: SourceFile;
  readonly to: string;
  readonly typeOnly: boolean;
  readonly line: number;
}

/** A cycle of imports that exist at run time: the order in which files run would then decide what works. */
export const noCycles: Rule = (files) => {
  const edges = new Map<string, readonly string[]>();
  for (const file of files)
    edges.set(
      file.path,
      importsOf(file)
        .filter((one) => !one.typeOnly)
        .map((one) => one.to),
    );
  const done = new Set<string>();
  const findings: Finding[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      findings.push({ path, line: 1, what: `imports itself by way of ${[...trail.slice(trail.indexOf(path)), path].join(" -> ")}` });
      return;
    }
    if (done.has(path)) return;
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const file of files) visit(file.path, []);
  return findings;
};

/** The files that are started and not imported. */
const ENTRANCES =
  /^(src\/cli\/main\.ts|src\/web\/main\.tsx|bench\/main\.ts|scripts\/.*|library\/.*|[^/]*\.config\.ts|.*\.test\.tsx?|src\/.*\.d\.ts)$/;

/** A source file that no other file imports, or that only its own tests do, is dead. What stands in `test/` is there for any test. */
export const nothingUnused: Rule = (files) => {
  const usesOf = (file: SourceFile) => [...importsOf(file), ...workersOf(file)].map((one) => one.to);
  const used = new Set([
    ...files.filter((file) => !isTest(file.path) || file.path.startsWith("test/")).flatMap(usesOf),
    ...files.flatMap(usesOf).filter((path) => path.startsWith("test/")),
  ]);
  return files
    .filter((file) => !ENTRANCES.test(file.path) && !used.has(file.path))
    .map((file) => ({ path: file.path, line: 1, what: "is imported by nothing but its own test; use it or delete it" }));
};

/** A barrel hides where things live: files are imported by their own names. */
export const noBarrels: Rule = (files) =>
  files
    .filter((file) => layerOf(file.path) !== null && !isTest(file.path))
    .filter(
      (file) =>
        bodyOf(file).length > 0 &&
        bodyOf(file).every(
          (statement) =>
            statement.type === "ExportAllDeclaration" || (statement.type === "ExportNamedDeclaration" && isNode(statement.source)),
        ),
    )
    .map((file) => ({ path: file.path, line: 1, what: "only re-exports; import the files themselves" }));

/** The pages may know the server's types and nothing that runs there. */
export const pagesKnowServerTypesOnly: Rule = (files) =>
  files
    .filter((file) => layerOf(file.path) === "web")
    .flatMap(importsOf)
    .filter((one) => !one.typeOnly && /^src\/(server|store|cli|demo)\//.test(one.to))
    .map((one) => ({ path: one.from.path, line: one.line, what: `imports ${one.to} to run it; only its types may come to the pages` }));

function importsOf(file: SourceFile): readonly Import[] {
  const found: Import[] = [];
  walk(file.program, (node) => {
    const source = isNode(node.source) ? node.source.value : undefined;
    if (typeof source !== "string" || !source.startsWith(".")) return;
    const to = posix.normalize(posix.join(posix.dirname(file.path), source));
    found.push({ from: file, to, typeOnly: isTypeOnly(node), line: lineOf(file, node.start) });
  });
  return found;
}

/** `new URL("./worker.ts", import.meta.url)`: a file that is started in a worker or as a child process. */
function workersOf(file: SourceFile): readonly Import[] {
  return [...file.text.matchAll(/new URL\(\s*"(\.[^"]+)"\s*,\s*import\.meta\.url/g)].map((match) => ({
    from: file,
    to: posix.normalize(posix.join(posix.dirname(file.path), match[1] ?? "")),
    typeOnly: false,
    line: 1,
  }));
}

function isTypeOnly(node: SyntaxNode): boolean {
  if (node.importKind === "type" || node.exportKind === "type") return true;
  const specifiers = Array.isArray(node.specifiers) ? node.specifiers.filter(isNode) : [];
  return specifiers.length > 0 && specifiers.every((one) => one.importKind === "type" || one.exportKind === "type");
}

function bodyOf(file: SourceFile): readonly SyntaxNode[] {
  return Array.isArray(file.program.body) ? file.program.body.filter(isNode) : [];
}
