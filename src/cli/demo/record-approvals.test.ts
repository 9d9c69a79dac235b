import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { approvedTexts } from '../../newsroom/texts.ts';
import { worksById } from '../../newsroom/works.ts';
import { publish } from '../../press/publish.ts';
import {
  basis,
  en,
  es,
  filePicture,
  fileStory,
  now,
  picture,
  scratchPress,
  story,
  textOf,
  town,
  woman,
  words,
} from '../../press/scratch-press.ts';
import { recordPerson } from '../../vault/record-person.ts';
import { recordPlace } from '../../vault/record-place.ts';
import { shaped } from './files.ts';
import type { Keys } from './keys.ts';
import { peopleShape } from './people-shape.ts';
import { recordApprovals } from './record-approvals.ts';

vi.setConfig({ testTimeout: 120_000 });
const folder = mkdtempSync(join(tmpdir(), 'alzavoz-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what somebody approved of the demonstration goes out, text and picture, in every language', async () => {
  const press = await scratchPress({ engine: 'sqlite', folder });
  await recordPlace(press.vault, town);
  await recordPerson(press.vault, woman, [basis({ image: 'full' })]);
  const people = [{ person: woman.id, image: 'full', voice: 'none' } as const];
  await filePicture(press, { en: 'A woman', es: 'Una mujer' }, { people });
  const facts = { subjects: [woman.id], firstPerson: [woman.id], picture };
  await fileStory(press, [textOf(en, [words('I walked.')]), textOf(es, [words('Caminé.')])], facts);
  expect(await publish(press, [story], now)).toHaveProperty('refused', 'text-not-approved');

  const none = new Map<string, never>();
  const keys: Keys = {
    people: new Map([['xiomara', woman.id]]),
    works: new Map([['a-story', story]]),
    pictures: new Map([['portrait', picture]]),
    places: none,
    films: none,
    petitions: none,
  };
  const given = { by: 'Herself', how: 'Read to her by telephone', at: '2014-09-20T10:00:00Z' };
  const approvals = [
    { work: 'a-story', ...given },
    { picture: 'portrait', ...given },
  ];
  const xiomara = { gender: 'woman', group: false, approvals };
  const [file] = await worksById(press.newsroom, [story]);
  if (file === undefined) throw new Error('not on file');
  const texts = (await approvedTexts(press.newsroom, [story])).map(({ text }) => text);
  const { work } = file;
  await recordApprovals(press, {
    people: shaped({ xiomara }, peopleShape(keys), 'people.yaml', ''),
    works: [{ key: 'a-story', work, texts, publishedAt: now, modifiedAt: now, petition: null, corrections: [] }],
    keys,
  });
  expect(await publish(press, [story], now)).toHaveProperty('published');
  await press.close();
});
