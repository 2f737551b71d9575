/**
 * The second person: somebody else than who is signed in, who may do what they check, and who gives a code of their own
 * authenticator in the same request. The code is used up when everything else has been judged.
 */
import { fail, ok, type Result } from "../base/result.ts";
import type { Author } from "../record/entry.ts";
import type { SecondPerson } from "./lot-contract.ts";
import { refuse, type ServerRefusal } from "./refusal.ts";
import { mayWrite } from "./rights.ts";
import type { Services } from "./services.ts";
import type { SignedIn } from "./sign-in/sessions.ts";
import type { Asker } from "./sign-in/sign-in.ts";

/** Who may be the second person of a release or an infusion: whoever may give one, but for `who`. */
export async function secondPeople({ accounts }: Services, who: SignedIn): Promise<readonly Author[]> {
  const all = await accounts.all();
  return all
    .filter(({ id, role, status }) => status === "active" && id !== who.id && mayWrite(role, "infusion"))
    .map(({ id, name, role }) => ({ id, name, role }));
}

/** Takes the second person's code. */
export async function takeSecondCode(
  services: Services,
  who: SignedIn,
  second: SecondPerson,
  asker: Asker,
): Promise<Result<Author, ServerRefusal>> {
  const people = await secondPeople(services, who);
  const person = people.find(({ id }) => id === second.id);
  if (person === undefined) return refuse("second.refused", { field: "second" });
  const taken = await services.signIn.secondCode(who, second.id, second.code, asker);
  if (taken.ok) return ok(person);
  services.deps.log({ event: "sign-in-refused", address: asker.address, account: second.id, code: taken.error.code });
  return taken.error.code === "sign-in.too-many" ? fail(taken.error) : refuse("second.refused", { field: "second" });
}
