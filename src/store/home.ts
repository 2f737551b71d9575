/** What lies where in the data folder of an installation, `RYORIN_HOME`. */
import { join } from "node:path";

/** The folders of an installation. A backup needs all three, and the keys apart from the database. */
export interface HomeFolders {
  /** The embedded database, when there is no server. */
  readonly database: string;
  /** The clinic's key and the anchor key pair. */
  readonly keys: string;
  /** The signed heads of all chains. */
  readonly anchors: string;
}

/** The folders below `home`. */
export function homeFolders(home: string): HomeFolders {
  return { database: join(home, "database"), keys: join(home, "keys"), anchors: join(home, "anchors") };
}
