/**
 * `ryorin start`: runs the clinic. In order: where to listen is checked, the pages are built if their sources changed, the
 * record is opened, the keys are read or made, the server listens, and the address is printed. On SIGINT or SIGTERM it
 * stops in the reverse order, and what was saved stays saved.
 */
import { createApp } from "../server/app.ts";
import { type ListeningServer, listen, listeningOf } from "../server/listen.ts";
import { openKeys } from "../store/keys.ts";
import { cliWords } from "../words/cli.ts";
import { say } from "../words/text.ts";
import { type Command, type CommandInput, EXIT } from "./command.ts";
import { type Installation, openInstallation, stopping } from "./installation.ts";
import { ensurePages } from "./pages.ts";
import { refusalLine, type Stop } from "./refusal.ts";
import { serverDeps } from "./server-deps.ts";
import type { Settings } from "./settings.ts";
import type { Terminal } from "./terminal.ts";

export const startCommand: Command = {
  name: "start",
  summary: cliWords.start,
  operands: "",
  options: {},
  run: ({ settings, terminal }) => stopping(settings, terminal, () => start(settings, terminal)),
};

async function start(settings: Settings, terminal: Terminal): Promise<number> {
  const listening = listeningOf(settings);
  if (!listening.ok) return refuse(listening.error, settings, terminal);
  terminal.tell(cliWords.openingRecord);
  const installation = await openInstallation(settings);
  try {
    const pages = await ensurePages(() => terminal.tell(cliWords.buildingPages));
    const keys = await openKeys(installation.folders.keys, installation.store, installation.cipher);
    const app = await createApp(serverDeps(installation, keys, { pages, listening: listening.value }));
    try {
      const server = await listen(app, settings);
      if (!server.ok) return refuse(server.error, settings, terminal);
      app.startJobs();
      announce(server.value, app.founderCode(), installation, { settings, terminal });
      await signalled();
      terminal.tell(cliWords.stopping);
      await app.close();
      await server.value.close();
      return EXIT.done;
    } finally {
      await app.close();
    }
  } finally {
    await installation.store.close();
  }
}

function announce(
  server: ListeningServer,
  founder: { readonly code: string; readonly endsAt: number } | null,
  installation: Installation,
  { settings, terminal }: Pick<CommandInput, "settings" | "terminal">,
): void {
  const { language } = terminal;
  const lines = [say(cliWords.ready, language, { address: server.address })];
  if (founder !== null) lines.push(say(cliWords.founderCode, language, { code: founder.code }));
  lines.push(say(installation.store.engine === "pglite" ? cliWords.onEmbedded : cliWords.onServer, language, { folder: settings.home }));
  terminal.answer(lines, { address: server.address, engine: installation.store.engine, founderCode: founder?.code ?? null });
}

function signalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}

function refuse(stop: Stop, settings: Settings, terminal: Terminal): number {
  process.stderr.write(`${refusalLine(stop, settings.language)}\n`);
  terminal.answer([], { refused: stop });
  return EXIT.refused;
}
