/** The short name of a measure by its code; a code nobody has named is shown as it is. */
import { isAnalyteCode } from "../../measures/analytes.ts";
import { isIndexCode } from "../../measures/indices.ts";
import { isInstrumentCode } from "../../measures/instruments.ts";
import { analyteWords, indexWords, instrumentWords } from "../../words/measures.ts";
import type { Words } from "../app/language.ts";

/** For the head of a row, a title, or beside a number. */
export function measureName(code: string, { t }: Pick<Words, "t">): string {
  if (isInstrumentCode(code)) return t(instrumentWords[code].short);
  if (isAnalyteCode(code)) return t(analyteWords[code].short);
  if (isIndexCode(code)) return t(indexWords[code].short);
  return code;
}
