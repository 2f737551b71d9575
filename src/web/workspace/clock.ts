/** The clinic's clock on this screen: the server's instant, and how long ago it said so. */
import { useEffect, useState } from "react";
import { type Instant, instantAt, millisecondsOf } from "../../base/dates.ts";
import { offsetOf } from "../../charting/typing/moment.ts";

/** The present instant, from the instant that the server said when this device's clock showed `heardAt`. */
export function presentInstant(said: Instant, heardAt: number): Instant {
  return instantAt(millisecondsOf(said) + Math.max(0, Date.now() - heardAt), offsetOf(said));
}

const TICK_MILLISECONDS = 5_000;

/** The same, told again every few seconds. */
export function usePresent(said: Instant, heardAt: number): Instant {
  const [, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick((tick) => tick + 1), TICK_MILLISECONDS);
    return () => clearInterval(timer);
  }, []);
  return presentInstant(said, heardAt);
}
