import { expect, test, vi } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import { claimLetters } from '../actions/outbox.ts';
import { changePetition } from '../actions/change-petition.ts';
import { openPetition } from '../actions/open-petition.ts';
import { standingsOf } from '../actions/petitions.ts';
import { unaudited } from '../domain/audit.ts';
import type { Instant, PartialDate } from '../domain/date.ts';
import { idFrom, type AccountId, type CaseId, type PetitionId, type WorkId } from '../domain/id.ts';
import type { PetitionState } from '../domain/petition.ts';
import type { Work, WorkText } from '../domain/work.ts';
import { linkCasePage } from '../newsroom/case-pages.ts';
import { openHidings } from '../newsroom/hidings.ts';
import { showWorks } from '../published/hide-works.ts';
import { findBySlug } from '../published/works.ts';
import { heldCases, holdCase } from '../vault/hold-case.ts';
import { recordCase } from '../vault/record-case.ts';
import { recordPerson } from '../vault/record-person.ts';
import { recordPlace } from '../vault/record-place.ts';
import { record } from '../vault/scratch-vault.ts';
import { askBack, bringBack, hideByHand } from './hide-by-hand.ts';
import { holdAgain } from './hold-again.ts';
import { obeyHolds } from './obey-holds.ts';
import type { Press } from './press.ts';
import { publish } from './publish.ts';
import { basis, en, fileStory, her, now, scratchPress, textOf, town, woman, words } from './scratch-press.ts';
import { settleWithdrawals } from './settle-withdrawals.ts';
import { stopPetition } from './stop-petition.ts';
import { withdrawConsent } from './withdraw-consent.ts';

vi.setConfig({ testTimeout: 120_000 });

const work = (n: number) => idFrom<WorkId>(new Uint8Array(16).fill(n));
const account = (n: number) => idFrom<AccountId>(new Uint8Array(16).fill(n));
const [page, about, plain, plea] = [work(31), work(32), work(33), work(34)];
const ofVault = idFrom<CaseId>(new Uint8Array(16).fill(51));
const petition = idFrom<PetitionId>(new Uint8Array(16).fill(35));
const ana = { by: account(41), now, audit: unaudited };
const bea = { by: account(42), now: (now + 1000) as Instant, audit: unaudited };
const reason = 'The family has asked for it to be public again.';

const nothing = { title: [words('A page')], standfirst: [], body: { v: 1, blocks: [] } } as const;

/** A case's page, a story and a petition of it, and a story of nothing of it. */
async function withCase(press: Press, state: PetitionState = 'open'): Promise<void> {
  await recordPlace(press.vault, town);
  await recordPerson(press.vault, woman, [basis()]);
  const file = (id: WorkId, slug: string, facts: Partial<Work>, text: Partial<WorkText> = {}) =>
    fileStory(press, [{ ...textOf(en, [], slug), ...nothing, ...text }], { id, place: null, ...facts });
  await file(about, 'of-the-case', { cases: [page] }, { title: [her, words(' speaks')] });
  await file(plain, 'of-nothing', {});
  await file(
    page,
    'the-case',
    { kind: 'case' },
    {
      details: {
        kind: 'case',
        people: [],
        situations: [],
        timeline: [],
        proceedings: [],
        later: [],
        source: null,
      },
    },
  );
  await file(
    plea,
    'the-petition',
    { kind: 'petition', cases: [page] },
    {
      details: { kind: 'petition', petition, addressee: [], asks: [[words('Stop.')]], goal: 10, delivery: [] },
    },
  );
  const asked = { kind: 'ask', person: woman.id, actions: ['petition'], text: 'Sign.', takenBack: null } as const;
  const asks = [{ ...asked, on: '2026-01' as PartialDate, heardBy: null }];
  const people = [{ person: woman.id, role: 'survivor' }] as const;
  await recordCase(press.vault, { ...record, id: ofVault, people, asks });
  await linkCasePage(press.newsroom, ofVault, page);
  await openPetition(press.actions, { id: petition, state, opensAt: null, closesAt: null });
  expect(await publish(press, [page, about, plain, plea], now)).toHaveProperty('published');
}

async function seen(press: Press) {
  const at = async (kind: 'case' | 'story' | 'petition', slug: string) =>
    (await findBySlug(press.published, { kind, locale: en, slug }, now)).found;
  return {
    page: await at('case', 'the-case'),
    about: await at('story', 'of-the-case'),
    plain: await at('story', 'of-nothing'),
    plea: await at('petition', 'the-petition'),
    state: (await standingsOf(press.actions, [petition], now)).get(petition)?.state,
  };
}

const letter = (press: Press) =>
  press.actions.db
    .insertInto('outbox')
    .values({
      message_id: 'one',
      kind: 'confirm',
      recipient: 'ana@lantern.example',
      locale: 'en',
      petition,
      token: 'token',
      next_at: now,
    })
    .execute();
const due = async (press: Press) => (await claimLetters(press.actions, now, { most: 9, lease: 1 })).length;

const PUBLIC = { page: 'work', about: 'work', plain: 'work', plea: 'work', state: 'open' };
const HELD = { page: 'gone', about: 'gone', plain: 'work', plea: 'gone', state: 'stopped' };

onEachEngine((_engine, scratch) => {
  test('one hides, and bringing back takes another and a reason', async () => {
    const press = await scratchPress(await scratch());
    await withCase(press);
    await hideByHand(press, { work: about, scope: 'work' }, ana);
    await hideByHand(press, { work: about, scope: 'work' }, bea);
    expect(await seen(press)).toEqual({ ...PUBLIC, about: 'gone' });
    const [hiding, ...more] = await openHidings(press.newsroom);
    expect(more).toEqual([]);
    if (hiding === undefined) throw new Error('nothing is hidden');
    expect(hiding.hold.held.by).toBe(ana.by);
    const { id } = hiding;
    expect(await bringBack(press, id, bea)).toEqual({ refused: 'not-proposed' });
    expect(await askBack(press, id, { ...ana, reason: 'ok' })).toEqual({ refused: 'no-reason' });
    expect(await askBack(press, id, { ...ana, reason: 'x'.repeat(1001) })).toEqual({ refused: 'reason-too-long' });
    expect(await askBack(press, id, { ...ana, reason })).toBe('proposed');
    expect(await askBack(press, id, { ...bea, reason })).toEqual({ refused: 'proposed-already' });
    expect(await bringBack(press, id, ana)).toEqual({ refused: 'same-person' });
    expect(await seen(press)).toEqual({ ...PUBLIC, about: 'gone' });
    // Whoever hides again objects: the proposal falls.
    await hideByHand(press, { work: about, scope: 'work' }, bea);
    expect(await bringBack(press, id, bea)).toEqual({ refused: 'not-proposed' });
    await askBack(press, id, { ...ana, reason });
    const both = await Promise.all([bringBack(press, id, bea), bringBack(press, id, { ...bea, by: account(43) })]);
    expect(both.filter((each) => 'refused' in each)).toHaveLength(1);
    expect(both).toContainEqual([about]);
    expect(await seen(press)).toEqual(PUBLIC);
    expect(await bringBack(press, id, bea)).toEqual({ refused: 'not-held' });
    expect(await askBack(press, idFrom(new Uint8Array(16)), { ...ana, reason })).toEqual({ refused: 'not-held' });
    await press.close();
  });

  test('a case is held with all that tells of it: pages, the petition, its letters, and what is published later', async () => {
    const press = await scratchPress(await scratch());
    await withCase(press);
    await letter(press);
    expect(await due(press)).toBe(1);
    await press.actions.db.updateTable('outbox').set({ state: 'waiting', next_at: now }).execute();
    const works = await hideByHand(press, { work: page, scope: 'case' }, ana);
    expect([...works].toSorted()).toEqual([page, about, plea].toSorted());
    expect(await seen(press)).toEqual(HELD);
    expect(await due(press)).toBe(0);
    expect(await changePetition(press.actions, petition, { state: 'open', now, by: null })).toBeNull();
    expect((await seen(press)).state).toBe('stopped');

    const fresh = work(36);
    await fileStory(press, [{ ...textOf(en, [], 'fresh'), ...nothing }], { id: fresh, place: null, cases: [page] });
    expect(await publish(press, [fresh], now)).toMatchObject({ hidden: [fresh] });
    expect((await findBySlug(press.published, { kind: 'story', locale: en, slug: 'fresh' }, now)).found).toBe('gone');

    // A story of it is hidden on its own as well: it stays away when the case comes back.
    await hideByHand(press, { work: about, scope: 'work' }, ana);
    const hiding = (await openHidings(press.newsroom)).find(({ scope }) => scope === 'case');
    if (hiding === undefined) throw new Error('the case is not held');
    expect(await askBack(press, hiding.id, { ...ana, reason })).toBe('proposed');
    const shown = await bringBack(press, hiding.id, bea);
    expect('refused' in shown ? shown : [...shown].toSorted()).toEqual([page, plea, fresh].toSorted());
    expect(await seen(press)).toEqual({ ...PUBLIC, about: 'gone' });
    expect(await due(press)).toBe(1);
    await press.close();
  });

  test.each(['draft', 'closed', 'stopped'] as const)('a petition that was %s is so again', async (state) => {
    const press = await scratchPress(await scratch());
    await withCase(press, state);
    await hideByHand(press, { work: plea, scope: 'work' }, ana);
    expect((await seen(press)).state).toBe('stopped');
    const [hiding] = await openHidings(press.newsroom);
    if (hiding === undefined) throw new Error('nothing is hidden');
    await askBack(press, hiding.id, { ...ana, reason });
    await bringBack(press, hiding.id, bea);
    expect((await seen(press)).state).toBe(state);
    await press.close();
  });

  test('who withdraws while the case is held stays away when it comes back', async () => {
    const press = await scratchPress(await scratch());
    await withCase(press);
    await hideByHand(press, { work: page, scope: 'case' }, ana);
    await withdrawConsent(press, woman.id, bea);
    const [hiding] = await openHidings(press.newsroom);
    if (hiding === undefined) throw new Error('the case is not held');
    await askBack(press, hiding.id, { ...ana, reason });
    await bringBack(press, hiding.id, bea);
    expect(await seen(press)).toEqual({ ...PUBLIC, about: 'gone' });
    expect(await settleWithdrawals(press, press, bea.now)).toMatchObject({ rendered: [about] });
    const found = await findBySlug(press.published, { kind: 'story', locale: en, slug: 'of-the-case' }, now);
    expect(found.found === 'work' && JSON.stringify(found.work)).not.toContain('Xiomara');
    await press.close();
  });

  /** What a backup of `published` and `actions` brings back that was made before anything was held. */
  async function restoreOlder({ published, actions }: Press): Promise<void> {
    await showWorks(published, [page, about, plain, plea]);
    await actions.db.deleteFrom('petition_holds').execute();
    await actions.db.updateTable('petitions').set({ state: 'open' }).execute();
  }

  test.each([
    ['a work', { work: about, scope: 'work' }, { ...PUBLIC, about: 'gone' }],
    ['a case', { work: page, scope: 'case' }, HELD],
    ['a petition’s page', { work: plea, scope: 'work' }, { ...PUBLIC, plea: 'gone', state: 'stopped' }],
  ] as const)('an older backup of what readers meet does not let %s go on', async (_what, hidden, expected) => {
    const press = await scratchPress(await scratch());
    await withCase(press);
    await hideByHand(press, hidden, ana);
    await restoreOlder(press);
    expect(await seen(press), 'it is back, before the start').toEqual(PUBLIC);
    await holdAgain(press, now);
    expect(await seen(press)).toEqual(expected);
    await press.close();
  });

  test('nor a case that is held in the vault alone, nor a petition that was stopped for safety, with its letters', async () => {
    const press = await scratchPress(await scratch());
    await withCase(press);
    await letter(press);
    await stopPetition(press, { petition, work: plea }, ana);
    await restoreOlder(press);
    await holdAgain(press, now);
    expect(await seen(press)).toEqual({ ...PUBLIC, state: 'stopped' });
    expect(await due(press)).toBe(0);
    await holdCase(press.vault.vault, { case: ofVault, by: ana.by, now });
    await obeyHolds(press, now);
    await restoreOlder(press);
    await holdAgain(press, now);
    expect(await seen(press)).toEqual(HELD);
    await press.close();
  });

  test('a case held in the vault takes its pages along, and comes back with them', async () => {
    const press = await scratchPress(await scratch());
    await withCase(press);
    expect(await obeyHolds(press, now)).toEqual({ hid: 0, showed: 0 });
    await holdCase(press.vault.vault, { case: ofVault, by: ana.by, now });
    expect(await obeyHolds(press, now)).toEqual({ hid: 3, showed: 0 });
    expect(await seen(press)).toEqual(HELD);
    expect(await obeyHolds(press, now)).toEqual({ hid: 0, showed: 0 });
    // Held here too; where the vault still holds it, bringing it back here shows nothing.
    await hideByHand(press, { work: page, scope: 'case' }, ana);
    expect((await heldCases(press.vault.vault)).size).toBe(1);
    const [hiding] = await openHidings(press.newsroom);
    if (hiding === undefined) throw new Error('the case is not held');
    await askBack(press, hiding.id, { ...ana, reason });
    expect(await holdCase(press.vault.vault, { case: ofVault, by: bea.by, now })).toBe('held-already');
    expect(await bringBack(press, hiding.id, bea)).toEqual([]);
    expect(await seen(press)).toEqual(HELD);
    // Lifted there, it comes back by itself, with what nothing else holds.
    await hideByHand(press, { work: about, scope: 'work' }, ana);
    await press.vault.vault.db.updateTable('holds').set({ lifted_at: now, lifted_by: bea.by }).execute();
    expect(await obeyHolds(press, now)).toEqual({ hid: 0, showed: 2 });
    expect(await seen(press)).toEqual({ ...PUBLIC, about: 'gone' });
    expect(await obeyHolds(press, now)).toEqual({ hid: 0, showed: 0 });
    await press.close();
  });
});
