/** `npm run docs`: writes the documents that are rendered from code. */
import { writeFileSync } from "node:fs";
import { modelDiagram } from "../src/model/diagram.ts";
import { rolesDocument } from "../src/server/roles-document.ts";
import { diagramWords } from "../src/words/model.ts";

writeFileSync(new URL("../docs/roles.md", import.meta.url), rolesDocument());
for (const language of ["ja", "en"] as const) {
  writeFileSync(new URL(`../docs/images/mind-body-model-${language}.svg`, import.meta.url), modelDiagram(diagramWords(language)));
}
