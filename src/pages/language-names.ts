const kept = new Map<string, string>();

/** A language's name in itself, as its speakers look for it: "Español". Capitalised, since it stands alone. */
export const ownNameOf = (locale: string): string => nameOfLanguage(locale, locale);

/** Each name is asked for once: every page has the languages' names, and asking takes longer than drawing a menu. */
export function nameOfLanguage(locale: string, inLocale: string): string {
  const key = `${locale} ${inLocale}`;
  let name = kept.get(key);
  if (name === undefined) {
    const told = new Intl.DisplayNames([inLocale], { type: 'language' }).of(locale) ?? locale;
    name = told.charAt(0).toLocaleUpperCase(inLocale) + told.slice(1);
    kept.set(key, name);
  }
  return name;
}
