/** The workspace as a person uses it, for the journeys: opening a form, writing into it, and what is said of a draft and of an entry. */
import type { Locator, Page } from "playwright-core";
import type { Language } from "../../src/record/entry.ts";
import { choiceWords } from "../../src/words/entry-choices.ts";
import { fieldNames } from "../../src/words/entry-fields.ts";
import { draftWords, recordMenuWords, savingWords } from "../../src/words/screens/workspace.ts";
import { say, type Text, type Values } from "../../src/words/text.ts";

/** The button of that name, in `page` or in a part of it. */
export const named = (page: Page | Locator, text: Text, language: Language, values?: Values) =>
  page.getByRole("button", { name: say(text, language, values), exact: true });
/** What is being entered, beside the chart. */
export const workspace = (page: Page) => page.getByRole("complementary");
const status = (page: Page, text: Text, language: Language, values: Values) =>
  page
    .getByText(
      new RegExp(
        say(text, language, values)
          .replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")
          .replace("#", "\\S+"),
      ),
    )
    .first();
/** Waits until it is said that the draft is kept. */
export const draftIsKept = (page: Page, language: Language) => status(page, draftWords.saved, language, { time: "#" }).waitFor();
/** Waits until it is said that an entry is on disk. */
export const isSaved = (page: Page, language: Language) => status(page, savingWords.saved, language, { time: "#" }).waitFor();

/** The field of a note. */
export const noteText = (page: Page, language: Language) => workspace(page).getByRole("textbox", { name: fieldNames.text[language] });

/** Opens a note about the course and writes `text` into it. */
export async function writeNote(page: Page, text: string, language: Language = "en"): Promise<Locator> {
  await record(page, language, "note");
  await workspace(page).getByText(choiceWords["category.progress"][language], { exact: true }).locator("xpath=..").click();
  const field = noteText(page, language);
  await field.fill(text);
  return field;
}

/** Opens a form by the key N, by typing a part of its name. */
export async function record(page: Page, language: Language, name: string): Promise<void> {
  await page.getByRole("application").locator("svg").waitFor();
  await page.keyboard.press("n");
  await page.getByRole("combobox", { name: recordMenuWords.search[language] }).fill(name);
  await page.keyboard.press("Enter");
  await workspace(page).locator("form").waitFor();
}
