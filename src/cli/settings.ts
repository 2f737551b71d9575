/** What the environment says: where the data lie, which database, where to listen. Read once, at the edge. */
import { resolve } from "node:path";
import { fail, ok, type Result } from "../base/result.ts";
import type { Language } from "../record/entry.ts";

/** Where this installation keeps its things and where it listens. */
export interface Settings {
  /** The data folder, absolute. */
  readonly home: string;
  /** A PostgreSQL address, or null for the embedded database. */
  readonly databaseUrl: string | null;
  readonly host: string;
  /** 0 asks the system for a free port. */
  readonly port: number;
  /** Certificate and key files, for HTTPS. */
  readonly tls: { readonly certificate: string; readonly key: string } | null;
  /** The language of the console: Japanese when the locale says so. */
  readonly language: Language;
}

/** A setting that cannot be used: which, what was expected, what was given. */
export interface SettingRefusal {
  readonly code: "setting.port" | "setting.database-url" | "setting.tls";
  readonly given: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings from `environment`; empty variables count as absent. */
export function readSettings(environment: Environment): Result<Settings, SettingRefusal> {
  const port = environment.PORT || "8610";
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return fail({ code: "setting.port", given: port });
  const databaseUrl = environment.DATABASE_URL || null;
  if (databaseUrl !== null && !/^postgres(ql)?:\/\//.test(databaseUrl)) return fail({ code: "setting.database-url", given: databaseUrl });
  const certificate = environment.RYORIN_TLS_CERT || null;
  const key = environment.RYORIN_TLS_KEY || null;
  if ((certificate === null) !== (key === null)) return fail({ code: "setting.tls", given: certificate ?? key ?? "" });
  return ok({
    home: resolve(environment.RYORIN_HOME || "var"),
    databaseUrl,
    host: environment.HOST || "127.0.0.1",
    port: Number(port),
    tls: certificate !== null && key !== null ? { certificate, key } : null,
    language: languageOf(environment),
  });
}

/** The language that the locale of `environment` asks for: Japanese for `ja…`, English for any other. */
export function languageOf(environment: Environment): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "";
  return locale.toLowerCase().startsWith("ja") ? "ja" : "en";
}
