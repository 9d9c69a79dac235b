import { readFileSync } from 'node:fs';
import { domainToASCII } from 'node:url';
import { parseEmailAddress } from '../domain/email-address.ts';
import { languageOf, parseLocale, type Locale } from '../domain/locale.ts';
import { INTERFACE_LANGUAGES, type Say } from '../platform/catalogue/catalogue.ts';
import { LEAST_CHARACTERS, refusalOfPassphrase } from '../platform/keys/passphrase-rules.ts';
import type { InitFlags } from './init-flags.ts';
import type { Terminal } from './terminal.ts';

export interface InitAnswers {
  readonly organisation: string;
  readonly locales: readonly [Locale, ...Locale[]];
  readonly adminName: string;
  readonly adminEmail: string;
  readonly passphrase: string;
}

/** Longest name of an organisation or a person. */
export const MOST_IN_A_NAME = 200;
const KNOWN = INTERFACE_LANGUAGES.join(', ');

type Read<T> = { readonly value: T } | { readonly wrong: string };

/**
 * Every answer that a founding needs: from its option, or else by asking, again until it is right. A wrong option is
 * not asked about: it is refused, in one sentence.
 */
export async function answersFor(
  flags: InitFlags,
  say: Say,
  terminal: Terminal,
): Promise<InitAnswers | { refused: string }> {
  const missing = REQUIRED.filter((flag) => flags[flag] === undefined);
  if (missing.length > 0 && !terminal.interactive) {
    return { refused: say('cli.missing', { flags: missing.map((flag) => `--${flag}`).join(', ') }) };
  }
  const ask = <T>(given: string | undefined, question: string, read: (text: string) => Read<T>) =>
    given === undefined ? untilRight(terminal, question, read) : Promise.resolve(read(given));

  const organisation = await ask(flags.organisation, say('cli.ask-organisation'), (text) =>
    readName(text, say('cli.organisation-empty', { most: MOST_IN_A_NAME })),
  );
  if ('wrong' in organisation) return { refused: organisation.wrong };
  const locales = await ask(flags.locales, say('cli.ask-locales', { known: KNOWN }), (text) => readLocales(text, say));
  if ('wrong' in locales) return { refused: locales.wrong };
  const adminName = await ask(flags['admin-name'], say('cli.ask-admin-name'), (text) =>
    readName(text, say('cli.name-empty', { most: MOST_IN_A_NAME })),
  );
  if ('wrong' in adminName) return { refused: adminName.wrong };
  const adminEmail = await ask(flags['admin-email'], say('cli.ask-admin-email'), (text) => readEmail(text, say));
  if ('wrong' in adminEmail) return { refused: adminEmail.wrong };

  const own = [organisation.value, adminName.value, adminEmail.value];
  const file = flags['passphrase-file'];
  const passphrase =
    file === undefined ? await askPassphrase(terminal, say, own) : await passphraseFrom(file, say, terminal, own);
  if ('wrong' in passphrase) return { refused: passphrase.wrong };
  return {
    organisation: organisation.value,
    locales: locales.value,
    adminName: adminName.value,
    adminEmail: adminEmail.value,
    passphrase: passphrase.value,
  };
}

const REQUIRED = ['organisation', 'locales', 'admin-name', 'admin-email', 'passphrase-file'] as const;

async function untilRight<T>(terminal: Terminal, question: string, read: (text: string) => Read<T>): Promise<Read<T>> {
  for (;;) {
    const answer = read(await terminal.ask(question));
    if ('value' in answer) return answer;
    terminal.tell(answer.wrong);
  }
}

async function askPassphrase(terminal: Terminal, say: Say, own: readonly string[]): Promise<Read<string>> {
  for (;;) {
    const first = await terminal.askSecret(say('cli.ask-passphrase', { least: LEAST_CHARACTERS }));
    const read = await readPassphrase(first, say, own);
    if ('wrong' in read) terminal.tell(read.wrong);
    else if ((await terminal.askSecret(say('cli.ask-passphrase-again'))) === first) return read;
    else terminal.tell(say('cli.passphrases-differ'));
  }
}

/** The first line of a file, or of standard input where the file is `-`. Never an option: every user can see those. */
async function passphraseFrom(
  file: string,
  say: Say,
  terminal: Terminal,
  own: readonly string[],
): Promise<Read<string>> {
  try {
    const text = file === '-' ? await terminal.readAll() : readFileSync(file, 'utf8');
    return await readPassphrase(text.split(/\r?\n/, 1)[0] ?? '', say, own);
  } catch (error) {
    return { wrong: say('cli.passphrase-unreadable', { file, reason: error instanceof Error ? error.message : '' }) };
  }
}

async function readPassphrase(text: string, say: Say, own: readonly string[]): Promise<Read<string>> {
  const refused = await refusalOfPassphrase(text, own);
  return refused === null ? { value: text } : { wrong: say(`cli.${refused}`, { least: LEAST_CHARACTERS }) };
}

function readName(text: string, wrong: string): Read<string> {
  const name = text.normalize('NFC').trim().replace(/\s+/g, ' ');
  return name === '' || name.length > MOST_IN_A_NAME || /\p{Cc}/u.test(name) ? { wrong } : { value: name };
}

function readEmail(text: string, say: Say): Read<string> {
  const email = parseEmailAddress(text, domainToASCII);
  return email === null ? { wrong: say('cli.email-bad', { given: text.trim() }) } : { value: email };
}

function readLocales(text: string, say: Say): Read<readonly [Locale, ...Locale[]]> {
  const locales: Locale[] = [];
  for (const part of text.split(/[,\s]+/).filter((each) => each !== '')) {
    const locale = parseLocale(part);
    if (locale === null || !INTERFACE_LANGUAGES.includes(languageOf(locale))) {
      return { wrong: say('cli.locales-unknown', { known: KNOWN, given: part }) };
    }
    if (!locales.includes(locale)) locales.push(locale);
  }
  const [first, ...rest] = locales;
  if (first === undefined) return { wrong: say('cli.locales-unknown', { known: KNOWN, given: text.trim() }) };
  return { value: [first, ...rest] };
}
