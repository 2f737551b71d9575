/**
 * The one way in. Every sign-in of a person, whatever route asks for it, goes through `first` (the password) and then
 * `second` (the code), and no other function opens a session that opens charts; a path around the second factor would
 * have to be written here. What is answered, and how long it takes, does not tell whether an account exists (ASVS 5.0,
 * 6.3.8): an unknown one is checked against a password that nobody has.
 */
import type { Uuid } from "../../base/ids.ts";
import { fail, ok, type Result } from "../../base/result.ts";
import type { Cipher, Key } from "../../record/cipher.ts";
import { type Account, type Accounts, regularAccount } from "./accounts.ts";
import type { Devices } from "./device.ts";
import type { Gate } from "./gate.ts";
import { codeHash, isCode } from "./one-time-code.ts";
import { hashPassword, verifyPassword } from "./password-hash.ts";
import { type PasswordRefusal, passwordRefusal } from "./password-rules.ts";
import type { Sessions, SignedIn } from "./sessions.ts";
import type { Throttle } from "./throttle.ts";
import { base32, matchingStep, TOTP_STEP_SECONDS, totpCode, totpStep, totpUri } from "./totp.ts";

/** Who asks: the address of the connection, and the device cookie if the browser has one. */
export interface Asker {
  readonly address: string;
  readonly device: string | null;
}

export type SignInRefusal =
  | { readonly code: "sign-in.refused" | "sign-in.busy" | "join.refused"; readonly field?: "current" }
  | { readonly code: "sign-in.code-refused"; readonly field: "code" }
  | NewPasswordRefusal
  | { readonly code: "sign-in.too-many"; readonly retryAfterSeconds: number };

/** After the password: the token of a session that opens only the second step, and what that step is. */
export type SecondStep = { readonly next: "code"; readonly token: string } | Enrolment;

/** The second step of an account without an authenticator: what its authenticator is to be given. */
export interface Enrolment {
  readonly next: "enrol";
  readonly token: string;
  readonly totpUri: string;
  readonly totpSecret: string;
}

/** After the code: the token of a session, and a device cookie for this browser. */
export interface Entered {
  readonly token: string;
  readonly device: string;
  readonly account: Uuid;
}

export interface NewPasswordRefusal {
  readonly code: PasswordRefusal;
  readonly field: "password";
}

export interface SignIn {
  first(account: string, password: string, asker: Asker): Promise<Result<SecondStep, SignInRefusal>>;
  second(pending: SignedIn, token: string, code: string, asker: Asker): Promise<Result<Entered, SignInRefusal>>;
  /** Accepts an invitation: sets the password and begins the enrolment of an authenticator. */
  join(account: string, code: string, password: string, asker: Asker): Promise<Result<Enrolment, SignInRefusal>>;
  /** Sets another password for who knows the present one and holds the authenticator; ends every session and opens one anew. */
  changePassword(who: SignedIn, change: PasswordChange, asker: Asker): Promise<Result<Entered, SignInRefusal>>;
  /** Judges and uses up a fresh code of who is signed in: for what needs more than being signed in. */
  freshCode(who: SignedIn, code: string, asker: Asker): Promise<Result<null, SignInRefusal>>;
  /** Judges and uses up a code of somebody else, who stands beside `who` and checks what they do. Null when it was refused. */
  secondCode(who: SignedIn, second: Uuid, code: string, asker: Asker): Promise<Result<Account, SignInRefusal>>;
  /** The next code of an account of the demonstration that was not used, whose authenticator nobody holds. */
  demonstrationCode(account: Uuid): Promise<{ readonly code: string; readonly endsAt: number }>;
  /** The text to keep for a new password, or why it is refused. */
  newPassword(password: string, known: readonly string[]): Promise<Result<string, NewPasswordRefusal>>;
  /** Opens the second step for an account that was just made by its owner, or sets a new authenticator. */
  beginEnrolment(account: Uuid): Promise<Enrolment>;
}

/** The present password, a code of the authenticator, and the password to be. */
export interface PasswordChange {
  readonly current: string;
  readonly code: string;
  readonly password: string;
}

export interface SignInParts {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly throttle: Throttle;
  readonly devices: Devices;
  readonly gate: Gate;
  readonly cipher: Cipher;
  readonly key: Key;
  readonly passwordCostLog2: number;
  readonly clinicName: () => string;
  readonly now: () => number;
  readonly random: (bytes: number) => Uint8Array;
}

export function createSignIn(parts: SignInParts): SignIn {
  const { accounts, sessions, throttle, devices, gate, random } = parts;
  const noOne = hashPassword(Buffer.from(random(32)).toString("base64url"), random(16), parts.passwordCostLog2);
  return {
    async first(account, password, asker) {
      const found = await accounts.byAccount(account);
      const owner = ownerOf(found, regularAccount(account), asker, devices);
      const wait = await throttle.begin("password", owner);
      if (wait !== null) return tooMany(wait);
      const kept = found?.status === "active" ? found.password : null;
      const judged = await gate.pass(asker.address, async () => verifyPassword(password, kept ?? (await noOne)));
      if (judged === null) return fail({ code: "sign-in.busy" });
      if (!judged.value || found === null || kept === null) return fail({ code: "sign-in.refused" });
      await throttle.succeed("password", owner);
      return ok(found.totp_step < 0 ? await enrol(parts, found) : { next: "code", token: await sessions.open(found.id, "password") });
    },
    second: (pending, token, code, asker) => finish(parts, pending, token, code, asker),
    async join(account, code, password, asker) {
      const wait = await throttle.begin("join", `${regularAccount(account)}|${asker.address}`);
      if (wait !== null) return tooMany(wait);
      const found = await accounts.byAccount(account);
      const invited = found?.invitation != null && parts.now() < (found.invitation_ends_at ?? 0);
      const right = isCode(code, found?.invitation ?? codeHash(Buffer.from(random(32)).toString("hex")));
      if (found === null || !invited || !right || found.invitation === null) return fail({ code: "join.refused" });
      const kept = await keep(parts, password, [found.account, found.name]);
      if (!kept.ok) return kept;
      if (!(await accounts.acceptInvitation(found.id, found.invitation, kept.value))) return fail({ code: "join.refused" });
      await sessions.endAll(found.id);
      return ok(await enrol(parts, found));
    },
    changePassword: (who, change, asker) => changePassword(parts, who, change, asker),
    async freshCode(who, code, asker) {
      const account = await accounts.byId(who.id);
      return account === null ? fail({ code: "sign-in.code-refused", field: "code" }) : takeCode(parts, account, code, asker);
    },
    async secondCode(who, second, code, asker) {
      const account = await accounts.byId(second);
      if (account === null || account.status !== "active" || account.id === who.id)
        return fail({ code: "sign-in.code-refused", field: "code" });
      // The tries are those of who is signed in, so that nobody can lock the other out of their own sign-in.
      const taken = await takeCode(parts, account, code, asker, `second|${who.id}|${account.id}`);
      return taken.ok ? ok(account) : taken;
    },
    demonstrationCode: (account) => demonstrationCode(parts, account),
    newPassword: (password, known) => keep(parts, password, known),
    async beginEnrolment(id) {
      const account = await accounts.byId(id);
      if (account === null) throw new Error("invariant: the account that begins its enrolment exists");
      return enrol(parts, account);
    },
  };
}

/** Whose tries these are: the device's own when it has signed in to this account before, else the account's from this address. */
function ownerOf(account: Account | null, typed: string, asker: Asker, devices: Devices): string {
  const device = account === null ? null : devices.recognise(asker.device, account.id);
  return device === null ? `${typed}|${asker.address}` : `device|${device}`;
}

/** A first code confirms the authenticator; until then a fresh secret is shown each time. */
async function enrol(parts: SignInParts, account: Account): Promise<Enrolment> {
  const token = await parts.sessions.open(account.id, "password");
  const secret = parts.random(20);
  await parts.accounts.update(account.id, { totp_secret: sealSecret(parts, secret, account.id), totp_step: -1 });
  return { next: "enrol", token, totpUri: totpUri(secret, account.account, parts.clinicName()), totpSecret: base32(secret) };
}

async function finish(
  parts: SignInParts,
  pending: SignedIn,
  token: string,
  code: string,
  asker: Asker,
): Promise<Result<Entered, SignInRefusal>> {
  const account = await parts.accounts.byId(pending.id);
  if (account === null || pending.proof !== "password") return fail({ code: "sign-in.code-refused", field: "code" });
  const taken = await takeCode(parts, account, code, asker);
  if (!taken.ok) return taken;
  await parts.sessions.end(token);
  return ok(await enter(parts, account));
}

/** Made when it is first asked for. A code that was used is followed by the next, which is accepted ahead of its time. */
async function demonstrationCode(parts: SignInParts, id: Uuid): Promise<{ readonly code: string; readonly endsAt: number }> {
  const account = await parts.accounts.byId(id);
  if (account === null) throw new Error("invariant: the account that asks for its code exists");
  const kept = openSecret(parts, account);
  const secret = kept ?? parts.random(20);
  if (kept === null) await parts.accounts.update(id, { totp_secret: sealSecret(parts, secret, id) });
  const step = Math.max(totpStep(parts.now()), account.totp_step + 1);
  return { code: totpCode(secret, step), endsAt: (step + 1) * TOTP_STEP_SECONDS * 1000 };
}

/** Judges a code of the account's authenticator and uses it up. Only who has the password comes here, or who names their tries. */
async function takeCode(
  parts: SignInParts,
  account: Account,
  code: string,
  asker: Asker,
  tries: string | null = null,
): Promise<Result<null, SignInRefusal>> {
  const { accounts, throttle, devices } = parts;
  // A device that was here before has tries of its own.
  const device = devices.recognise(asker.device, account.id);
  const owner = tries ?? (device === null ? account.id : `device|${device}`);
  const wait = await throttle.begin("code", owner);
  if (wait !== null) return tooMany(wait);
  const secret = openSecret(parts, account);
  const step = secret === null ? null : matchingStep(secret, code, parts.now(), account.totp_step);
  if (step === null || !(await accounts.takeTotpStep(account.id, step))) return fail({ code: "sign-in.code-refused", field: "code" });
  await throttle.succeed("code", owner);
  return ok(null);
}

async function enter({ sessions, devices }: SignInParts, account: Account): Promise<Entered> {
  return { token: await sessions.open(account.id, "totp"), device: devices.issue(account.id), account: account.id };
}

async function changePassword(
  parts: SignInParts,
  who: SignedIn,
  change: PasswordChange,
  asker: Asker,
): Promise<Result<Entered, SignInRefusal>> {
  const { accounts, sessions, throttle, devices, gate } = parts;
  const account = await accounts.byId(who.id);
  const present = account?.password ?? null;
  if (account === null || present === null || who.proof !== "totp") return fail({ code: "sign-in.refused", field: "current" });
  const owner = ownerOf(account, account.account, asker, devices);
  const wait = await throttle.begin("password", owner);
  if (wait !== null) return tooMany(wait);
  const judged = await gate.pass(asker.address, () => verifyPassword(change.current, present));
  if (judged === null) return fail({ code: "sign-in.busy" });
  if (!judged.value) return fail({ code: "sign-in.refused", field: "current" });
  await throttle.succeed("password", owner);
  const password = await keep(parts, change.password, [account.account, account.name]);
  if (!password.ok) return password;
  const taken = await takeCode(parts, account, change.code, asker);
  if (!taken.ok) return taken;
  await accounts.update(account.id, { password: password.value });
  await sessions.endAll(account.id);
  return ok(await enter(parts, account));
}

async function keep(parts: SignInParts, password: string, known: readonly string[]): Promise<Result<string, NewPasswordRefusal>> {
  const refusal = passwordRefusal(password, [...known, parts.clinicName()]);
  if (refusal !== null) return fail({ code: refusal, field: "password" });
  return ok(await hashPassword(password, parts.random(16), parts.passwordCostLog2));
}

function sealSecret(parts: SignInParts, secret: Uint8Array, account: Uuid): string {
  return parts.cipher.encrypt(secretsKey(parts), Buffer.from(secret).toString("base64url"), `totp|${account}`);
}

function openSecret(parts: SignInParts, account: Account): Uint8Array | null {
  const text = account.totp_secret === null ? null : parts.cipher.decrypt(secretsKey(parts), account.totp_secret, `totp|${account.id}`);
  return text === null ? null : Buffer.from(text, "base64url");
}

function secretsKey(parts: SignInParts): Key {
  return parts.cipher.deriveKey(parts.key, "totp secrets");
}

function tooMany(retryAfterSeconds: number): { readonly ok: false; readonly error: SignInRefusal } {
  return fail({ code: "sign-in.too-many", retryAfterSeconds });
}
