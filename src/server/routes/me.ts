/** Who is signed in, and what they may do. */
import { invariant } from "../../base/invariant.ts";
import { ok } from "../../base/result.ts";
import type { Me } from "../contract.ts";
import { kindsOf, rightsOf } from "../rights.ts";
import { type Router, signedIn } from "../route.ts";
import type { Services } from "../services.ts";
import type { SignedIn } from "../sign-in/sessions.ts";

export function meRoutes(router: Router): void {
  router.on("GET /api/me", { body: null, query: null, handle: async (call) => ok(meOf(call.services, signedIn(call))) });
  router.on("POST /api/me/stay", { body: null, query: null, handle: async (call) => ok(meOf(call.services, signedIn(call))) });
}

/** What the pages are told of the one signed in. */
export function meOf(services: Services, who: SignedIn): Me {
  const clinic = services.clinic();
  invariant(clinic !== null, "somebody is signed in only to a clinic that is founded");
  const { id, name, role, patient, idleEndsAt, endsAt } = who;
  return {
    id,
    name,
    role,
    patient,
    mode: clinic.mode,
    clinicName: clinic.name,
    rights: rightsOf(role),
    ...kindsOf(role),
    idleEndsAt,
    endsAt,
  };
}
