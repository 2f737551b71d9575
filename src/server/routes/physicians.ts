/** The physicians of the clinic: those who may be responsible for what another enters. */
import type { Uuid } from "../../base/ids.ts";
import { ok } from "../../base/result.ts";
import { type Author, PHYSICIAN_ROLES, type Role } from "../../record/entry.ts";
import type { Router } from "../route.ts";
import type { Services } from "../services.ts";
import type { Account } from "../sign-in/accounts.ts";

export function physicianRoutes(router: Router): void {
  router.on("GET /api/physicians", {
    body: null,
    query: null,
    async handle({ services }) {
      const physicians = (await services.accounts.all()).filter(isPhysician);
      return ok({ physicians: physicians.map(({ id, name, role }) => ({ id, name, role })) });
    },
  });
}

/** The physician with this id; null when nobody who works here is one. */
export async function physicianOf({ accounts }: Services, id: Uuid): Promise<Author | null> {
  const account = await accounts.byId(id);
  return account !== null && isPhysician(account) ? { id, name: account.name, role: account.role } : null;
}

/** The director: who owns what nobody else was named for. The first, when there are several. */
export async function directorOf({ accounts }: Services): Promise<Author | null> {
  const director = (await accounts.all()).find(({ role, status }) => role === "director" && status === "active");
  return director === undefined ? null : { id: director.id, name: director.name, role: director.role };
}

function isPhysician({ role, status }: Account): boolean {
  const physicians: readonly Role[] = PHYSICIAN_ROLES;
  return status === "active" && physicians.includes(role);
}
