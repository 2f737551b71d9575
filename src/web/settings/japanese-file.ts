/** Files from Japanese offices come in UTF-8 or in Shift_JIS, and do not say which. */

/** The text of a file: as UTF-8 when it is valid as that, else as Shift_JIS. */
export function decodeJapanese(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return new TextDecoder("shift_jis").decode(bytes);
    throw error;
  }
}
