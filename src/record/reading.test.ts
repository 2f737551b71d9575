import { describe, expect, test } from "vitest";
import { z } from "zod";
import { cipher, draftOf, key, stored } from "../../test/record/chains.ts";
import { clinic, contextOf, day, examples, id, lot, psychiatrist, trial } from "../../test/record/examples.ts";
import { EMPTY_HEAD, link } from "./chain.ts";
import type { Ledger, StoredEntry } from "./entry.ts";
import { defineKind } from "./kind.ts";
import { ALL_KINDS } from "./kinds.ts";
import { isChartEntry, type ReadAccess, readEntry } from "./reading.ts";
import { seal } from "./seal.ts";
import { newestContent } from "./upcasting.ts";
import { prepareEntry, type WritingContext } from "./writing.ts";

const open: ReadAccess = { status: "open", key };
const read = (entry: StoredEntry, access: ReadAccess = open) => readEntry(entry, access, cipher);
const note = stored(draftOf("note"), contextOf(1));
const contextFor = (ledger: Ledger): WritingContext =>
  contextOf(1, ledger === "chart" ? {} : { ledger, subject: { lot, day, trial, clinic }[ledger] });

describe("what was written is read back", () => {
  test.each([...ALL_KINDS.values()])("$kind", ({ kind, ledger }) => {
    const example = examples[kind as keyof typeof examples];
    const entry = stored(draftOf(kind as keyof typeof examples), contextFor(ledger));
    const clear = read(entry);
    const personal = example.personal === null ? { status: "none" } : { status: "open", fields: example.personal, reason: null, typed: {} };
    expect(clear).toEqual({
      ok: true,
      value: {
        id: entry.id,
        clinic: entry.clinic,
        ledger,
        subject: entry.subject,
        seq: 1,
        kind,
        occurredAt: entry.occurredAt,
        recordedAt: entry.recordedAt,
        author: psychiatrist,
        amends: null,
        signature: null,
        source: null,
        body: example.body,
        personal,
        hash: entry.hash,
      },
    });
    expect(clear.ok && isChartEntry(clear.value)).toBe(ledger === "chart");
  });

  test("an amendment's reason is with the personal part, also when there is nothing else in it", () => {
    const draft = draftOf("lab", { amends: id(9), reason: "単位の誤り", typed: {} });
    expect(read(stored(draft, contextOf(1)))).toMatchObject({
      value: { amends: id(9), personal: { status: "open", fields: { remark: null }, reason: "単位の誤り" } },
    });
  });

  test("an empty remark is no personal part, and seals nothing", () => {
    expect(stored(draftOf("lab", { personal: { remark: null } }), contextOf(1)).sealed).toBeNull();
  });
});

describe("what a reader may not have", () => {
  test.each(["withheld", "erased"] as const)("%s", (status) => {
    expect(read(note, { status })).toMatchObject({ ok: true, value: { body: examples.note.body, personal: { status } } });
    expect(read(stored(draftOf("lab"), contextOf(1)), { status })).toMatchObject({ value: { personal: { status: "none" } } });
  });

  test("is nowhere in the stored form", () => {
    const text = JSON.stringify(stored(draftOf("registration"), contextOf(1)));
    for (const secret of ["水野", "ミズノ", "Mizuno", "R-00412", "1980-03-14", "100-0001"]) expect(text).not.toContain(secret);
  });
});

describe("what cannot be understood is refused, never skipped", () => {
  const rows: readonly [string, Partial<StoredEntry>, object][] = [
    ["an unknown kind", { kind: "horoscope" }, { code: "record.kind-unknown", kind: "horoscope" }],
    ["a kind of another ledger", { ledger: "lot" }, { code: "record.ledger-other", kind: "note", ledger: "lot", expected: "chart" }],
    ["a newer version", { version: 2 }, { code: "record.version-unknown", kind: "note", version: 2, known: 1 }],
    ["a version that never was", { version: 0 }, { code: "record.version-unknown", kind: "note", version: 0, known: 1 }],
    ["half a version", { version: 0.5 }, { code: "record.version-unknown", kind: "note", version: 0.5, known: 1 }],
    ["no personal part where there must be one", { sealed: null }, { code: "record.personal-missing", kind: "note" }],
    ["a seal of another entry", { id: id(2) }, { code: "record.seal-broken", kind: "note" }],
    ["a seal of another patient", { subject: id(2) }, { code: "record.seal-broken", kind: "note" }],
    ["a seal of another clinic", { clinic: id(2) }, { code: "record.seal-broken", kind: "note" }],
    ["a seal of another kind", { kind: "letter", body: examples.letter.body as never }, { code: "record.seal-broken", kind: "letter" }],
    [
      "a body that is not of its kind",
      { body: { category: "gossip", language: "ja" } },
      {
        code: "record.content-invalid",
        kind: "note",
        findings: [
          {
            code: "field.choice",
            path: "body.category",
            expected: "progress|psychotherapy|handover|phone|family|administrative",
            given: "gossip",
          },
        ],
      },
    ],
  ];

  test.each(rows)("%s", (_, changes, error) => {
    expect(read({ ...note, ...changes })).toEqual({ ok: false, error });
  });

  test("another format of the envelope", () => {
    const newer = JSON.parse(JSON.stringify({ ...note, format: 2 }));
    expect(read(newer)).toEqual({ ok: false, error: { code: "record.format-unknown", format: 2 } });
  });

  test("a seal under another key", () => {
    expect(read(note, { status: "open", key: cipher.newKey() })).toEqual({
      ok: false,
      error: { code: "record.seal-broken", kind: "note" },
    });
  });

  test("a sealed text that holds something else than a personal part", () => {
    const context = [note.clinic, note.ledger, note.subject, note.id, note.kind].join("|");
    for (const content of [
      "[]",
      "{}",
      '{"fields":[],"reason":null}',
      '{"fields":{},"reason":1}',
      '{"fields":{},"reason":null,"typed":{"a":1}}',
    ]) {
      const sealed = cipher.encrypt(cipher.deriveKey(key, "seal personal parts"), content, context);
      expect(read({ ...note, sealed })).toEqual({ ok: false, error: { code: "record.seal-broken", kind: "note" } });
    }
  });

  test("a personal part that is not of its kind, for who may open it; who may not is not concerned", () => {
    const entry = { ...note, sealed: seal({ fields: { text: 1 }, reason: null, typed: {} }, note, key, cipher) };
    const findings = [{ code: "field.type", path: "personal.text", expected: "string", given: "1" }];
    expect(read(entry)).toEqual({ ok: false, error: { code: "record.content-invalid", kind: "note", findings } });
    expect(read(entry, { status: "withheld" }).ok).toBe(true);
  });
});

describe("a kind with three versions", () => {
  const v3 = defineKind({
    kind: "temperature",
    ledger: "chart",
    body: z.strictObject({ celsius: z.number(), site: z.enum(["ear", "unknown"]) }),
    personal: z.strictObject({ remark: z.string() }),
    noPersonal: { remark: "" },
    past: [
      {
        body: z.strictObject({ tenthsFahrenheit: z.int() }),
        personal: z.strictObject({ note: z.string() }),
        upcast: ({ body, personal }) => ({
          body: { fahrenheit: Number(body.tenthsFahrenheit) / 10 },
          personal: personal && { note: personal.note ?? "" },
        }),
      },
      {
        body: z.strictObject({ fahrenheit: z.number().min(80) }),
        personal: z.strictObject({ note: z.string() }),
        upcast: ({ body, personal }) => ({
          body: { celsius: Math.round(((Number(body.fahrenheit) - 32) / 1.8) * 10) / 10, site: "unknown" },
          personal: personal && { remark: personal.note ?? "" },
        }),
      },
    ],
  });

  test.each([
    [1, { tenthsFahrenheit: 986 }, { note: "朝" }],
    [2, { fahrenheit: 98.6 }, { note: "朝" }],
    [3, { celsius: 37, site: "unknown" }, { remark: "朝" }],
  ])("version %i reads as the newest", (version, body, personal) => {
    const newest = { body: { celsius: 37, site: "unknown" }, personal: { remark: "朝" } };
    expect(v3.version).toBe(3);
    expect(newestContent(v3, version, { body, personal })).toEqual({ ok: true, value: newest });
    expect(newestContent(v3, version, { body, personal: null })).toEqual({ ok: true, value: { ...newest, personal: null } });
  });

  test("each version is held to its own schema, and what an upcast makes to the next", () => {
    expect(newestContent(v3, 1, { body: { fahrenheit: 98.6 }, personal: null })).toMatchObject({
      error: [
        { code: "field.missing", path: "body.tenthsFahrenheit" },
        { code: "field.unknown", path: "body.fahrenheit" },
      ],
    });
    expect(newestContent(v3, 1, { body: { tenthsFahrenheit: 10 }, personal: null })).toMatchObject({
      error: [{ code: "field.range", path: "body.fahrenheit", expected: ">=80", given: "1" }],
    });
  });
});

describe("writing refuses, and tells everything at once", () => {
  const prepare = (draft: Parameters<typeof prepareEntry>[0]) => {
    const prepared = prepareEntry(draft, contextOf(1), key, cipher);
    return prepared.ok ? [] : prepared.error.map(({ code, path, expected, given }) => [code, path, expected, given]);
  };
  const threshold = examples.threshold.body;

  test.each([
    ["an unknown kind", { kind: "horoscope" }, [["entry.kind", "kind", [...ALL_KINDS.keys()].join("|"), "horoscope"]]],
    ["a lot's kind in a chart", { ...draftOf("used") }, [["entry.ledger", "kind", "chart", "lot"]]],
    ["a past version", { version: 0 }, [["entry.version", "version", "1", "0"]]],
    ["a newer version", { version: 2 }, [["entry.version", "version", "1", "2"]]],
    [
      "a moment in no form we know",
      { occurredAt: "2026-04-02T10:00:00Z" },
      [["field.format", "occurredAt", "moment", "2026-04-02T10:00:00Z"]],
    ],
    ["a day that is not", { occurredAt: "2026-02-30" }, [["field.format", "occurredAt", "moment", "2026-02-30"]]],
    ["an amendment without a reason", { amends: id(9) }, [["entry.reason", "reason", "text", ""]]],
    ["a reason without an amendment", { reason: "誤り" }, [["entry.reason", "reason", "", "誤り"]]],
    ["a blank reason", { amends: id(9), reason: " \n" }, [["field.format", "reason", "text", " \n"]]],
    ["no registration without a person", { ...draftOf("registration"), personal: null }, [["field.missing", "personal", "object", ""]]],
    ["a body that is a list", { body: [] }, [["field.type", "body", "object", "[]"]]],
    ["no body", { body: undefined }, [["field.missing", "body", "object", ""]]],
    [
      "several fields",
      {
        body: {
          ...threshold,
          hemisphere: "both",
          thresholdPercentOfOutput: 131,
          method: "Five of ten",
          pulses: [{ intensityPercentOfOutput: "50", response: 1 }],
          stray: null,
        },
      },
      [
        ["field.choice", "body.hemisphere", "left|right", "both"],
        ["field.format", "body.method", "code", "Five of ten"],
        ["field.range", "body.thresholdPercentOfOutput", "<=130", "131"],
        ["field.type", "body.pulses.0.intensityPercentOfOutput", "number", "50"],
        ["field.type", "body.pulses.0.response", "boolean", "1"],
        ["field.unknown", "body.stray", "", "null"],
      ],
    ],
    [
      "an interval that does not hold its value",
      { body: { ...threshold, intervalPercentOfOutput: { low: 46, high: 50 } } },
      [["field.conflict", "body.intervalPercentOfOutput", "threshold-interval", '{"low":46,"high":50}']],
    ],
    [
      "a code that is none, as the name of an answer",
      { ...draftOf("screening"), body: { ...examples.screening.body, answers: { "Cochlear implant": "no" } } },
      [["field.format", "body.answers.Cochlear implant", "code", "Cochlear implant"]],
    ],
    [
      "an answer of a question that is no answer",
      { ...draftOf("screening"), body: { ...examples.screening.body, answers: { implant: "maybe" } } },
      [["field.choice", "body.answers.implant", "yes|no|unknown", "maybe"]],
    ],
    [
      "a topic that is none",
      { ...draftOf("history"), body: { topic: "gossip" } },
      [["field.choice", "body.topic", "antidepressant-trial|allergies|medication|other", "gossip"]],
    ],
    [
      "no topic",
      { ...draftOf("history"), body: {} },
      [["field.missing", "body.topic", "antidepressant-trial|allergies|medication|other", ""]],
    ],
    [
      "too many of something",
      { ...draftOf("session"), body: { ...examples.session.body, delivered: [] } },
      [["field.range", "body.delivered", ">=1", "[]"]],
    ],
    [
      "half a session",
      { ...draftOf("session"), body: { ...examples.session.body, number: 1.5 } },
      [["field.type", "body.number", "int", "1.5"]],
    ],
    [
      "a dose of nothing",
      { ...draftOf("infusion"), body: { ...examples.infusion.body, volumeMillilitres: 0 } },
      [["field.range", "body.volumeMillilitres", ">0", "0"]],
    ],
    [
      "a number that is none",
      { ...draftOf("lab"), body: { ...examples.lab.body, value: Number.NaN } },
      [["field.type", "body.value", "number", "NaN"]],
    ],
    [
      "a value without a unit",
      { ...draftOf("lab"), body: { ...examples.lab.body, unit: "" } },
      [["field.format", "body.unit", "unit", ""]],
    ],
    ["control characters", { ...draftOf("note"), personal: { text: "a\u0000b" } }, [["field.format", "personal.text", "text", "a\u0000b"]]],
    ["half a character", { ...draftOf("note"), personal: { text: "\ud800" } }, [["field.format", "personal.text", "text", "\ud800"]]],
  ])("%s", (_, changes, findings) => {
    expect(prepare({ ...draftOf("threshold"), ...changes })).toEqual(findings);
  });

  test("what was given is told in short", () => {
    const [finding] = prepare({ ...draftOf("lab"), body: { ...examples.lab.body, unit: "x".repeat(500) } });
    expect(finding?.[3]).toBe(`${"x".repeat(80)}…`);
    const [whole] = prepare({ ...draftOf("lab"), body: { ...examples.lab.body, unit: "x".repeat(80) } });
    expect(whole?.[3]).toBe("x".repeat(80));
  });

  test.each([
    ["plan-strategy", "plan", { strategy: "tms" }, "body.exosome"],
    ["plan-strategy", "plan", { tms: null }, "body.tms"],
    ["plan-strategy", "plan", { strategy: "neither", exosome: null }, "body.tms"],
    ["assessment-items", "assessment", { mode: "total-only", total: 7, totalStatus: "as-given" }, "body.items"],
    ["assessment-items", "assessment", { items: {} }, "body.items"],
    ["assessment-total", "assessment", { total: 7 }, "body.total"],
    ["assessment-total", "assessment", { totalStatus: "scored" }, "body.total"],
    ["dates-order", "history", { startedOn: "2025-06" }, "body.stoppedOn"],
    ["dates-order", "adverse-event", { endedOn: "2026-04-01" }, "body.endedOn"],
    [
      "none-reported",
      "diary",
      { sliders: Object.fromEntries(Object.keys(examples.diary.body.sliders ?? {}).map((name) => [name, null])) },
      "body.sliders",
    ],
    ["vitals-empty", "vitals", Object.fromEntries(Object.keys(examples.vitals.body).map((name) => [name, null])), "body"],
    ["threshold-interval", "threshold", { intervalPercentOfOutput: { low: 40, high: 44 } }, "body.intervalPercentOfOutput"],
  ] as const)("%s in a %s", (rule, kind, changes, path) => {
    const findings = prepare({ ...draftOf(kind), body: { ...examples[kind].body, ...changes } });
    expect(findings.map(([code, at, expected]) => [code, at, expected])).toEqual([["field.conflict", path, rule]]);
  });

  test("an interval may end at its value", () => {
    for (const interval of [
      { low: 45, high: 50 },
      { low: 40, high: 45 },
    ])
      expect(prepare({ ...draftOf("threshold"), body: { ...threshold, intervalPercentOfOutput: interval } })).toEqual([]);
  });

  test.each([
    ["2025", "2025-03-01", true],
    ["2025-03", "2025", true],
    ["2025-03-02", "2025-03-01", false],
    ["2026", "2025-12", false],
  ])("a trial from %s to %s is in order, as far as is known: %s", (startedOn, stoppedOn, inOrder) => {
    expect(prepare({ ...draftOf("history"), body: { ...examples.history.body, startedOn, stoppedOn } }).length === 0).toBe(inOrder);
  });
});

test("what is written has exactly the members of the format, whatever came with the context", () => {
  const context = { ...contextOf(1), password: "secret" };
  const prepared = prepareEntry(draftOf("note"), context, key, cipher);
  expect(prepared.ok && Object.keys(link(prepared.value, EMPTY_HEAD, cipher)).sort()).toEqual(Object.keys(note).sort());
});
