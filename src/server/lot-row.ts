/** What a list says of a lot. */
import { certificateFindings } from "../care/exosome/certificate.ts";
import type { Light } from "../care/exosome/lights.ts";
import { heaviest } from "../care/finding.ts";
import { balanceOf } from "../record/lot.ts";
import type { KnownLot } from "./lot-book.ts";
import type { LotRow } from "./lot-contract.ts";

const LIGHTS = { stop: "stop", ask: "look", tell: "note" } as const;

/** What a list says of a lot. */
export function rowOf(lot: KnownLot): LotRow {
  const { received: body, expiresOn, status, contradictions, certificate } = lot;
  const worst = heaviest(certificateFindings(certificate, body.storageCelsiusMax));
  const light: Light | null = certificate === null ? null : worst === null ? "pass" : LIGHTS[worst];
  const { product, lot: name, supplier, maker } = body;
  const receivedAt = lot.entries[0]?.entry.occurredAt ?? "";
  return {
    ...{ id: lot.lot, product, lot: name, supplier, maker, receivedAt, expiresOn, status, light },
    balance: balanceOf(lot),
    contradictions: contradictions.length,
  };
}
