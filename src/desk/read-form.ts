import type { Context } from 'hono';

/** A form as it was sent. A field that is not there is empty. */
export interface SentForm {
  /** A field's text, without the space around it. */
  text(name: string): string;
  /** A secret: exactly as typed. */
  secret(name: string): string;
  /** Every field with its text. */
  readonly fields: ReadonlyMap<string, string>;
}

/** Reads a form; `null` for what no form of ours sends: another type, a file, control characters. */
export async function readForm(c: Context): Promise<SentForm | null> {
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(c.req.header('content-type') ?? '')) return null;
  const fields = new Map<string, string>();
  for (const [name, value] of Object.entries(await c.req.parseBody())) {
    if (typeof value !== 'string') return null;
    fields.set(name, value);
  }
  const secret = (name: string): string => fields.get(name) ?? '';
  for (const [name, value] of fields) {
    // PostgreSQL refuses a NUL. A passphrase is only ever hashed.
    if (!name.includes('passphrase') && /[\p{Cc}\p{Cs}]/u.test(value.replace(/[\r\n\t]/g, ''))) return null;
  }
  return { fields, secret, text: (name) => secret(name).trim() };
}

/** What of a form may stay on a page that sends it again: all but passphrases, and proofs, which count once. */
export const carriedFields = ({ fields }: SentForm): ReadonlyMap<string, string> =>
  new Map([...fields].filter(([name]) => !name.startsWith('proof-') && !name.includes('passphrase')));
