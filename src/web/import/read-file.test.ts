import { expect, test } from "vitest";
import { distinctValues, readFile } from "./read-file.ts";

test("a byte order mark stays in the text, so that the file's digest is that of its bytes", async () => {
  const file = await readFile(new File([new Uint8Array([0xef, 0xbb, 0xbf]), "id,v\nP1,1\n"], "a.csv"));
  expect([...new TextEncoder().encode(file.text)].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
  expect(file.csv?.columns).toEqual(["id", "v"]);
});

test("a file in another encoding is read as nothing, for the server to refuse in words", async () => {
  const shiftJis = new Uint8Array([0x8a, 0xb3, 0x8e, 0xd2, 0x2c, 0x76, 0x0a]);
  expect((await readFile(new File([shiftJis], "a.csv"))).csv).toBeNull();
});

test("the distinct values of a column, in order, without what says that there is nothing", async () => {
  const { csv } = await readFile(new File(["id,visit\n1,V2\n2,NA\n3,Ｖ１\n4,V2\n5,\n6,V1\n"], "a.csv"));
  expect(distinctValues(csv, "visit")).toEqual(["V2", "V1"]);
  expect(distinctValues(csv, "none")).toEqual([]);
  expect(distinctValues(null, "visit")).toEqual([]);
});
