import type { CaseId, OfficeId } from '../../domain/id.ts';
import { tellShown } from '../../vault/open-roster.ts';
import { allows, rosterFor, seenNow, type DeskContext } from '../cases/casework.ts';
import type { CaseFile } from '../cases/open-case-file.ts';
import type { Related } from './related.ts';
import { relationsOfCase } from './relations-of-case.ts';
import type { Words } from './said.ts';

/** All relations of an opened case, and how this reader reads them. */
export async function relatedToCase(
  c: DeskContext,
  { vault, record, events, names }: CaseFile,
): Promise<{ readonly all: readonly Related[]; readonly words: Words }> {
  const roster = await rosterFor(c, vault);
  const sees = await seenNow(c, vault);
  const all = relationsOfCase(record, {
    roster,
    sees,
    events: events.map(({ event }) => event),
    mayOffices: allows(c, 'officials.read'),
  });
  const mayNames = allows(c, 'people.read-names');
  const words: Words = {
    language: c.var.language,
    roster,
    nameOf: (id) => names.get(id) ?? null,
    personOf: (id) => (mayNames && sees.people.has(id) ? (roster.people.get(id)?.person ?? null) : null),
  };
  return { all, words };
}

/** Tells which other cases and offices somebody is about to see. The names of people were told with the case. */
export async function tellRelatedToCase({ vault }: CaseFile, related: readonly Related[]): Promise<void> {
  const cases: CaseId[] = [];
  const offices: OfficeId[] = [];
  for (const { subject } of related) {
    if (subject.is === 'case') cases.push(subject.id);
    if (subject.is === 'office') offices.push(subject.id);
  }
  await tellShown(vault, 'cases', cases);
  await tellShown(vault, 'offices', offices);
}
