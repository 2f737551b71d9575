/**
 * Releasing vials of a lot: two different people look at the certificate, and at every group of it that asks for a look; what
 * stops cannot be looked away. A recalled or expired lot is not released.
 */
import type { LocalDate } from "../../base/dates.ts";
import type { Uuid } from "../../base/ids.ts";
import type { Lot } from "../../record/lot.ts";
import type { Finding } from "../finding.ts";
import { findingOf } from "../finding-of.ts";
import { certificateFindings } from "./certificate.ts";
import type { CertificateCode, ReleaseCode } from "./codes.ts";
import { HOUSE, JSRM } from "./grounds.ts";
import { CERTIFICATE_GROUPS, lightsOf } from "./lights.ts";

type KnownLot = Exclude<Lot, { readonly status: "empty" }>;

/** Who releases which vials, and what they say they looked at, by group of the certificate. */
export interface Releasing {
  readonly first: Uuid;
  readonly second: Uuid;
  /** Null: all that wait. */
  readonly vials: readonly string[] | null;
  readonly checks: Readonly<Record<string, boolean>>;
}

/** What stands in the way of a release, and what must be looked at. */
export function releaseFindings(lot: KnownLot, releasing: Releasing, today: LocalDate): readonly Finding<CertificateCode | ReleaseCode>[] {
  const { first, second, vials, checks } = releasing;
  const certificate = certificateFindings(lot.certificate, lot.received.storageCelsiusMax);
  const lights = lightsOf(certificate);
  const unseen = CERTIFICATE_GROUPS.filter((group) => checks[group] !== true && lights[group] !== "stop");
  const waiting = [...(vials ?? lot.vials.keys())].filter((vial) => lot.vials.get(vial)?.status === "quarantined");
  return [
    ...certificate.filter(({ severity }) => severity === "stop"),
    ...(first === second ? [findingOf("release.same-person", "stop", HOUSE)] : []),
    ...(lot.status === "recalled" ? [findingOf("release.recalled", "stop", JSRM, { lot: lot.received.lot })] : []),
    ...(lot.expiresOn < today ? [findingOf("release.expired", "stop", JSRM, { on: lot.expiresOn })] : []),
    ...(waiting.length === 0 ? [findingOf("release.nothing-waits", "stop", HOUSE)] : []),
    ...unseen.map((group) => findingOf("release.not-looked-at", "stop", JSRM, { group })),
  ];
}
