const kept = new Map<string, Intl.DisplayNames>();

/** A language's name in itself, as its speakers look for it: "Español". Capitalised, since it stands alone. */
export const ownNameOf = (locale: string): string => nameOfLanguage(locale, locale);

export function nameOfLanguage(locale: string, inLocale: string): string {
  let names = kept.get(inLocale);
  if (names === undefined) {
    names = new Intl.DisplayNames([inLocale], { type: 'language' });
    kept.set(inLocale, names);
  }
  const name = names.of(locale) ?? locale;
  return name.charAt(0).toLocaleUpperCase(inLocale) + name.slice(1);
}
