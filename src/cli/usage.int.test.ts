/** The command line as it is read: what the help tells, and what is said of a line that cannot be understood. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ryorin, temporaryHome } from "../../test/support/clinic.ts";
import { EXIT } from "./command.ts";

let home: string;
let remove: () => void;
beforeAll(() => {
  ({ home, remove } = temporaryHome());
});
afterAll(() => remove());

const COMMANDS = ["start", "import", "export", "verify", "rebuild", "erase", "renew", "analyse", "design", "reset-demo"];
const VARIABLES = ["RYORIN_HOME", "DATABASE_URL", "HOST", "PORT", "RYORIN_TLS_CERT", "RYORIN_TLS_KEY", "LANG"];
const OPTIONS: readonly (readonly [string, readonly string[]])[] = [
  ["start", ["--json", "--help"]],
  ["import", ["--mapping FILE", "--as ACCOUNT", "--preview", "--again", "--passphrase-file FILE", "--json"]],
  ["analyse", ["[DATA.csv|DATA.json]", "--plan PLAN.json", "--locked HASH", "--workers N", "--seed S", "--code FOLDER", "--json"]],
  ["design", ["PLAN.json", "--workers N", "--seed S", "--secret-file FILE", "--json"]],
  ["export", ["FOLDER", "--passphrase-file FILE", "--personal"]],
  ["erase", ["--number R-00000", "--confirm R-00000", "--as ACCOUNT", "--ground CODE"]],
];

describe("the help", () => {
  test.each(["ja", "en"] as const)("names every command, every variable and every exit code in %s", async (language) => {
    const { code, stdout, stderr } = await ryorin(["--help"], { home, language });
    expect([code, stderr]).toEqual([EXIT.done, ""]);
    for (const name of COMMANDS) expect(stdout).toMatch(new RegExp(`^ {2}${name} `, "m"));
    for (const name of VARIABLES) expect(stdout).toMatch(new RegExp(`^ {2}${name} `, "m"));
    for (const number of Object.values(EXIT)) expect(stdout.split("\n").at(-2)).toContain(` ${number} `);
    expect(/[ぁ-ん]/.test(stdout)).toBe(language === "ja");
  });

  test("without a command it is the same help, and not success", async () => {
    const [asked, bare] = await Promise.all([ryorin(["help"], { home }), ryorin([], { home })]);
    expect(bare).toEqual({ ...asked, code: EXIT.usage });
  });

  test.each(OPTIONS)("of %s names its options", async (command, names) => {
    const { code, stdout } = await ryorin([command, "--help"], { home });
    expect(code).toBe(EXIT.done);
    for (const name of names) expect(stdout).toContain(name);
  });
});

const MISTAKES: readonly (readonly [string, readonly string[], Readonly<Record<string, string>>, RegExp, RegExp])[] = [
  ["an unknown command", ["fly"], {}, /^知らないコマンドです: fly。?/, /^no such command: fly\./],
  ["an unknown option", ["verify", "--quickly"], {}, /^ryorin verify: --quickly というオプションはありません。/, /no option --quickly\./],
  ["an option without its value", ["import", "--as"], {}, /^ryorin import: オプション --as/, /^ryorin import: the value of --as/],
  ["a value for an option that takes none", ["verify", "--json=yes"], {}, /オプション --json/, /the value of --json/],
  [
    "an argument too many",
    ["rebuild", "everything"],
    {},
    /余分な引数があります\(everything\)/,
    /takes no argument, and everything was given/,
  ],
  ["no file to import", ["import"], {}, /^取り込むファイルを1つ/, /^Name one file/],
  ["no folder to export to", ["export"], {}, /^まだないフォルダを1つ/, /^Name one folder/],
  ["a port that is a word", ["start"], { PORT: "http" }, /^PORT は .*http/, /^PORT must be .* http\.$/m],
  ["another make of database", ["verify"], { DATABASE_URL: "mysql://a/b" }, /^DATABASE_URL は postgres:\/\//, /^DATABASE_URL must begin/],
  ["half of TLS", ["start"], { RYORIN_TLS_CERT: "/c.pem" }, /両方/, /go together/],
  ["an erasure that is not confirmed", ["erase", "--number", "R-00001"], {}, /--number と --confirm/, /--number and --confirm/],
];

describe("a line that cannot be understood", () => {
  test.each(MISTAKES)("%s: one line in the reader's language, exit 2", async (_name, args, environment, japanese, english) => {
    const [ja, en] = await Promise.all([
      ryorin(args, { home, environment, language: "ja" }),
      ryorin(args, { home, environment, language: "en" }),
    ]);
    expect([ja.code, en.code]).toEqual([EXIT.usage, EXIT.usage]);
    expect(ja.stderr).toMatch(japanese);
    expect(en.stderr).toMatch(english);
    for (const { stderr, stdout } of [ja, en]) expect([stderr.split("\n").length, stdout]).toEqual([2, ""]);
  });
});
