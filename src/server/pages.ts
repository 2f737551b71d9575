/**
 * The built pages. They are read into memory once, each also compressed, and found by exact path, so that no path can
 * lead out of the folder. Whatever is not a file and not of the API is the application's own address: it gets the page.
 */
import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { gzipSync } from "node:zlib";
import type { Hono } from "hono";

interface Page {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly compressed: Uint8Array<ArrayBuffer> | null;
  readonly type: string;
  /** Files with a digest in their name never change. */
  readonly cache: string;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".json": "application/json",
  ".txt": "text/plain; charset=utf-8",
};
const COMPRESSIBLE = /^(text\/|image\/svg|application\/json)/;

/** Serves the pages of `folder`; with null, none. */
export function servePages(app: Hono, folder: string | null): void {
  const pages = folder === null ? new Map<string, Page>() : readPages(folder);
  app.get("*", (context) => {
    const asked = pages.get(context.req.path) ?? (extname(context.req.path) === "" ? pages.get("/index.html") : undefined);
    if (asked === undefined) return context.text("404", 404);
    const compressed = /\bgzip\b/.test(context.req.header("accept-encoding") ?? "") ? asked.compressed : null;
    context.header("Content-Type", asked.type);
    context.header("Cache-Control", asked.cache);
    context.header("Vary", "Accept-Encoding");
    if (compressed !== null) context.header("Content-Encoding", "gzip");
    return context.body(compressed ?? asked.bytes);
  });
}

function readPages(folder: string): ReadonlyMap<string, Page> {
  const pages = new Map<string, Page>();
  for (const item of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = TYPES[extname(item.name)];
    if (!item.isFile() || type === undefined) continue;
    const path = join(item.parentPath, item.name);
    const bytes = Uint8Array.from(readFileSync(path));
    const compressed = COMPRESSIBLE.test(type) ? Uint8Array.from(gzipSync(bytes)) : null;
    const cache = item.parentPath.endsWith(`${sep}assets`) ? "public, max-age=31536000, immutable" : "no-cache";
    pages.set(`/${relative(folder, path).split(sep).join("/")}`, { bytes, compressed, type, cache });
  }
  return pages;
}
