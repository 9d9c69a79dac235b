/** Whether every word that was typed begins a word in one of these texts, whatever its case and accents. */
export function standsIn(words: string, texts: readonly string[]): boolean {
  const there = ` ${plain(texts.join(' '))}`;
  return plain(words)
    .split(' ')
    .every((word) => there.includes(` ${word}`));
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
