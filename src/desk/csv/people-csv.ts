import { randomBytes } from 'node:crypto';
import { CASE_ROLES } from '../../domain/case.ts';
import { idFrom, parseId, type CaseId, type PersonId } from '../../domain/id.ts';
import { nameOf, personWith, type Person, type PersonName } from '../../domain/person.ts';
import { changePerson } from '../../press/change-person.ts';
import { changeCase } from '../../vault/record-case.ts';
import { personShape } from '../../vault/change-person.ts';
import { eraseRecord } from '../../vault/erase-record.ts';
import { recordPerson } from '../../vault/record-person.ts';
import { meOf } from '../cases/casework.ts';
import { fitted } from '../cases/shape-errors.ts';
import { alike, cellOr, orNothing, wrongCells, type CsvKind, type WrongCell } from './csv-kind.ts';

const NO_NAME: PersonName = { kind: 'used', full: '', short: null, given: null, lang: null };

/**
 * People: who they are. What may be told of them comes from a conversation and is recorded with it, never from a file;
 * contacts and documents stay at the desk.
 */
export const PEOPLE_CSV: CsvKind<Person> = {
  table: 'people',
  path: '/people',
  columns: [
    'number',
    'name',
    'short_name',
    'given_name',
    'language',
    'gender',
    'group',
    'pronoun',
    'birth',
    'aliases',
    'case',
    'role',
  ],
  seen: ({ roster, sees }) => [...sees.people].flatMap((id) => roster.people.get(id)?.person ?? []),
  cellsOf: (person) => {
    const name = nameOf(person, '') ?? NO_NAME;
    return {
      number: person.id,
      name: name.full,
      short_name: name.short ?? '',
      given_name: name.given ?? '',
      language: name.lang ?? '',
      gender: person.gender,
      group: person.group ? 'yes' : 'no',
      pronoun: person.pronoun ?? '',
      birth: person.birth ?? '',
      aliases: person.aliases.map(({ text }) => text).join('; '),
    };
  },
  read(cells, before, { c, sees }) {
    const { say } = c.var.language;
    const is =
      before ??
      personWith({ id: idFrom<PersonId>(randomBytes(16)), gender: 'unstated', group: false, names: [NO_NAME] });
    const was = nameOf(is, '') ?? NO_NAME;
    const name = {
      kind: was.kind,
      full: cellOr(cells, 'name', was.full),
      short: orNothing(cellOr(cells, 'short_name', was.short ?? '')),
      given: orNothing(cellOr(cells, 'given_name', was.given ?? '')),
      lang: orNothing(cellOr(cells, 'language', was.lang ?? '')),
    };
    const group = cellOr(cells, 'group', is.group ? 'yes' : 'no');
    const aliases = cellOr(cells, 'aliases', is.aliases.map(({ text }) => text).join('; '))
      .split(';')
      .map((text) => text.trim())
      .filter((text) => text !== '');
    const given = {
      ...is,
      // Of several names the one that they go by is changed; a file says nothing of the others.
      names: is.names.includes(was) ? is.names.map((each) => (each === was ? name : each)) : [...is.names, name],
      gender: cellOr(cells, 'gender', is.gender),
      group: group === 'yes',
      pronoun: orNothing(cellOr(cells, 'pronoun', is.pronoun ?? '')),
      birth: orNothing(cellOr(cells, 'birth', is.birth ?? '')),
      aliases: aliases.map((text) => is.aliases.find((each) => each.text === text) ?? { text, released: false }),
    };
    const known = fitted(personShape, given, say);
    const wrong: WrongCell[] = 'errors' in known ? wrongCells(known.errors, columnOf) : [];
    if (group !== 'yes' && group !== 'no') wrong.push({ column: 'group', text: say('csv.yes-or-no') });
    if (before !== null) return 'fit' in known && wrong.length === 0 ? { record: known.fit, place: null } : { wrong };
    const about = parseId<CaseId>(cells['case'] ?? '');
    const role = CASE_ROLES.find((each) => each === cells['role']);
    if (about === null || !sees.cases.has(about)) wrong.push({ column: 'case', text: say('csv.no-such-case') });
    if (role === undefined) wrong.push({ column: 'role', text: say('casework.wrong-choice') });
    if ('errors' in known || wrong.length > 0 || about === null || role === undefined) return { wrong };
    return { record: known.fit, place: { case: about, role } };
  },
  async add({ record, place }, { vault }) {
    await recordPerson(vault, record);
    if (place === null) return false;
    const done = await changeCase(vault, place.case, (is) => ({
      ...is,
      people: [...is.people, { person: record.id, role: place.role }],
    }));
    return done === 'changed';
  },
  async change(before, after, { c, vault }) {
    const { deps, identity } = c.var;
    if (identity === null) return false;
    const done = await changePerson<'changed-meanwhile'>(
      deps.press.open(identity, vault),
      before.id,
      (record) => (alike(record, before) ? after : { refused: 'changed-meanwhile' }),
      deps.now(),
    );
    return !('refused' in done);
  },
  async remove({ record, place }, { c, vault }) {
    if (place !== null)
      await changeCase(vault, place.case, (is) => ({
        ...is,
        people: is.people.filter(({ person }) => person !== record.id),
      }));
    await eraseRecord(vault, 'people', record.id, { by: meOf(c), audit: c.var.deps.audit });
  },
};

function columnOf(path: string): string {
  const [part = '', , field = ''] = path.split('.');
  if (part !== 'names') return part;
  return { full: 'name', short: 'short_name', given: 'given_name', lang: 'language' }[field] ?? 'name';
}
