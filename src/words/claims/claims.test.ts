/** Each claim says the same in both languages, and names no source that it does not list. */
import { describe, expect, test } from "vitest";
import { CLAIMS, type Claim, isReviewOverdue, LEDGER_REVIEW } from "../../model/ledger/claims.ts";
import { SOURCES } from "../../model/ledger/sources.ts";
import type { ClaimText } from "./claim-text.ts";
import { combinationClaims } from "./combination.ts";
import { depressionClaims } from "./depression.ts";
import { exosomeClaims } from "./exosome.ts";
import { tmsClaims } from "./tms.ts";

const texts: Readonly<Record<string, ClaimText>> = { ...depressionClaims, ...tmsClaims, ...exosomeClaims, ...combinationClaims };
const claims: readonly (readonly [string, Claim])[] = Object.entries(CLAIMS);

const namesIn = (text: string) => (text.match(/[a-z]+[0-9]*[a-z]*/g) ?? []).filter((word) => word in SOURCES).toSorted();

/** The numbers of a text that are not written in words in one of the languages: those with a decimal point, a per cent or a thousand. */
const figuresIn = (text: string) => [...new Set(text.match(/\d+(?:\.\d+)|\d+(?= ?%)|\d{1,3}(?:,\d{3})+/g) ?? [])].toSorted();

describe("the ledger", () => {
  test("has 42 claims, four of which are ours", () => {
    expect(claims.length).toBe(42);
    expect(claims.filter(([, { added }]) => added).map(([code]) => code)).toEqual(["T12", "E10", "E11", "E13"]);
  });

  test("is held to be old on the day after the review was due, and not before", () => {
    expect([isReviewOverdue(LEDGER_REVIEW.dueOn), isReviewOverdue("2027-05-24")]).toEqual([false, true]);
  });

  test("uses each of its sources", () => {
    const used = new Set(claims.flatMap(([, { sources }]) => sources));
    expect(Object.keys(SOURCES).filter((name) => !used.has(name as keyof typeof SOURCES))).toEqual([]);
  });

  test("certifies nothing about exosomes in depression", () => {
    const wrong = claims.filter(
      ([, { part, certainty, sources }]) => part === "combination" && certainty !== "none" && sources.length === 0,
    );
    expect(wrong).toEqual([]);
    for (const code of ["E6", "E7", "E8", "E11", "K2", "K3", "K4"] as const) expect(CLAIMS[code].certainty).toBe("none");
  });
});

describe.each(claims)("claim %s", (code, { sources }) => {
  const text = texts[code];

  test("names the same sources in both languages, all of them listed", () => {
    const named = namesIn(text?.figures.en ?? "");
    expect(namesIn(text?.figures.ja ?? "")).toEqual(named);
    expect(named.filter((name) => !sources.some((source) => source === name))).toEqual([]);
  });

  test("gives the same figures in both languages", () => {
    expect(figuresIn(text?.figures.ja ?? "")).toEqual(figuresIn(text?.figures.en ?? ""));
  });
});
