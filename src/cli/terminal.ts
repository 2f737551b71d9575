/**
 * The console: words for a person on standard error, results on standard output. With `--json` the result is one JSON
 * object on one line and the progress is silent, so that a machine reads nothing but the answer.
 */
import type { Language } from "../record/entry.ts";
import type { Text } from "../words/text.ts";

/** Where a command writes. */
export interface Terminal {
  readonly language: Language;
  readonly json: boolean;
  /** One line for a person. */
  say(line: string): void;
  /** A bilingual text in the console's language. */
  tell(text: Text): void;
  /** Progress of long work; on a terminal one line that changes, elsewhere a line at each tenth. */
  progress(label: Text, done: number, total: number): void;
  /** The command's result: `lines` for a person, or `data` with `--json`. */
  answer(lines: readonly string[], data: Readonly<Record<string, unknown>>): void;
}

interface Stream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** A terminal over two streams. */
export function createTerminal(language: Language, json: boolean, out: Stream, err: Stream): Terminal {
  let line = "";
  let tenth = -1;
  const endLine = (): void => {
    if (line !== "") err.write("\n");
    line = "";
  };
  const say = (text: string): void => {
    endLine();
    if (!json) err.write(`${text}\n`);
  };
  return {
    language,
    json,
    say,
    tell: (text) => say(text[language]),
    progress(label, done, total) {
      if (json || total <= 0) return;
      const next = Math.floor((done / total) * 10);
      const text = `${label[language]} ${done} / ${total}`;
      if (err.isTTY) {
        line = text;
        err.write(`\r\u001b[2K${text}${done >= total ? "\n" : ""}`);
        if (done >= total) line = "";
      } else if (next !== tenth) err.write(`${text}\n`);
      tenth = done >= total ? -1 : next;
    },
    answer(lines, data) {
      endLine();
      out.write(json ? `${JSON.stringify(data)}\n` : lines.map((one) => `${one}\n`).join(""));
    },
  };
}
