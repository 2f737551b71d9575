/** Commits as they are heard of, for a screen that counts them (an import). Each is the id of the patient it belongs to. */

type Listener = (patient: string) => void;

const listeners = new Set<Listener>();

/** Calls `listener` for each commit until the function returned is called. */
export function onEntry(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells every listener of a commit. */
export function announceEntry(patient: string): void {
  for (const listener of listeners) listener(patient);
}
