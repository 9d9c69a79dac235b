import { randomBytes } from 'node:crypto';
import { caseShape } from '../../domain/case-shape.ts';
import type { Case } from '../../domain/case.ts';
import { idFrom, type CaseId } from '../../domain/id.ts';
import { beginTeam, leaveTeam } from '../../staff/case-members.ts';
import { eraseCase } from '../../vault/erase-case.ts';
import { recordCase } from '../../vault/record-case.ts';
import { changeSeenCase, meOf } from '../cases/casework.ts';
import { fitted } from '../cases/shape-errors.ts';
import { alike, cellOr, orNothing, wrongCells, type CsvKind } from './csv-kind.ts';

const NEW: Omit<Case, 'id'> = {
  title: '',
  campaign: 'draft',
  verification: 'unverified',
  people: [],
  situations: [],
  proceedings: [],
  asks: [],
  says: [],
  outcomes: [],
  contact: { last: null, checkIn: null },
};

/** Cases: what a list shows of them. Who is in them, what happened and what is asked for is recorded at the desk alone. */
export const CASES_CSV: CsvKind<Case> = {
  table: 'cases',
  path: '/cases',
  columns: ['number', 'title', 'campaign', 'verification', 'last_contact', 'check_in'],
  seen: ({ sees }) => [...sees.cases.values()],
  cellsOf: ({ id, title, campaign, verification, contact }) => ({
    number: id,
    title,
    campaign,
    verification,
    last_contact: contact.last ?? '',
    check_in: contact.checkIn ?? '',
  }),
  read(cells, before, { c }) {
    const is = before ?? { ...NEW, id: idFrom<CaseId>(randomBytes(16)) };
    const given = {
      ...is,
      title: cellOr(cells, 'title', is.title),
      campaign: cellOr(cells, 'campaign', is.campaign),
      verification: cellOr(cells, 'verification', is.verification),
      contact: {
        last: orNothing(cellOr(cells, 'last_contact', is.contact.last ?? '')),
        checkIn: orNothing(cellOr(cells, 'check_in', is.contact.checkIn ?? '')),
      },
    };
    const known = fitted(caseShape, given, c.var.language.say);
    if ('fit' in known) return { record: known.fit, place: null };
    const columns: Readonly<Record<string, string>> = { 'contact.last': 'last_contact', 'contact.checkIn': 'check_in' };
    return { wrong: wrongCells(known.errors, (path) => columns[path] ?? path) };
  },
  async add({ record }, { c, vault }) {
    const { deps } = c.var;
    // First the team: a case that nobody is on would be nobody's.
    const begun = await beginTeam(deps.staff, record.id, deps.now(), { by: meOf(c), audit: deps.audit });
    if (begun !== 'joined') return false;
    await recordCase(vault, record);
    return true;
  },
  async change(before, after, { c, vault }) {
    const done = await changeSeenCase<'changed-meanwhile'>(c, vault, before.id, (record) =>
      alike(record, before) ? after : { refused: 'changed-meanwhile' },
    );
    return done === 'changed';
  },
  async remove({ record: { id } }, { c, vault }) {
    const { deps } = c.var;
    const told = { by: meOf(c), audit: deps.audit };
    await eraseCase(vault, deps.press.evidence, { case: id, ...told });
    await leaveTeam(deps.staff, id, meOf(c), told);
  },
};
