import { expect, test } from 'vitest';
import { contextOf, OPEN, worldOf } from '../../test/fixtures/pages/views.ts';
import { petitionCountJson, petitionJson, petitionsJson } from './petition-json.ts';

const world = worldOf();
const context = contextOf(world, '/petitions/petition.json');
const record = { work: world.petition, standing: OPEN, countries: [{ code: 'CA', signatures: 900 }] };

test('one petition in the envelope of the e-petitions', () => {
  expect(petitionJson(record, context)).toMatchObject({
    links: { self: 'https://vela.example/petitions/petition.json?locale=en' },
    data: {
      type: 'petition',
      id: world.petition.work,
      attributes: {
        state: 'open',
        signature_count: 1234,
        closing_date: null,
        opened_at: '2014-09-08T12:00:00Z',
        creator_name: 'Vela Human Rights Network',
        rejection: null,
        topics: [],
        signatures_by_country: [{ name: 'Canada', code: 'CA', signature_count: 900 }],
      },
    },
  });
});

test('a list has links to its pages, and the count is one number', () => {
  const links = { self: '/petitions.json?page=1', first: '/a', last: '/b', next: null, prev: null };
  expect(petitionsJson([record], links, context)).toMatchObject({
    links: { self: 'https://vela.example/petitions.json?page=1', next: null },
    data: [{ type: 'petition' }],
  });
  expect(petitionCountJson(OPEN)).toEqual({ signature_count: 1234 });
});
