/** The access log, for those who review it: who looked at whom, and when. Patients appear by their random id only. */
import { z } from "zod";
import { invariant } from "../../base/invariant.ts";
import { ok } from "../../base/result.ts";
import type { Router } from "../route.ts";

const PAGE = 100;

export function accessRoutes(router: Router): void {
  router.on("GET /api/accesses", {
    body: null,
    query: z.object({
      offset: z
        .string()
        .regex(/^\d{1,9}$/)
        .default("0"),
    }),
    async handle({ services, query }) {
      const clinic = services.clinic();
      invariant(clinic !== null, "the clinic is founded");
      const accesses = await services.store.accesses(clinic.id, { limit: PAGE, offset: Number(query.offset) });
      return ok({
        rows: accesses.map(({ at, readerName, role, patient, patients, what }) => ({
          at,
          reader: readerName,
          role,
          patient,
          patients: patient === null ? patients.length : 1,
          what,
        })),
      });
    },
  });
}
