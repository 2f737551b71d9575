/** A CSV at the command line: first what it would become, then the charts, and no second time by accident. */
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Ended, foundOwnClinic, preparedHome, ryorin, startClinic } from "../../test/support/clinic.ts";
import { EXIT } from "./command.ts";

const CSV = `id,visit_date,sex,hamd17
A-1,2026-01-05,F,24
A-1,2026-01-19,F,15
B-2,2026-01-06,M,19
B-2,2026-02-30,M,12
`;
const MAPPING = {
  patient: "id",
  timing: { kind: "date", column: "visit_date" },
  sex: { column: "sex", values: { F: "female", M: "male" } },
  age: null,
  measures: [{ column: "hamd17", instrument: "hamd17", at: "row" }],
  labs: [],
  ignored: [],
};

let home: string;
let remove: () => void;
beforeAll(async () => {
  ({ home, remove } = await preparedHome());
  const clinic = await startClinic({ home });
  await foundOwnClinic(clinic);
  await clinic.stop();
  writeFileSync(path("trial.csv"), CSV);
  writeFileSync(path("mapping.json"), JSON.stringify(MAPPING));
});
afterAll(() => remove());

const path = (name: string) => join(dirname(home), name);
const importing = (...options: readonly string[]): Promise<Ended> => ryorin(["import", path("trial.csv"), ...options], { home });
const WRITING = () => ["--mapping", path("mapping.json"), "--as", "director", "--json"];

/** What the founding writes into the clinic's own ledger: one entry in one chain. */
const PROFILE = 1;

describe("importing a CSV", () => {
  test("without a mapping shows the columns and a suggestion, and writes nothing", async () => {
    const { code, json } = await importing("--json");
    expect([code, json]).toMatchObject([
      EXIT.done,
      { rowCount: 4, importedBefore: false, outcome: null, suggestion: { patient: "id", timing: { kind: "date", column: "visit_date" } } },
    ]);
    const { stdout } = await importing();
    expect(stdout).toMatch(/^4 rows, 4 columns\n {2}id: A-1/);
    expect(stdout).toContain("A suggested mapping");
  });

  test("with --preview tells what would be written and each refused row with its reason", async () => {
    const { code, json } = await importing("--mapping", path("mapping.json"), "--preview", "--json");
    expect([code, json]).toMatchObject([
      EXIT.done,
      { outcome: { patients: 2, refusedRows: 1 }, findings: [{ line: 5, column: "visit_date" }] },
    ]);
    const { stdout } = await ryorin(["import", path("trial.csv"), "--mapping", path("mapping.json"), "--preview"], {
      home,
      language: "ja",
    });
    expect(stdout).toContain("この対応では、患者2人、記載5件。取り込めない行 1行。");
    expect(stdout).toMatch(/5行.*visit_date/);
  });

  test("needs the director, and a mapping that can be read", async () => {
    expect(await importing("--mapping", path("mapping.json"), "--as", "somebody", "--json")).toMatchObject({
      code: EXIT.refused,
      json: { refused: { code: "account.not-director" } },
    });
    writeFileSync(path("broken.json"), JSON.stringify({ ...MAPPING, timing: { kind: "moon" } }));
    expect(await importing("--mapping", path("broken.json"), "--as", "director", "--json")).toMatchObject({
      code: EXIT.refused,
      json: { refused: { code: "mapping.unusable" } },
    });
    writeFileSync(path("partial.json"), JSON.stringify({ ...MAPPING, sex: null }));
    expect(await importing("--mapping", path("partial.json"), "--as", "director", "--json")).toMatchObject({
      code: EXIT.refused,
      json: { refused: { code: "import.mapping" }, findings: [{ code: "mapping.column-unmapped", column: "sex" }] },
    });
    expect((await ryorin(["verify", "--json"], { home })).json).toMatchObject({ entries: PROFILE });
  });

  test("writes once, refuses the same file again, and writes again only when it is meant", async () => {
    expect(await importing(...WRITING())).toMatchObject({ code: EXIT.done, json: { patients: 2, entries: 5, refusedRows: 1 } });
    const { code, stderr } = await importing("--mapping", path("mapping.json"), "--as", "director");
    expect([code, stderr]).toEqual([EXIT.refused, "This file was imported before. Add --again to import it once more.\n"]);
    expect((await importing("--json")).json).toMatchObject({ importedBefore: true });
    expect(await importing(...WRITING(), "--again")).toMatchObject({ code: EXIT.done, json: { patients: 2, entries: 5 } });
    expect((await ryorin(["verify", "--json"], { home })).json).toMatchObject({ ok: true, entries: PROFILE + 10, chains: PROFILE + 4 });
  });

  test("names a file that is not there", async () => {
    const ended = await ryorin(["import", path("nothing.csv"), "--json"], { home });
    expect([ended.code, ended.stderr]).toEqual([EXIT.refused, expect.stringMatching(/^The file .*nothing\.csv cannot be read/)]);
  });
});
