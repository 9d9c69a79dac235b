const kept = new Map<string, Intl.NumberFormat>();

/** A whole number as the language groups its digits. */
export function sayNumber(value: number, locale: string): string {
  return formatter(locale, {}).format(value);
}

/** A file's size for people: "34 kB", "1.2 MB". */
export function sayBytes(bytes: number, locale: string): string {
  return bytes >= 1_000_000
    ? formatter(locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(bytes / 1_000_000)
    : formatter(locale, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 }).format(bytes / 1000);
}

/** Making a formatter takes longer than a hundred uses of it. */
function formatter(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${options.unit ?? ''}`;
  let format = kept.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, options);
    kept.set(key, format);
  }
  return format;
}
