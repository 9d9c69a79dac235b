/**
 * How long bytes of this length are made before they are sealed into a file (Padmé, by Nikitin and others, 2019): at
 * most an eighth longer, and so coarse that a known document cannot be told by its length. Never below 1,024.
 */
export function paddedSize(size: number): number {
  if (size <= 1024) return 1024;
  const exponent = Math.floor(Math.log2(size));
  const bits = Math.floor(Math.log2(exponent)) + 1;
  const step = 2 ** (exponent - bits);
  return Math.ceil(size / step) * step;
}
