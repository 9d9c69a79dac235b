import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import type { Audit } from '../domain/audit.ts';
import { refusalFrom } from '../domain/basis.ts';
import type { Instant } from '../domain/date.ts';
import { idFrom, type PersonId, type WorkId } from '../domain/id.ts';
import type { LifeEvent } from '../domain/life-event.ts';
import { personWith } from '../domain/person.ts';
import { plainText } from '../domain/published-work.ts';
import { waitingWorks } from '../newsroom/render-again.ts';
import { findBySlug } from '../published/works.ts';
import { recordPerson } from '../vault/record-person.ts';
import { recordPlace } from '../vault/record-place.ts';
import { changeConsent } from './change-consent.ts';
import type { Press } from './press.ts';
import { publish } from './publish.ts';
import { settleWithdrawals } from './settle-withdrawals.ts';
import { basis, en, fileStory, her, now, scratchPress, story, textOf, town, woman, words } from './scratch-press.ts';

vi.setConfig({ testTimeout: 120_000 });
const folder = mkdtempSync(join(tmpdir(), 'alzavoz-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const passing = idFrom<WorkId>(new Uint8Array(16).fill(31));
const later = (ms: number): Instant => (now + ms) as Instant;
const life = (what: LifeEvent['what'], from: Instant) =>
  ({ entry: 'life', event: { what, from, source: 'A friend' } }) as const;

/** A story about her, and one that mentions her in passing. */
async function pressWithStories(name: string): Promise<Press & { close(): Promise<void> }> {
  const press = await scratchPress({ engine: 'sqlite', folder: join(folder, name) });
  await recordPlace(press.vault, town);
  await recordPerson(press.vault, woman, [basis({}, later(9000))]);
  await fileStory(press, [textOf(en, [her], 'about-her')], { subjects: [woman.id] });
  const beside = {
    ...textOf(en, [words('With '), her, words('.')], 'beside'),
    title: [words('A day')],
    standfirst: [],
  };
  await fileStory(press, [beside], { id: passing, place: null });
  expect(await publish(press, [story, passing], now)).toHaveProperty('published');
  return press;
}

async function seen(press: Press, slug: string, at: Instant): Promise<string> {
  const found = await findBySlug(press.published, { kind: 'story', locale: en, slug }, at);
  if (found.found !== 'work') return found.found;
  const [block] = found.work.body;
  return block?.type === 'paragraph' ? plainText(block.content) : '';
}

test('what happens to somebody takes their pages down, and what they wanted brings them back', async () => {
  const press = await pressWithStories('arrest');
  const changed = await changeConsent(press, woman.id, { entries: [life('arrested', later(10))] }, later(20));
  expect(changed).toEqual({ rendered: [passing], waiting: [story] });
  expect(await seen(press, 'about-her', later(30))).toBe('gone');
  expect(await seen(press, 'beside', later(30))).toBe('With a woman, name withheld for safety.');
  expect(await waitingWorks(press.newsroom)).toMatchObject([{ work: story }]);

  const instruction = {
    circumstance: 'arrested',
    wish: { do: 'keep' },
    decider: null,
    by: 'person',
    from: now,
  } as const;
  const kept = await changeConsent(press, woman.id, { entries: [{ entry: 'instruction', instruction }] }, later(40));
  expect(kept).toEqual({ rendered: [passing, story], waiting: [] });
  expect(await seen(press, 'about-her', later(50))).toBe('Xiomara Quetzalli Canario');
  expect(await waitingWorks(press.newsroom)).toEqual([]);
  expect(await seen(press, 'beside', later(50))).toBe('With Xiomara Quetzalli Canario.');
  await press.close();
});

test('a consent that is given again keeps pages up beyond the end of the former one', async () => {
  const press = await pressWithStories('renewed');
  expect(await seen(press, 'about-her', later(9000))).toBe('gone');
  const renewed = { bases: [basis({}, null, later(10))] };
  expect(await changeConsent(press, woman.id, renewed, later(20))).toEqual({
    rendered: [story, passing].toSorted(),
    waiting: [],
  });
  expect(await seen(press, 'about-her', later(9000))).toBe('Xiomara Quetzalli Canario');
  const less = { bases: [basis({ identity: 'anonymous' }, null, later(30))] };
  expect(await changeConsent(press, woman.id, less, later(40))).toEqual({
    rendered: [story, passing].toSorted(),
    waiting: [],
  });
  expect(await seen(press, 'about-her', later(50))).toBe('A woman, name withheld for safety');
  await press.close();
});

test('stopped in the middle, nothing is lost: pages are hidden, and come back as they may be told', async () => {
  const press = await pressWithStories('stopped');
  const audit: Audit = ({ verb }) =>
    verb === 'consent-recorded' ? Promise.reject(new Error('stopped')) : Promise.resolve();
  const stopping = { ...press, vault: { ...press.vault, audit } };
  const less = { bases: [basis({ identity: 'anonymous' }, null, later(10))] };
  await expect(changeConsent(stopping, woman.id, less, later(20))).rejects.toThrow('stopped');
  expect(await seen(press, 'beside', later(30))).toBe('gone');
  await settleWithdrawals(press, press, later(40));
  expect(await seen(press, 'beside', later(50))).toBe('With Xiomara Quetzalli Canario.');
  await press.close();
});

test('a member’s first no changes the pages of their group, and nobody unknown changes anything', async () => {
  const press = await pressWithStories('group');
  const member = personWith({ ...woman, id: idFrom<PersonId>(new Uint8Array(16).fill(32)), names: [] });
  await recordPerson(press.vault, member);
  const source = {
    ground: { kind: 'public-source', source: 'A book' },
    terms: basis().terms,
    from: now,
    until: null,
  } as const;
  const relations = [{ to: member.id, is: 'member' } as const];
  await recordPerson(press.vault, { ...woman, group: true, relations }, [source]);
  await publish(press, [story, passing], now);
  expect(await seen(press, 'beside', later(1))).toBe('With Xiomara Quetzalli Canario.');
  await changeConsent(press, member.id, { bases: [refusalFrom(later(5))] }, later(10));
  expect(await seen(press, 'beside', later(20))).toBe('With a group of people, names withheld for safety.');
  const nobody = idFrom<PersonId>(new Uint8Array(16).fill(33));
  expect(await changeConsent(press, nobody, { bases: [refusalFrom(now)] }, now)).toEqual({ refused: 'person-unknown' });
  await press.close();
});
