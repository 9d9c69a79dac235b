/**
 * Reads a size or an index: ASCII digits, no sign, no leading zero. `null` for anything else, and for what is beyond
 * 2^53-1, where this language no longer counts one by one.
 */
export function parseDecimal(text: string): number | null {
  if (!/^(?:0|[1-9][0-9]{0,15})$/.test(text)) return null;
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : null;
}
