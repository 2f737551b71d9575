/**
 * Where the volume of a vial went: what was given, kept back and thrown away is what it held, to a tenth of a millilitre. After
 * an infusion that ran to its end the three have to add up; after one that was broken off somebody has to look.
 */
import type { ChartEntryOf } from "../../record/kinds.ts";
import type { Finding } from "../finding.ts";
import { findingOf } from "../finding-of.ts";
import type { InfusionCode } from "./codes.ts";
import { HOUSE } from "./grounds.ts";

/** In millilitres: what a syringe can be read to. */
export const BALANCE_TOLERANCE = 0.1;

type Ended = Pick<ChartEntryOf<"infusion-end">["body"], "ended" | "givenMillilitres" | "keptMillilitres" | "wasteMillilitres">;
type Volumes = Omit<Ended, "ended">;

/** What is missing of the vial's volume, negative when there is more than it held. */
export function missingMillilitres({ givenMillilitres, keptMillilitres, wasteMillilitres }: Volumes, vialMillilitres: number): number {
  return vialMillilitres - givenMillilitres - keptMillilitres - wasteMillilitres;
}

/** What is found of the end of an infusion from a vial that held `vialMillilitres`; null when nobody knows how much. */
export function balanceFindings(end: Ended, vialMillilitres: number | null): readonly Finding<InfusionCode>[] {
  if (vialMillilitres === null) return [findingOf("infusion.volume-unknown", "ask", HOUSE)];
  const missing = missingMillilitres(end, vialMillilitres);
  // Half a unit of the last decimal beyond the tolerance is arithmetic and no millilitre.
  if (Math.abs(missing) <= BALANCE_TOLERANCE + 1e-9) return [];
  const values = { missing: Math.round(missing * 100) / 100, vial: vialMillilitres };
  return [findingOf("infusion.unbalanced", end.ended === "complete" ? "stop" : "ask", HOUSE, values)];
}
