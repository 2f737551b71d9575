/** The first run: how far the installation is, and the founding of a clinic of one's own with the code from the console. */
import { z } from "zod";
import { ok } from "../../base/result.ts";
import { foundClinic, writeFirstProfile } from "../found-clinic.ts";
import { refuse } from "../refusal.ts";
import type { Call, Router } from "../route.ts";
import type { Services } from "../services.ts";
import { accountName, personName } from "./names.ts";

const ownBody = z.strictObject({
  code: z.string().min(1).max(40),
  clinicName: personName,
  directorName: personName,
  account: accountName,
  password: z.string().min(1).max(1000),
  language: z.enum(["ja", "en"]),
});

export function setupRoutes(router: Router): void {
  router.on("GET /api/setup", {
    body: null,
    query: null,
    async handle({ services }) {
      const clinic = services.clinic();
      const state = services.founded() && clinic !== null ? clinic.mode : "unfounded";
      return ok({
        state,
        clinicName: clinic?.name ?? null,
        demonstrationAllowed: mayDemonstrate(services),
        version: services.deps.version,
      });
    },
  });
  router.on("POST /api/setup/own", { body: ownBody, query: null, handle: foundOwn });
}

/** Only on loopback, and only where no clinic is or a demonstration already. */
export function mayDemonstrate(services: Services): boolean {
  return services.deps.listening.loopback && services.clinic()?.mode !== "own";
}

async function foundOwn(call: Call<"POST /api/setup/own">) {
  const { services, body } = call;
  const { accounts, signIn, deps } = services;
  if (services.founded() || services.clinic()?.mode === "demonstration") return refuse("setup.founded");
  const judged = services.founder.judge(body.code);
  if (judged !== "right") return refuse(judged === "wrong" ? "setup.code-wrong" : "setup.code-expired", { field: "code" });
  const password = await signIn.newPassword(body.password, [body.account, body.directorName, body.clinicName]);
  if (!password.ok) return password;
  // A clinic without a director is what a founding leaves that was cut off in the middle; this one ends it.
  if (services.clinic() === null) await foundClinic(services, body.clinicName, "own");
  const director = await accounts.create({
    account: body.account,
    name: body.directorName,
    role: "director",
    status: "active",
    password: password.value,
  });
  if (director === null) return refuse("setup.founded");
  await writeFirstProfile(services, { id: director, name: body.directorName, role: "director" });
  await services.refresh();
  deps.log({ event: "founded", address: call.address, account: director });
  const { token, totpUri, totpSecret } = await signIn.beginEnrolment(director);
  call.cookies.setSession(call.context, token);
  return ok({ totpUri, totpSecret });
}
