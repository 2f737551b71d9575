import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ALL_KINDS } from "../record/kinds.ts";
import { demonstrationOf } from "./demonstration.ts";
import { demonstrationSettings } from "./settings.ts";
import { withWaiting } from "./waiting.ts";

const csv = readFileSync(new URL("../../data/factorial_2x2.csv", import.meta.url), "utf8");
const now = "2026-11-23T18:30:00.000+09:00";
const demonstration = demonstrationOf(csv, { now, digest: createHash("sha256").update(csv).digest("hex") });
const chains = withWaiting(demonstration, now);
const known = new Set(demonstration.chains.flatMap((chain) => chain.entries.map((entry) => entry.id)));
const added = chains.map((chain) => ({ ...chain, entries: chain.entries.filter((entry) => !known.has(entry.id)) }));

test("three notes wait for the physician's signature and one alert for somebody to take it, in charts of their own", () => {
  const waiting = added.filter((chain) => chain.entries.length > 0);
  expect(waiting.map((chain) => chain.entries.map(({ draft }) => draft.kind))).toEqual([
    ["note", "proxy"],
    ["note", "proxy"],
    ["note", "proxy"],
    ["alert"],
  ]);
  expect(waiting.some((chain) => chain.subject === demonstration.patientOfUser)).toBe(false);
  expect(waiting.every((chain) => chain.ledger === "chart")).toBe(true);
});

test("each proxy entry is about the note before it, and nothing lies after now", () => {
  for (const { entries } of added) {
    const [note, proxy] = entries;
    if (proxy !== undefined) expect([proxy.about, Object(proxy.draft.body).entry]).toEqual([note?.id, note?.id]);
    expect(entries.every(({ recordedAt }) => recordedAt < now)).toBe(true);
  }
});

test("nothing of the trial is changed, and the same now gives the same", () => {
  const kept = chains.map((chain) => ({ ...chain, entries: chain.entries.filter((entry) => known.has(entry.id)) }));
  expect(kept).toEqual(demonstration.chains);
  expect(withWaiting(demonstration, now)).toEqual(chains);
});

test("the settings are settings, and nothing in them can be called", () => {
  const settings = demonstrationSettings("デモ", now);
  for (const { draft } of settings)
    expect([draft.kind, ALL_KINDS.get(draft.kind)?.body.safeParse(draft.body).error]).toEqual([draft.kind, undefined]);
  expect(settings.map(({ draft }) => draft.kind)).toEqual([
    "profile",
    "hours",
    "holidays",
    "on-call",
    "crisis-lines",
    "chairs",
    "stimulators",
    "prices",
    "practice",
    "crisis-lines",
  ]);
  const numbers = JSON.stringify(settings.map(({ draft }) => draft.body)).match(/\d{3}-\d{4}-\d{4}/g) ?? [];
  expect(numbers.length).toBeGreaterThan(0);
  expect(numbers.every((number) => number.startsWith("000-0000-"))).toBe(true);
});
