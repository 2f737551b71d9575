/** What the server is made of when it runs for real: the machine's clock and chance, the installation's record and keys. */
import type { Deps } from "../server/deps.ts";
import { jsonLog } from "../server/log.ts";
import { anchorFile } from "../store/anchors.ts";
import type { ClinicKeys } from "../store/keys.ts";
import { createRandomBytes } from "../store/random-bytes.ts";
import type { Installation } from "./installation.ts";
import { programVersion } from "./version.ts";

/** Clinics are in Japan until their settings say otherwise. */
const UTC_OFFSET = "+09:00";

/** The parts of a server over `installation`. */
export function serverDeps({ store, cipher, folders }: Installation, keys: ClinicKeys, given: Pick<Deps, "pages" | "listening">): Deps {
  return {
    ...given,
    store,
    cipher,
    clinicKey: keys.clinicKey,
    anchoring: { ...anchorFile(folders.anchors), signingKeys: keys.signingKeys },
    now: Date.now,
    random: createRandomBytes(),
    log: jsonLog((line) => process.stderr.write(`${line}\n`), Date.now),
    version: programVersion(),
    utcOffset: UTC_OFFSET,
  };
}
