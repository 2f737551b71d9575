/**
 * A clinic brings the wording of its own paper form: imported from its lines, looked at and attested, and from then on shown in
 * the form. The words are invented; those of a real instrument are its owner's.
 */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { Language } from "../../src/record/entry.ts";
import type { ChartResponse } from "../../src/server/contract.ts";
import { choiceWords } from "../../src/words/entry-choices.ts";
import { wordingWords } from "../../src/words/screens/wording.ts";
import { workspaceWords } from "../../src/words/screens/workspace.ts";
import { say } from "../../src/words/text.ts";
import { violations } from "../support/browser.ts";
import { ask, rowsOf } from "../support/demonstration.ts";
import { demonstrationOfFile } from "../support/demonstration-of-file.ts";
import { sidewaysOverflow } from "./journey.ts";
import { importFromPaper, PAPER } from "./wording.ts";
import { isSaved, named, record, workspace } from "./workspace.ts";

const demonstration = demonstrationOfFile();

/** Patients of the demonstration answer in Japanese; this one answers in `language`. */
async function answersIn(page: Page, language: Language): Promise<void> {
  await workspace(page).locator("summary").first().click();
  await workspace(page).getByText(choiceWords[`language.${language}`][language], { exact: true }).locator("xpath=..").click();
}

describe.each(["ja", "en"] as const)("the wording of a paper form, in %s", (language: Language) => {
  test("is imported once somebody has checked it, and then stands in the form with its owner", async () => {
    const visit = await demonstration.visit("director", language);
    const { page } = visit;
    const { item, answers, holder } = PAPER[language];
    await page.goto(`${demonstration.address}/settings/wording`);
    await importFromPaper(page, language);
    const use = named(page, wordingWords.use, language);
    await expect.poll(() => use.getAttribute("aria-disabled")).toBe("true");
    await page.getByLabel(wordingWords.holder[language]).fill(holder);
    await page.getByLabel(wordingWords.terms[language]).fill("2026-04-01");
    for (const tick of await page.getByLabel(wordingWords.checked[language]).all()) await tick.check();
    expect(await sidewaysOverflow(page)).toEqual([]);
    await use.click();
    await page.getByRole("list", { name: wordingWords.inUse[language] }).getByText(holder).waitFor();

    const patient = (await rowsOf(visit, "open"))[language === "ja" ? 0 : 1];
    if (patient === undefined) throw new Error("an open chart");
    await page.goto(`${demonstration.address}/patients/${patient.id}`);
    await record(page, language, "sss8");
    if (language === "en") await answersIn(page, language);
    await named(workspace(page), workspaceWords.fullText, language).click();
    await workspace(page).getByText(`${item} 8`).waitFor();
    await workspace(page)
      .getByRole("radio", { name: new RegExp(answers[2]) })
      .first()
      .focus();
    await page.keyboard.type("22222222");
    await workspace(page)
      .getByText(say(workspaceWords.total, language, { n: 8, all: 8 }))
      .waitFor();
    await workspace(page).getByText(holder).waitFor();
    expect(await violations(page)).toEqual([]);
    await named(workspace(page), workspaceWords.confirm, language).click();
    await isSaved(page, language);
    const { entries } = await ask<ChartResponse>(visit, "GET", `/api/patients/${patient.id}/chart`);
    const written = entries.findLast((entry) => entry.kind === "assessment");
    expect(written?.body).toMatchObject({ instrument: "sss8", mode: "full-text", language, total: 16 });
    expect(visit.errors).toEqual([]);
    expect(visit.foreignRequests).toEqual([]);
    await visit.context.close();
  });
});
