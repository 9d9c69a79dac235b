import { expect, test } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import type { PartialDate, PlainDate } from '../domain/date.ts';
import { idFrom, type CaseId, type WorkId } from '../domain/id.ts';
import type { PersonSituation, Situation } from '../domain/situation.ts';
import { linkCasePage } from '../newsroom/case-pages.ts';
import { changeCase, recordCase } from '../vault/record-case.ts';
import { recordPerson } from '../vault/record-person.ts';
import { recordPlace } from '../vault/record-place.ts';
import { account, record } from '../vault/scratch-vault.ts';
import type { Press } from './press.ts';
import { publish } from './publish.ts';
import { basis, en, es, fileStory, now, scratchPress, textOf, town, woman, words } from './scratch-press.ts';

const page = idFrom<WorkId>(new Uint8Array(16).fill(31));
const id = idFrom<CaseId>(new Uint8Array(16).fill(51));
const on = '2026-09-01' as PartialDate & PlainDate;
const untold = { refused: 'situation-untold', work: page, locale: en };

/** The page of a case in two languages, which tells how someone is. */
async function withPage(press: Press, state: Situation): Promise<void> {
  await recordPlace(press.vault, town);
  await recordPerson(press.vault, woman, [basis()]);
  const source = null;
  const situations = [{ state, on: '2026-09' as PartialDate }];
  const details = { kind: 'case', people: [], situations, timeline: [], proceedings: [], later: [], source } as const;
  const text = { title: [words('A page')], standfirst: [], body: { v: 1, blocks: [] }, details } as const;
  const texts = [en, es].map((locale) => ({ ...textOf(locale, [], 'the-case'), ...text }));
  await fileStory(press, texts, { id: page, kind: 'case', place: null });
}

const situation = (state: Situation): PersonSituation => ({
  person: woman.id,
  state,
  on,
  source: { text: 'her lawyer', by: null, on: null, evidence: [] },
  verification: 'confirmed',
  family: null,
  agreement: null,
});

onEachEngine((_engine, scratch) => {
  test('a death is told when the family was, and only in languages in which they chose the words', async () => {
    const press = await scratchPress(await scratch());
    await withPage(press, 'died-in-custody');
    expect(await publish(press, [page], now)).toEqual(untold);
    await recordCase(press.vault, { ...record, id, situations: [situation('died-in-custody')] });
    expect(await publish(press, [page], now), 'the page is linked to no case').toEqual(untold);
    await linkCasePage(press.newsroom, id, page);
    expect(await publish(press, [page], now)).toEqual(untold);
    const family = { informedBy: account, informed: [woman.id], on };
    const agree = (wording: Record<string, string>) =>
      changeCase(press.vault, id, (is) => ({
        ...is,
        situations: is.situations.map((each) => ({ ...each, family: { ...family, wording } })),
      }));
    await agree({ en: 'She died in prison.' });
    expect(await publish(press, [page], now)).toEqual({ ...untold, locale: es });
    await agree({ en: 'She died in prison.', es: 'Murió en prisión.' });
    expect(await publish(press, [page], now)).toHaveProperty('published');
    await press.close();
  });

  test('a release waits for the yes of who is free; what is no news waits for nobody', async () => {
    const press = await scratchPress(await scratch());
    await withPage(press, 'released');
    await recordCase(press.vault, { ...record, id, situations: [situation('released')] });
    await linkCasePage(press.newsroom, id, page);
    expect(await publish(press, [page], now)).toEqual(untold);
    const agreement = { by: 'person', on, heardBy: account } as const;
    await changeCase(press.vault, id, (is) => ({ ...is, situations: [{ ...situation('released'), agreement }] }));
    expect(await publish(press, [page], now)).toHaveProperty('published');
    await press.close();
    const other = await scratchPress(await scratch());
    await withPage(other, 'detained');
    expect(await publish(other, [page], now)).toEqual({ refused: 'case-page-unlinked', work: page });
    await recordCase(other.vault, { ...record, id });
    await linkCasePage(other.newsroom, id, page);
    expect(await publish(other, [page], now)).toHaveProperty('published');
    await other.close();
  });

  test('a story of good news waits for the yes of whoever is on record as free', async () => {
    const press = await scratchPress(await scratch());
    await withPage(press, 'detained');
    await recordCase(press.vault, { ...record, id, situations: [] });
    await linkCasePage(press.newsroom, id, page);
    const details = { kind: 'story', story: 'good-news', film: null, transcript: null } as const;
    const good = idFrom<WorkId>(new Uint8Array(16).fill(32));
    const text = { ...textOf(en, [words('She is free.')], 'free'), details };
    await fileStory(press, [text], { id: good, cases: [page], subjects: [woman.id], place: null });
    const refused = { ...untold, work: good };
    const agreement = { by: 'person', on, heardBy: account } as const;
    const recorded = async (situations: readonly PersonSituation[]) => {
      await changeCase(press.vault, id, (is) => ({ ...is, situations }));
      return publish(press, [good], now);
    };
    expect(await recorded([situation('released')])).toEqual(refused);
    const agreed = { ...situation('released'), agreement };
    expect(await recorded([agreed, situation('acquitted')]), 'readers may think of either').toEqual(refused);
    expect(await recorded([agreed])).toHaveProperty('published');
    await press.close();
  });
});
