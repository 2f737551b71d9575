/** When the embedded database is checkpointed and vacuumed, on a clock that is moved by hand. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Connection, Work } from "./engine.ts";
import { startUpkeep } from "./upkeep.ts";
import { pageOfTexts } from "./value-page.ts";

const MEGABYTE = 1024 * 1024;
const MINUTE = 60_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A database whose log is as long as it is told; it notes what is asked of it. */
function pretend() {
  const state = { position: 100 * MEGABYTE, fails: false };
  const done: string[] = [];
  const connection: Connection = {
    query: async (sql) => {
      if (state.fails) throw new Error("the disk failed");
      if (!sql.includes("pg_current_wal")) done.push(sql);
      const rows: unknown[] = sql.includes("pg_current_wal") ? [{ position: state.position }] : [];
      return rows as never[];
    },
    queryEach: async () => [],
    queryBytes: async () => pageOfTexts([], 0),
    script: async () => undefined,
  };
  const maintain = <Result>(work: Work<Result>) => work(connection);
  return { state, done, upkeep: startUpkeep(maintain) };
}

test("nothing is done while nothing is written", async () => {
  const { done, upkeep } = pretend();
  await vi.advanceTimersByTimeAsync(5_000);
  done.length = 0;
  await vi.advanceTimersByTimeAsync(60 * MINUTE);
  expect(done).toEqual([]);
  await upkeep.stop();
  expect(done).toEqual([]);
});

test("the log is never allowed to grow by much more than 32 MB", async () => {
  const { state, done } = pretend();
  await vi.advanceTimersByTimeAsync(5_000);
  done.length = 0;
  state.position += 31 * MEGABYTE;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(done).toEqual([]);
  state.position += 2 * MEGABYTE;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(done).toEqual(["checkpoint"]);
});

test("little that was written is checkpointed after five minutes, and at the end", async () => {
  const { state, done, upkeep } = pretend();
  await vi.advanceTimersByTimeAsync(5_000);
  done.length = 0;
  state.position += 1;
  await vi.advanceTimersByTimeAsync(4 * MINUTE);
  expect(done).toEqual([]);
  await vi.advanceTimersByTimeAsync(2 * MINUTE);
  expect(done).toEqual(["checkpoint"]);
  state.position += 1;
  await upkeep.stop();
  expect(done).toEqual(["checkpoint", "checkpoint"]);
});

test("after a quarter of a gigabyte the tables are vacuumed and analysed", async () => {
  const { state, done } = pretend();
  await vi.advanceTimersByTimeAsync(5_000);
  done.length = 0;
  for (let grown = 0; grown < 9; grown += 1) {
    state.position += 32 * MEGABYTE;
    await vi.advanceTimersByTimeAsync(5_000);
  }
  expect(done.filter((sql) => sql === "checkpoint")).toHaveLength(9);
  expect(done.filter((sql) => sql.startsWith("vacuum"))).toHaveLength(1);
});

test("a failure does not end the upkeep", async () => {
  const { state, done, upkeep } = pretend();
  state.fails = true;
  await vi.advanceTimersByTimeAsync(20_000);
  state.fails = false;
  state.position += 40 * MEGABYTE;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(done).toContain("checkpoint");
  await upkeep.stop();
});
