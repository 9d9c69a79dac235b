import { IntlMessageFormat } from 'intl-messageformat';
import { languageOf, type Locale } from '../../domain/locale.ts';
import { en } from './en/messages.ts';
import { es } from './es/messages.ts';
import { fr } from './fr/messages.ts';

export type MessageKey = keyof typeof en;
export type Messages = Readonly<Record<MessageKey, string>>;
export type Arguments = Readonly<Record<string, string | number>>;

/** Says a message in one language: ICU MessageFormat, plain text out; whoever renders it escapes it. */
export type Say = (key: MessageKey, given?: Arguments) => string;

const LANGUAGES: Readonly<Record<string, Messages>> = { en, es, fr };
const kept = new Map<string, Say>();

/** Every language the interface speaks. */
export const INTERFACE_LANGUAGES: readonly string[] = Object.keys(LANGUAGES);

/** The interface in a locale; throws for a language without a catalogue, which configuration refuses before. */
export function catalogueFor(locale: Locale): Say {
  const known = kept.get(locale);
  if (known !== undefined) return known;
  const messages = LANGUAGES[languageOf(locale)];
  if (messages === undefined) throw new RangeError(`no catalogue for ${locale}`);
  const say = sayFrom(messages, locale);
  kept.set(locale, say);
  return say;
}

/** Every message of a language, as it is written: for what asks which words the language has. */
export function messagesIn(locale: Locale): readonly string[] {
  return Object.values(LANGUAGES[languageOf(locale)] ?? {});
}

/** Builds a speaker from messages, for a language that is not built in (tests write one right to left). */
export function sayFrom(messages: Messages, locale: string): Say {
  const formats = new Map<MessageKey, IntlMessageFormat>();
  return (key, given) => {
    const text = messages[key];
    if (given === undefined && !text.includes('{') && !text.includes("'")) return text;
    let format = formats.get(key);
    if (format === undefined) {
      format = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });
      formats.set(key, format);
    }
    return String(format.format(given as Record<string, string | number>));
  };
}
