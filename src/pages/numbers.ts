const kept = new Map<string, Intl.NumberFormat>();

/** A number as it is written in a language: "12,345", "12.345". */
export function sayNumber(value: number, locale: string): string {
  let format = kept.get(locale);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale);
    kept.set(locale, format);
  }
  return format.format(value);
}
