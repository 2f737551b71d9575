/**
 * Whether a request comes from our own pages under our own name. Two things are refused before any route runs.
 *
 * A foreign site's request: whatever changes something must be same-origin by the browser's own word, Sec-Fetch-Site
 * where it sends it and Origin where it does not; a request with neither is refused. This stands beside SameSite=Strict.
 *
 * A foreign name: on loopback the Host must be a loopback name. A page elsewhere that points its own name at 127.0.0.1
 * (DNS rebinding) is then not served, and neither is a proxy that would put a plain-HTTP server on a network: whoever
 * needs one gives this server its certificate.
 */
import type { RefusalCode } from "./refusal.ts";

const LOOPBACK_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;
const SAFE_METHODS = new Set(["GET", "HEAD"]);

export interface Listening {
  readonly loopback: boolean;
  readonly tls: boolean;
}

/** Why the request is refused, or null. */
export function originRefusal(request: Request, listening: Listening): RefusalCode | null {
  const headers = request.headers;
  const host = headers.get("host") ?? new URL(request.url).host;
  if (listening.loopback && (!LOOPBACK_HOST.test(host) || headers.has("forwarded") || headers.has("x-forwarded-for")))
    return "request.host";
  if (SAFE_METHODS.has(request.method)) return null;
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  if (site === null && origin === null) return "request.cross-site";
  if (site !== null && site !== "same-origin") return "request.cross-site";
  return origin === null || origin === `${listening.tls ? "https" : "http"}://${host}` ? null : "request.cross-site";
}
