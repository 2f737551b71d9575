import { expect, test } from "vitest";
import { createTerminal } from "./terminal.ts";

const label = { ja: "検証", en: "Verifying" };

function console2(json: boolean, isTTY = false) {
  const written = { out: "", err: "" };
  const terminal = createTerminal(
    "ja",
    json,
    { write: (text: string) => (written.out += text) },
    { isTTY, write: (text: string) => (written.err += text) },
  );
  return { terminal, written };
}

test("a person reads words in their language", () => {
  const { terminal, written } = console2(false);
  terminal.tell({ ja: "用意ができました", en: "Ready" });
  terminal.answer(["記録 3件"], { entries: 3 });
  expect(written).toEqual({ out: "記録 3件\n", err: "用意ができました\n" });
});

test("a machine reads one line of JSON and nothing else", () => {
  const { terminal, written } = console2(true);
  terminal.tell(label);
  terminal.progress(label, 1, 2);
  terminal.answer(["記録 3件"], { entries: 3 });
  expect(written).toEqual({ out: '{"entries":3}\n', err: "" });
});

test("away from a terminal, progress is a line at each tenth and not at each step", () => {
  const { terminal, written } = console2(false);
  for (let done = 0; done <= 1000; done += 1) terminal.progress(label, done, 1000);
  expect(written.err.split("\n").filter(Boolean)).toHaveLength(11);
});

test("on a terminal, a sentence after unfinished progress begins on its own line", () => {
  const { terminal, written } = console2(false, true);
  terminal.progress(label, 1, 2);
  terminal.say("x");
  expect(written.err.endsWith("検証 1 / 2\nx\n")).toBe(true);
});
