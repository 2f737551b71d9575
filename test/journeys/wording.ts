/** Importing the wording of a paper form, as the journeys do it. The words are invented; those of an instrument are its owner's. */
import type { Page } from "playwright-core";
import type { Language } from "../../src/record/entry.ts";
import { wordingWords } from "../../src/words/screens/wording.ts";

/** A paper form of eight items with five answers. */
export const PAPER = {
  ja: { item: "架空の項目", answers: ["架空の答え1", "架空の答え2", "架空の答え3", "架空の答え4", "架空の答え5"], holder: "架空の権利者" },
  en: { item: "Invented item", answers: ["Invented 1", "Invented 2", "Invented 3", "Invented 4", "Invented 5"], holder: "An owner" },
} as const;

/** Types the lines of the paper form as the SSS-8, on the open section of the settings. Nothing is ticked or attested yet. */
export async function importFromPaper(page: Page, language: Language): Promise<void> {
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const { item, answers } = PAPER[language];
  await button(wordingWords.import[language]).click();
  await page.getByLabel(wordingWords.instrument[language], { exact: true }).selectOption("sss8");
  await button(wordingWords.fromPaper[language]).click();
  const lines = Array.from({ length: 8 }, (_, index) => `${item} ${index + 1}`);
  await page.getByLabel(wordingWords.itemLines[language]).fill(lines.join("\n"));
  await page.getByLabel(wordingWords.answerLines[language]).fill(answers.join("\n"));
  await button(wordingWords.use[language]).waitFor();
}
