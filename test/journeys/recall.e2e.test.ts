/** The letters of a recall, in each language: read, kept in the chart of everybody who was given something of the lot, and not kept twice. */
import { expect, test } from "vitest";
import type { AnyClearEntry } from "../../src/record/kinds.ts";
import type { ChartResponse } from "../../src/server/contract.ts";
import type { Trace } from "../../src/server/lot-contract.ts";
import { recallLetterWords, traceWords } from "../../src/words/screens/lots.ts";
import { violations } from "../support/browser.ts";
import { ask } from "../support/demonstration.ts";
import { demonstrationOfFile } from "../support/demonstration-of-file.ts";
import { named } from "./workspace.ts";

const demonstration = demonstrationOfFile();

const LOTS = { ja: "DEMO-014", en: "DEMO-013" } as const;

test.each(["ja", "en"] as const)("are kept once in every chart, unsigned and not yet sent, in %s", async (language) => {
  const guest = await demonstration.visit("psychiatrist", language);
  const { page, errors } = guest;
  const { patients } = await ask<Trace>(guest, "POST", "/api/lots/trace", { by: "lot", text: LOTS[language] });
  expect(patients.length).toBeGreaterThan(1);
  await page.goto(`${demonstration.address}/lots`);
  await page.getByLabel(traceWords.text[language], { exact: true }).fill(LOTS[language]);
  await named(page, traceWords.trace, language).click();
  const dialog = page.getByRole("dialog");
  const { length } = patients;
  const keepAll = async (): Promise<void> => {
    await named(page, traceWords.letters, language).click();
    expect(await dialog.getByRole("article").count()).toBe(2 * length);
    expect(await violations(page)).toEqual([]);
    await named(dialog, traceWords.keep, language).click();
    const kept = language === "ja" ? `${length}人のうち${length}人` : `${length} of ${length}`;
    await dialog.getByText(kept).waitFor({ timeout: 60_000 });
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
  };
  await keepAll();
  await page.reload();
  await page.getByLabel(traceWords.text[language], { exact: true }).fill(LOTS[language]);
  await named(page, traceWords.trace, language).click();
  await keepAll();
  for (const { patient } of patients) {
    const letters = lettersOf((await ask<ChartResponse>(guest, "GET", `/api/patients/${patient}/chart`)).entries, LOTS[language]);
    expect(letters.map(({ body }) => [body.language, body.purpose, body.carriedAt])).toEqual([
      ["ja", "recall", null],
      ["en", "recall", null],
    ]);
    expect(letters.map(({ signature }) => signature)).toEqual([null, null]);
    expect(letters[0]?.personal).toMatchObject({ status: "open", fields: { title: recallLetterWords.title.ja } });
  }
  expect(errors).toEqual([]);
  await guest.context.close();
});

type Letter = Extract<AnyClearEntry, { kind: "letter" }>;

/** Letters whose text names the lot. */
function lettersOf(entries: readonly AnyClearEntry[], lot: string): readonly Letter[] {
  return entries.filter(
    (entry): entry is Letter =>
      entry.kind === "letter" && entry.personal.status === "open" && (entry.personal.fields.text ?? "").includes(lot),
  );
}
