/** What a spreadsheet would run instead of showing it, at the beginning of a cell. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A table for other programs: UTF-8, with a byte order mark unless it is not wanted, RFC 4180, the first row its headings. A cell that a
 * spreadsheet would take for a formula begins with an apostrophe.
 */
export function csvFrom(rows: readonly (readonly string[])[], mark = true): string {
  return `${mark ? '\ufeff' : ''}${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(text: string): string {
  const told = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(told) ? `"${told.replaceAll('"', '""')}"` : told;
}
