/**
 * Invitations: a code that lets one person, once and within three days, choose a password and an authenticator. A renewal
 * takes away both and every session; it is the way back for whoever lost either, and proves as much as the first time.
 */
import type { Uuid } from "../../base/ids.ts";
import type { Accounts } from "./accounts.ts";
import { codeHash, oneTimeCode } from "./one-time-code.ts";
import type { Sessions } from "./sessions.ts";

const CHARACTERS = 16;
const LIFE_MILLISECONDS = 72 * 3_600_000;

/** `code` is for the person; `hash` is what is kept. */
export interface Invitation {
  readonly code: string;
  readonly hash: string;
  /** Unix milliseconds. */
  readonly endsAt: number;
}

/** A new invitation at `now`. */
export function newInvitation(now: number, random: (bytes: number) => Uint8Array): Invitation {
  const code = oneTimeCode(random(CHARACTERS));
  return { code, hash: codeHash(code), endsAt: now + LIFE_MILLISECONDS };
}

/** Invites the holder of an account again. Whoever calls this has made sure that they may. */
export async function renew(
  { accounts, sessions }: { readonly accounts: Accounts; readonly sessions: Sessions },
  account: Uuid,
  invitation: Invitation,
): Promise<void> {
  await accounts.update(account, {
    ...{ status: "invited", password: null, totp_secret: null, totp_step: -1 },
    ...{ invitation: invitation.hash, invitation_ends_at: invitation.endsAt },
  });
  await sessions.endAll(account);
}
