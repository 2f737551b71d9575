/**
 * The emergency cards of the clinic: those that stand, and signing a text. Writing and signing are one act: the server signs
 * both languages of the text as they were sent, after a fresh code, and writes the entry with its signature.
 */
import { z } from "zod";
import { fail, ok } from "../../base/result.ts";
import { SAFETY_CARDS, standingCards } from "../../care/safety-cards.ts";
import { clinicNow } from "../clinic.ts";
import { readClinicLedger, writeToClinicLedger } from "../clinic-ledger.ts";
import { authorOf, type Call, type Router, signedIn } from "../route.ts";
import { askerOf } from "./sign-in.ts";

const text = z.string().trim().min(1).max(4000);
const cardBody = z.strictObject({
  expectedSeq: z.int().min(1),
  card: z.enum(SAFETY_CARDS),
  edition: z.string().trim().min(1).max(200),
  text: z.strictObject({ ja: text, en: text }),
  language: z.enum(["ja", "en"]),
  code: z.string().min(1).max(20),
});

export function safetyCardRoutes(router: Router): void {
  router.on("GET /api/safety-cards", {
    body: null,
    query: null,
    async handle({ services }) {
      const ledger = await readClinicLedger(services);
      return ledger.ok ? ok({ head: ledger.value.head, cards: standingCards(ledger.value.entries) }) : ledger;
    },
  });
  router.on("POST /api/safety-cards", { body: cardBody, query: null, handle: sign });
}

async function sign(call: Call<"POST /api/safety-cards">) {
  const { services, body } = call;
  const { card, edition, language, expectedSeq } = body;
  const fresh = await services.signIn.freshCode(signedIn(call), body.code, askerOf(call));
  if (!fresh.ok) {
    services.deps.log({ event: "sign-in-refused", address: call.address, account: signedIn(call).id, code: fresh.error.code });
    return fail(fresh.error);
  }
  const signing = { meaning: "approved", language, displayed: `${body.text.ja}\n\n${body.text.en}` } as const;
  const draft = { kind: "safety-card", body: { card, edition, text: body.text } };
  const written = await writeToClinicLedger(services, authorOf(call), draft, expectedSeq, signing);
  return written.ok ? ok({ head: written.value, savedAt: clinicNow(services) }) : written;
}
