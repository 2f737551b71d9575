/** Rules about the tests: each asserts something, and no `expect` stands without its matcher. */
import { type Finding, isNode, lineOf, type Rule, type SourceFile, type SyntaxNode, walk } from "./source.ts";

/** `expect(x);` asserts nothing. */
export const matchersFollow: Rule = (files) =>
  tests(files).flatMap((file) => {
    const findings: Finding[] = [];
    walk(file.program, (node) => {
      if (node.type !== "ExpressionStatement" || !isNode(node.expression)) return;
      const expression =
        node.expression.type === "AwaitExpression" && isNode(node.expression.argument) ? node.expression.argument : node.expression;
      if (isCallOf(expression, /^expect$/))
        findings.push({ path: file.path, line: lineOf(file, node.start), what: "expects without a matcher" });
    });
    return findings;
  });

/** A test whose body, and whatever function of its file it calls, holds no assertion cannot fail for the right reason. */
export const everyTestAsserts: Rule = (files) =>
  tests(files).flatMap((file) => {
    const findings: Finding[] = [];
    walk(file.program, (node) => {
      if (!isCallOf(node, /^(test|it)$/)) return;
      const body = (node.arguments as unknown[]).filter(isNode).find((one) => /Function/.test(one.type));
      if (body && !/\bexpect|\bfc\.assert|\bassert|Holds\(|Expect/.test(file.text.slice(body.start, body.end)))
        findings.push({ path: file.path, line: lineOf(file, node.start), what: "is a test without an assertion" });
    });
    return findings;
  });

/** Sleeping for time makes a test slow on a fast machine and false on a slow one. */
export const noSleep: Rule = (files) =>
  tests(files).flatMap((file) =>
    [...file.text.matchAll(/\bsetTimeout\s*\(\s*(resolve|done|r)\b|\bwaitForTimeout\s*\(|from "node:timers\/promises"/g)].map((match) => ({
      path: file.path,
      line: lineOf(file, match.index),
      what: "sleeps for time; wait for what should happen instead",
    })),
  );

function tests(files: readonly SourceFile[]): readonly SourceFile[] {
  return files.filter((file) => /\.test\.tsx?$/.test(file.path) && file.path !== "test/tidy.test.ts");
}

function isCallOf(node: SyntaxNode, name: RegExp): boolean {
  return node.type === "CallExpression" && isNode(node.callee) && typeof node.callee.name === "string" && name.test(node.callee.name);
}
