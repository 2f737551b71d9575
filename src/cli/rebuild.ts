/** `ryorin rebuild`: empties the read tables and makes them again from the entries. They are then the same to the byte. */
import { cliWords } from "../words/cli.ts";
import { say } from "../words/text.ts";
import { type Command, EXIT } from "./command.ts";
import { withClinic } from "./installation.ts";

export const rebuildCommand: Command = {
  name: "rebuild",
  summary: cliWords.rebuild,
  operands: "",
  options: {},
  run: ({ settings, terminal }) =>
    withClinic(settings, terminal, async ({ store, clinic }) => {
      const before = await store.readTablesDigest(clinic.id);
      const { digest, entries } = await store.rebuild(clinic.id, (done, total) => terminal.progress(cliWords.rebuilding, done, total));
      const same = digest === before;
      terminal.answer(
        [
          say(cliWords.rebuilt, terminal.language, { entries, digest }),
          (same ? cliWords.rebuiltSame : cliWords.rebuiltOther)[terminal.language],
        ],
        {
          ...{ entries, digest, before, same },
        },
      );
      return EXIT.done;
    }),
};
