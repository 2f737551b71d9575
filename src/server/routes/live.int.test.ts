import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  asRole,
  type Browser,
  foundTestClinic,
  newId,
  openTestServer,
  registerPatient,
  type TestServer,
} from "../../../test/support/server.ts";
import { daySubject } from "../../record/kinds/day.ts";
import { addToDay } from "../day-book.ts";

let server: TestServer;
let patient: string;

beforeAll(async () => {
  server = await openTestServer();
  await foundTestClinic(server);
  patient = await registerPatient(await asRole(server, "nurse"));
});
afterAll(() => server.close());

/** A stream read event by event; null at its end. */
async function listen(browser: Browser) {
  const response = await browser.raw("GET /api/live");
  expect(response.headers.get("content-type")).toBe("text/event-stream");
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  const next = async (): Promise<{ event: string; data: string } | null> => {
    while (!text.includes("\n\n")) {
      const read = await reader?.read();
      if (read === undefined || read.done) return null;
      text += read.value;
    }
    const [block = ""] = text.split("\n\n");
    text = text.slice(block.length + 2);
    const [, event = ""] = /^event: (.*)$/m.exec(block) ?? [];
    const [, data = ""] = /^data: ?(.*)$/m.exec(block) ?? [];
    return { event, data };
  };
  expect(await next()).toEqual({ event: "heartbeat", data: "" });
  return { next, stop: () => reader?.cancel() };
}

const note = {
  kind: "note",
  version: 1,
  occurredAt: "2026-11-22",
  body: { category: "progress", language: "ja" },
  personal: { text: "眠れている" },
};

/** Another nurse writes a note to the patient's chart. */
async function write(): Promise<number> {
  const nurse = await asRole(server, "nurse");
  const { head } = (await nurse.call("GET /api/patients/:patient/chart", { patient })).data;
  await nurse.call("POST /api/patients/:patient/entries", { patient, body: { expectedSeq: head.seq + 1, entries: [note] } });
  return head.seq + 1;
}

describe("the stream", () => {
  test.each(["director", "psychiatrist", "operator", "nurse", "statistician"] as const)(
    "tells the %s of an entry at once, and nothing of what it says",
    async (role) => {
      const stream = await listen(await asRole(server, role));
      const seq = await write();
      expect(await stream.next()).toEqual({ event: "entry", data: JSON.stringify({ patient, seq, kinds: ["note"] }) });
      await stream.stop();
    },
  );

  test("tells a patient of their own chart and of no other", async () => {
    const [own, other] = [await listen(await asRole(server, "patient", patient)), await listen(await asRole(server, "patient", newId()))];
    await write();
    await server.app.services().live.beat();
    expect((await own.next())?.event).toBe("entry");
    expect((await other.next())?.event).toBe("heartbeat");
    await Promise.all([own.stop(), other.stop()]);
  });

  test("tells whoever has the board that a day has changed, and nobody else", async () => {
    const [reception, statistician] = [await listen(await asRole(server, "reception")), await listen(await asRole(server, "statistician"))];
    const author = { id: newId(), name: "director name", role: "director" } as const;
    const body = { on: "2026-11-30", chair: "tms-1", from: "10:00", to: "10:40", patient, what: "session", number: null } as const;
    const booked = await addToDay(server.app.services(), body.on, author, { kind: "booked", body });
    expect(booked.ok).toBe(true);
    await server.app.services().live.beat();
    const day = daySubject(server.app.services().clinic()?.id ?? "", body.on);
    expect(JSON.parse((await reception.next())?.data ?? "")).toEqual({ day, seq: 1, kinds: ["booked"] });
    expect((await statistician.next())?.event).toBe("heartbeat");
    await Promise.all([reception.stop(), statistician.stop()]);
  });

  test("tells reception of who came, not of what they have", async () => {
    const stream = await listen(await asRole(server, "reception"));
    await write();
    const registered = await registerPatient(await asRole(server, "nurse"));
    expect(JSON.parse((await stream.next())?.data ?? "")).toMatchObject({ patient: registered, kinds: ["registration"] });
    await stream.stop();
  });

  test.each([
    ["signs out", (browser: Browser) => browser.call("POST /api/sign-out")],
    ["signs out everywhere, from another device", (browser: Browser) => browser.call("POST /api/sign-out/everywhere")],
  ])("ends at once when the listener %s", async (_name, leave) => {
    const browser = await asRole(server, "nurse");
    const stream = await listen(browser);
    await leave(browser);
    expect(await stream.next()).toBeNull();
  });

  test("ends when the account is disabled", async () => {
    const browser = await asRole(server, "nurse");
    const { id } = (await browser.call("GET /api/me")).data;
    const stream = await listen(browser);
    await (await asRole(server, "director")).call("POST /api/staff/disable", { body: { id } });
    expect(await stream.next()).toBeNull();
  });

  test("ends at the next heartbeat when the sign-in has run out, and does not keep it alive", async () => {
    const stream = await listen(await asRole(server, "nurse"));
    for (let minutes = 0; minutes < 14; minutes += 1) {
      server.pass(60_000);
      await server.app.services().live.beat();
      expect((await stream.next())?.event).toBe("heartbeat");
    }
    server.pass(60_000);
    await server.app.services().live.beat();
    expect(await stream.next()).toBeNull();
  });

  test("says nothing of an entry to one who was signed out elsewhere a moment before", async () => {
    const browser = await asRole(server, "nurse");
    const stream = await listen(browser);
    // Another process on the same database: this one's streams are not told.
    await server.app.services().sessions.end(browser.cookies.get("ryorin") ?? "");
    await write();
    expect(await stream.next()).toBeNull();
  });
});
