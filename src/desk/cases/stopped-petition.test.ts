import { expect, test } from 'vitest';
import { onEachEngine } from '../../../test/databases.ts';
import { openPetition } from '../../actions/open-petition.ts';
import { unaudited } from '../../domain/audit.ts';
import type { PartialDate } from '../../domain/date.ts';
import { idFrom, type CaseId, type PetitionId, type WorkId } from '../../domain/id.ts';
import { linkCasePage } from '../../newsroom/case-pages.ts';
import { fileStory, textOf, words } from '../../press/scratch-press.ts';
import type { Locale } from '../../domain/locale.ts';
import { joinTeam } from '../../staff/case-members.ts';
import { recordCase } from '../../vault/record-case.ts';
import { recordPerson } from '../../vault/record-person.ts';
import { person, record } from '../../vault/scratch-vault.ts';
import { IDENTITY, scratchDesk } from '../scratch-desk.ts';
import { colleague, INES, OTTO } from './cases.fixture.ts';

const id = idFrom<CaseId>(new Uint8Array(16).fill(51));
const [page, plea] = [31, 32].map((fill) => idFrom<WorkId>(new Uint8Array(16).fill(fill)));
const petition = idFrom<PetitionId>(new Uint8Array(16).fill(52));

onEachEngine((_engine, scratch) => {
  test('a red line typed at the desk stops the petition, and everyone on the case learns of it and why', async () => {
    if (page === undefined || plea === undefined) throw new Error('two works');
    const desk = await scratchDesk(await scratch());
    const [ines, otto] = [await colleague(desk, INES), await colleague(desk, OTTO)];
    const vault = desk.vaults.every().find(({ holder }) => holder.account === ines.id);
    if (vault === undefined) throw new Error('Ines has the case files open');
    await recordPerson(vault, person);
    const on = '2026-01' as PartialDate;
    const ask = { kind: 'ask', person: person.id, actions: ['petition'], text: 'x', on, heardBy: null } as const;
    await recordCase(vault, { ...record, id, asks: [{ ...ask, takenBack: null }] });
    for (const who of [ines, otto])
      await joinTeam(desk.staff, id, who.id, desk.now(), { by: desk.maria, audit: unaudited });
    const press = desk.press.open(IDENTITY, vault);
    await linkCasePage(press.newsroom, id, page);
    const asks = [[words('Basta.')]];
    const details = { kind: 'petition', petition, addressee: [], asks, goal: 10, delivery: [] } as const;
    const text = { ...textOf('es' as Locale, [], 'la-peticion'), title: [words('Firma')], standfirst: [], details };
    await fileStory(press, [text], { id: plea, kind: 'petition', cases: [page], place: null });
    await openPetition(desk.actions, { id: petition, state: 'open', opensAt: null, closesAt: null });
    const state = async () => (await desk.actions.db.selectFrom('petitions').select('state').executeTakeFirst())?.state;
    const today = async (who: typeof ines) => (await who.browser.get('/?lang=en')).text();
    const sentence = 'drew a red line against petitions';
    expect(await today(otto)).not.toContain(sentence);

    const line = {
      kind: 'red-line',
      person: person.id,
      'actions:petition': 'on',
      text: 'No.',
      on: '2026',
      heard: 'me',
    };
    expect((await ines.browser.post(`/cases/${id}/asks/new`, line)).status).toBe(303);
    expect(await state()).toBe('stopped');
    expect(await today(ines)).toContain(sentence);
    expect(await today(ines), 'she did it herself').not.toContain('that stopped the petition');
    expect(await today(otto)).toContain('Ines recorded something that stopped the petition of a case of yours:');
    expect(await (await otto.browser.get(`/cases/${id}?lang=en`)).text()).toContain(sentence);
    expect(desk.errors).toEqual([]);
    await desk.close();
  });
});
