/**
 * The limit on what may be sent. A request that says how long its body is, as every browser's does, is judged by that
 * alone: the server reads no further than what was said. Looking at the body itself would make the framework build a
 * whole fetch request with its streams, which takes as long as linking the entry that comes in. Only a body whose length
 * was not said is counted while it is read.
 */
import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";

/** Answers with `tooLarge` when a body has more than `bytesMax` bytes. */
export function limitBody(bytesMax: number, tooLarge: (context: Context) => Response): MiddlewareHandler {
  const counted = bodyLimit({ maxSize: bytesMax, onError: tooLarge });
  return (context, next) => {
    const { method, headers } = context.req.raw;
    if (method === "GET" || method === "HEAD") return next();
    const length = headers.get("content-length");
    if (length === null || headers.has("transfer-encoding")) return counted(context, next);
    return Number(length) > bytesMax ? Promise.resolve(tooLarge(context)) : next();
  };
}
