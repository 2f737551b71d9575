/**
 * Every source of the evidence ledger, by a short name that claims and figures refer to. They stand in three files by what
 * they are about; a name is never used twice.
 */
import { depressionSources } from "./depression-sources.ts";
import { exosomeSources } from "./exosome-sources.ts";
import type { LedgerSource } from "./source.ts";
import { tmsSources } from "./tms-sources.ts";

/** Every source. */
export const SOURCES = { ...tmsSources, ...depressionSources, ...exosomeSources } as const satisfies Record<string, LedgerSource>;

/** The short name of a source. */
export type SourceName = keyof typeof SOURCES;
