/**
 * Text that arrives in pieces, cut into lines at line feeds and nowhere else. (Readers made for people's text also cut at
 * U+2028 and U+2029, which JSON may hold.) A last line without a line feed is a line.
 */

/** The lines of `chunks`, without their line feeds. An empty text has none. */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string, void, undefined> {
  let rest: string[] = [];
  for await (const chunk of chunks) {
    const pieces = chunk.split("\n");
    const last = pieces.pop() ?? "";
    for (const piece of pieces) {
      rest.push(piece);
      yield rest.join("");
      rest = [];
    }
    if (last !== "") rest.push(last);
  }
  if (rest.length > 0) yield rest.join("");
}
