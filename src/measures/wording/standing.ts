/** The wordings in use: of each instrument and language the newest that was not withdrawn. */
import type { AnyClinicEntry, ClinicEntryOf } from "../../record/kinds.ts";
import type { LinkIds } from "./bind.ts";

/** A wording in use, and who attested the licence when. */
export interface StandingWording extends Omit<ClinicEntryOf<"wording">["body"], "acknowledged"> {
  /** 1, 2, 3 … of its instrument and language. */
  readonly edition: number;
  readonly attestedBy: string;
  readonly attestedAt: string;
}

/** The wordings in use after `entries`, in order of seq. */
export function standingWordings(entries: readonly AnyClinicEntry[]): readonly StandingWording[] {
  const standing = new Map<string, StandingWording>();
  const editions = new Map<string, number>();
  for (const entry of entries) {
    if (entry.kind !== "wording" && entry.kind !== "wording-withdrawn") continue;
    const place = `${entry.body.instrument}.${entry.body.language}`;
    if (entry.kind === "wording-withdrawn") {
      if (standing.get(place)?.digest === entry.body.digest) standing.delete(place);
      continue;
    }
    const edition = (editions.get(place) ?? 0) + 1;
    editions.set(place, edition);
    const { acknowledged: _, ...body } = entry.body;
    standing.set(place, { ...body, edition, attestedBy: entry.author.name, attestedAt: entry.recordedAt });
  }
  return [...standing.values()];
}

/** The wording in use of `instrument` in `language`; null without one. */
export function wordingFor<Found extends { readonly instrument: string; readonly language: string }>(
  wordings: readonly Found[],
  instrument: string,
  language: string,
): Found | null {
  return wordings.find((one) => one.instrument === instrument && one.language === language) ?? null;
}

/** How the items of `instrument` were bound in the newest wording of any language, even one withdrawn since. */
export function rememberedBinding(entries: readonly AnyClinicEntry[], instrument: string): LinkIds {
  const newest = entries.findLast(
    (entry): entry is AnyClinicEntry & ClinicEntryOf<"wording"> => entry.kind === "wording" && entry.body.instrument === instrument,
  );
  return Object.fromEntries(newest?.body.items.map(({ concept, linkId }) => [concept, linkId]) ?? []);
}
