import type { Document, Inline } from '../domain/document.ts';
import { parsePartialDate, parsePlainDate, type PartialDate, type PlainDate } from '../domain/date.ts';
import type { ManuscriptProblem, ProblemKind } from './manuscript-problem.ts';
import { readLine, readMarkdown } from './markdown.ts';
import type { KeyResolver } from './reading.ts';

/** What somebody typed into a field: text or Markdown; or, from the editor that runs in the browser, a document. */
export type Typed = string | Document;

/** What is wrong with a field. In a manuscript, `line` says where. */
export interface FieldProblem {
  readonly problem:
    | ProblemKind
    | 'not-a-date'
    | 'not-a-number'
    | 'not-a-choice'
    | 'too-long'
    | 'wrong-link'
    | 'wrong-slug';
  readonly line: number | null;
  readonly what: string;
}

type Line = readonly Inline[];

/**
 * Reads fields one by one. What cannot be read is noted, and what stood there before is taken instead: so that one wrong
 * date does not keep a thousand words from being saved.
 */
export class TypedFields {
  readonly problems = new Map<string, FieldProblem>();
  readonly #typed: ReadonlyMap<string, Typed>;
  readonly #before: ReadonlyMap<string, Typed>;
  readonly #keys: KeyResolver;

  constructor(typed: ReadonlyMap<string, Typed>, before: ReadonlyMap<string, Typed>, keys: KeyResolver) {
    this.#typed = typed;
    this.#before = before;
    this.#keys = keys;
  }

  line(name: string): Line {
    return this.#read(name, [], (given) => {
      if (typeof given !== 'string') return firstLine(given);
      const read = readLine(given, { keys: this.#keys });
      return 'line' in read ? read.line : problemAt(read.found);
    });
  }

  /** One line each; empty ones are none. */
  lines(name: string): readonly Line[] {
    return this.#read(name, [], (given) => {
      if (typeof given !== 'string')
        return given.blocks.flatMap((block) => ('content' in block && block.content.length > 0 ? [block.content] : []));
      const found: Line[] = [];
      for (const [at, text] of given.split('\n').entries()) {
        const read = readLine(text, { keys: this.#keys, firstLine: at + 1 });
        if (!('line' in read)) return problemAt(read.found);
        if (read.line.length > 0) found.push(read.line);
      }
      return found;
    });
  }

  document(name: string): Document {
    return this.#read(name, { v: 1, blocks: [] }, (given) => {
      if (typeof given !== 'string') return given;
      const read = readMarkdown(given, { keys: this.#keys });
      return 'document' in read ? read.document : problemAt(read.found);
    });
  }

  plain(name: string, most: number): string {
    return this.#read(name, '', (given) => {
      const text = typeof given === 'string' ? given.replaceAll(/\s+/g, ' ').trim() : '';
      return text.length <= most ? text : wrong('too-long', String(most));
    });
  }

  /** A date that a row must have. */
  partialDate(name: string): PartialDate | null {
    if (!this.#typed.has(name)) this.problems.set(name, { problem: 'not-a-date', line: null, what: '' });
    return this.#read(
      name,
      null,
      (given) => parsePartialDate(String(given).trim()) ?? wrong('not-a-date', String(given)),
    );
  }

  plainDate(name: string, otherwise: PlainDate): PlainDate {
    return this.#read(
      name,
      otherwise,
      (given) => parsePlainDate(String(given).trim()) ?? wrong('not-a-date', String(given)),
    );
  }

  choice<Value extends string>(name: string, among: readonly Value[], otherwise: Value): Value {
    return this.#read(name, otherwise, (given) => among.find((each) => each === given) ?? wrong('not-a-choice', ''));
  }

  /** What passes `parse`, or `null` where nothing was typed. */
  parsed<Value>(name: string, parse: (text: string) => Value | null, problem: FieldProblem['problem']): Value | null {
    return this.#read<Value | null>(name, null, (given) => {
      const text = typeof given === 'string' ? given.trim() : '';
      if (text === '') return null;
      return parse(text) ?? wrong(problem, text);
    });
  }

  /** The rows of a list of which something is typed, by their numbers. */
  rows<Row>(list: string, typed: readonly string[], read: (row: string) => Row | null): readonly Row[] {
    const numbers = new Set<number>();
    for (const [name, value] of this.#typed) {
      const [, of, at, part] = /^([a-z]+)\.(\d{1,4})\.([a-z]+)$/.exec(name) ?? [];
      if (of === list && typed.includes(part ?? '') && !isEmpty(value)) numbers.add(Number(at));
    }
    return [...numbers].toSorted((a, b) => a - b).flatMap((at) => read(`${list}.${at}`) ?? []);
  }

  #read<Value>(name: string, empty: Value, read: (given: Typed) => Value | Wrong): Value {
    const given = this.#typed.get(name);
    if (given !== undefined) {
      const value = read(given);
      if (!(value instanceof Wrong)) return value;
      this.problems.set(name, value.problem);
    }
    const before = this.#before.get(name);
    const value = before === undefined ? empty : read(before);
    return value instanceof Wrong ? empty : value;
  }
}

class Wrong {
  readonly problem: FieldProblem;
  constructor(problem: FieldProblem) {
    this.problem = problem;
  }
}

const wrong = (problem: FieldProblem['problem'], what: string): Wrong => new Wrong({ problem, line: null, what });

const problemAt = ({ problem, line, what }: ManuscriptProblem): Wrong => new Wrong({ problem, line, what });

function firstLine({ blocks }: Document): Line {
  const [first] = blocks;
  return first !== undefined && 'content' in first ? first.content : [];
}

const isEmpty = (typed: Typed): boolean =>
  typeof typed === 'string'
    ? typed.trim() === ''
    : typed.blocks.every((block) => 'content' in block && block.content.length === 0);
