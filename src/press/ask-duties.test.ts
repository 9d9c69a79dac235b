import { expect, test } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import type { Ask } from '../domain/ask.ts';
import type { PartialDate } from '../domain/date.ts';
import type { Inline } from '../domain/document.ts';
import { idFrom, type CaseId, type PersonId, type PetitionId, type WorkId } from '../domain/id.ts';
import type { PersonName } from '../domain/person.ts';
import { linkCasePage } from '../newsroom/case-pages.ts';
import { changeFacts, factsDigest } from '../newsroom/change-facts.ts';
import { worksById } from '../newsroom/works.ts';
import { approveText, writeText } from '../newsroom/write-text.ts';
import { changeCase, recordCase } from '../vault/record-case.ts';
import { recordPerson } from '../vault/record-person.ts';
import { recordPlace } from '../vault/record-place.ts';
import { account, record } from '../vault/scratch-vault.ts';
import { publish } from './publish.ts';
import { basis, en, fileStory, her, now, scratchPress, textOf, town, woman, words } from './scratch-press.ts';

const [page, plea] = [31, 32].map((fill) => idFrom<WorkId>(new Uint8Array(16).fill(fill)));
if (page === undefined || plea === undefined) throw new Error('two works');
const id = idFrom<CaseId>(new Uint8Array(16).fill(51));
const petition = idFrom<PetitionId>(new Uint8Array(16).fill(52));
const on = '2026-01' as PartialDate;
const ask: Ask = {
  kind: 'ask',
  person: woman.id,
  actions: ['petition'],
  text: 'x',
  on,
  heardBy: account,
  takenBack: null,
};

const named = (full: string): PersonName => ({ kind: 'used', full, short: null, given: null, lang: 'es' });

onEachEngine((_engine, scratch) => {
  test('a petition for someone waits for their ask, and stops at a red line', async () => {
    const press = await scratchPress(await scratch());
    await recordPlace(press.vault, town);
    await recordPerson(press.vault, woman, [basis()]);
    const goal = 10;
    const details = {
      kind: 'petition',
      petition,
      addressee: [],
      asks: [[words('Stop.')]],
      goal,
      delivery: [],
    } as const;
    const text = { ...textOf(en, [], 'the-petition'), title: [words('Sign')], standfirst: [], details };
    await fileStory(press, [text], { id: plea, kind: 'petition', cases: [page], place: null });
    const refused = { refused: 'petition-not-asked', work: plea };
    expect(await publish(press, [plea], now)).toEqual(refused);
    const people = [{ person: woman.id, role: 'survivor' }] as const;
    await recordCase(press.vault, { ...record, id, people });
    await linkCasePage(press.newsroom, id, page);
    expect(await publish(press, [plea], now)).toEqual(refused);
    await changeCase(press.vault, id, (is) => ({ ...is, asks: [ask] }));
    expect(await publish(press, [plea], now)).toHaveProperty('published');
    await changeCase(press.vault, id, (is) => ({ ...is, campaign: 'appeals-stopped' }));
    expect(await publish(press, [plea], now)).toEqual(refused);
    await changeCase(press.vault, id, (is) => ({
      ...is,
      campaign: 'active',
      asks: [ask, { ...ask, kind: 'red-line' }],
    }));
    expect(await publish(press, [plea], now)).toEqual(refused);
    await press.close();
  });

  test('a petition that only mentions people by name waits until it is asked for each of them', async () => {
    const press = await scratchPress(await scratch());
    await recordPlace(press.vault, town);
    await recordPerson(press.vault, woman, [basis({ identity: 'anonymous' })]);
    const minister = { ...woman, id: idFrom<PersonId>(new Uint8Array(16).fill(61)), names: [named('Rita Vera')] };
    const aunt = { ...woman, id: idFrom<PersonId>(new Uint8Array(16).fill(62)), names: [named('Olga Marín')] };
    const office = { ...basis(), ground: { kind: 'official-role', office: 'Minister' } } as const;
    await recordPerson(press.vault, minister, [office]);
    await recordPerson(press.vault, aunt, [basis()]);
    const details = {
      kind: 'petition',
      petition,
      addressee: [{ type: 'person', person: minister.id, form: 'full' }],
      asks: [[words('Stop.')]],
      goal: 10,
      delivery: [],
    } as const;
    const saying = (...body: readonly Inline[]) => ({
      ...textOf(en, body, 'the-petition'),
      title: [words('Sign')],
      standfirst: [],
      details,
    });
    await fileStory(press, [saying(her)], { id: plea, kind: 'petition', place: null });
    expect(await publish(press, [plea], now), 'one unnamed, one in office').toHaveProperty('published');
    const text = saying(her, words(' and '), { type: 'person', person: aunt.id, form: 'full' });
    const version = await writeText(press.newsroom, { work: plea, text, author: null, now });
    await approveText(press.newsroom, { work: plea, locale: en, version });
    const refused = { refused: 'petition-names-unasked', work: plea };
    expect(await publish(press, [plea], now)).toEqual(refused);
    // Someone else's ask, in a case of their own, is none for her.
    await recordCase(press.vault, { ...record, id, asks: [ask], people: [{ person: woman.id, role: 'survivor' }] });
    await linkCasePage(press.newsroom, id, page);
    const [file] = await worksById(press.newsroom, [plea]);
    if (file === undefined) throw new Error('it is on file');
    await changeFacts(press.newsroom, { ...file.work, cases: [page] }, factsDigest(file.work), { by: account, now });
    expect(await publish(press, [plea], now)).toEqual(refused);
    await changeCase(press.vault, id, (is) => ({
      ...is,
      people: [...is.people, { person: aunt.id, role: 'family' }],
    }));
    expect(await publish(press, [plea], now)).toHaveProperty('published');
    await press.close();
  });
});
