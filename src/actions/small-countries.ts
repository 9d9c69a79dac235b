export interface CountryCount {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly signatures: number;
}

/** Countries with fewer signatures are not listed: a single signer could be found in them. */
export const FEWEST_SHOWN = 5;

/**
 * What may be said of countries beside the total (CONVENTIONS: petitions). Countries below five are hidden. The total
 * is public, so the sum of what is hidden can be worked out; hidden alone, a country's count would be that sum. So the
 * smallest shown ones are hidden with it until no hidden count is settled: at least two countries are hidden, and
 * together they leave room for every one of them to be something else.
 * Most signatures first, then by code.
 */
export function withoutSmallCountries(counts: readonly CountryCount[]): CountryCount[] {
  const listed = counts
    .filter((count) => count.signatures > 0)
    .toSorted((a, b) => b.signatures - a.signatures || (a.code < b.code ? -1 : 1));
  let shown = listed.findIndex((count) => count.signatures < FEWEST_SHOWN);
  if (shown === -1) return listed;
  while (shown > 0 && isSettled(listed.slice(shown))) {
    const smallest = listed[shown - 1]?.signatures;
    // Countries with the same number go together: which of them was hidden would tell something.
    while (shown > 0 && listed[shown - 1]?.signatures === smallest) shown -= 1;
  }
  return listed.slice(0, shown);
}

/**
 * Whether a reader who knows that each hidden country has at least one signature, and the sum, could tell one of them:
 * with one hidden the sum is its count; with a sum as small as their number each has one.
 */
function isSettled(hidden: readonly CountryCount[]): boolean {
  const sum = hidden.reduce((total, count) => total + count.signatures, 0);
  return hidden.length < 2 || sum <= hidden.length;
}
