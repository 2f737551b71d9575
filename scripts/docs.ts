/** `npm run docs`: writes the documents that are rendered from code. */
import { writeFileSync } from "node:fs";
import { rolesDocument } from "../src/server/roles-document.ts";

writeFileSync(new URL("../docs/roles.md", import.meta.url), rolesDocument());
