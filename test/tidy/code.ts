/** Rules about the code inside a file: length, purity, documents, escapes from the type system. */
import { type Finding, isNode, isTest, layerOf, lineOf, type Rule, type SourceFile, type SyntaxNode, walk } from "./source.ts";

const PURE_LAYERS = new Set([
  "base",
  "numeric",
  "record",
  "measures",
  "charting",
  "care",
  "model",
  "evidence",
  "insight",
  "words",
  "exchange",
]);
const FILE_LINES_MAX = 400;
const FUNCTION_LINES_MAX = 70;
const ASSERTIONS_PER_THOUSAND_LINES_MAX = 3;

/** A room too long to read wants a wall. */
export const shortFiles: Rule = (files) =>
  files
    .map((file) => ({ file, lines: file.text.split("\n").length - 1 }))
    .filter(({ lines }) => lines > FILE_LINES_MAX)
    .map(({ file, lines }) => ({ path: file.path, line: lines, what: `has ${lines} lines, ${FILE_LINES_MAX} at most` }));

/** Branches in the parent, pure leaves: no function above seventy lines. Suites of tests are lists and may be longer. */
export const shortFunctions: Rule = (files) =>
  each(
    files,
    (file) => !isTest(file.path),
    (file, node, report) => {
      if (!/^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type)) return;
      const lines = lineOf(file, node.end) - lineOf(file, node.start) + 1;
      if (lines > FUNCTION_LINES_MAX) report(node, `is a function of ${lines} lines, ${FUNCTION_LINES_MAX} at most`);
    },
  );

/** A pure layer asks no clock, no chance and no machine: they arrive as arguments. */
export const purity: Rule = (files) =>
  each(files, isPure, (_file, node, report) => {
    if (node.type === "NewExpression" && nameOf(node.callee) === "Date" && (node.arguments as unknown[]).length === 0)
      report(node, "reads the clock with new Date(); take the time as an argument");
    if (node.type !== "MemberExpression") return;
    const member = `${nameOf(node.object)}.${nameOf(node.property)}`;
    if (/^(Date\.now|Math\.random|performance\.now|crypto\.(randomUUID|getRandomValues)|process\.\w+)$/.test(member))
      report(node, `uses ${member}; take it as an argument`);
  });

/** A file of a pure layer opens with prose; what it exports is documented. */
export const documented: Rule = (files) =>
  files.filter(isPure).flatMap((file) => {
    const findings: Finding[] = [];
    const first = file.comments[0];
    if (!first || first.start > 0 || !first.value.startsWith("*"))
      findings.push({ path: file.path, line: 1, what: "does not open with prose that says what it is for" });
    for (const statement of (file.program.body as SyntaxNode[]).filter(
      (one) => one.type === "ExportNamedDeclaration" && isNode(one.declaration),
    )) {
      const before = file.text.slice(0, statement.start).trimEnd();
      if (!before.endsWith("*/") && !isCompanionType(file, statement))
        findings.push({
          path: file.path,
          line: lineOf(file, statement.start),
          what: `exports ${declaredName(statement)} without a document`,
        });
    }
    return findings;
  });

/** Escapes from the type system: `any` and `!` never, `as` seldom. Boundary parsers say why in the line above. */
export const typed: Rule = (files) => {
  const findings = [
    ...each(
      files,
      (file) => !isTest(file.path),
      (_file, node, report) => {
        if (node.type === "TSNonNullExpression") report(node, "uses a non-null assertion");
        if (node.type === "TSAnyKeyword") report(node, "uses any");
      },
    ),
  ];
  const sources = files.filter((file) => layerOf(file.path) !== null && !isTest(file.path));
  const lines = sources.reduce((sum, file) => sum + file.text.split("\n").length, 0);
  const assertions = each(
    sources,
    () => true,
    (_file, node, report) => {
      if (node.type === "TSAsExpression" && !isConst(node)) report(node, "asserts a type with as");
    },
  );
  if (assertions.length > Math.max(1, (lines / 1000) * ASSERTIONS_PER_THOUSAND_LINES_MAX)) findings.push(...assertions);
  return findings;
};

/** Unfinished places. */
export const finished: Rule = (files) =>
  files
    .filter((file) => layerOf(file.path) !== null)
    .flatMap((file) =>
      file.comments
        .filter((comment) => /\b(TODO|FIXME|XXX|HACK)\b/.test(comment.value))
        .map((comment) => ({
          path: file.path,
          line: lineOf(file, comment.start),
          what: "leaves something to do; do it, or say it in the product",
        })),
    );

function each(
  files: readonly SourceFile[],
  wanted: (file: SourceFile) => boolean,
  look: (file: SourceFile, node: SyntaxNode, report: (node: SyntaxNode, what: string) => void) => void,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const file of files.filter(wanted)) {
    walk(file.program, (node) => look(file, node, (at, what) => findings.push({ path: file.path, line: lineOf(file, at.start), what })));
  }
  return findings;
}

function isPure(file: SourceFile): boolean {
  const layer = layerOf(file.path);
  return layer !== null && PURE_LAYERS.has(layer) && !isTest(file.path);
}

/** `export type Role = (typeof ROLES)[number]` right under its documented list needs no second document. */
function isCompanionType(file: SourceFile, statement: SyntaxNode): boolean {
  const previousLine = file.text.slice(0, statement.start).trimEnd().split("\n").at(-1) ?? "";
  return isNode(statement.declaration) && statement.declaration.type === "TSTypeAliasDeclaration" && /;$/.test(previousLine);
}

function isConst(node: SyntaxNode): boolean {
  return isNode(node.typeAnnotation) && isNode(node.typeAnnotation.typeName) && nameOf(node.typeAnnotation.typeName) === "const";
}

function declaredName(statement: SyntaxNode): string {
  const declaration = isNode(statement.declaration) ? statement.declaration : statement;
  if (isNode(declaration.id)) return nameOf(declaration.id);
  const [first] = Array.isArray(declaration.declarations) ? declaration.declarations.filter(isNode) : [];
  return first ? nameOf(first.id) : declaration.type;
}

function nameOf(node: unknown): string {
  return isNode(node) && typeof node.name === "string" ? node.name : "";
}
