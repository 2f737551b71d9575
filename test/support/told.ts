/** Findings as tests compare them: the code with its weight; and which of them lack words or a source. */
import type { Finding } from "../../src/care/finding.ts";
import { findingSentence } from "../../src/words/care/findings.ts";

/** `code severity` of each finding, in order. */
export function told(findings: readonly Pick<Finding, "code" | "severity">[]): readonly string[] {
  return findings.map(({ code, severity }) => `${code} ${severity}`);
}

/** The codes of findings without a source, an edition or a sentence in either language. A gap without its value throws. */
export function unworded(findings: readonly Finding[]): readonly string[] {
  return findings
    .filter((finding) => {
      const { source, edition } = finding.ground;
      const japanese = /[ぁ-んァ-ヶ一-龠]/.test(findingSentence(finding, "ja") ?? "");
      const english = /[A-Za-z]/.test(findingSentence(finding, "en") ?? "");
      return source === "" || edition === "" || !japanese || !english;
    })
    .map(({ code }) => code);
}
