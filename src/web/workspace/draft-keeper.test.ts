import { beforeEach, describe, expect, test } from "vitest";
import { type DraftHead, DraftKeeper, REST_MILLISECONDS, RETRY_MILLISECONDS, type SaveAnswer } from "./draft-keeper.ts";

const HEAD: DraftHead = { id: "d", patient: "p", kind: "note", amends: null };

/** A server that answers what it is told to, and a clock that is turned by hand. */
function world(answers: SaveAnswer[]) {
  const sent: { readonly revision: number; readonly content: string; readonly last: boolean }[] = [];
  const discarded: string[] = [];
  let waiting: { readonly run: () => void; readonly milliseconds: number } | null = null;
  const keeper = new DraftKeeper<string>(HEAD, "", 0, null, {
    save: async (_head, revision, content, last) => {
      sent.push({ revision, content, last });
      return answers.shift() ?? { kind: "unreached" };
    },
    discard: async (id) => void discarded.push(id),
    later: (run, milliseconds) => {
      const one = { run, milliseconds };
      waiting = one;
      return () => {
        if (waiting === one) waiting = null;
      };
    },
  });
  return {
    keeper,
    sent,
    discarded,
    waits: () => waiting?.milliseconds ?? null,
    /** Lets the time come, and what follows from it happen. */
    async wait() {
      const one = waiting;
      waiting = null;
      one?.run();
      await keeper.flush();
    },
  };
}

const saved = (revision: number, savedAt = "2026-11-26T10:24:00+09:00"): SaveAnswer => ({ kind: "saved", revision, savedAt });

describe("a draft is kept", () => {
  let one: ReturnType<typeof world>;
  beforeEach(() => {
    one = world([saved(1), saved(2)]);
  });

  test("given nothing typed, then nothing is sent", async () => {
    await one.keeper.flush();
    expect(one.sent).toEqual([]);
    expect(one.keeper.keeping()).toEqual({ status: "kept", savedAt: null });
  });

  test("given letters one after the other, when the typing rests, then the last text is sent once", async () => {
    for (const text of ["f", "fo", "four"]) one.keeper.type(text);
    expect(one.waits()).toBe(REST_MILLISECONDS);
    expect(one.keeper.keeping().status).toBe("saving");
    await one.wait();
    expect(one.sent).toEqual([{ revision: 0, content: "four", last: false }]);
    expect(one.keeper.keeping()).toEqual({ status: "kept", savedAt: "2026-11-26T10:24:00+09:00" });
  });

  test("given a saved draft, when it goes on, then the next save builds on its revision", async () => {
    one.keeper.type("a");
    await one.keeper.flush();
    one.keeper.type("ab");
    await one.keeper.flush();
    expect(one.sent.map((save) => save.revision)).toEqual([0, 1]);
  });

  test("given typing while a save is under way, then it is not called kept before that too is saved", async () => {
    one.keeper.type("a");
    const first = one.keeper.flush();
    one.keeper.type("ab");
    await first;
    expect(one.keeper.keeping().status).toBe("saving");
    await one.wait();
    expect(one.sent.at(-1)?.content).toBe("ab");
    expect(one.keeper.keeping().status).toBe("kept");
  });

  test("given the page is left, then the last text is sent at once and said to be the last", async () => {
    one.keeper.type("a");
    await one.keeper.flush(true);
    expect(one.sent).toEqual([{ revision: 0, content: "a", last: true }]);
  });
});

test("without a connection it stays unsent, is tried again, and is kept when the server is back", async () => {
  const one = world([{ kind: "unreached" }, { kind: "unreached" }, saved(1)]);
  one.keeper.type("a");
  await one.keeper.flush();
  expect(one.keeper.keeping().status).toBe("unsent");
  expect(one.waits()).toBe(RETRY_MILLISECONDS);
  one.keeper.type("ab");
  await one.wait();
  await one.wait();
  expect(one.sent.map((save) => save.content)).toContain("ab");
  expect(one.keeper.keeping().status).toBe("kept");
});

test("a text that another window saved later is not written over until the author says so", async () => {
  const one = world([saved(1), { kind: "stale" }, saved(6)]);
  one.keeper.type("a");
  await one.keeper.flush();
  one.keeper.type("mine");
  await one.keeper.flush();
  expect(one.keeper.keeping().status).toBe("stale");
  await one.keeper.flush();
  expect(one.sent).toHaveLength(2);
  await one.keeper.overwrite(5);
  expect(one.sent.at(-1)).toEqual({ revision: 5, content: "mine", last: false });
  expect(one.keeper.content()).toBe("mine");
});

test("a refusal is kept as it is, and what was typed stays", async () => {
  const one = world([{ kind: "refused", error: "too large" }]);
  one.keeper.type("a");
  await one.keeper.flush();
  expect(one.keeper.keeping()).toMatchObject({ status: "refused", error: "too large" });
  expect(one.keeper.content()).toBe("a");
});

test("an ended draft sends nothing more; it is discarded at the server only if the server has it", async () => {
  const without = world([]);
  without.keeper.type("a");
  await without.keeper.end(true);
  await without.keeper.flush();
  expect([without.sent, without.discarded]).toEqual([[], []]);
  const held = world([saved(1)]);
  held.keeper.type("a");
  await held.keeper.flush();
  await held.keeper.end(true);
  expect(held.discarded).toEqual(["d"]);
});
