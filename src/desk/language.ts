import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { languageOf, parseLocale, type Locale } from '../domain/locale.ts';
import { catalogueFor, INTERFACE_LANGUAGES, type Say } from '../platform/catalogue/catalogue.ts';

const COOKIE = '__Host-alzavoz-language';
const YEAR_S = 365 * 24 * 60 * 60;

/** The language of one person at the desk, as they chose it. */
export interface Language {
  readonly locale: Locale;
  readonly say: Say;
}

/** `?lang` decides and is kept in a cookie; else that cookie, else the browser's languages, else English. */
export function languageFor(c: Context): Language {
  const asked = spoken(c.req.query('lang'));
  if (asked !== null) {
    setCookie(c, COOKIE, asked, { path: '/', secure: true, httpOnly: true, sameSite: 'Strict', maxAge: YEAR_S });
  }
  const locale =
    asked ?? spoken(getCookie(c, COOKIE)) ?? preferred(c.req.header('accept-language') ?? '') ?? ('en' as Locale);
  return { locale, say: catalogueFor(locale) };
}

/** The first language that a browser asks for and that we speak, by its weights (RFC 9110, 12.5.4). */
export function preferred(header: string): Locale | null {
  const asked = header
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().split(';');
      const weight = rest.map((each) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(each)?.[1]).find((q) => q !== undefined);
      return { locale: spoken(languageOf(tag.toLowerCase())), weight: Number(weight ?? 1) };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  return asked.find(({ locale }) => locale !== null)?.locale ?? null;
}

/** A language that the desk speaks. */
export function spoken(tag: string | undefined): Locale | null {
  return tag !== undefined && INTERFACE_LANGUAGES.includes(tag) ? parseLocale(tag) : null;
}
