/** Who and what the examples are about: ids, a clinic, a patient, a lot, a day, two people who write, and digests. */
import type { Author } from "../../src/record/entry.ts";

/** The nth id, for readable tests. */
export const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;

export const clinic = id(900);
export const patient = id(901);
export const lot = id(902);
export const day = id(903);
export const trial = id(904);
export const psychiatrist: Author = { id: id(910), name: "佐藤 医師", role: "psychiatrist" };
export const nurse: Author = { id: id(911), name: "鈴木 看護師", role: "nurse" };
export const digestOf = (character: string) => character.repeat(64);
