/**
 * Signing. The signer sends the text that stood on the screen; the server renders the text of the same entry in the same
 * language itself, and signs only what agrees to the last character. A fresh code of the signer's authenticator is used up
 * last, when nothing else can refuse but somebody who wrote to the chart first.
 */
import { z } from "zod";
import { fail, ok, type Result } from "../../base/result.ts";
import type { Signature } from "../../record/entry.ts";
import { sign } from "../../record/signature.ts";
import { signedText } from "../../words/signed-text.ts";
import { type ChartWriter, commitChart, openWriter } from "../chart-writing.ts";
import { refuse, type ServerRefusal } from "../refusal.ts";
import { authorOf, type Call, type Router, signedIn } from "../route.ts";
import { askerOf } from "./sign-in.ts";

const BODY_BYTES_MAX = 1024 * 1024;

const signatureBody = z.strictObject({
  expectedSeq: z.int().min(1),
  language: z.enum(["ja", "en"]),
  meaning: z.enum(["authored", "verified", "approved"]),
  code: z.string().min(1).max(20),
  entries: z
    .array(z.strictObject({ id: z.uuid(), hash: z.string().max(64), displayed: z.string().max(200_000) }))
    .min(1)
    .max(50),
});

export function signatureRoutes(router: Router): void {
  router.on("POST /api/patients/:patient/signature", { body: signatureBody, query: null, bodyBytesMax: BODY_BYTES_MAX, handle: signAll });
}

async function signAll(call: Call<"POST /api/patients/:patient/signature">) {
  const { services, body, patient } = call;
  const author = authorOf(call);
  const writer = await openWriter(services, patient, body.expectedSeq - 1, author);
  if (!writer.ok) return writer;
  for (const [place, one] of body.entries.entries()) {
    const signature = signatureOver(call, writer.value, one, place);
    if (!signature.ok) return signature;
    const added = writer.value.add({ command: "confirm", confirms: one.id, signature: signature.value }, place);
    if (!added.ok) return added;
  }
  const fresh = await services.signIn.freshCode(signedIn(call), body.code, askerOf(call));
  if (!fresh.ok) {
    services.deps.log({ event: "sign-in-refused", address: call.address, account: author.id, code: fresh.error.code });
    return fail(fresh.error);
  }
  return await commitChart(services, writer.value, author);
}

/** The signature over one entry, or why what was displayed is not it. */
function signatureOver(
  call: Call<"POST /api/patients/:patient/signature">,
  { chart, now, key }: ChartWriter,
  { id, hash, displayed }: Call<"POST /api/patients/:patient/signature">["body"]["entries"][number],
  place: number,
): Result<Signature, ServerRefusal> {
  const { language, meaning } = call.body;
  const found = chart.status === "empty" ? undefined : chart.entries.find((one) => one.entry.id === id);
  if (found === undefined) return refuse("entry.not-here", { id, entry: place });
  if (found.entry.hash !== hash) return refuse("entry.changed", { id, entry: place });
  if (signedText(found.entry, language) !== displayed) return refuse("signature.displayed", { id, entry: place });
  return ok(sign({ signer: authorOf(call), meaning, language, displayed, signedAt: now }, key, call.services.deps.cipher));
}
