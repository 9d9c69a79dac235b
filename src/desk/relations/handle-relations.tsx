import { renderPage } from '../../pages/document.tsx';
import type { DeskContext } from '../cases/casework.ts';
import { openCaseFile } from '../cases/open-case-file.ts';
import { deskName } from '../people/person-words.ts';
import { openPerson } from '../people/seen-people.ts';
import { problem } from '../problem.tsx';
import { pageOf } from '../table/table-page.ts';
import { relatedToCase, tellRelatedToCase } from './case-relations.ts';
import { openCasesOf, relatedTo, tellRelated, wordsFor } from './person-relations.ts';
import type { Related } from './related.ts';
import { relationsPage } from './relations-page.tsx';
import { sayRelated, type Words } from './said.ts';

export async function showPersonRelations(c: DeskContext): Promise<Response> {
  const opened = await openPerson(c);
  if (opened instanceof Response) return opened;
  const all = relatedTo(c, opened, await openCasesOf(opened));
  const some = pageOf(all, askedPage(c));
  await tellRelated(opened, withParents(some.rows, all));
  const { person } = opened.known;
  const of = { name: deskName(person, c.var.language), path: `/people/${person.id}` };
  return listed(c, of, all, wordsFor(c, opened));
}

export async function showCaseRelations(c: DeskContext): Promise<Response> {
  const file = await openCaseFile(c);
  if (file === null) return problem(c, 'not-found');
  const { all, words } = await relatedToCase(c, file);
  const some = pageOf(all, askedPage(c));
  await tellRelatedToCase(file, withParents(some.rows, all));
  return listed(c, { name: file.record.title, path: `/cases/${file.id}` }, all, words);
}

function listed(
  c: DeskContext,
  of: { readonly name: string; readonly path: string },
  all: readonly Related[],
  words: Words,
): Response | Promise<Response> {
  const { identity, language, session } = c.var;
  if (identity === null) return problem(c, 'not-founded');
  const some = pageOf(all, askedPage(c));
  const rows = some.rows.map((each) => sayRelated(each, words));
  const said = withParents(some.rows, all).map((each) => sayRelated(each, words));
  const names = new Map(said.map(({ key, name }) => [key, name]));
  return c.html(renderPage(relationsPage({ language, identity, session, of, some: { ...some, rows }, names })));
}

/** Some of all, with what they hang on, which is named beside them. */
function withParents(some: readonly Related[], all: readonly Related[]): Related[] {
  const keys = new Set(some.flatMap(({ key, via }) => [key, ...via]));
  return all.filter(({ key }) => keys.has(key));
}

function askedPage(c: DeskContext): number {
  const given = c.req.query('page') ?? '';
  return /^[1-9]\d{0,5}$/.test(given) ? Number(given) : 1;
}
