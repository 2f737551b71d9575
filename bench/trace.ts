/**
 * A recall over 10,000 vials: forty lots of 250, all used for 2,000 patients with charts of 60 entries, one of them an adverse event.
 * Traced from one lot, from one vial and from the maker, who made them all, through the real server's own route on the embedded
 * database, the access log written. The first asking reads, verifies and folds every lot; later ones find them in memory.
 */
import { performance } from "node:perf_hooks";
import { uuidv7 } from "../src/base/ids.ts";
import { randomStream } from "../src/base/random.ts";
import { lotSubject } from "../src/record/kinds/lot.ts";
import { type NewChain, type NewEntry, writeNewChains } from "../src/server/new-chains.ts";
import { examples } from "../test/record/examples.ts";
import { asRole, foundTestClinic, openTestServer, PERSON } from "../test/support/server.ts";
import { type Measure, median, plain } from "./measure.ts";

const LOTS = 40;
const VIALS_OF_LOT = 250;
const PATIENTS = 2_000;
const ENTRIES_OF_CHART = 60;
const ROUNDS = 9;
const SEED = 20_261_126;
const TARGET_SECONDS = 1;
const AT = Date.UTC(2026, 5, 1, 1, 0, 0);
const ON = "2026-06-01T10:00:00.000+09:00";
const PRODUCT = "exo-a";

export async function benchTrace(say: (doing: string) => void): Promise<readonly Measure[]> {
  say(`trace: ${LOTS * VIALS_OF_LOT} vials and ${PATIENTS} patients`);
  const server = await openTestServer();
  try {
    await foundTestClinic(server);
    const { deps, clinic, names } = server.app.services();
    // Names are read anew one by one after each chart that is written, which is not what is measured.
    await names.stop();
    const id = clinic()?.id ?? "";
    const written = await writeNewChains(deps, id, chains(id));
    if (!written.ok) throw new Error(JSON.stringify(written.error));
    const browser = await asRole(server, "psychiatrist");
    const ask = async (body: object): Promise<number> => {
      const began = performance.now();
      const { status } = await browser.call("POST /api/lots/trace", { body });
      if (status !== 200) throw new Error(`the trace answered ${status}`);
      return (performance.now() - began) / 1_000;
    };
    say("trace: asking");
    const lot = { by: "lot", text: "L-7" };
    const first = await ask(lot);
    const questions = [
      ["one lot", lot],
      ["one vial", { by: "vial", text: "L-7/100" }],
      ["the maker of all lots", { by: "maker", text: "maker" }],
    ] as const;
    const target = { atMost: TARGET_SECONDS };
    const measures: Measure[] = [plain("the first asking, every lot read and verified", first, "s")];
    for (const [name, question] of questions) {
      const seconds: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) seconds.push(await ask(question));
      measures.push({ what: `${name}: median`, value: median(seconds), unit: "s", target });
    }
    return measures;
  } finally {
    await server.close();
  }
}

/** Every lot and every chart, from one seed. */
function chains(clinic: string): readonly NewChain[] {
  const random = randomStream(SEED, 0);
  const author = { id: uuidv7(AT, new Uint8Array(10)), name: "佐藤 医師", role: "psychiatrist" } as const;
  const newId = (): string =>
    uuidv7(
      AT,
      Uint8Array.from({ length: 10 }, () => random.below(256)),
    );
  const entry = (kind: string, body: object, personal: object | null = null): NewEntry => ({
    ...{ id: newId(), recordedAt: ON, author, source: null },
    draft: { kind, occurredAt: ON, body, personal },
  });
  const patients = Array.from({ length: PATIENTS }, newId);
  const event = { ...examples["adverse-event"].body, onsetAt: null, endedOn: null, during: null, reports: [] };
  const charts = patients.map((subject): NewChain => {
    const filling = Array.from({ length: ENTRIES_OF_CHART - 2 }, () => entry("vitals", examples.vitals.body));
    const registration = entry("registration", { sex: "female", ageAtRegistration: 55 }, PERSON);
    return { ledger: "chart", subject, entries: [registration, ...filling, entry("adverse-event", event)] };
  });
  const lots = Array.from({ length: LOTS }, (_none, index): NewChain => {
    const name = `L-${index}`;
    const vials = Array.from({ length: VIALS_OF_LOT }, (_one, vial) => String(vial));
    const received = { ...examples.received.body, product: PRODUCT, lot: name, maker: "maker" };
    const uses = vials.map((vial, place) =>
      entry("used", { vial, patient: patients[(index * VIALS_OF_LOT + place) % PATIENTS], infusion: newId(), givenMillilitres: 10 }),
    );
    const body = { ...received, vials: vials.map((vial) => ({ vial, volumeMillilitres: 10, particles: null })) };
    const begin = [entry("received", body), entry("certificate", examples.certificate.body), entry("released", examples.released.body)];
    return { ledger: "lot", subject: lotSubject(clinic, PRODUCT, name), entries: [...begin, ...uses] };
  });
  return [...lots, ...charts];
}
