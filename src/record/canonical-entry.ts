/**
 * An entry found in its own text: whether bytes are the canonical text of an entry of format 1, and where the value of
 * each hashed member lies. A yes says what parsing the text and `hashedTextOrNull` would say, that there are exactly the
 * members of the format and that this is the text that is hashed; a no says nothing (`canonical-bytes.ts`).
 */
import { bytesOf, canonicalValueEnd, literalEnd } from "./canonical-bytes.ts";
import { HASHED_MEMBERS } from "./chain.ts";

/** Where the values lie: of the member at place n of HASHED_MEMBERS, the begin at 2 n and the end at 2 n + 1. */
export type MemberSpans = Int32Array;

/** Spans to be passed to `findMembers` again and again. */
export function newMemberSpans(): MemberSpans {
  return new Int32Array(HASHED_MEMBERS.length * 2);
}

/** The place of `member` in HASHED_MEMBERS, and with it in the spans. */
export function placeOf(member: (typeof HASHED_MEMBERS)[number]): number {
  return HASHED_MEMBERS.indexOf(member);
}

const FORMAT = placeOf("format");
const FORMAT_1 = bytesOf("1");
const CLOSE = bytesOf("}");
/** What stands before each value: `{"amends":`, `,"author":` and so on. */
const BEFORE = HASHED_MEMBERS.map((member, place) => bytesOf(`${place === 0 ? "{" : ","}"${member}":`));

/** Whether `bytes` from `begin` to `end` are the canonical text of an entry; if so, `spans` are filled. They must be UTF-8. */
export function findMembers(spans: MemberSpans, bytes: Uint8Array, begin: number, end: number): boolean {
  let at = begin;
  for (let place = 0; place < BEFORE.length; place += 1) {
    at = literalEnd(bytes, at, end, BEFORE[place] ?? CLOSE);
    if (at < 0) return false;
    spans[place * 2] = at;
    at = canonicalValueEnd(bytes, at, end);
    if (at < 0) return false;
    spans[place * 2 + 1] = at;
  }
  const format = spans[FORMAT * 2] ?? 0;
  const formatEnd = spans[FORMAT * 2 + 1] ?? 0;
  return literalEnd(bytes, at, end, CLOSE) === end && literalEnd(bytes, format, formatEnd, FORMAT_1) === formatEnd;
}
