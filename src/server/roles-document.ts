/** The role matrix as a document: `docs/roles.md` is this text, and a test fails while the file says anything else. */
import { ROLES, type Role } from "../record/entry.ts";
import { CHART_KINDS, type ChartKind } from "../record/kinds.ts";
import { kindWords } from "../words/kinds.ts";
import { roleWords } from "../words/roles.ts";
import { routeWords } from "../words/routes.ts";
import type { Text } from "../words/text.ts";
import type { RouteName } from "./contract.ts";
import { IDENTITY, mayCall, mayWrite, mayWriteByProxy, ROUTE_NAMES, ruleOf } from "./rights.ts";

/** A route of the matrix without words does not compile. */
const ROUTE_WORDS: Readonly<Record<RouteName, Text>> = routeWords;

/** The whole document. */
export function rolesDocument(): string {
  return [
    "# Roles",
    "",
    "Rendered from `src/server/rights.ts` by `npm run docs`. What is not here is denied. ● may, · may not.",
    "コードから書き出した権限の表です。ここにないことはすべて拒否されます。● できる、· できない。",
    "",
    "## Routes 機能",
    "",
    "Logged: an answer is about patients and is first written to the access log; if that fails, there is no answer.",
    "記録: 患者に関する回答。閲覧の記録に書いてから答え、書けなければ答えません。",
    "",
    ...table(["", "Route", "Logged 記録", "Not signed in サインイン前"], ROUTE_NAMES.map(routeRow)),
    "",
    "## Who is shown names 氏名の表示",
    "",
    "A patient is shown their own chart and no other. 患者には本人のカルテだけが表示されます。",
    "",
    ...table(
      ["", ""],
      [
        [
          "Names, birth dates, numbers, free text 氏名・生年月日・番号・自由記載",
          "",
          ...ROLES.map((role) => mark(IDENTITY[role] === "shown")),
        ],
      ],
    ),
    "",
    "## Who may write 記載できる人",
    "",
    ...table(["", ""], kindRows(mayWrite)),
    "",
    "## Who may enter for a physician 代行入力できる人",
    "",
    "The physician named is responsible and has to sign; until then the entry is unconfirmed.",
    "責任医師を指定します。医師が署名するまで、その記載は未確認のままです。",
    "",
    ...table(["", ""], kindRows(mayWriteByProxy)),
    "",
  ].join("\n");
}

function routeRow(route: RouteName): readonly string[] {
  const { en, ja } = ROUTE_WORDS[route];
  return [
    `${en} ${ja}`,
    `\`${route}\``,
    ruleOf(route).reads === "patients" ? "●" : "",
    mark(mayCall(null, route)),
    ...ROLES.map((role) => mark(mayCall(role, route))),
  ];
}

/** The kinds that anybody may write in this way. */
function kindRows(may: (role: Role, kind: ChartKind) => boolean): readonly (readonly string[])[] {
  const kinds = Object.values(CHART_KINDS).filter(({ kind }) => ROLES.some((role) => may(role, kind)));
  return kinds.map(({ kind }) => {
    const { en, ja } = kindWords[kind];
    return [`${en} ${ja}`, `\`${kind}\``, ...ROLES.map((role) => mark(may(role, kind)))];
  });
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const head = [...columns, ...ROLES.map(roleName)];
  const rule = head.map((_, index) => (index < 2 ? "---" : ":-:"));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`);
}

function roleName(role: Role): string {
  return `${roleWords[role].en} ${roleWords[role].ja}`;
}

function mark(may: boolean): string {
  return may ? "●" : "·";
}
