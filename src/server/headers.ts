/**
 * The security headers of every answer (ASVS 5.0, 3.4). Scripts and styles come from files of this origin and from
 * nowhere else: no inline script, no inline style element, no `data:` script. React sets single styles through the
 * CSSOM, which the policy does not concern, so `unsafe-inline` is needed for neither.
 */
import type { MiddlewareHandler } from "hono";

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  // The model's kernel is WebAssembly of this origin; compiling it is allowed, evaluating a text as script is not.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": CONTENT_SECURITY_POLICY,
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
};

/** Sets the headers on every answer; over TLS also that the browser must use nothing else for two years. */
export function securityHeaders(tls: boolean): MiddlewareHandler {
  const headers = Object.entries(tls ? { ...HEADERS, "Strict-Transport-Security": "max-age=63072000" } : HEADERS);
  return async (context, next) => {
    // Before the answer is made: headers that are set on a finished one cost a copy of it.
    for (const [name, value] of headers) context.header(name, value);
    await next();
  };
}
