import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { PlainDate } from '../../domain/date.ts';
import type { PersonId, PlaceId, WorkId } from '../../domain/id.ts';
import { scratchPress } from '../../press/scratch-press.ts';
import { answersDue, commitmentsOf, meetingsOf } from '../../vault/officials.ts';
import { account, record } from '../../vault/scratch-vault.ts';
import { shaped } from './files.ts';
import { idsFor } from './keys.ts';
import { officialsShape } from './officials-shape.ts';
import { recordOfficials } from './record-officials.ts';

const folder = mkdtempSync(join(tmpdir(), 'alzavoz-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const keys = {
  people: idsFor<PersonId>(['prosecutor', 'delegate']),
  places: idsFor<PlaceId>(['capital']),
  works: idsFor<WorkId>(['report']),
};
const title = { en: 'Prosecutor' };
const holders = [{ person: 'prosecutor', from: '2025' }];
const address = { lines: ['House of Justice'], country: 'XM' };
const commitment = { office: 'prosecution', report: 'report', recommendation: 0, cases: ['case'], text: 'Search' };
const file = {
  offices: { prosecution: { title, institution: title, salutation: 'Madam', language: 'en', address, holders } },
  meetings: {
    first: { on: '2025-04-29', cases: ['case'], received: [{ office: 'prosecution' }], went: ['delegate'] },
  },
  commitments: [
    { ...commitment, steps: [{ state: 'promised', on: '2025-04-29', note: 'Without a date' }] },
    { ...commitment, answerDueOn: '2025-06-15' },
  ],
};
const read = (given: unknown) => shaped(given, officialsShape(keys, ['case']), 'officials.yaml', '');

test('offices, meetings and commitments of a mission are in the vault, with the cases that they are about', async () => {
  const press = await scratchPress({ engine: 'sqlite', folder });
  await recordOfficials(press.vault, read(file), new Map([['case', record.id]]), account);
  expect(await meetingsOf(press.vault, { case: record.id })).toMatchObject([{ went: [keys.people.get('delegate')] }]);
  expect(await commitmentsOf(press.vault, { case: record.id })).toHaveLength(2);
  expect(await answersDue(press.vault, '2025-06-15' as PlainDate)).toHaveLength(1);
  await press.close();
});

test('a key that nothing has is a mistake, told with its field', () => {
  const meetings = { first: { ...file.meetings.first, cases: ['nowhere'] } };
  expect(() => read({ ...file, meetings })).toThrow('no case has this key');
  const unknown = { ...file.offices.prosecution, holders: [{ person: 'nobody', from: '2025' }] };
  expect(() => read({ ...file, offices: { prosecution: unknown } })).toThrow('nobody has this key');
});
