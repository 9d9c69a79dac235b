import { expect, test } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import { unaudited } from '../domain/audit.ts';
import type { Case } from '../domain/case.ts';
import { consentInForce } from '../domain/consent-in-force.ts';
import { utcDayOf, type Instant, type PartialDate } from '../domain/date.ts';
import { idFrom, type CaseId } from '../domain/id.ts';
import { situationTold, type PersonSituation } from '../domain/situation.ts';
import { everyHidden } from '../published/hide-works.ts';
import { casesById } from '../vault/cases.ts';
import { eraseCase } from '../vault/erase-case.ts';
import { peopleById } from '../vault/people.ts';
import { recordCase } from '../vault/record-case.ts';
import { recordPerson } from '../vault/record-person.ts';
import { recordPlace } from '../vault/record-place.ts';
import { record } from '../vault/scratch-vault.ts';
import { changeCase } from './change-case.ts';
import { changeConsent } from './change-consent.ts';
import type { Press } from './press.ts';
import { publish } from './publish.ts';
import { basis, en, fileStory, her, now, scratchPress, story, textOf, town, woman, words } from './scratch-press.ts';
import { tellNews } from './tell-news.ts';

const [id, other] = [51, 52].map((fill) => idFrom<CaseId>(new Uint8Array(16).fill(fill)));
const on = utcDayOf(now) as string as PartialDate;
const detained: PersonSituation = {
  person: woman.id,
  state: 'detained',
  on,
  source: { text: 'her sister', by: null, on: null, evidence: [] },
  verification: 'likely',
  family: null,
  agreement: null,
};

onEachEngine((_engine, scratch) => {
  const house = async () => {
    if (id === undefined || other === undefined) throw new Error('two cases');
    const press = await scratchPress(await scratch());
    await recordPlace(press.vault, town);
    // What she agreed to herself binds her life's events; of what was public before nothing is taken back.
    const agreed = basis();
    await recordPerson(press.vault, woman, [agreed]);
    const people = [{ person: woman.id, role: 'survivor' }] as const;
    for (const each of [id, other]) await recordCase(press.vault, { ...record, id: each, people, situations: [] });
    await fileStory(press, [textOf(en, [words('With '), her, words('.')])], { place: null });
    expect(await publish(press, [story], now)).toHaveProperty('published');
    const life = async () => (await peopleById(press.vault, [woman.id])).get(woman.id)?.life ?? [];
    const situations = async (which: CaseId) => (await casesById(press.vault, [which])).get(which)?.situations ?? [];
    return { press, life, situations, id, other };
  };

  test('an arrest typed into a case counts for her consent, stands in her other case, and hides what she never allowed for it', async () => {
    const { press, life, situations, ...cases } = await house();
    const add = (is: { situations: readonly PersonSituation[] }) => [...is.situations, detained];
    await changeCase(press, cases.id, (is) => ({ ...is, situations: add(is) }), now);
    expect(await life()).toEqual([{ what: 'arrested', from: now, source: 'her sister' }]);
    expect(await situations(cases.other)).toMatchObject([{ state: 'detained', on, verification: 'unverified' }]);
    expect(await situations(cases.id), 'and there it stands once').toHaveLength(1);
    const known = (await peopleById(press.vault, [woman.id])).get(woman.id);
    if (known === undefined) throw new Error('she is on record');
    expect(consentInForce(known, now).terms, 'without an instruction nothing goes on').toBeNull();
    const shown = await press.published.db.selectFrom('work_text').selectAll().execute();
    expect(JSON.stringify(shown)).toContain('With');
    expect(JSON.stringify(shown)).not.toContain('Xiomara');
    await changeCase(press, cases.id, (is) => ({ ...is, title: 'Otra' }), now);
    expect(await life(), 'another change of the case adds nothing').toHaveLength(1);
    await press.close();
  });

  test('a death recorded with the person is in her cases, and is told nowhere before the family’s words', async () => {
    const { press, situations, ...cases } = await house();
    const event = { what: 'died', from: now, source: 'the hospital' } as const;
    await changeConsent(press, woman.id, { entries: [{ entry: 'life', event }] }, now);
    for (const each of [cases.id, cases.other]) {
      const series = await situations(each);
      expect(series).toMatchObject([{ state: 'died', on, family: null }]);
      for (const one of series)
        expect(situationTold(one, en, utcDayOf(now))).toEqual({ refused: 'family-not-informed' });
    }
    await press.close();
  });

  test('a desk that ends after the case, or after the person, has been told tells the others when it begins again', async () => {
    const { press, life, situations, ...cases } = await house();
    const add = (is: Case): Case => ({ ...is, situations: [...is.situations, detained] });
    // Ended before anything is read of her; then before anything is read of her other case.
    await expect(changeCase(endedAt(press, 'people-read'), cases.id, add, now)).rejects.toThrow(ENDED);
    expect(await life()).toEqual([]);
    expect(await everyHidden(press.published)).toEqual([]);
    const later = (now + 9 * 86_400_000) as Instant;
    await expect(tellNews(endedAt(press, 'every-case-read'), later)).rejects.toThrow(ENDED);
    expect(await life(), 'as it was when it was recorded').toEqual([
      { what: 'arrested', from: now, source: 'her sister' },
    ]);
    expect(await situations(cases.other)).toEqual([]);
    expect(await everyHidden(press.published)).toEqual([story]);

    await tellNews(press, later);
    expect(await situations(cases.other)).toMatchObject([{ state: 'detained', on }]);
    expect(await life(), 'and nothing twice').toHaveLength(1);
    expect(await situations(cases.id)).toHaveLength(1);
    const audit = (): Promise<void> => Promise.reject(new Error('nothing is left to be read'));
    await tellNews({ ...press, vault: { ...press.vault, audit } }, later);
    await press.close();
  });

  test('of a case that is erased meanwhile nothing is told, and nothing is left', async () => {
    const { press, life, ...cases } = await house();
    const add = (is: Case): Case => ({ ...is, situations: [...is.situations, detained] });
    await expect(changeCase(endedAt(press, 'people-read'), cases.id, add, now)).rejects.toThrow(ENDED);
    const files = { folder: press.originalsFolder };
    await eraseCase(press.vault, files, { case: cases.id, by: null, audit: unaudited });
    expect(await press.vault.vault.db.selectFrom('untold_news').selectAll().execute()).toEqual([]);
    await tellNews(press, now);
    expect(await life()).toEqual([]);
    await press.close();
  });
});

const ENDED = 'the desk ended here';

/** A press that ends where something is about to be read or written. */
function endedAt(press: Press, verb: string): Press {
  const { vault } = press;
  const audit: typeof vault.audit = (entry) =>
    entry.verb === verb ? Promise.reject(new Error(ENDED)) : vault.audit(entry);
  return { ...press, vault: { ...vault, audit } };
}
