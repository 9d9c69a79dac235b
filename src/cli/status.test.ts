import { expect, test } from 'vitest';
import { onEachEngine, scratchAsSite } from '../../test/databases.ts';
import { openPetition } from '../actions/open-petition.ts';
import type { ActionsTables } from '../actions/schema.ts';
import type { PetitionId } from '../domain/id.ts';
import { openZone } from '../platform/database/zone.ts';
import { putIdentity } from '../published/identity.ts';
import { putWorks } from '../published/put-works.ts';
import type { PublishedTables } from '../published/schema.ts';
import { ES, identity, line, NOW, story } from '../published/story.fixture.ts';
import { migrateAll } from './migrate-all.ts';
import { countPetitions } from './status.ts';

onEachEngine((engine, scratch) => {
  test('each petition is told by the slug of the first language that it is published in', async () => {
    const databases = await scratch();
    await migrateAll({ deskDatabases: databases, siteDatabases: scratchAsSite(databases) });
    const actions = openZone<ActionsTables>(databases, 'actions');
    const published = openZone<PublishedTables>(databases, 'published');
    const ids = ['a', 'b', 'c'].map((letter) => letter.repeat(26) as PetitionId);
    for (const id of ids) await openPetition(actions, { id, state: 'open', opensAt: null, closesAt: null });
    await putIdentity(published, identity);
    const [a, b] = ids;
    if (a === undefined || b === undefined) throw new Error('two petitions');
    const petition = (id: PetitionId) => {
      const details = { addressee: line(''), asks: [], goal: 10, delivery: line('') };
      return { kind: 'petition', details: { ...details, kind: 'petition', petition: id } } as const;
    };
    await putWorks(
      published,
      [
        story(1, { ...petition(a), slug: 'free-her' }),
        story(1, { ...petition(a), locale: ES, slug: 'liberenla' }),
        story(2, { ...petition(b), locale: ES, slug: 'solo-en-espanol' }),
      ],
      NOW,
    );
    await actions.db
      .insertInto('signatures')
      .values(
        (['pending', 'validated', 'validated', 'invalidated'] as const).map((state, n) => ({
          id: `s${n}` as never,
          petition: a,
          state,
          token_hash: Buffer.of(n),
          sealed: Buffer.of(n),
          duplicate_tag: Buffer.of(n),
          country: 'MX',
          locale: 'es',
          news: 0,
          day: '2015-03-01',
        })),
      )
      .execute();
    expect(await countPetitions(databases, NOW), engine).toEqual([
      { slug: 'free-her', pending: 1, validated: 2 },
      { slug: 'solo-en-espanol', pending: 0, validated: 0 },
      { slug: null, pending: 0, validated: 0 },
    ]);
    await Promise.all([actions.close(), published.close()]);
  });
});
