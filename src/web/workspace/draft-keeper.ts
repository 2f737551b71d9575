/**
 * Keeps one draft at the server: what is typed is saved once it has rested, at once when the page is left, and again and
 * again while no answer comes. What was typed last is always held here, so that nothing is lost by a refusal, a lost
 * connection or a sign-in that ended.
 *
 * A revision is what the server has; a save names the one it builds on. When another window of the same author saved in
 * between, the server refuses, and the author decides which text is kept.
 */

/** What a draft is stored with beside its content; it never changes while the draft lives. */
export interface DraftHead {
  readonly id: string;
  readonly patient: string | null;
  readonly kind: string;
  readonly amends: string | null;
}

/** How a draft stands with the server. */
export type Keeping =
  /** Nothing was typed that the server does not have. `savedAt` is an instant; null while there is no draft at all. */
  | { readonly status: "kept"; readonly savedAt: string | null }
  /** Typed, and on its way. */
  | { readonly status: "saving"; readonly savedAt: string | null }
  /** No answer, or nobody signed in: kept here and tried again. */
  | { readonly status: "unsent"; readonly savedAt: string | null }
  /** The server has a newer text of this draft from another window. */
  | { readonly status: "stale"; readonly savedAt: string | null }
  /** Refused for another reason. */
  | { readonly status: "refused"; readonly savedAt: string | null; readonly error: unknown };

/** How the server answers a save. */
export type SaveAnswer =
  | { readonly kind: "saved"; readonly revision: number; readonly savedAt: string }
  | { readonly kind: "unreached" }
  | { readonly kind: "stale" }
  | { readonly kind: "refused"; readonly error: unknown };

/** The world around a keeper. `last` says that the page is being left, and that the answer may never be heard. */
export interface KeeperPorts<Content> {
  readonly save: (head: DraftHead, revision: number, content: Content, last: boolean) => Promise<SaveAnswer>;
  readonly discard: (id: string) => Promise<void>;
  /** Calls back after `milliseconds`; answers how to call it off. */
  readonly later: (run: () => void, milliseconds: number) => () => void;
}

/** One draft. */
export interface DraftKeeper<Content> {
  readonly head: DraftHead;
  /** What was typed last. */
  readonly content: () => Content;
  readonly keeping: () => Keeping;
  readonly type: (content: Content) => void;
  /** Saves what is not saved, now. Resolves when it was tried. */
  readonly flush: (last?: boolean) => Promise<void>;
  /** Takes the revision that the server has as the one to build on, and saves over it. */
  readonly overwrite: (revision: number) => Promise<void>;
  /** Ends the draft; with `everywhere` also at the server. */
  readonly end: (everywhere: boolean) => Promise<void>;
  readonly subscribe: (listener: () => void) => () => void;
}

/** How long the typing must rest before it is saved. */
export const REST_MILLISECONDS = 700;
/** How long to wait before trying again. */
export const RETRY_MILLISECONDS = 5_000;

/** Keeps the draft `head`, of which the server has `content` in `revision`; 0 when it has none. */
export function keepDraft<Content>(
  head: DraftHead,
  content: Content,
  revision: number,
  savedAt: string | null,
  ports: KeeperPorts<Content>,
): DraftKeeper<Content> {
  let typed = content;
  let saved = content;
  let known = revision;
  let keeping: Keeping = { status: "kept", savedAt };
  let running: Promise<void> | null = null;
  let cancel: () => void = () => undefined;
  let over = false;
  const listeners = new Set<() => void>();
  const become = (next: Keeping): void => {
    keeping = next;
    for (const listener of listeners) listener();
  };
  const schedule = (milliseconds: number): void => {
    cancel();
    cancel = ports.later(() => void flush(), milliseconds);
  };

  const save = async (last: boolean): Promise<void> => {
    const sent = typed;
    become({ status: "saving", savedAt: keeping.savedAt });
    const answer = await ports.save(head, known, sent, last);
    if (over) return;
    switch (answer.kind) {
      case "saved":
        known = answer.revision;
        saved = sent;
        become({ status: typed === sent ? "kept" : "saving", savedAt: answer.savedAt });
        if (typed !== sent) schedule(REST_MILLISECONDS);
        return;
      case "unreached":
        become({ status: "unsent", savedAt: keeping.savedAt });
        schedule(RETRY_MILLISECONDS);
        return;
      case "stale":
        become({ status: "stale", savedAt: keeping.savedAt });
        return;
      case "refused":
        become({ status: "refused", savedAt: keeping.savedAt, error: answer.error });
        return;
    }
  };
  const flush = async (last = false): Promise<void> => {
    cancel();
    while (running !== null) await running;
    if (over || typed === saved || keeping.status === "stale") return;
    running = save(last).finally(() => {
      running = null;
    });
    await running;
  };

  return {
    head,
    content: () => typed,
    keeping: () => keeping,
    type(next) {
      if (over || next === typed) return;
      typed = next;
      if (keeping.status === "kept" || keeping.status === "refused") become({ status: "saving", savedAt: keeping.savedAt });
      if (keeping.status !== "stale" && keeping.status !== "unsent") schedule(REST_MILLISECONDS);
    },
    flush,
    async overwrite(newer) {
      known = newer;
      become({ status: "saving", savedAt: keeping.savedAt });
      await flush();
    },
    async end(everywhere) {
      over = true;
      cancel();
      if (everywhere && (known > 0 || running !== null)) await ports.discard(head.id);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
