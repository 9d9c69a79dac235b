import { isIP } from 'node:net';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Unwinds to the reader of the configuration, which gives it back as a value. */
export class RefusedVariable extends Error {}

const ONION = /^([a-z0-9-]+\.)*[a-z2-7]{56}\.onion$/;
const HOST_NAME = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i;
const ADDRESS = /^[^\s<>@",;]+@[^\s<>@",;]+$/;
const NAMED_ADDRESS = /^[^\r\n<>]{0,200}<([^<>]+)>$/;

export interface Readers {
  port(name: string, otherwise: number): number;
  host(name: string, otherwise: string): string;
  folder(name: string, otherwise: string): string;
  origin(name: string): string | null;
  onion(name: string): string | null;
  yesOrNo(name: string, otherwise: boolean): boolean;
  database(name: string): string | null;
  smtp(name: string): string | null;
  mailbox(name: string): string | null;
}

/** Readers of single variables. An empty one counts as not set. A bad one throws `RefusedVariable`. */
export function readers(env: Environment): Readers {
  const given = (name: string): string | null => env[name]?.trim() || null;
  return {
    port(name, otherwise) {
      const text = given(name);
      if (text === null) return otherwise;
      const port = Number(text);
      if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65_535) {
        refuse(name, text, 'a port number from 1 to 65535');
      }
      return port;
    },
    host(name, otherwise) {
      const text = given(name) ?? otherwise;
      if (isIP(text) === 0 && !HOST_NAME.test(text)) {
        refuse(name, text, 'an address to listen on, such as 127.0.0.1, ::1 or 0.0.0.0, without a port');
      }
      return text;
    },
    folder(name, otherwise) {
      const text = given(name) ?? otherwise;
      if (text.includes('\0') || /^[a-z][a-z0-9+.-]+:\/\//i.test(text)) refuse(name, text, 'a folder, such as ./data');
      return text;
    },
    origin(name) {
      const text = given(name);
      if (text === null) return null;
      const url = parseUrl(text);
      if (url === null || !/^https?:$/.test(url.protocol) || !isBare(url)) {
        refuse(name, withoutPassword(text), 'an address such as https://www.example.org, without a path');
      }
      return url.origin;
    },
    onion(name) {
      const text = given(name);
      if (text === null) return null;
      const url = parseUrl(text.includes('://') ? text : `http://${text}`);
      if (url === null || !/^https?:$/.test(url.protocol) || !isBare(url) || !ONION.test(url.hostname)) {
        refuse(name, withoutPassword(text), 'a version 3 onion address, such as http://<56 letters and digits>.onion');
      }
      return url.origin;
    },
    yesOrNo(name, otherwise) {
      const text = given(name)?.toLowerCase();
      if (text === undefined) return otherwise;
      if (['1', 'true', 'yes', 'on'].includes(text)) return true;
      if (['0', 'false', 'no', 'off'].includes(text)) return false;
      return refuse(name, text, 'yes or no');
    },
    database: (name) =>
      secretUrl(
        name,
        given(name),
        ['postgres:', 'postgresql:'],
        (url) => url.username !== '' && url.pathname.length > 1,
        {
          what: 'a PostgreSQL address',
          example: 'postgres://role:password@host/database, with a role and a database',
        },
      ),
    smtp: (name) =>
      secretUrl(name, given(name), ['smtp:', 'smtps:'], () => true, {
        what: 'a mail server',
        example: 'smtps://user:password@mail.example.org',
      }),
    mailbox(name) {
      const text = given(name);
      if (text === null) return null;
      const address = NAMED_ADDRESS.exec(text)?.[1] ?? text;
      if (!ADDRESS.test(address)) {
        refuse(name, text, 'a sender such as hello@example.org or "Our name <hello@example.org>"');
      }
      return text;
    },
  };
}

function refuse(name: string, value: string, expected: string): never {
  const shown = value.length > 80 ? `${value.slice(0, 80)}…` : value;
  throw new RefusedVariable(`${name} is ${JSON.stringify(shown)}; expected ${expected}.`);
}

/** A URL that may hold a password: what was given is never shown. */
function secretUrl(
  name: string,
  text: string | null,
  schemes: readonly string[],
  complete: (url: URL) => boolean,
  told: { what: string; example: string },
): string | null {
  if (text === null) return null;
  const url = parseUrl(text);
  if (url === null || !schemes.includes(url.protocol) || url.hostname === '' || !complete(url)) {
    throw new RefusedVariable(
      `${name} is set to something that is not ${told.what} (not shown: it may hold a password); expected ${told.example}.`,
    );
  }
  return text;
}

function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

function isBare(url: URL): boolean {
  return url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' && url.password === '';
}

/** Somebody may paste a password into the wrong variable. */
function withoutPassword(text: string): string {
  return text.replace(/\/\/[^/@]*@/, '//…@');
}
