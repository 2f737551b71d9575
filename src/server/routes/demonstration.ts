/**
 * The demonstration clinic: synthetic patients, one user for each role, and a switch between them without passwords. It
 * exists only on loopback and only in a data folder that is nothing else; a clinic of one's own never has any of this.
 */
import { z } from "zod";
import { instantAt } from "../../base/dates.ts";
import { invariant } from "../../base/invariant.ts";
import { ok, type Result } from "../../base/result.ts";
import { ROLES, type Role } from "../../record/entry.ts";
import type { Me, RouteName } from "../contract.ts";
import { demonstrationAccount, foundDemonstration } from "../found-demonstration.ts";
import { refuse, type ServerRefusal } from "../refusal.ts";
import { type Call, type Router, signedIn } from "../route.ts";
import type { Services } from "../services.ts";
import { meOf } from "./me.ts";
import { mayDemonstrate } from "./setup.ts";

/** Who one is at first. */
const FIRST_ROLE: Role = "psychiatrist";

/** `reopen` empties the demonstration's database and makes the services anew. */
export function demonstrationRoutes(router: Router, reopen: () => Promise<Services>): void {
  const alone = oneAtATime();
  router.on("POST /api/setup/demonstration", {
    body: null,
    query: null,
    async handle(call) {
      const { services } = call;
      if (!services.deps.listening.loopback) return refuse("demonstration.loopback-only");
      if (services.founded() || !mayDemonstrate(services)) return refuse("setup.founded");
      return alone(async () => {
        // A demonstration without users is one whose founding was cut off in the middle: it is begun again.
        const empty = services.clinic() === null ? services : await reopen();
        await foundDemonstration(empty);
        empty.verifier.start();
        return ok({ me: await become(call, empty, FIRST_ROLE) });
      });
    },
  });
  router.on("POST /api/demonstration/role", {
    body: z.strictObject({ role: z.enum(ROLES) }),
    query: null,
    async handle(call) {
      if (!isDemonstration(call.services)) return refuse("demonstration.not-here");
      return ok({ me: await become(call, call.services, call.body.role) });
    },
  });
  router.on("GET /api/demonstration/code", {
    body: null,
    query: null,
    async handle(call) {
      const clinic = call.services.clinic();
      if (clinic?.mode !== "demonstration") return refuse("demonstration.not-here");
      const { code, endsAt } = await call.services.signIn.demonstrationCode(signedIn(call).id);
      return ok({ code, endsAt: instantAt(endsAt, clinic.utcOffset) });
    },
  });
  router.on("POST /api/demonstration/reset", {
    body: null,
    query: null,
    async handle(call) {
      if (!isDemonstration(call.services)) return refuse("demonstration.not-here");
      return alone(async () => {
        const empty = await reopen();
        await foundDemonstration(empty);
        empty.verifier.start();
        return ok({ me: await become(call, empty, FIRST_ROLE) });
      });
    },
  });
}

/** That it is on loopback was checked before the route ran. */
function isDemonstration(services: Services): boolean {
  return services.clinic()?.mode === "demonstration";
}

/** A session for the demonstration's user of `role`, opened without a password. */
async function become<Route extends RouteName>(call: Call<Route>, services: Services, role: Role): Promise<Me> {
  const { accounts, sessions } = services;
  const before = call.cookies.session(call.context);
  if (before !== null) await sessions.end(before);
  await services.live.sweep();
  const user = await accounts.byAccount(demonstrationAccount(role));
  invariant(user !== null, `the demonstration has a user for the role ${role}`);
  // Whoever plays the director may have disabled this one, or given it another role.
  if (user.status !== "active" || user.role !== role) await accounts.update(user.id, { status: "active", role });
  const token = await sessions.open(user.id, "demonstration");
  call.cookies.setSession(call.context, token);
  const who = await sessions.find(token, false);
  invariant(who !== null, "a session that was just opened is open");
  return meOf(services, who);
}

/** Founding takes seconds, and who clicks twice founds once. */
function oneAtATime() {
  let going = false;
  return async <Value>(work: () => Promise<Result<Value, ServerRefusal>>): Promise<Result<Value, ServerRefusal>> => {
    if (going) return refuse("demonstration.busy");
    going = true;
    try {
      return await work();
    } finally {
      going = false;
    }
  };
}
