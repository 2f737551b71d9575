/** `ryorin reset-demo`: empties a demonstration clinic and begins it anew. A clinic of one's own is never touched. */
import { createApp } from "../server/app.ts";
import { foundDemonstration } from "../server/found-demonstration.ts";
import { anchorFile } from "../store/anchors.ts";
import { StoreError } from "../store/errors.ts";
import { cliWords } from "../words/cli.ts";
import { say } from "../words/text.ts";
import { type Command, EXIT } from "./command.ts";
import { countEntries } from "./count.ts";
import { withClinic } from "./installation.ts";
import { serverDeps } from "./server-deps.ts";

/** Resets the demonstration. */
export const resetDemonstrationCommand: Command = {
  name: "reset-demo",
  summary: cliWords.resetDemo,
  operands: "",
  options: {},
  run: ({ settings, terminal }) =>
    withClinic(settings, terminal, async (installation) => {
      if (installation.clinic.mode !== "demonstration") throw new StoreError({ code: "store.not-a-demonstration" });
      terminal.tell(cliWords.resettingDemo);
      await installation.store.resetDemonstration();
      anchorFile(installation.folders.anchors).remove();
      const app = await createApp(serverDeps(installation, installation.keys, { pages: null, listening: { loopback: true, tls: false } }));
      try {
        await foundDemonstration(app.services());
        const clinic = app.services().clinic();
        const entries = clinic === null ? 0 : await countEntries(installation.store, clinic.id);
        terminal.answer([say(cliWords.demoReset, terminal.language, { entries })], { entries, clinic: clinic?.id ?? null });
        return EXIT.done;
      } finally {
        await app.close();
      }
    }),
};
