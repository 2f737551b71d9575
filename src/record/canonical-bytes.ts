/**
 * Whether bytes are canonical JSON (RFC 8785) as they stand, without making the value that they tell of: the quick half of
 * verification. One pass over the text does what parsing it, writing the value again and comparing would do: white space,
 * members out of order or twice, escapes that need not be and numbers in another form are all seen in the text itself.
 *
 * It says yes only where it is sure. What it does not look into (a member's name with an escape or beyond ASCII, nesting
 * beyond a depth) is a no, and a no means nothing but that the long way must be gone. Whether the bytes are UTF-8 is the
 * caller's to see; JSON cannot hold a lone surrogate in that but as an escape, which is a no.
 */

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;
const SPACE = 0x20;
const BRACE_OPEN = 0x7b;
const BRACE_CLOSE = 0x7d;
const BRACKET_OPEN = 0x5b;
const BRACKET_CLOSE = 0x5d;
const LETTER_U = 0x75;
/** What may follow a backslash: `"`, `\`, b, f, n, r, t. */
const SHORT_ESCAPES: ReadonlySet<number> = new Set([QUOTE, BACKSLASH, 0x62, 0x66, 0x6e, 0x72, 0x74]);
/** The control characters that have a short escape, and so no other: backspace, tab, line feed, form feed, return. */
const SHORT_ESCAPED: ReadonlySet<number> = new Set([0x08, 0x09, 0x0a, 0x0c, 0x0d]);
/** Integers of so many digits are exact, and written as they are. */
const EXACT_DIGITS = 15;
const DEPTH_MAX = 32;
/** 1 for what stands in a string as it is: neither a control character nor a quote nor a backslash. */
const PLAIN = Uint8Array.from({ length: 256 }, (_, byte) => (byte < SPACE || byte === QUOTE || byte === BACKSLASH ? 0 : 1));
const TRUE = bytesOf("true");
const FALSE = bytesOf("false");
const NULL = bytesOf("null");

/** Where the canonical value that begins at `at` ends; -1 when none is known to begin there. Never looks at or beyond `end`. */
export function canonicalValueEnd(bytes: Uint8Array, at: number, end: number, depth = 0): number {
  switch (at < end ? bytes[at] : undefined) {
    case QUOTE:
      return stringEnd(bytes, at, end);
    case BRACE_OPEN:
      return depth < DEPTH_MAX ? objectEnd(bytes, at, end, depth + 1) : -1;
    case BRACKET_OPEN:
      return depth < DEPTH_MAX ? arrayEnd(bytes, at, end, depth + 1) : -1;
    case 0x74:
      return literalEnd(bytes, at, end, TRUE);
    case 0x66:
      return literalEnd(bytes, at, end, FALSE);
    case 0x6e:
      return literalEnd(bytes, at, end, NULL);
    default:
      return numberEnd(bytes, at, end);
  }
}

/** The end of `literal` when it stands at `at`, else -1. */
export function literalEnd(bytes: Uint8Array, at: number, end: number, literal: Uint8Array): number {
  if (at + literal.length > end) return -1;
  for (let index = 0; index < literal.length; index += 1) if (bytes[at + index] !== literal[index]) return -1;
  return at + literal.length;
}

/** The bytes of an ASCII text. */
export function bytesOf(ascii: string): Uint8Array {
  return Uint8Array.from(ascii, (character) => character.charCodeAt(0));
}

function stringEnd(bytes: Uint8Array, at: number, end: number): number {
  let index = at + 1;
  while (index >= 0 && index < end) {
    const byte = bytes[index] ?? 0;
    if (PLAIN[byte] === 1) index += 1;
    else if (byte === QUOTE) return index + 1;
    else index = byte === BACKSLASH ? escapeEnd(bytes, index + 1, end) : -1;
  }
  return -1;
}

/** The end of an escape whose backslash stands before `at`. */
function escapeEnd(bytes: Uint8Array, at: number, end: number): number {
  const byte = at < end ? (bytes[at] ?? 0) : 0;
  if (SHORT_ESCAPES.has(byte)) return at + 1;
  if (byte !== LETTER_U || at + 5 > end || bytes[at + 1] !== ZERO || bytes[at + 2] !== ZERO) return -1;
  const high = (bytes[at + 3] ?? 0) - ZERO;
  const low = hexDigit(bytes[at + 4] ?? 0);
  return (high === 0 || high === 1) && low >= 0 && !SHORT_ESCAPED.has(high * 16 + low) ? at + 5 : -1;
}

function hexDigit(byte: number): number {
  if (byte >= ZERO && byte <= NINE) return byte - ZERO;
  return byte >= 0x61 && byte <= 0x66 ? byte - 0x61 + 10 : -1;
}

function arrayEnd(bytes: Uint8Array, at: number, end: number, depth: number): number {
  let index = at + 1;
  if (index < end && bytes[index] === BRACKET_CLOSE) return index + 1;
  for (;;) {
    index = canonicalValueEnd(bytes, index, end, depth);
    if (index < 0 || index >= end) return -1;
    if (bytes[index] === BRACKET_CLOSE) return index + 1;
    if (bytes[index] !== COMMA) return -1;
    index += 1;
  }
}

function objectEnd(bytes: Uint8Array, at: number, end: number, depth: number): number {
  let index = at + 1;
  if (index < end && bytes[index] === BRACE_CLOSE) return index + 1;
  let previous = -1;
  for (;;) {
    const name = index + 1;
    const afterName = nameEnd(bytes, index, end);
    if (afterName < 0 || (previous >= 0 && !isBefore(bytes, previous, name))) return -1;
    index = afterName < end && bytes[afterName] === COLON ? canonicalValueEnd(bytes, afterName + 1, end, depth) : -1;
    if (index < 0 || index >= end) return -1;
    if (bytes[index] === BRACE_CLOSE) return index + 1;
    if (bytes[index] !== COMMA) return -1;
    previous = name;
    index += 1;
  }
}

/** The end of a member's name, quotes included, of plain ASCII: those are in order when their bytes are. */
function nameEnd(bytes: Uint8Array, at: number, end: number): number {
  if (at >= end || bytes[at] !== QUOTE) return -1;
  for (let index = at + 1; index < end; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte === QUOTE) return index + 1;
    if (byte < SPACE || byte > 0x7e || byte === BACKSLASH) return -1;
  }
  return -1;
}

/** Whether the name that begins at `first` is before the one at `second`. Both end in a quote. */
function isBefore(bytes: Uint8Array, first: number, second: number): boolean {
  for (let index = 0; ; index += 1) {
    const [left, right] = [bytes[first + index] ?? QUOTE, bytes[second + index] ?? QUOTE];
    if (left === right && left !== QUOTE) continue;
    if (left === QUOTE) return right !== QUOTE;
    return right !== QUOTE && left < right;
  }
}

function numberEnd(bytes: Uint8Array, at: number, end: number): number {
  const first = at < end && bytes[at] === MINUS ? at + 1 : at;
  let index = first;
  while (index < end && isDigit(bytes[index] ?? 0)) index += 1;
  const digits = index - first;
  const whole = index >= end || !isNumberByte(bytes[index] ?? 0);
  if (whole && digits > 0 && digits <= EXACT_DIGITS) return bytes[first] !== ZERO || (digits === 1 && first === at) ? index : -1;
  while (index < end && isNumberByte(bytes[index] ?? 0)) index += 1;
  const text = String.fromCharCode(...bytes.subarray(at, Math.min(index, at + LONGEST_NUMBER)));
  // What is no number at all, or too large for one, is written as NaN or Infinity.
  return text.length === index - at && text === String(Number(text)) ? index : -1;
}

/** No number is written in more characters: a sign, 17 digits, a point, and an exponent or the zeros before the digits. */
const LONGEST_NUMBER = 32;

function isDigit(byte: number): boolean {
  return byte >= ZERO && byte <= NINE;
}

/** A digit, a sign, a point, e or E. */
function isNumberByte(byte: number): boolean {
  return isDigit(byte) || byte === MINUS || byte === 0x2b || byte === 0x2e || byte === 0x65 || byte === 0x45;
}
