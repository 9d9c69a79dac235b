import { readdirSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import type { Audit } from '../domain/audit.ts';
import type { TextVersion } from '../newsroom/texts.ts';
import { recordPerson } from '../vault/record-person.ts';
import { recordPlace } from '../vault/record-place.ts';
import { checkWorks } from './check-works.ts';
import type { Press } from './press.ts';
import { publish } from './publish.ts';
import {
  basis,
  en,
  es,
  filePicture,
  fileStory,
  her,
  now,
  picture,
  scratchPress,
  story,
  textOf,
  there,
  town,
  woman,
  words,
} from './scratch-press.ts';

vi.setConfig({ testTimeout: 120_000 });

const onDisk = (press: Press): string[] =>
  [press.mediaFolder, press.journalFolder].flatMap((folder) => {
    try {
      return readdirSync(folder);
    } catch {
      return [];
    }
  });

onEachEngine((_engine, scratch) => {
  test('says all that publishing would, at once, and leaves nothing behind', async () => {
    const { names: _, ...press } = await scratchPress(await scratch());
    await recordPlace(press.vault, town);
    await recordPerson(press.vault, woman, [basis({ identity: 'anonymous', place: 'region' })]);
    await filePicture(press, { en: '' });
    const body = [words('Xiomara Canario lives in Pueblo Canario, says Nayeli Quetzal. '), her, words(' in '), there];
    await fileStory(press, [textOf(en, body), textOf(es, body)], { picture, subjects: [woman.id] });
    const before = await press.newsroom.db.selectFrom('made').selectAll().execute();
    for (const how of ['glance', 'read', 'whole'] as const) {
      const checked = await checkWorks(press, [story], { at: now, how });
      expect(checked.refusals.map(({ refused }) => refused).toSorted()).toEqual([
        'alt-missing',
        'names-unanswered',
        'names-unanswered',
      ]);
      expect(new Set(checked.blocking.map(({ kind }) => kind))).toEqual(new Set(['name', 'place']));
      expect(new Set(checked.blocking.map(({ locale }) => locale))).toEqual(new Set([en, es]));
      expect(checked.questions).toContainEqual({ work: story, locale: en, name: 'Nayeli Quetzal' });
      expect(checked.unread.length > 0).toBe(how !== 'whole');
      const { questions: _q, going: _g, ...rest } = checked;
      expect(JSON.stringify(rest)).not.toMatch(/xiomara|canario/i);
    }
    expect(onDisk(press)).toEqual([]);
    expect(await press.newsroom.db.selectFrom('made').selectAll().execute()).toEqual(before);
    await press.close();
  });

  test('finds what the press finds, to the digest, and fits what it lets out', async () => {
    const press = await scratchPress(await scratch());
    await recordPlace(press.vault, town);
    await recordPerson(press.vault, woman, [basis({ identity: 'anonymous' })]);
    await fileStory(press, [{ ...textOf(en, [words('With Xiomara Canario.')]), standfirst: [] }]);
    const refused = await publish(press, [story], now);
    if (!('refused' in refused) || refused.refused !== 'protected-name') throw new Error('published');
    const { blocking } = await checkWorks(press, [story], { at: now, how: 'whole' });
    expect(blocking).toEqual(refused.findings);
    const quick = await checkWorks(press, [story], { at: now, how: 'glance' });
    expect(blocking.map(({ finding }) => finding)).toEqual(
      expect.arrayContaining(quick.blocking.map(({ finding }) => finding)),
    );
    await press.close();
  });

  test('a text on trial stands in for the approved one, whatever else is approved', async () => {
    const press = await scratchPress(await scratch());
    await recordPlace(press.vault, town);
    await recordPerson(press.vault, woman, [basis({ identity: 'anonymous' })]);
    await fileStory(press, [textOf(en, [words('Nothing here.')])]);
    const text = textOf(en, [words('Here is Xiomara Canario.')]);
    const onTrial: TextVersion[] = [{ work: story, version: 0, state: 'draft', author: null, writtenAt: now, text }];
    expect((await checkWorks(press, [story], { at: now, how: 'glance' })).blocking).toEqual([]);
    const { blocking, going } = await checkWorks(press, [story], { at: now, how: 'glance', onTrial });
    expect(blocking.length).toBeGreaterThan(0);
    expect(JSON.stringify(going)).toContain('Here is');
    await press.close();
  });

  test('one entry stands for everything that is read, and nothing is read that cannot be told', async () => {
    const press = await scratchPress(await scratch());
    await recordPlace(press.vault, town);
    await recordPerson(press.vault, woman, [basis()]);
    await fileStory(press, [textOf(en, [her])]);
    const verbs: string[] = [];
    const audit: Audit = ({ verb }) => Promise.resolve(void verbs.push(verb));
    await checkWorks({ ...press, vault: { ...press.vault, audit } }, [story], { at: now, how: 'whole' });
    expect(verbs).toEqual(['work-checked']);
    const shut: Audit = () => Promise.reject(new Error('closed'));
    const silent = { ...press, vault: { ...press.vault, audit: shut } };
    await expect(checkWorks(silent, [story], { at: now, how: 'glance' })).rejects.toThrow('closed');
    await press.close();
  });
});
