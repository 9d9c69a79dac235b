/** A stretch of bytes, both ends in it. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/**
 * What a `Range` header asks of so many bytes (RFC 9110, 14.2): one stretch of them, or `whole` where it asks for none, for
 * several (which nobody who plays a film does), or is none; `outside` where there is nothing of what it asks for.
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | 'whole' | 'outside' {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/i.exec(header?.trim() ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return 'whole';
  if (first === '') return Number(last) === 0 ? 'outside' : { from: Math.max(0, size - Number(last)), to: size - 1 };
  const [from, to] = [Number(first), last === '' ? size - 1 : Number(last)];
  if (to < from) return last === '' ? 'outside' : 'whole';
  return from >= size ? 'outside' : { from, to: Math.min(to, size - 1) };
}
