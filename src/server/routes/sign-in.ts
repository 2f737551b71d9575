/** Signing in, in two steps, and out. Whatever is refused here is refused alike for accounts that exist and that do not. */
import type { Context } from "hono";
import { z } from "zod";
import { invariant } from "../../base/invariant.ts";
import { ok } from "../../base/result.ts";
import type { RouteName } from "../contract.ts";
import { refuse } from "../refusal.ts";
import { type Call, type Router, signedIn } from "../route.ts";
import type { Entered } from "../sign-in/sign-in.ts";
import { meOf } from "./me.ts";

const accountBody = z.strictObject({ account: z.string().min(1).max(200), password: z.string().min(1).max(1000) });
const passwordBody = z.strictObject({
  current: z.string().min(1).max(1000),
  code: z.string().min(1).max(20),
  password: z.string().min(1).max(1000),
});
const codeBody = z.strictObject({ code: z.string().min(1).max(20) });

export function signInRoutes(router: Router): void {
  router.on("POST /api/sign-in", {
    body: accountBody,
    query: null,
    async handle(call) {
      const { services, body } = call;
      const before = call.cookies.session(call.context);
      const outcome = await services.signIn.first(body.account, body.password, askerOf(call));
      if (!outcome.ok) {
        services.deps.log({ event: "sign-in-refused", address: call.address, account: null, code: outcome.error.code });
        return outcome;
      }
      if (before !== null) await services.sessions.end(before);
      const { token, ...step } = outcome.value;
      call.cookies.setSession(call.context, token);
      return ok(step);
    },
  });
  router.on("POST /api/sign-in/code", { body: codeBody, query: null, handle: secondStep });
  router.on("POST /api/me/password", { body: passwordBody, query: null, handle: changePassword });
  router.on("POST /api/sign-out", {
    body: null,
    query: null,
    async handle(call) {
      const token = call.cookies.session(call.context);
      if (token !== null) await call.services.sessions.end(token);
      call.services.deps.log({ event: "sign-out", address: call.address, account: call.who?.id ?? null });
      return leave(call);
    },
  });
  router.on("POST /api/sign-out/everywhere", {
    body: null,
    query: null,
    async handle(call) {
      const { id } = signedIn(call);
      await call.services.sessions.endAll(id);
      call.services.deps.log({ event: "sign-out-everywhere", address: call.address, account: id });
      return leave(call);
    },
  });
}

async function secondStep(call: Call<"POST /api/sign-in/code">) {
  const { services, context, cookies } = call;
  const token = cookies.session(context);
  const pending = token === null ? null : await services.sessions.find(token, false);
  if (token === null || pending === null || pending.proof !== "password") return refuse("sign-in.again");
  const outcome = await services.signIn.second(pending, token, call.body.code, askerOf(call));
  if (!outcome.ok) {
    services.deps.log({ event: "sign-in-refused", address: call.address, account: pending.id, code: outcome.error.code });
    return outcome;
  }
  return ok({ me: await enter(call, outcome.value) });
}

async function enter(call: Call<"POST /api/sign-in/code">, entered: Entered) {
  call.cookies.setSession(call.context, entered.token);
  call.cookies.setDevice(call.context, entered.device);
  const who = await call.services.sessions.find(entered.token, false);
  invariant(who !== null, "a session that was just opened is open");
  call.services.deps.log({ event: "sign-in", address: call.address, account: who.id });
  return meOf(call.services, who);
}

async function changePassword(call: Call<"POST /api/me/password">) {
  const { services, context, cookies, address } = call;
  const who = signedIn(call);
  const outcome = await services.signIn.changePassword(who, call.body, askerOf(call));
  services.deps.log({ event: "password-changed", address, account: who.id, code: outcome.ok ? "changed" : outcome.error.code });
  if (!outcome.ok) return outcome;
  cookies.setSession(context, outcome.value.token);
  cookies.setDevice(context, outcome.value.device);
  await services.live.sweep();
  return ok({});
}

async function leave<Route extends RouteName>(call: Call<Route>) {
  await call.services.live.sweep();
  call.cookies.clearSession(call.context);
  call.context.header("Clear-Site-Data", '"cache", "storage"');
  return ok({});
}

/** Who asks, for the throttle. */
export function askerOf(call: {
  readonly address: string;
  readonly context: Context;
  readonly cookies: { device(context: Context): string | null };
}) {
  return { address: call.address, device: call.cookies.device(call.context) };
}
