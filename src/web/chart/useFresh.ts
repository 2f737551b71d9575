/** Which entries arrived while the chart was open: they are marked for a moment and announced once. */
import { useEffect, useRef, useState } from "react";
import type { AnyClearEntry } from "../../record/kinds.ts";

const MARKED_MILLISECONDS = 6_000;
const NONE: ReadonlySet<string> = new Set();

/** The ids of the entries that came after the first answer, for some seconds. */
export function useFresh(entries: readonly AnyClearEntry[]): ReadonlySet<string> {
  const known = useRef<number | null>(null);
  const [fresh, setFresh] = useState<ReadonlySet<string>>(NONE);
  const newest = entries.at(-1)?.seq ?? 0;
  useEffect(() => {
    const before = known.current;
    known.current = newest;
    if (before === null || newest <= before) return;
    setFresh(new Set(entries.filter((entry) => entry.seq > before).map((entry) => entry.id)));
    const timer = setTimeout(() => setFresh(NONE), MARKED_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [entries, newest]);
  return fresh;
}
