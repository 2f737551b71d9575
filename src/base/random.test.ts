import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fillFractions, philox4x32, randomStream } from "./random.ts";

const words = (hex: string) => Uint32Array.from(hex.split(" ").map((word) => Number.parseInt(word, 16)));
const shown = (numbers: Uint32Array) => [...numbers].map((word) => word.toString(16).padStart(8, "0")).join(" ");

describe("Philox4x32-10", () => {
  test.each([
    ["00000000 00000000 00000000 00000000", "00000000 00000000", "6627e8d5 e169c58d bc57ac4c 9b00dbd8"],
    ["ffffffff ffffffff ffffffff ffffffff", "ffffffff ffffffff", "408f276d 41c83b0e a20bc7c6 6d5451fd"],
    ["243f6a88 85a308d3 13198a2e 03707344", "a4093822 299f31d0", "d16cfe09 94fdcceb 5001e420 24126ea1"],
  ])("known answer of the authors' Random123: %s under %s", (counter, key, expected) => {
    const out = new Uint32Array(4);
    philox4x32(out, words(counter), words(key));
    expect(shown(out)).toBe(expected);
  });

  test("agrees with the definition in big integers for any counter and key", () => {
    const word = fc.integer({ min: 0, max: 0xffffffff });
    fc.assert(
      fc.property(fc.tuple(word, word, word, word), fc.tuple(word, word), (counter, key) => {
        const out = Uint32Array.from(counter);
        philox4x32(out, out, Uint32Array.from(key));
        expect([...out]).toEqual(philoxByDefinition(counter.map(BigInt), key.map(BigInt)));
      }),
    );
  });
});

describe("a stream", () => {
  test("gives many numbers at once as one by one, wherever it stands", () => {
    for (const before of [0, 1, 3]) {
      const [many, single] = [randomStream(9, 4), randomStream(9, 4)];
      for (let n = 0; n < before; n += 1) expect(many.word()).toBe(single.word());
      const words = new Uint32Array(11);
      many.fillWords(words);
      expect([...words]).toEqual(Array.from(words, () => single.word()));
      expect(many.word()).toBe(single.word());
    }
    for (const length of [1, 2, 7]) {
      const [once, stream] = [new Float64Array(length), new Float64Array(length)];
      fillFractions(once, 5, 2 ** 40);
      randomStream(5, 2 ** 40).fillFractions(stream);
      expect([...once]).toEqual([...stream]);
    }
  });

  test("is the blocks of its counter, in order", () => {
    const stream = randomStream(2 ** 32 + 7, 3);
    const blocks = [0, 1].flatMap((block) => philoxByDefinition([BigInt(block), 0n, 3n, 0n], [7n, 1n]));
    expect(blocks.map(() => stream.word())).toEqual(blocks);
  });

  test("is the same for the same seed and number, and another for any other", () => {
    const first = (seed: number, number: number) => Array.from({ length: 4 }, randomStream(seed, number).word);
    expect(first(1, 0)).toEqual(first(1, 0));
    expect(first(1, 0)).not.toEqual(first(1, 1));
    expect(first(1, 0)).not.toEqual(first(2, 0));
    expect(first(1, 2 ** 32)).not.toEqual(first(1, 0));
    expect(randomStream(1, 0).below(6)).toBe(4);
  });

  test("gives integers below the limit, every one of them about equally often", () => {
    const stream = randomStream(20, 1);
    const counts = new Array<number>(6).fill(0);
    for (let index = 0; index < 6000; index += 1) {
      const drawn = stream.below(6);
      counts[drawn] = (counts[drawn] ?? Number.NaN) + 1;
    }
    const chiSquare = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(chiSquare).toBeLessThan(20.5);
  });

  test("throws away what would favour small numbers: with a limit just above half, about half the words", () => {
    const limit = 2 ** 31 + 1;
    const [raw, fair] = [randomStream(5, 5), randomStream(5, 5)];
    const expected: number[] = [];
    while (expected.length < 50) {
      const word = raw.word();
      if (word < limit) expected.push(word);
    }
    expect(expected.map(() => fair.below(limit))).toEqual(expected);
  });

  test("gives fractions of 53 bits from 0 to below 1", () => {
    const stream = randomStream(3, 0);
    const fractions = Array.from({ length: 2000 }, stream.fraction);
    expect(fractions.every((one) => one >= 0 && one < 1 && Number.isInteger(one * 2 ** 53))).toBe(true);
    expect(fractions.some((one) => (one * 2 ** 53) % 2 === 1)).toBe(true);
    expect(fractions.reduce((sum, one) => sum + one, 0) / 2000).toBeCloseTo(0.5, 1);
  });

  test.each([0, 1, 2, 3, 4])("fills with the same fractions as one asks for one by one, also after %i words", (words) => {
    const [one, many] = [randomStream(9, 4), randomStream(9, 4)];
    for (let index = 0; index < words; index += 1) expect(many.word()).toBe(one.word());
    const out = new Float64Array(7);
    for (let round = 0; round < 3; round += 1) {
      many.fillFractions(out);
      expect([...out]).toEqual(Array.from(out, one.fraction));
      expect(many.word()).toBe(one.word());
    }
  });

  test.each([0, -1, 1.5, 2 ** 32 + 1, Number.NaN])("a limit of %d is a defect", (limit) => {
    expect(() => randomStream(1, 1).below(limit)).toThrow("a limit in 1..2^32");
  });

  test.each([-1, 0.5, 2 ** 53, Number.NaN])("a seed of %d is a defect", (seed) => {
    expect(() => randomStream(seed, 0)).toThrow("an integer in 0..2^53-1");
  });
});

/** The rounds as the paper defines them, in arithmetic that cannot overflow. */
function philoxByDefinition(counter: readonly bigint[], key: readonly bigint[]): readonly number[] {
  const word = 1n << 32n;
  let [c0 = 0n, c1 = 0n, c2 = 0n, c3 = 0n] = counter;
  let [k0 = 0n, k1 = 0n] = key;
  for (let round = 0; round < 10; round += 1) {
    const product0 = 0xd2511f53n * c0;
    const product1 = 0xcd9e8d57n * c2;
    [c0, c1, c2, c3] = [(product1 / word) ^ c1 ^ k0, product1 % word, (product0 / word) ^ c3 ^ k1, product0 % word];
    k0 = (k0 + 0x9e3779b9n) % word;
    k1 = (k1 + 0xbb67ae85n) % word;
  }
  return [c0, c1, c2, c3].map(Number);
}
