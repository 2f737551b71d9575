/**
 * A turnstile for password checks, each of which takes 128 MiB and a third of a second on purpose. At most `running` go
 * on at once, the others wait in line, and no address may have more than `waitingPerAddress` in the line, so that one
 * that floods it fills its own place only.
 */
export interface Gate {
  /** Runs `work` in its turn; answers null at once when this address has too many in line. */
  pass<Value>(address: string, work: () => Promise<Value>): Promise<{ readonly value: Value } | null>;
}

export function createGate(running: number, waitingPerAddress: number): Gate {
  const line: (() => void)[] = [];
  const inLine = new Map<string, number>();
  let going = 0;
  const turn = (): Promise<void> => {
    if (going < running) {
      going += 1;
      return Promise.resolve();
    }
    return new Promise((resolve) => line.push(resolve));
  };
  const leave = (address: string): void => {
    const left = (inLine.get(address) ?? 1) - 1;
    if (left === 0) inLine.delete(address);
    else inLine.set(address, left);
    const next = line.shift();
    if (next === undefined) going -= 1;
    else next();
  };
  return {
    async pass(address, work) {
      const waiting = inLine.get(address) ?? 0;
      if (waiting >= waitingPerAddress) return null;
      inLine.set(address, waiting + 1);
      await turn();
      try {
        return { value: await work() };
      } finally {
        leave(address);
      }
    },
  };
}
