import type { SentForm } from '../read-form.ts';

/** What a form holds, as typed: a record in the making. Fields are called by their place in it, `acts.0.kind`. */
export type Draft = Readonly<Record<string, unknown>>;

/** The text at a place of a draft; empty where there is none. */
export function textAt(draft: unknown, path: string): string {
  const found = valueAt(draft, path);
  return typeof found === 'string' ? found : typeof found === 'number' ? String(found) : '';
}

/** The texts of a list at a place. */
export function listAt(draft: unknown, path: string): readonly string[] {
  const found = valueAt(draft, path);
  return Array.isArray(found) ? found.filter((each) => typeof each === 'string') : [];
}

/** How many rows there are at a place. */
export function rowsAt(draft: unknown, path: string): number {
  const found = valueAt(draft, path);
  return Array.isArray(found) ? found.length : 0;
}

function valueAt(draft: unknown, path: string): unknown {
  let found: unknown = draft;
  for (const part of path.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, part)) return undefined;
    found = Object.entries(found).find(([name]) => name === part)?.[1];
  }
  return found;
}

/** Reads a form into parts of a draft. */
export interface DraftReader {
  readonly text: (path: string) => string;
  /** The same; nothing typed is `null`. */
  readonly orNull: (path: string) => string | null;
  /** Which boxes of a list are ticked. */
  readonly ticked: (path: string) => string[];
  /** Rows in which anything stands, read one by one; a row that was asked for is there, empty. */
  readonly rows: <Row>(path: string, read: (at: string) => Row | null, least?: number) => Row[];
  /** The list of which one more row was asked for: then nothing is kept yet. */
  readonly more: string | null;
}

export function draftReader(form: SentForm): DraftReader {
  const text = (path: string): string => form.text(path);
  const more = form.text('more');
  const ticked = (path: string): string[] =>
    [...form.fields.keys()].filter((name) => name.startsWith(`${path}:`)).map((name) => name.slice(path.length + 1));
  const numbers = (path: string): number[] => {
    const found = [...form.fields.keys()].flatMap((name) => {
      const number = name.startsWith(`${path}.`) ? /^\d{1,3}(?=\.)/.exec(name.slice(path.length + 1))?.[0] : undefined;
      return number === undefined ? [] : [Number(number)];
    });
    return [...new Set(found)].toSorted((a, b) => a - b);
  };
  return {
    text,
    orNull: (path) => text(path) || null,
    ticked,
    rows: (path, read, least = 0) => {
      const sent = numbers(path);
      const asked = more.startsWith(`${path}.`) ? Number(/^\d{1,3}/.exec(more.slice(path.length + 1))?.[0] ?? -1) : -1;
      const all = asked >= 0 && !sent.includes(asked) ? [...sent, asked] : sent;
      return all.flatMap((number) => {
        const stands = [...form.fields].some(
          ([name, value]) => name.startsWith(`${path}.${number}.`) && value.trim() !== '' && !isPreset(name),
        );
        return stands || number === asked || all.indexOf(number) < least ? (read(`${path}.${number}`) ?? []) : [];
      });
    },
    more: more === '' ? null : more,
  };
}

/** Choices that always have a value do not make a row. */
const isPreset = (name: string): boolean => /\.(involvement|verification)$/.test(name);
