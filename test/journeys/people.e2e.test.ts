/** People and settings, by hand: a patient is registered once, two charts of one person become one, a clinic says what it is. */
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Language } from "../../src/record/entry.ts";
import type { RegistrationFields } from "../../src/record/kinds.ts";
import { fieldNames } from "../../src/words/entry-fields.ts";
import { signingWords } from "../../src/words/screens/corrections.ts";
import { matchWords, mergeWords, registerWords } from "../../src/words/screens/people.ts";
import { settingsWords } from "../../src/words/screens/settings.ts";
import type { Text } from "../../src/words/text.ts";
import { callerOf } from "../support/clinic.ts";
import { beginJourney, enterAs, type Journey, shownText } from "./journey.ts";

let journey: Journey;
let known: RegistrationFields;
beforeAll(async () => {
  journey = await beginJourney("demonstration");
  const director = callerOf(journey.address);
  await director.call("POST /api/demonstration/role", { body: { role: "director" } });
  const { rows } = await director.call("POST /api/patients/search", { body: { text: "", filter: "all", offset: 20, limit: 1 } });
  const identity = rows[0]?.identity;
  if (identity?.status !== "open") throw new Error("the director is shown who a patient is");
  known = identity.fields;
});
afterAll(() => journey.close());
afterEach(() => journey.expectQuiet());

const button = (page: Page, text: Text, language: Language) => page.getByRole("button", { name: text[language], exact: true });
const at = (page: Page, path: string) => page.locator(`#field-${path.replaceAll(".", "-")}`);

/** Types the name, kana and birth date of `fields` as somebody at the desk would. */
async function type(page: Page, { name, kana, birthDate }: Pick<RegistrationFields, "name" | "kana" | "birthDate">): Promise<void> {
  for (const [path, part] of [
    ["personal.name", name],
    ["personal.kana", kana],
  ] as const) {
    await at(page, `${path}.family`).fill(part?.family ?? "");
    await at(page, `${path}.given`).fill(part?.given ?? "");
  }
  await at(page, "personal.birthDate").fill(birthDate ?? "");
}

describe("registering", () => {
  test("somebody new, in Japanese, with an era and full-width digits; a reload in the middle loses nothing", async () => {
    const { page } = await journey.open();
    await enterAs(page, journey.address, "reception", "ja", "/patients");
    await page.getByRole("link", { name: registerWords.action.ja }).click();
    await type(page, {
      name: { family: "灯台", given: "すみれ" },
      kana: { family: "トウダイ", given: "ｽﾐﾚ" },
      birthDate: "Ｓ６３．５．１４",
    });
    await page.getByText("1988年5月14日(土)・昭和63年").waitFor();
    await page.getByText(/^下書き \d+:\d\d 保存$/).waitFor();
    await page.reload();
    await expect.poll(() => at(page, "personal.kana.family").inputValue()).toBe("トウダイ");
    await page.getByText(registerWords.similarClear.ja).waitFor();
    await page.getByLabel("女性").check();
    await button(page, registerWords.register, "ja").click();
    await page.waitForURL(/\/patients\/[0-9a-f-]{36}$/);
  });

  test("what is missing is told under its field, in words, and nothing is sent", async () => {
    const { page } = await journey.open();
    await enterAs(page, journey.address, "nurse", "en", "/patients/new");
    await button(page, registerWords.register, "en").click();
    const note = page.locator("#field-body-sex-note");
    await note.waitFor();
    expect(await shownText(note)).toContain(fieldNames.sex.en);
    expect(page.url()).toMatch(/\/patients\/new$/);
  });

  test("somebody known is recognised while one types, and is not registered a second time by oversight", async () => {
    const { page } = await journey.open();
    await enterAs(page, journey.address, "nurse", "ja", "/patients/new");
    await type(page, known);
    await page.getByText(matchWords["kana-and-birth"].ja).waitFor();
    await page.getByLabel("男性").check();
    const register = button(page, registerWords.register, "ja");
    await expect.poll(() => register.getAttribute("aria-disabled")).toBe("true");
    await page.getByRole("link", { name: registerWords.openChart.ja }).click();
    await page.getByText(known.number).first().waitFor();
  });
});

test("two charts of one person: one proposes, the same may not approve, another does, and both histories stay readable", async () => {
  const nurse = await journey.open();
  await enterAs(nurse.page, journey.address, "nurse", "ja", "/patients/new");
  await type(nurse.page, known);
  await nurse.page.getByLabel(registerWords.notTheSame.ja).check();
  await nurse.page.getByLabel("男性").check();
  await button(nurse.page, registerWords.register, "ja").click();
  await nurse.page.waitForURL(/\/patients\/[0-9a-f-]{36}$/);
  const second = nurse.page.url();
  await nurse.page.goto(`${second}/merge`);
  await button(nurse.page, mergeWords.choose, "ja").first().click();
  await button(nurse.page, mergeWords.propose, "ja").click();
  await nurse.page.getByText(mergeWords.remarkMissing.ja).waitFor();
  await nurse.page.getByLabel(mergeWords.remark.ja).fill("保険証の番号が同じ");
  await button(nurse.page, mergeWords.propose, "ja").click();
  await nurse.page.getByText(mergeWords.proposedTitle.ja).waitFor();
  await nurse.page.goto(`${second}/merge`);
  await nurse.page.getByText(mergeWords.waits.ja).waitFor();
  expect(await button(nurse.page, mergeWords.approve, "ja").count()).toBe(0);

  const { page } = await journey.open();
  await enterAs(page, journey.address, "psychiatrist", "en", new URL(second).pathname);
  await page.getByRole("link", { name: mergeWords.review.en }).click();
  await page.getByText("保険証の番号が同じ").waitFor();
  const code = /(\d{6})$/.exec(await shownText(page.getByText(/^Demonstration code \d{6}$/)))?.[1] ?? "";
  await page.getByLabel(signingWords.code.en).fill(code);
  await button(page, mergeWords.approve, "en").click();
  await page.getByText(known.number).first().waitFor();
  await page.getByRole("link", { name: mergeWords.openAbsorbed.en }).click();
  await page.getByText(mergeWords.mergedTitle.en).waitFor();
  expect(page.url()).toBe(second);
});

describe("settings", () => {
  test("hours are typed as people write them, refused in words, saved, and the change has its author", async () => {
    const { page } = await journey.open();
    await enterAs(page, journey.address, "director", "ja", "/settings/hours");
    await button(page, settingsWords.edit, "ja").click();
    await page.getByRole("button", { name: "日曜に時間を加える" }).click();
    const sunday = page.getByRole("group", { name: "日曜" });
    await sunday.getByLabel(settingsWords.from.ja).fill("９時");
    await sunday.getByLabel(settingsWords.to.ja).fill("8:00");
    await button(page, settingsWords.save, "ja").click();
    await page.getByText("「終了」は開始より後にしてください(入力: 8:00)。").waitFor();
    await sunday.getByLabel(settingsWords.to.ja).fill("12:00");
    await button(page, settingsWords.save, "ja").click();
    await page.getByText("09:00–12:00").waitFor();
    expect(await shownText(page.getByRole("listitem").filter({ hasText: "デモ院長" }).first())).toContain("今日");
  });

  test("two at once: the second is told who was first, keeps what was typed, and decides", async () => {
    const [first, second] = [await journey.open(), await journey.open()];
    for (const { page } of [first, second]) {
      await enterAs(page, journey.address, "director", "en", "/settings/on-call");
      await button(page, settingsWords.edit, "en").click();
    }
    const minutes = (page: Page) => page.getByLabel(settingsWords.responseMinutes.en);
    await minutes(first.page).fill("20");
    await button(first.page, settingsWords.save, "en").click();
    await first.page.getByText(/^Saved /).waitFor();
    await minutes(second.page).fill("45");
    await button(second.page, settingsWords.save, "en").click();
    await second.page.getByText(/changed this while you were typing/).waitFor();
    await expect.poll(() => minutes(second.page).inputValue()).toBe("45");
    await button(second.page, settingsWords.save, "en").click();
    await second.page.getByText(/^Saved /).waitFor();
  });

  test("the clinic's own table turns a postal code into an address", async () => {
    const { page } = await journey.open();
    await enterAs(page, journey.address, "director", "ja", "/settings/postal-codes");
    const csv = '23101,"460  ","4600008","アイチケン","ナゴヤシナカク","サカエ","愛知県","名古屋市中区","栄",0,0,1,0,0,0\n';
    await page.locator("input[type=file]").setInputFiles({ name: "ken_all.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
    await page.getByText("1件の郵便番号").waitFor();
    await page.goto(`${journey.address}/patients/new`);
    await at(page, "personal.postalCode").fill("４６０－０００８");
    await button(page, registerWords.lookUp, "ja").click();
    await expect.poll(() => at(page, "personal.address").inputValue()).toBe("愛知県名古屋市中区栄");
  });
});
