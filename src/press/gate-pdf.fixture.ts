/** A PDF by hand, as small as one can be: objects in order from 1, with a trailer. For tests of what lies in odd places. */
export function pdfOf(objects: readonly string[], trailer = '<< /Size 9 /Root 1 0 R >>'): Buffer {
  const body = objects.map((each, i) => `${i + 1} 0 obj\n${each}\nendobj\n`).join('');
  return Buffer.from(
    `%PDF-1.7\n${body}xref\n0 1\n0000000000 65535 f \ntrailer\n${trailer}\nstartxref\n9\n%%EOF`,
    'latin1',
  );
}

export const streamOf = (content: string, entries = ''): string =>
  `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`;

/** A page that draws this, in a font whose codes mean what `table` says. */
export function pageOf(content: string, table: string, more: readonly string[] = []): Buffer {
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /f0 5 0 R >> >> >>',
    streamOf(content),
    '<< /Type /Font /Subtype /Type0 /ToUnicode 6 0 R >>',
    streamOf(table),
    ...more,
  ]);
}

/** The codes of single bytes from 1 on, one for each of these letters. */
export const tableOf = (letters: string): string =>
  `1 begincodespacerange <00> <ff> endcodespacerange ${letters.length} beginbfchar ${[...letters]
    .map((letter, i) => `<${hex(i + 1, 2)}> <${hex(letter.charCodeAt(0), 4)}>`)
    .join(' ')} endbfchar`;

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');
