/**
 * The two ways of scoring that are no sum of items. DOMAINS (QIDS): in each domain the highest answer counts, of every part of
 * it at least one item must be answered (less appetite or more), and the domains are added. LEVELS (C-SSRS): the highest level
 * of which any item was answered yes; items that the form skips after a no are not asked and not missing.
 */
import type { Domain, Level, Scoring } from "./instrument.ts";

/** A total, or null and the items for want of which there is none. */
export interface Ruled {
  readonly total: number | null;
  readonly missing: readonly string[];
}

type Given = ReadonlyMap<string, number>;

/** The sum over `domains` of the highest answer in each. Of a part without any answer, all its items are missing. */
export function domainsSum(domains: readonly Domain[], given: Given): Ruled {
  const missing = domains.flatMap((domain) => domain.filter((part) => !part.some((code) => given.has(code))).flat());
  if (missing.length > 0) return { total: null, missing };
  const highest = domains.map((domain) => Math.max(...domain.flat().flatMap((code) => given.get(code) ?? [])));
  return { total: highest.reduce((sum, value) => sum + value, 0), missing };
}

/** The highest level reached, 0 when none is. `items` are all, in order. */
export function levelReached({ levels, skips }: Extract<Scoring, { kind: "levels" }>, items: readonly string[], given: Given): Ruled {
  const skipped = skips.filter(({ of }) => given.get(of) === 0).flatMap((skip) => skip.skipped);
  const missing = items.filter((code) => !given.has(code) && !skipped.includes(code));
  if (missing.length > 0) return { total: null, missing };
  return { total: highestLevel(levels, given), missing };
}

/** The highest of `levels` of which any item was answered yes, 0 when none was. */
export function highestLevel(levels: readonly Level[], given: Given): number {
  return Math.max(0, ...levels.filter(({ anyOf }) => anyOf.some((code) => (given.get(code) ?? 0) > 0)).map(({ level }) => level));
}
