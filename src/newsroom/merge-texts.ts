import { createHash } from 'node:crypto';
import type { Block } from '../domain/document.ts';
import type { Locale } from '../domain/locale.ts';
import { compareBlocks, compareOne, type Side } from './compare-texts.ts';
import type { Typed } from './typed-fields.ts';

export type Whose = 'mine' | 'theirs';

/** The fields of a text, by their names, as they are typed (`typedFrom`, and `richFields` over it). */
export type Fields = ReadonlyMap<string, Typed>;

/** Two texts that were written at the same time, and the one that both began from, as far as it is known. */
export interface Both {
  readonly mine: Fields;
  readonly theirs: Fields;
  readonly base: Fields | null;
  readonly locale: Locale;
  /** What a plain value is called: a kind, a film. */
  readonly shown: (field: string, value: string) => string;
}

/** A place where they differ: a field, or a block or row of one. */
export interface Difference {
  /** Names it by what stands there: once either text is another one, it is another difference. */
  readonly key: string;
  /** A field, or the list that a row is of. */
  readonly field: string;
  readonly mine: Side | null;
  readonly theirs: Side | null;
  /** Whose is proposed: of what only one of the two touched, that one's; else mine. */
  readonly proposed: Whose;
}

/** Fields that are many blocks, each chosen by itself; every other is one thing. */
const OF_BLOCKS = new Set(['body', 'transcript', 'purposes', 'highlights', 'findings', 'asks']);

export const differencesOf = (both: Both): readonly Difference[] =>
  piecesOf(both).flatMap(({ rows }) => rows.flatMap(({ difference }) => difference ?? []));

/** One text of both. What nobody chose for is named in `open`, and stands as proposed. */
export function mergeTexts(
  both: Both,
  choice: (difference: Difference) => Whose | null,
): { readonly fields: Fields; readonly open: readonly string[]; readonly taken: ReadonlySet<Whose> } {
  const fields = new Map<string, Typed>();
  const open: string[] = [];
  const taken = new Set<Whose>();
  for (const piece of piecesOf(both)) {
    const items = piece.rows.flatMap(({ difference, mine, theirs }): Item[] => {
      if (difference === null) return mine === null ? [] : [mine];
      const chosen = choice(difference);
      if (chosen === null) open.push(difference.key);
      const whose = chosen ?? difference.proposed;
      taken.add(whose);
      const item = whose === 'mine' ? mine : theirs;
      return item === null ? [] : [item];
    });
    for (const [name, value] of piece.put(items)) fields.set(name, value);
  }
  return { fields, open, taken };
}

/** A block, a row by the names of its parts, or a whole field. */
type Item = Block | ReadonlyMap<string, Typed> | { readonly whole: Typed };

interface Row {
  readonly difference: Difference | null;
  readonly mine: Item | null;
  readonly theirs: Item | null;
}

interface Piece {
  readonly rows: readonly Row[];
  readonly put: (items: readonly Item[]) => readonly (readonly [string, Typed])[];
}

function piecesOf(both: Both): Piece[] {
  const names = new Set([...both.mine.keys(), ...both.theirs.keys()]);
  const lists = new Set([...names].flatMap((name) => (rowIn(name) === null ? [] : [name.split('.')[0] ?? ''])));
  return [
    ...[...names]
      .filter((name) => rowIn(name) === null)
      .map((name) => (OF_BLOCKS.has(name) ? blocksPiece(name, both) : wholePiece(name, both))),
    ...[...lists].map((list) => rowsPiece(list, both)),
  ];
}

const rowIn = (name: string): number | null => {
  const [, row] = /^[a-z]+\.(\d+)\.[a-z]+$/.exec(name) ?? [];
  return row === undefined ? null : Number(row);
};

const blocksIn = (fields: Fields | null, name: string): readonly Block[] => {
  const value = fields?.get(name);
  return value === undefined || typeof value === 'string' ? [] : value.blocks;
};

function blocksPiece(name: string, both: Both): Piece {
  const [mine, theirs] = [blocksIn(both.mine, name), blocksIn(both.theirs, name)];
  return {
    rows: rowsOf(name, both, { mine, theirs, base: blocksIn(both.base, name) }, { mine, theirs }),
    put: (items) => [[name, { v: 1, blocks: items.filter((item): item is Block => 'type' in item) }]],
  };
}

function rowsPiece(list: string, both: Both): Piece {
  const all = { mine: rowsIn(both.mine, list), theirs: rowsIn(both.theirs, list), base: rowsIn(both.base, list) };
  const said = (rows: readonly ReadonlyMap<string, Typed>[]): Block[] =>
    rows.map((row) => joined([...row].map(([part, value]) => wordsOf(`${list}.0.${part}`, value, both))));
  return {
    rows: rowsOf(list, both, { mine: said(all.mine), theirs: said(all.theirs), base: said(all.base) }, all),
    put: (items) =>
      items.flatMap((item, at) =>
        item instanceof Map ? [...item].map(([part, value]) => [`${list}.${at}.${part}`, value] as const) : [],
      ),
  };
}

function rowsIn(fields: Fields | null, list: string): ReadonlyMap<string, Typed>[] {
  const rows: Map<string, Typed>[] = [];
  for (const [name, value] of fields ?? []) {
    const [of, , part = ''] = name.split('.');
    const at = rowIn(name);
    if (of === list && at !== null) (rows[at] ??= new Map()).set(part, value);
  }
  return rows;
}

function wholePiece(name: string, both: Both): Piece {
  const [mine, theirs, base] = [both.mine, both.theirs, both.base].map((fields) => fields?.get(name) ?? '');
  const [own = '', other = ''] = [mine, theirs];
  const same = JSON.stringify(own) === JSON.stringify(other);
  const said = (value: Typed): Block => joined([wordsOf(name, value, both)]);
  const untouched = both.base !== null && JSON.stringify(base) === JSON.stringify(own);
  const row = compareOne(said(own), said(other), both.locale);
  const given = { field: name, mine: row.before, theirs: row.after, proposed: untouched ? 'theirs' : 'mine' } as const;
  return {
    rows: [
      {
        difference: same ? null : { ...given, key: keyOf(name, own, other, 0) },
        mine: { whole: own },
        theirs: { whole: other },
      },
    ],
    put: (items) => items.flatMap((item) => ('whole' in item ? [[name, item.whole] as const] : [])),
  };
}

interface Three {
  readonly mine: readonly Block[];
  readonly theirs: readonly Block[];
  readonly base: readonly Block[];
}

function rowsOf(
  field: string,
  { locale, base: begun }: Both,
  { mine, theirs, base }: Three,
  items: { readonly mine: readonly Item[]; readonly theirs: readonly Item[] },
): Row[] {
  const before = new Set(base.map((block) => JSON.stringify(block)));
  const had = (side: Side | null): boolean => begun !== null && side !== null && before.has(JSON.stringify(side.block));
  const equal = (blocks: readonly Block[]): boolean =>
    begun !== null && JSON.stringify(blocks) === JSON.stringify(base);
  // Where one of the two touched nothing, a block that the other moved is gone from nowhere.
  const alone = equal(mine) ? 'theirs' : equal(theirs) ? 'mine' : null;
  const seen = new Map<string, number>();
  return compareBlocks(mine, theirs, locale).map((row) => {
    const sides = { mine: row.before, theirs: row.after };
    const item = {
      mine: sides.mine === null ? null : (items.mine[sides.mine.at] ?? null),
      theirs: sides.theirs === null ? null : (items.theirs[sides.theirs.at] ?? null),
    };
    if (row.same) return { difference: null, ...item };
    // What was there before and is gone, or is another, was touched by who has it no longer.
    const touchedByThem = sides.mine === null ? !had(sides.theirs) : had(sides.mine);
    const pair = JSON.stringify([sides.mine?.block, sides.theirs?.block]);
    const times = (seen.get(pair) ?? 0) + 1;
    seen.set(pair, times);
    const key = keyOf(field, pair, times);
    return { difference: { key, field, ...sides, proposed: alone ?? (touchedByThem ? 'theirs' : 'mine') }, ...item };
  });
}

const keyOf = (...what: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(what)).digest('hex').slice(0, 16);

type Line = Extract<Block, { type: 'paragraph' }>['content'];

/** A field as one line of words and mentions. */
function wordsOf(name: string, value: Typed, { shown }: Both): Line {
  if (typeof value === 'string') return value === '' ? [] : [text(shown(name, value))];
  return value.blocks.flatMap((block) => ('content' in block ? block.content : []));
}

const text = (words: string): Line[number] => ({ type: 'text', text: words, marks: [] });

const joined = (lines: readonly Line[]): Block => ({
  type: 'paragraph',
  content: lines.filter((line) => line.length > 0).flatMap((line, at) => (at === 0 ? line : [text(' · '), ...line])),
});
