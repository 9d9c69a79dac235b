import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { plainText } from '../domain/published-work.ts';
import { findBySlug } from '../published/works.ts';
import { recordPerson } from '../vault/record-person.ts';
import { recordPlace } from '../vault/record-place.ts';
import { changePerson } from './change-person.ts';
import { publish } from './publish.ts';
import { basis, en, fileStory, her, now, scratchPress, story, textOf, town, woman } from './scratch-press.ts';

vi.setConfig({ testTimeout: 60_000 });
const folder = mkdtempSync(join(tmpdir(), 'alzavoz-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a name that has become a former one goes from what is public, and a contact changes nothing there', async () => {
  const press = await scratchPress({ engine: 'sqlite', folder });
  await recordPlace(press.vault, town);
  await recordPerson(press.vault, woman, [basis()]);
  await fileStory(press, [textOf(en, [her], 'about-her')], { subjects: [woman.id] });
  expect(await publish(press, [story], now)).toHaveProperty('published');
  const seen = async (): Promise<string> => {
    const found = await findBySlug(press.published, { kind: 'story', locale: en, slug: 'about-her' }, now);
    if (found.found !== 'work') return found.found;
    const [block] = found.work.body;
    return block?.type === 'paragraph' ? plainText(block.content) : '';
  };
  const reached = { through: null, how: 'Por teléfono' };
  expect(await changePerson(press, woman.id, (known) => ({ ...known, contacts: [reached] }), now)).toEqual({
    rendered: [],
    waiting: [],
  });
  const name = { kind: 'used', full: 'Ximena Nueva', short: null, given: 'Ximena', lang: 'es' } as const;
  const renamed = await changePerson(
    press,
    woman.id,
    (known) => ({ ...known, names: [...known.names.map((each) => ({ ...each, kind: 'former' as const })), name] }),
    now,
  );
  expect(renamed).toEqual({ rendered: [story], waiting: [] });
  expect(await seen()).toBe('Ximena Nueva');
  // What is refused changes nothing, and hides nothing.
  expect(await changePerson(press, woman.id, () => ({ refused: 'no' as const }), now)).toEqual({ refused: 'no' });
  expect(await seen()).toBe('Ximena Nueva');
  await press.close();
});
