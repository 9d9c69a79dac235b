import { languageOf, type Locale } from '../domain/locale.ts';

/**
 * The locale to greet a visitor in, from `Accept-Language` (RFC 9110, 12.5.4): the highest quality wins, then the
 * visitor's order; a language matches any region of itself. The default locale answers when nothing fits.
 */
export function negotiateLocale(header: string | undefined, locales: readonly [Locale, ...Locale[]]): Locale {
  const wishes = (header ?? '')
    .slice(0, 1000)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim());
      const quality = parameters.find((parameter) => parameter.startsWith('q='));
      return { tag: tag.toLowerCase(), quality: quality === undefined ? 1 : Number(quality.slice(2)) };
    })
    .filter((wish) => wish.quality > 0)
    .toSorted((a, b) => b.quality - a.quality);
  for (const { tag } of wishes) {
    const exact = locales.find((locale) => locale.toLowerCase() === tag);
    const kin = exact ?? locales.find((locale) => languageOf(locale) === languageOf(tag));
    if (kin !== undefined) return kin;
  }
  return locales[0];
}
