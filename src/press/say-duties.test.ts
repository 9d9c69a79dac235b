import { expect, test } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import type { PlainDate } from '../domain/date.ts';
import { idFrom, type PersonId } from '../domain/id.ts';
import type { Verdict } from '../domain/say.ts';
import { recordCase } from '../vault/record-case.ts';
import { recordPerson } from '../vault/record-person.ts';
import { recordPlace } from '../vault/record-place.ts';
import { account, record } from '../vault/scratch-vault.ts';
import { recordVerdict } from '../vault/verdicts.ts';
import { publish } from './publish.ts';
import { basis, en, es, fileStory, now, scratchPress, story, textOf, town, woman, words } from './scratch-press.ts';

const lawyer = idFrom<PersonId>(new Uint8Array(16).fill(61));
const shownOn = '2026-09-01' as PlainDate;

onEachEngine((_engine, scratch) => {
  test('a text about a client waits for the lawyer’s yes to this version in each language', async () => {
    const press = await scratchPress(await scratch());
    await recordPlace(press.vault, town);
    await recordPerson(press.vault, woman, [basis()]);
    const texts = (english: string) => [textOf(en, [words(english)]), textOf(es, [words('Caminé.')])];
    const facts = { subjects: [woman.id] };
    await fileStory(press, texts('I walked.'), facts);
    expect(await publish(press, [story], now)).toHaveProperty('published');

    await recordCase(press.vault, {
      ...record,
      says: [{ of: lawyer, kind: 'sign-off', clients: [woman.id], days: 1 }],
    });
    const say = (locale: string, version: number, answer: Verdict['answer']) => {
      const text = { work: story, locale, version };
      return recordVerdict(press.vault, record.id, { text, of: lawyer, shownOn, answer, heardBy: account });
    };
    const refused = (locale: string) => ({ refused: 'text-not-signed-off', work: story, locale });
    expect(await publish(press, [story], now)).toEqual(refused(en));
    await say('en', 1, 'yes');
    expect(await publish(press, [story], now)).toEqual(refused(es));
    await say('es', 1, 'yes');
    expect(await publish(press, [story], now)).toHaveProperty('published');
    await say('es', 1, 'no');
    expect(await publish(press, [story], now)).toEqual(refused(es));
    await say('es', 1, 'yes');
    await fileStory(press, texts('I ran.'), facts);
    expect(await publish(press, [story], now)).toEqual(refused(en));
    await press.close();
  });

  test('it does not wait where the client is only mentioned', async () => {
    const press = await scratchPress(await scratch());
    await recordPlace(press.vault, town);
    await recordPerson(press.vault, woman, [basis()]);
    await recordCase(press.vault, {
      ...record,
      says: [{ of: lawyer, kind: 'sign-off', clients: [woman.id], days: 1 }],
    });
    await fileStory(press, [textOf(en, [words('She walked.')])], { subjects: [] });
    expect(await publish(press, [story], now)).toHaveProperty('published');
    await press.close();
  });
});
