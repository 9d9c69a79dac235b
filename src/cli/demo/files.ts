import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { PlainDate } from '../../domain/date.ts';
import { parseDocument } from 'yaml';
import { filledInOn } from './made-on.ts';
import { ContentMistake } from './mistake.ts';

/** A folder of the demonstration. Every mistake in it is told with the file's name. */
export interface ContentFolder {
  readonly path: string;
  /** Of the making: some dates are counted from it (`made-on.ts`). */
  readonly day: PlainDate;
}

export function bytesOf(folder: ContentFolder, file: string): Uint8Array {
  try {
    return readFileSync(join(folder.path, file));
  } catch {
    throw new ContentMistake(file, '', 'the file is missing or cannot be read');
  }
}

export function hasFile(folder: ContentFolder, file: string): boolean {
  return existsSync(join(folder.path, file));
}

export function textOf(folder: ContentFolder, file: string): string {
  return filledInOn(new TextDecoder().decode(bytesOf(folder, file)), folder.day);
}

export function foldersIn(folder: ContentFolder, name: string): string[] {
  return readdirSync(join(folder.path, name), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
}

/** Reads YAML of a known shape. */
export function yamlOf<Shape extends v.GenericSchema>(
  yaml: string,
  shape: Shape,
  file: string,
  field = '',
): v.InferOutput<Shape> {
  const document = parseDocument(yaml);
  const [error] = document.errors;
  if (error !== undefined) throw new ContentMistake(file, field, error.message.split('\n')[0] ?? 'not YAML');
  return shaped(document.toJS(), shape, file, field);
}

export function shaped<Shape extends v.GenericSchema>(
  given: unknown,
  shape: Shape,
  file: string,
  field: string,
): v.InferOutput<Shape> {
  const result = v.safeParse(shape, given);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = [field, v.getDotPath(issue) ?? ''].filter((part) => part !== '').join('.');
  throw new ContentMistake(file, path === '' ? '' : `field ${path}`, issue.message);
}

/** A manuscript: YAML between two lines of `---`, and the text below, with the line that it begins on. */
export function manuscriptOf(folder: ContentFolder, file: string): { head: string; body: string; firstLine: number } {
  const lines = textOf(folder, file).split(/\r?\n/);
  const end = lines.indexOf('---', 1);
  if (lines[0] !== '---' || end < 0) throw new ContentMistake(file, '', 'expected a head between two lines of ---');
  return { head: lines.slice(1, end).join('\n'), body: lines.slice(end + 1).join('\n'), firstLine: end + 2 };
}
