import { expect, test } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import type { Ask } from '../domain/ask.ts';
import type { PartialDate } from '../domain/date.ts';
import { idFrom, type CaseId, type PetitionId, type WorkId } from '../domain/id.ts';
import { linkCasePage } from '../newsroom/case-pages.ts';
import { changeCase, recordCase } from '../vault/record-case.ts';
import { recordPerson } from '../vault/record-person.ts';
import { recordPlace } from '../vault/record-place.ts';
import { account, record } from '../vault/scratch-vault.ts';
import { publish } from './publish.ts';
import { basis, en, fileStory, now, scratchPress, textOf, town, woman, words } from './scratch-press.ts';

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
});
