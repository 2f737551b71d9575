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

/** How long the typing must rest before it is saved. */
export const REST_MILLISECONDS = 700;
/** How long to wait before trying again. */
export const RETRY_MILLISECONDS = 5_000;

/** One draft. Its functions may be handed on by themselves. */
export class DraftKeeper<Content> {
  readonly head: DraftHead;
  private readonly ports: KeeperPorts<Content>;
  private typed: Content;
  private saved: Content;
  private revision: number;
  private now: Keeping;
  private running: Promise<void> | null = null;
  private cancel: () => void = () => undefined;
  private over = false;
  private readonly listeners = new Set<() => void>();

  /** Keeps the draft `head`, of which the server has `content` in `revision`; 0 when it has none. */
  constructor(head: DraftHead, content: Content, revision: number, savedAt: string | null, ports: KeeperPorts<Content>) {
    this.head = head;
    this.ports = ports;
    this.typed = content;
    this.saved = content;
    this.revision = revision;
    this.now = { status: "kept", savedAt };
  }

  /** What was typed last. */
  readonly content = (): Content => this.typed;

  /** How it stands with the server. */
  readonly keeping = (): Keeping => this.now;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes what was typed, and saves it when the typing rests. */
  type(content: Content): void {
    if (this.over || content === this.typed) return;
    this.typed = content;
    const { status, savedAt } = this.now;
    if (status === "kept" || status === "refused") this.become({ status: "saving", savedAt });
    if (status !== "stale" && status !== "unsent") this.flushAfter(REST_MILLISECONDS);
  }

  /** Saves what is not saved, now; `last` when the page is being left. Resolves when it was tried. */
  async flush(last = false): Promise<void> {
    this.cancel();
    while (this.running !== null) await this.running;
    if (this.over || this.typed === this.saved || this.now.status === "stale") return;
    this.running = this.save(last).finally(() => {
      this.running = null;
    });
    await this.running;
  }

  /** Takes the revision that the server has as the one to build on, and saves over it. */
  async overwrite(revision: number): Promise<void> {
    this.revision = revision;
    this.become({ status: "saving", savedAt: this.now.savedAt });
    await this.flush();
  }

  /** Ends the draft; with `everywhere` also at the server. */
  async end(everywhere: boolean): Promise<void> {
    this.over = true;
    this.cancel();
    if (everywhere && (this.revision > 0 || this.running !== null)) await this.ports.discard(this.head.id);
  }

  private async save(last: boolean): Promise<void> {
    const sent = this.typed;
    const { savedAt } = this.now;
    this.become({ status: "saving", savedAt });
    const answer = await this.ports.save(this.head, this.revision, sent, last);
    if (!this.over) this.hear(answer, sent, savedAt);
  }

  private hear(answer: SaveAnswer, sent: Content, savedAt: string | null): void {
    switch (answer.kind) {
      case "saved": {
        this.revision = answer.revision;
        this.saved = sent;
        const more = this.typed !== sent;
        this.become({ status: more ? "saving" : "kept", savedAt: answer.savedAt });
        if (more) this.flushAfter(REST_MILLISECONDS);
        return;
      }
      case "unreached":
        this.become({ status: "unsent", savedAt });
        this.flushAfter(RETRY_MILLISECONDS);
        return;
      case "stale":
        this.become({ status: "stale", savedAt });
        return;
      case "refused":
        this.become({ status: "refused", savedAt, error: answer.error });
        return;
    }
  }

  private flushAfter(milliseconds: number): void {
    this.cancel();
    this.cancel = this.ports.later(() => void this.flush(), milliseconds);
  }

  private become(next: Keeping): void {
    this.now = next;
    for (const listener of this.listeners) listener();
  }
}
