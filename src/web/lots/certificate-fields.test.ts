import { expect, test } from "vitest";
import { leavesOf } from "../../../test/charting/schema-walk.ts";
import { certificate } from "../../record/kinds/certificate.ts";
import { certificateChoiceWords } from "../../words/screens/certificate.ts";
import { BLANK_CERTIFICATE, CERTIFICATE_FIELDS, certificateBody, certificateRemark, type TypedCertificate } from "./certificate-fields.ts";

const fields = CERTIFICATE_FIELDS.flatMap(([, some]) => some);
const SAMPLES = { text: "ｃｄ６３", number: "７", date: "2026-11-02", file: "a".repeat(64) } as const;

/** Something typed into every field. */
const FULL: TypedCertificate = Object.fromEntries(
  fields.map(({ name, sort, choices = [] }) => [
    name,
    sort === "choice" ? (choices.at(-1) ?? "") : sort === "codes" ? name.toLowerCase() : SAMPLES[sort],
  ]),
);

/** Every path of a value that says nothing. */
function silent(value: unknown, path = ""): readonly string[] {
  if (value === null) return [path];
  if (typeof value !== "object") return [];
  const members = Object.entries(value);
  return members.length === 0 ? [path] : members.flatMap(([name, member]) => silent(member, `${path}.${name}`));
}

test("a certificate in which everything was typed leaves nothing of its entry unsaid", () => {
  const body = certificateBody(FULL);
  expect(certificate.body.safeParse(body).error?.issues ?? []).toEqual([]);
  expect(silent(body)).toEqual([]);
  expect(certificateRemark({ remark: " 記号 " })).toBe("記号");
});

test("one in which nothing was typed states nothing", () => {
  const body = certificateBody(BLANK_CERTIFICATE);
  expect(certificate.body.safeParse(body).success).toBe(true);
  expect(silent(body).length).toBeGreaterThan(20);
  expect(certificateRemark(BLANK_CERTIFICATE)).toBeNull();
});

test("every fixed answer is offered, has words, and is taken by the record", () => {
  for (const { name, choices = [] } of fields)
    for (const choice of choices) {
      expect([name, choice, certificateChoiceWords[choice]?.ja]).not.toContain(undefined);
      expect([name, choice, certificate.body.safeParse(certificateBody({ ...FULL, [name]: choice })).success]).toEqual([
        name,
        choice,
        true,
      ]);
    }
});

test("every answer that the record knows can be given", () => {
  const bodies = fields.flatMap(({ name, sort, choices = [] }) =>
    sort === "choice" ? choices.map((choice) => JSON.stringify(certificateBody({ ...FULL, [name]: choice }))) : [],
  );
  const known = leavesOf(certificate.body, "body").flatMap(({ path, choices }) => (choices ?? []).map((choice) => [path, choice] as const));
  expect(known.length).toBeGreaterThan(20);
  expect(known.filter(([, choice]) => !bodies.some((body) => body.includes(`"${choice}"`)))).toEqual([]);
});

test("a test that was typed as negative and as positive is positive, and a residue that was found is found", () => {
  const { safety } = certificateBody({
    ...FULL,
    donorNegative: "hiv hbv",
    donorPending: "hiv",
    donorPositive: "HIV",
    residualsAbsent: "dna",
    residualsPresent: "dna",
  });
  expect(safety.donorTests).toEqual({ hiv: "positive", hbv: "negative" });
  expect(safety.residuals).toMatchObject({ dna: "present" });
});
