import * as v from 'valibot';
import type { Localised, Locale } from '../../domain/locale.ts';
import type { MediaTexts } from '../../newsroom/media.ts';
import type { SentForm } from '../read-form.ts';
import { licenceFrom } from './licence-field.tsx';

/** What is said of a picture, as it is typed: a field may be empty, which is a duty left to do. */
export interface SaidOfMedia {
  readonly texts: MediaTexts;
  readonly credit: Localised;
  readonly licence: string;
}

const MOST_ALT = 1000;
const MOST_CAPTION = 2000;
const MOST_CREDIT = 300;
const lengths = { alt: MOST_ALT, caption: MOST_CAPTION, credit: MOST_CREDIT } as const;

/** What a form says, and which of its fields are too long, with the most that they take. */
export function wordsFrom(
  form: SentForm,
  locales: readonly Locale[],
  before: SaidOfMedia,
): { readonly said: SaidOfMedia; readonly tooLong: ReadonlyMap<string, number> } {
  const tooLong = new Map<string, number>();
  const text = (field: keyof typeof lengths, locale: string): string => {
    const name = `${field}-${locale}`;
    const value = form.text(name).replaceAll(/\r\n?/g, '\n');
    if (!v.is(v.pipe(v.string(), v.maxLength(lengths[field])), value)) tooLong.set(name, lengths[field]);
    return value;
  };
  // A language that the organisation no longer publishes in keeps what was said in it.
  const texts = new Map([...before.texts].filter(([locale]) => !locales.some((each) => each === locale)));
  const credit = Object.fromEntries(
    Object.entries(before.credit).filter(([locale]) => !locales.some((each) => each === locale)),
  );
  for (const locale of locales) {
    const [alt, caption, by] = [text('alt', locale), text('caption', locale), text('credit', locale)];
    if (alt !== '' || caption !== '') texts.set(locale, { alt, caption: caption === '' ? null : caption });
    if (by !== '') credit[locale] = by;
  }
  const licence = licenceFrom(form);
  if (licence.length > MOST_CREDIT) tooLong.set('terms', MOST_CREDIT);
  return { said: { texts, credit, licence }, tooLong };
}
