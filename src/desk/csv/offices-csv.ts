import { randomBytes } from 'node:crypto';
import { idFrom, type OfficeId } from '../../domain/id.ts';
import type { Office } from '../../domain/office.ts';
import { officeShape } from '../../domain/officials-shape.ts';
import { eraseRecord } from '../../vault/erase-record.ts';
import { officesById } from '../../vault/officials.ts';
import { recordOffice } from '../../vault/record-official.ts';
import { meOf } from '../cases/casework.ts';
import { fitted } from '../cases/shape-errors.ts';
import { alike, cellOr, orNothing, wrongCells, type CsvKind } from './csv-kind.ts';

const NEW: Omit<Office, 'id'> = {
  title: {},
  institution: {},
  salutation: '',
  language: '',
  address: { lines: [], country: '', email: null, phone: null },
  holders: [],
};

/** Offices, in the language in which each is written to. Who holds one is recorded at the desk. */
export const OFFICES_CSV: CsvKind<Office> = {
  table: 'offices',
  path: '/officials',
  columns: ['number', 'title', 'institution', 'language', 'salutation', 'address', 'country', 'email', 'phone'],
  seen: ({ roster }) => [...roster.offices.values()],
  cellsOf: ({ id, title, institution, language, salutation, address }) => ({
    number: id,
    title: inOwn(title, language),
    institution: inOwn(institution, language),
    language,
    salutation,
    address: address.lines.join('\n'),
    country: address.country,
    email: address.email ?? '',
    phone: address.phone ?? '',
  }),
  read(cells, before, { c }) {
    const is = before ?? { ...NEW, id: idFrom<OfficeId>(randomBytes(16)) };
    const language = cellOr(cells, 'language', is.language);
    const given = {
      ...is,
      language,
      title: { ...is.title, [keyOf(is.title, language)]: cellOr(cells, 'title', inOwn(is.title, language)) },
      institution: {
        ...is.institution,
        [keyOf(is.institution, language)]: cellOr(cells, 'institution', inOwn(is.institution, language)),
      },
      salutation: cellOr(cells, 'salutation', is.salutation),
      address: {
        lines: cellOr(cells, 'address', is.address.lines.join('\n'))
          .split('\n')
          .map((each) => each.trim())
          .filter((each) => each !== ''),
        country: cellOr(cells, 'country', is.address.country),
        email: orNothing(cellOr(cells, 'email', is.address.email ?? '')),
        phone: orNothing(cellOr(cells, 'phone', is.address.phone ?? '')),
      },
    };
    const known = fitted(officeShape, given, c.var.language.say);
    if ('fit' in known) return { record: known.fit, place: null };
    const columnOf = (path: string): string => {
      const [part = '', field = ''] = path.split('.');
      return part !== 'address' ? part : field === 'lines' ? 'address' : field;
    };
    return { wrong: wrongCells(known.errors, columnOf) };
  },
  async add({ record }, { vault }) {
    await recordOffice(vault, record);
    return true;
  },
  async change(before, after, { vault }) {
    const now = (await officesById(vault, [before.id])).get(before.id);
    if (!alike(now, before)) return false;
    await recordOffice(vault, after);
    return true;
  },
  async remove({ record }, { c, vault }) {
    await eraseRecord(vault, 'offices', record.id, { by: meOf(c), audit: c.var.deps.audit });
  },
};

type Texts = Office['title'];

/** The language of a text that there is: its own, else the first. */
const keyOf = (texts: Texts, language: string): string =>
  language in texts ? language : (Object.keys(texts)[0] ?? language);
const inOwn = (texts: Texts, language: string): string =>
  Object.entries(texts).find(([key]) => key === keyOf(texts, language))?.[1] ?? '';
