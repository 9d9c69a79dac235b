import { expect, test, vi } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import { idFrom, type AccountId, type OfficeId } from '../domain/id.ts';
import type { NameDecision } from '../domain/name-decision.ts';
import { keyOf } from '../domain/proper-names.ts';
import { catalogueFor } from '../platform/catalogue/catalogue.ts';
import { decideNames } from '../newsroom/name-decisions.ts';
import { recordOffice } from '../vault/record-official.ts';
import { recordPerson } from '../vault/record-person.ts';
import { recordPlace } from '../vault/record-place.ts';
import { publish } from './publish.ts';
import { sayRefusal } from './say-refusal.ts';
import {
  basis,
  en,
  fileStory,
  her,
  now,
  scratchPress,
  story,
  textOf,
  there,
  town,
  woman,
  words,
} from './scratch-press.ts';

vi.setConfig({ testTimeout: 120_000 });

const editor = idFrom<AccountId>(new Uint8Array(16).fill(60));

onEachEngine((_engine, scratch) => {
  test('a text with names that nobody answered for does not go out for the first time', async () => {
    const { names: _, ...press } = await scratchPress(await scratch());
    await recordPlace(press.vault, town);
    await recordPerson(press.vault, woman, [basis()]);
    await recordOffice(press.vault, {
      id: idFrom<OfficeId>(new Uint8Array(16).fill(61)),
      title: { en: 'Attorney General' },
      institution: { en: 'Fiscalía Mayor' },
      salutation: 'Señora',
      language: 'es',
      address: { lines: ['Calle 1'], country: 'MX', email: null, phone: null },
      holders: [],
    });
    const decide = (name: string, decision: NameDecision) =>
      decideNames(press.newsroom, [{ work: story, key: keyOf(name), decision, by: editor, at: now }]);
    const body = [
      her,
      words(
        ' met Nayeli Quetzal of Fiscalía Mayor in Pueblo Canario, Mexico, on Monday. So did NAYELI QUETZAL at Casa Roja.',
      ),
    ];
    await fileStory(press, [
      {
        ...textOf(en, [...body, words(' In '), there, words('.')]),
        bylines: [{ name: 'Kathy Price', role: null, credit: 'author' }],
      },
    ]);

    const refused = await publish(press, [story], now);
    expect(refused).toEqual({ refused: 'names-unanswered', work: story, locale: en, names: 2 });
    if (!('refused' in refused)) throw new Error('published');
    expect(sayRefusal(refused, catalogueFor(en))).toBe(
      '2 names in this text (en) are linked to no record. Say of each what it is: link it, an official, or remove it.',
    );
    // What was linked or removed is asked about again where it still stands.
    await decide('Casa Roja', 'kept');
    await decide('Nayeli Quetzal', 'removed');
    expect(await publish(press, [story], now)).toMatchObject({ refused: 'names-unanswered', names: 1 });
    await decide('Nayeli Quetzal', 'official');
    expect(await publish(press, [story], now)).toMatchObject({ published: [{ work: story }], questions: [] });

    // Once it is public a new name is a question, and takes nothing off the site.
    await fileStory(press, [textOf(en, [...body, words(' And Itzel.')])]);
    expect(await publish(press, [story], now)).toMatchObject({
      questions: [{ work: story, locale: en, name: 'Itzel' }],
    });
    const kept = JSON.stringify(await press.newsroom.db.selectFrom('name_decisions').selectAll().execute());
    expect(kept).not.toMatch(/quetzal|roja/i);
    await press.close();
  });
});
