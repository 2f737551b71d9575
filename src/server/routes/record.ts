/** Whether the record is whole: what the last verification found, and a new one on demand. */
import { ok } from "../../base/result.ts";
import type { Router } from "../route.ts";

export function recordRoutes(router: Router): void {
  router.on("GET /api/record", { body: null, query: null, handle: async ({ services }) => ok(services.verifier.state()) });
  router.on("POST /api/record/verify", { body: null, query: null, handle: async ({ services }) => ok(await services.verifier.run()) });
}
