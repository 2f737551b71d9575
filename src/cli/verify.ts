/** `ryorin verify`: reads every entry as it lies in the database and says whether the record is whole. It writes nothing. */
import { NO_ANCHORS, readAnchors } from "../record/anchor.ts";
import type { Language } from "../record/entry.ts";
import { anchorFile } from "../store/anchors.ts";
import { verifyRecord } from "../store/verify.ts";
import type { RecordFinding } from "../store/verify-pages.ts";
import { cliWords } from "../words/cli.ts";
import { anchorFindingWords, chainFindingWords } from "../words/record.ts";
import { say } from "../words/text.ts";
import { type Command, EXIT } from "./command.ts";
import { countEntries } from "./count.ts";
import { type ClinicInstallation, withClinic } from "./installation.ts";
import type { Terminal } from "./terminal.ts";

/** Verifies the chains against themselves, their rows and the anchors. */
export const verifyCommand: Command = {
  name: "verify",
  summary: cliWords.verify,
  operands: "",
  options: {},
  run: ({ settings, terminal }) => withClinic(settings, terminal, (installation) => verify(installation, terminal)),
};

async function verify({ store, clinic, keys, folders, cipher }: ClinicInstallation, terminal: Terminal): Promise<number> {
  const { language } = terminal;
  const total = await countEntries(store, clinic.id);
  const anchors = readAnchors(await anchorFile(folders.anchors).read(), clinic.id, keys.signingKeys.publicKey, cipher);
  const series = anchors.ok ? anchors.value : NO_ANCHORS;
  const begun = performance.now();
  const verdict = await verifyRecord(store, clinic.id, series, cipher, (done) => terminal.progress(cliWords.verifying, done, total));
  const entriesPerSecond = Math.round((verdict.entries * 1000) / Math.max(performance.now() - begun, 1));
  const { entries, chains, finding, badChains } = verdict;
  const anchorFinding = anchors.ok ? null : anchors.error;
  const ok = verdict.ok && anchorFinding === null;
  const lines = [
    ...(ok ? [cliWords.whole[language]] : []),
    ...(finding === null ? [] : [badLine(finding, badChains, language)]),
    ...(anchorFinding === null ? [] : [say(anchorFindingWords[anchorFinding.code], language, { line: anchorFinding.line })]),
    say(cliWords.verified, language, { entries, chains, entriesPerSecond }),
    series.madeAt === null ? cliWords.notAnchored[language] : say(cliWords.anchored, language, { at: series.madeAt }),
  ];
  terminal.answer(lines, { ok, entries, chains, badChains, finding, anchorFinding, anchoredAt: series.madeAt, entriesPerSecond });
  return ok ? EXIT.done : EXIT.notWhole;
}

function badLine({ code, chain, seq, id, column }: RecordFinding, badChains: number, language: Language): string {
  const place = { ledger: chain.ledger, subject: chain.subject, id: id ?? cliWords.none[language], badChains };
  const what =
    code === "column" || code === "text"
      ? say(cliWords.rowDiffers, language, { seq, column: column ?? "document" })
      : say(chainFindingWords[code], language, { seq });
  return say(cliWords.bad, language, { what, ...place });
}
