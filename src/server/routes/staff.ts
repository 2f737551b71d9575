/** The people who work here: who they are, inviting them, their joining, and what ends an account's sessions at once. */
import { z } from "zod";
import { instantAt } from "../../base/dates.ts";
import { invariant } from "../../base/invariant.ts";
import { ok, type Result } from "../../base/result.ts";
import { type Author, ROLES } from "../../record/entry.ts";
import type { ClinicEntryOf } from "../../record/kinds.ts";
import { noteInClinicLedger } from "../clinic-ledger.ts";
import type { RouteName } from "../contract.ts";
import { refuse, type ServerRefusal } from "../refusal.ts";
import { authorOf, type Call, type Router, signedIn } from "../route.ts";
import type { Services } from "../services.ts";
import type { Account } from "../sign-in/accounts.ts";
import { newInvitation, renew } from "../sign-in/invitation.ts";
import { accountName, personName } from "./names.ts";
import { askerOf } from "./sign-in.ts";

const role = z.enum(ROLES);
const idBody = z.strictObject({ id: z.uuid() });

export function staffRoutes(router: Router): void {
  router.on("GET /api/staff", {
    body: null,
    query: null,
    async handle({ services }) {
      const staff = (await services.accounts.all()).filter((one) => one.role !== "patient");
      return ok({ staff: staff.map(({ id, name, account, role, status }) => ({ id, name, account, role, status })) });
    },
  });
  router.on("POST /api/staff/invitation", {
    body: z.strictObject({ name: personName, account: accountName, role }),
    query: null,
    handle: invite,
  });
  router.on("POST /api/staff/renewal", { body: idBody, query: null, handle: inviteAgain });
  router.on("POST /api/staff/join", {
    body: z.strictObject({ account: z.string().min(1).max(200), code: z.string().min(1).max(40), password: z.string().min(1).max(1000) }),
    query: null,
    handle: join,
  });
  router.on("POST /api/staff/role", { body: idBody.extend({ role }), query: null, handle: changeRole });
  router.on("POST /api/staff/disable", { body: idBody, query: null, handle: disable });
}

async function invite({ services, body, address, who }: Call<"POST /api/staff/invitation">) {
  if (body.role === "patient") return refuse("staff.patient-role", { field: "role" });
  const invitation = invitationOf(services);
  const id = await services.accounts.create({ ...body, status: "invited", invitation });
  if (id === null) return refuse("staff.account-taken", { field: "account" });
  services.deps.log({ event: "staff-changed", address, account: id, code: `invited-by ${who?.id ?? ""}` });
  await note(services, authorOf({ who }), { id, name: body.name, role: body.role }, "invited");
  return ok({ code: invitation.code, expiresAt: invitation.expiresAt });
}

async function inviteAgain(call: Call<"POST /api/staff/renewal">) {
  const other = await otherOf(call);
  if (!other.ok) return other;
  const invitation = invitationOf(call.services);
  await renew(call.services, other.value.id, invitation);
  await changed(call, other.value);
  await note(call.services, authorOf(call), other.value, "renewed");
  return ok({ code: invitation.code, expiresAt: invitation.expiresAt });
}

async function join(call: Call<"POST /api/staff/join">) {
  const { services, body } = call;
  const outcome = await services.signIn.join(body.account, body.code, body.password, askerOf(call));
  if (!outcome.ok) {
    services.deps.log({ event: "sign-in-refused", address: call.address, account: null, code: outcome.error.code });
    return outcome;
  }
  const { token, totpUri, totpSecret } = outcome.value;
  const joined = await services.accounts.byAccount(body.account);
  invariant(joined !== null, "an account that was just joined is there");
  await note(services, joined, joined, "joined");
  call.cookies.setSession(call.context, token);
  return ok({ totpUri, totpSecret });
}

async function changeRole(call: Call<"POST /api/staff/role">) {
  if (call.body.role === "patient") return refuse("staff.patient-role", { field: "role" });
  const other = await otherOf(call);
  if (!other.ok) return other;
  await change(call, other.value, { role: call.body.role });
  await note(call.services, authorOf(call), { ...other.value, role: call.body.role }, "role");
  return ok({});
}

async function disable(call: Call<"POST /api/staff/disable">) {
  const other = await otherOf(call);
  if (!other.ok) return other;
  await change(call, other.value, {
    status: "disabled",
    password: null,
    totp_secret: null,
    totp_step: -1,
    invitation: null,
    invitation_ends_at: null,
  });
  await note(call.services, authorOf(call), other.value, "disabled");
  return ok({});
}

type OnAnother = "POST /api/staff/renewal" | "POST /api/staff/role" | "POST /api/staff/disable";

/** The member of staff that the director names; never the director, so that one is always left. */
async function otherOf<Route extends OnAnother>(call: Call<Route>): Promise<Result<Account, ServerRefusal>> {
  const { id }: { id: string } = call.body;
  if (id === signedIn(call).id) return refuse("staff.self");
  const account = await call.services.accounts.byId(id);
  return account === null || account.role === "patient" ? refuse("staff.unknown") : ok(account);
}

/** Changes an account and ends whatever it has open. */
async function change<Route extends RouteName>(
  call: Call<Route>,
  account: Account,
  what: Partial<Omit<Account, "id" | "created_at">>,
): Promise<void> {
  await call.services.accounts.update(account.id, what);
  await call.services.sessions.endAll(account.id);
  await changed(call, account);
}

async function changed<Route extends RouteName>(call: Call<Route>, account: Account): Promise<void> {
  await call.services.live.sweep();
  call.services.deps.log({ event: "staff-changed", address: call.address, account: account.id, code: `by ${signedIn(call).id}` });
}

/** Writes in the clinic's ledger what became of somebody of the staff. */
async function note(
  services: Services,
  { id, name, role }: Author,
  account: Author,
  what: ClinicEntryOf<"staff-change">["body"]["change"],
): Promise<void> {
  const body = { account: account.id, name: account.name, role: account.role, change: what };
  await noteInClinicLedger(services, { id, name, role }, { kind: "staff-change", body });
}

function invitationOf({ deps, clinic }: Services) {
  const founded = clinic();
  invariant(founded !== null, "staff are invited to a clinic that is founded");
  const invitation = newInvitation(deps.now(), deps.random);
  return { ...invitation, expiresAt: instantAt(invitation.endsAt, founded.utcOffset) };
}
