/** Committing together: who goes with whom, and who fails when one does. */
import { describe, expect, test, vi } from "vitest";
import { type Committed, GroupCommit } from "./group-commit.ts";

const done = (items: readonly string[]): readonly Committed<string>[] =>
  items.map((item) => ({ kind: "done", outcome: item.toUpperCase() }));
const refusal = (code: string) => Object.assign(new Error(`refused with ${code}`), { code });

const always = () => true;

test("what arrives during a commit is committed together in the next", async () => {
  const groups: (readonly string[])[] = [];
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const group = new GroupCommit(async (items: readonly string[]) => {
    groups.push(items);
    if (groups.length === 1) await gate;
    return done(items);
  }, always);
  const first = group.submit("a");
  await vi.waitFor(() => expect(groups).toHaveLength(1));
  const rest = ["b", "c", "d"].map((item) => group.submit(item));
  letGo();
  expect([await first, ...(await Promise.all(rest))]).toEqual(["A", "B", "C", "D"]);
  expect(groups).toEqual([["a"], ["b", "c", "d"]]);
});

test("what is submitted in one turn goes in one group, of a limited size, in order", async () => {
  const groups: (readonly string[])[] = [];
  const group = new GroupCommit(
    async (items: readonly string[]) => {
      groups.push(items);
      return done(items);
    },
    always,
    2,
  );
  await Promise.all(["a", "b", "c"].map((item) => group.submit(item)));
  expect(groups).toEqual([["a", "b"], ["c"]]);
});

test("what may not go together does not", async () => {
  const groups: (readonly string[])[] = [];
  const group = new GroupCommit(
    async (items: readonly string[]) => {
      groups.push(items);
      return done(items);
    },
    (first, second) => first[0] === second[0],
  );
  await Promise.all(["x1", "y1", "x2", "y2"].map((item) => group.submit(item)));
  expect(groups).toEqual([
    ["x1", "x2"],
    ["y1", "y2"],
  ]);
});

test("one that must be tried again goes first in the next group", async () => {
  const groups: (readonly string[])[] = [];
  const group = new GroupCommit(async (items: readonly string[]): Promise<readonly Committed<string>[]> => {
    groups.push(items);
    return items.map((item) => (groups.length === 1 && item === "b" ? { kind: "again" } : { kind: "done", outcome: item }));
  }, always);
  expect(await Promise.all(["a", "b"].map((item) => group.submit(item)))).toEqual(["a", "b"]);
  expect(groups).toEqual([["a", "b"], ["b"]]);
});

describe("a group that fails", () => {
  const failures = [
    { name: "because the database refused a value, is tried one by one", code: "23505", alone: true },
    { name: "because of a deadlock, is tried one by one", code: "40P01", alone: true },
    { name: "because the connection was lost, fails as a whole: it may have been written", code: "08006", alone: false },
    { name: "because the server stops, fails as a whole", code: "57P01", alone: false },
    { name: "because the disk is full, fails as a whole", code: "53100", alone: false },
    { name: "because the disk fails, fails as a whole", code: "58030", alone: false },
    { name: "for a reason that is not the database's, fails as a whole", code: "ECONNRESET", alone: false },
  ];
  test.each(failures)("$name", async ({ code, alone }) => {
    const groups: (readonly string[])[] = [];
    const group = new GroupCommit(async (items: readonly string[]) => {
      groups.push(items);
      if (items.includes("bad")) throw refusal(code);
      return done(items);
    }, always);
    const settled = await Promise.allSettled(["good", "bad", "fine"].map((item) => group.submit(item)));
    const failed = { status: "rejected", reason: { code } };
    expect(settled).toMatchObject(
      alone ? [{ status: "fulfilled", value: "GOOD" }, failed, { status: "fulfilled", value: "FINE" }] : [failed, failed, failed],
    );
    expect(groups).toHaveLength(alone ? 4 : 1);
    expect(await group.submit("later")).toBe("LATER");
  });
});
