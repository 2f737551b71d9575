/** Tells those who listen of each commit: those in this process at once, those in others by way of the database. */
import type { Engine } from "./engine.ts";
import type { Announcement } from "./store.ts";

/** What travels between processes: the text that `ryorin.append` composes. */
interface RemoteMessage {
  readonly origin: string;
  readonly announcement: Announcement;
}

export class Announcer {
  readonly #listeners = new Set<(announcement: Announcement) => void>();

  /** `origin` names this process; what it announced itself is not heard a second time. */
  constructor(engine: Engine, origin: string) {
    engine.onRemote((payload) => {
      const message: RemoteMessage = JSON.parse(payload);
      if (message.origin !== origin) this.announce(message.announcement);
    });
  }

  announce(announcement: Announcement): void {
    for (const listener of this.#listeners) listener(announcement);
  }

  /** Calls `listener` from now on; returns how to stop. */
  listen(listener: (announcement: Announcement) => void): () => void {
    const one = (announcement: Announcement) => listener(announcement);
    this.#listeners.add(one);
    return () => {
      this.#listeners.delete(one);
    };
  }
}
