/**
 * Text as XML 1.0 allows it, for elements and for attributes in double quotes. Characters that no XML document may
 * hold, not even escaped, are left out: one of them would cost a reader the whole feed.
 */
export function xmlText(text: string): string {
  let clean = '';
  for (const character of text) if (isAllowed(character.codePointAt(0) ?? 0)) clean += character;
  return clean.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** The production `Char` of XML 1.0. A lone half of a surrogate pair is none. */
function isAllowed(point: number): boolean {
  return (
    point === 0x9 ||
    point === 0xa ||
    point === 0xd ||
    (point >= 0x20 && point <= 0xd7ff) ||
    (point >= 0xe000 && point <= 0xfffd) ||
    point >= 0x10000
  );
}
