/**
 * Importing a CSV at the command line, by the same plan as in the browser. Without a mapping, and with `--preview`, nothing
 * is written: the columns, a suggested mapping and what would be refused are shown. A mapping is a JSON file, most easily
 * the suggestion with the day 0 filled in.
 */
import { randomBytes } from "node:crypto";
import { instantAt, localDay } from "../base/dates.ts";
import { type ImportFinding, type ImportPreview, planImport, previewImport } from "../exchange/csv-import.ts";
import { draftsOf } from "../exchange/import-drafts.ts";
import type { ImportMapping } from "../exchange/import-mapping.ts";
import type { Author, Language } from "../record/entry.ts";
import { importMapping } from "../server/mapping-schema.ts";
import { newCharts, writeNewChains } from "../server/new-chains.ts";
import { cliWords } from "../words/cli.ts";
import { findingText, importStateWords } from "../words/import.ts";
import { say } from "../words/text.ts";
import { directorOf } from "./author.ts";
import { type CommandInput, EXIT } from "./command.ts";
import { type ClinicInstallation, withClinic } from "./installation.ts";
import { jsonOrNull } from "./json-file.ts";
import { refuse } from "./refuse.ts";
import type { Terminal } from "./terminal.ts";
import { readTextFile, type TextFile } from "./text-file.ts";

/** Imports `file`, or shows what would become of it. */
export async function importCsv(file: TextFile, { options, settings, terminal }: CommandInput): Promise<number> {
  const mapping = readMapping(options.mapping, terminal);
  if (mapping === undefined) return EXIT.refused;
  return await withClinic(settings, terminal, async (installation) => {
    const digest = installation.cipher.sha256(file.text);
    const importedBefore = await installation.store.importedBefore(installation.clinic.id, digest);
    const today = localDay(instantAt(Date.now(), installation.clinic.utcOffset));
    if (mapping === null || options.preview === true)
      return show(previewImport(file.text, digest, mapping, { today, importedBefore }), terminal);
    if (importedBefore && options.again !== true) return refuse(terminal, cliWords.importedBefore, "import.again");
    const author = typeof options.as === "string" ? await directorOf(installation, options.as) : null;
    if (author === null) return refuse(terminal, cliWords.notDirector, "account.not-director");
    return await write({ text: file.text, mapping, digest, today, author }, installation, terminal);
  });
}

interface Import {
  readonly text: string;
  readonly mapping: ImportMapping;
  readonly digest: string;
  readonly today: string;
  readonly author: Author;
}

async function write(
  { text, mapping, digest, today, author }: Import,
  installation: ClinicInstallation,
  terminal: Terminal,
): Promise<number> {
  const { store, clinic, cipher, keys } = installation;
  const plan = planImport(text, mapping, today);
  if (!plan.usable) {
    terminal.answer(
      plan.findings.map((finding) => findingLine(finding, terminal.language)),
      { refused: { code: "import.mapping" }, findings: plan.findings },
    );
    return EXIT.refused;
  }
  const parts = { store, cipher, clinicKey: keys.clinicKey, now: Date.now, random: randomBytes };
  const drafts = plan.patients.map((patient) => (number: string) => draftsOf(patient, mapping, number, digest));
  terminal.tell(cliWords.importing);
  const charts = await newCharts(parts, clinic, author, drafts);
  const written = await writeNewChains(parts, clinic.id, charts);
  if (!written.ok) throw new Error(`a planned import did not become entries: ${JSON.stringify(written.error[0])}`);
  const counts = { patients: charts.length, entries: written.value.entries, refusedRows: plan.refusedRows };
  terminal.answer(
    [say(cliWords.imported, terminal.language, counts), ...plan.findings.map((finding) => findingLine(finding, terminal.language))],
    {
      ...counts,
      findings: plan.findings,
    },
  );
  return EXIT.done;
}

function show(preview: ImportPreview, terminal: Terminal): number {
  const { language } = terminal;
  const { outcome, findings, suggestion, columns, rowCount } = preview;
  const lines = [
    say(cliWords.previewRows, language, { rows: rowCount, columns: columns.length }),
    ...columns.map(({ name, samples }) => `  ${name}: ${samples.join(", ")}`),
    ...(outcome === null
      ? []
      : [say(cliWords.wouldImport, language, { patients: outcome.patients, entries: outcome.entries, refusedRows: outcome.refusedRows })]),
    ...findings.map((finding) => findingLine(finding, language)),
    ...(suggestion === null ? [] : [cliWords.suggestion[language], JSON.stringify(suggestion, null, 2)]),
  ];
  terminal.answer(lines, { ...preview });
  return EXIT.done;
}

/** The mapping in the file `path`; null when none is given, undefined after saying why it cannot be used. */
function readMapping(path: string | boolean | undefined, terminal: Terminal): ImportMapping | null | undefined {
  if (typeof path !== "string") return null;
  const file = readTextFile(path, terminal);
  if (file === null) return undefined;
  const parsed = importMapping.safeParse(jsonOrNull(file.text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  process.stderr.write(`${say(cliWords.mappingUnusable, terminal.language, { path, field: issue?.path.join(".") ?? "" })}\n`);
  terminal.answer([], { refused: { code: "mapping.unusable", field: issue?.path.join(".") ?? "" } });
  return undefined;
}

function findingLine(finding: ImportFinding, language: Language): string {
  const column = finding.column === null ? "" : ` ${finding.column}`;
  return `${say(importStateWords.line, language, { line: finding.line })}${column}: ${findingText(finding, language)}`;
}
