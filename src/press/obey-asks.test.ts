import { expect, test } from 'vitest';
import { onEachEngine } from '../../test/databases.ts';
import { changePetition } from '../actions/change-petition.ts';
import { openPetition } from '../actions/open-petition.ts';
import type { Ask } from '../domain/ask.ts';
import type { PartialDate } from '../domain/date.ts';
import { idFrom, type CaseId, type PetitionId, type WorkId } from '../domain/id.ts';
import { linkCasePage } from '../newsroom/case-pages.ts';
import { casesById } from '../vault/cases.ts';
import { recordCase } from '../vault/record-case.ts';
import { recordPerson } from '../vault/record-person.ts';
import { recordPlace } from '../vault/record-place.ts';
import { account, record } from '../vault/scratch-vault.ts';
import { changeCase } from './change-case.ts';
import { hideNow, showUnheld } from './hide-now.ts';
import { obeyAsks, stoppedByAsks } from './obey-asks.ts';
import { publish } from './publish.ts';
import { basis, en, fileStory, now, scratchPress, textOf, town, woman, words } from './scratch-press.ts';

const [page, plea] = [31, 32].map((fill) => idFrom<WorkId>(new Uint8Array(16).fill(fill)));
if (page === undefined || plea === undefined) throw new Error('two works');
const id = idFrom<CaseId>(new Uint8Array(16).fill(51));
const petition = idFrom<PetitionId>(new Uint8Array(16).fill(52));
const on = '2026-01' as PartialDate;
const said = { person: woman.id, actions: ['petition'], text: 'x', on, heardBy: account, takenBack: null } as const;
const ask: Ask = { kind: 'ask', ...said };
const line: Ask = { kind: 'red-line', ...said };
const takenBack = { on, heardBy: account };

onEachEngine((_engine, scratch) => {
  const running = async () => {
    const press = await scratchPress(await scratch());
    await recordPlace(press.vault, town);
    await recordPerson(press.vault, woman, [basis()]);
    await recordCase(press.vault, { ...record, id, people: [{ person: woman.id, role: 'survivor' }], asks: [ask] });
    await linkCasePage(press.newsroom, id, page);
    const asks = [[words('Stop.')]];
    const details = { kind: 'petition', petition, addressee: [], asks, goal: 10, delivery: [] } as const;
    const text = { ...textOf(en, [], 'the-petition'), title: [words('Sign')], standfirst: [], details };
    await fileStory(press, [text], { id: plea, kind: 'petition', cases: [page], place: null });
    expect(await publish(press, [plea], now)).toHaveProperty('published');
    await openPetition(press.actions, { id: petition, state: 'open', opensAt: null, closesAt: null });
    const state = async () =>
      (await press.actions.db.selectFrom('petitions').select('state').executeTakeFirst())?.state;
    const says = (...asked: readonly Ask[]) => changeCase(press, id, (is) => ({ ...is, asks: asked }), now);
    const why = async () => (await stoppedByAsks(press, (await casesById(press.vault, [id])).values())).get(id) ?? null;
    return { press, state, says, why };
  };

  test('a red line drawn later stops an open petition at once; taken back, it goes on', async () => {
    const { press, state, says, why } = await running();
    expect([await state(), await why()]).toEqual(['open', null]);
    expect(await says(ask, line)).toEqual({ stopped: [id] });
    expect([await state(), await why()]).toEqual(['stopped', 'red-line']);
    expect(await says(ask, line, ask), 'told once').toEqual({ stopped: [] });
    expect(await says(ask, { ...line, takenBack })).toEqual({ stopped: [] });
    expect([await state(), await why()]).toEqual(['open', null]);
    await press.close();
  });

  test('so does the last ask that is taken back, and a campaign that stops asking', async () => {
    const { press, state, says, why } = await running();
    expect(await says({ ...ask, takenBack })).toEqual({ stopped: [id] });
    expect([await state(), await why()]).toEqual(['stopped', 'no-ask']);
    await says(ask);
    expect(await state()).toBe('open');
    await changeCase(press, id, (is) => ({ ...is, campaign: 'appeals-stopped' }), now);
    expect([await state(), await why()]).toEqual(['stopped', 'not-active']);
    await press.close();
  });

  test('what holds it for another reason goes on holding it, and what is changed meanwhile is kept', async () => {
    const { press, state, says } = await running();
    await hideNow(press, [plea], now);
    await says(line);
    await says(ask);
    expect(await state(), 'its page is hidden').toBe('stopped');
    await says(line);
    await showUnheld(press, [plea], now);
    expect(await state(), 'the line stands').toBe('stopped');
    await changePetition(press.actions, petition, { state: 'closed', now, by: null });
    await says(ask);
    expect(await state(), 'closed while it was stopped').toBe('closed');
    await says(line);
    expect(await state(), 'of what has closed nothing is stopped').toBe('closed');
    await press.close();
  });

  test('what was recorded and not obeyed, because the desk ended, is made good for every case', async () => {
    const { press, state } = await running();
    await changeCase(press, id, (is) => ({ ...is, asks: [ask, line] }), now);
    await press.actions.db.deleteFrom('petition_holds').execute();
    await press.actions.db.updateTable('petitions').set({ state: 'open' }).execute();
    expect(await obeyAsks(press, now)).toEqual([id]);
    expect(await state()).toBe('stopped');
    await press.close();
  });
});
