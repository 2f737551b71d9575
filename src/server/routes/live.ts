/** The stream of what changes, as server-sent events. */
import { streamSSE } from "hono/streaming";
import { ok } from "../../base/result.ts";
import { type Router, signedIn } from "../route.ts";

export function liveRoutes(router: Router): void {
  router.on("GET /api/live", {
    body: null,
    query: null,
    async handle(call) {
      const { services, context } = call;
      const who = signedIn(call);
      context.header("Cache-Control", "no-store");
      const response = streamSSE(context, async (stream) => {
        const ended = Promise.withResolvers<void>();
        const remove = services.live.add({
          who,
          send: (event, data) => stream.writeSSE({ event, data }),
          close: ended.resolve,
        });
        stream.onAbort(ended.resolve);
        await stream.writeSSE({ event: "heartbeat", data: "" });
        await ended.promise;
        remove();
      });
      return ok(response);
    },
  });
}
