import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { onEachEngine } from '../../../test/databases.ts';
import { openPetition } from '../../actions/open-petition.ts';
import { idFrom, type PetitionId } from '../../domain/id.ts';
import { catalogueFor, type MessageKey } from '../../platform/catalogue/catalogue.ts';
import type { Locale } from '../../domain/locale.ts';
import { unaudited } from '../../domain/audit.ts';
import { invite } from '../../staff/invite.ts';
import { withHer } from '../people/people.fixture.ts';
import { BEA, MARIA, scratchDesk } from '../scratch-desk.ts';

const say = catalogueFor('en' as Locale);

/** What the list says of a step: its state, and where its button leads. */
function step(page: string, name: MessageKey): { state: string | undefined; leads: string | undefined; text: string } {
  const line = page.split('<li class="').find((each) => each.includes(`<h3>${say(name)} `)) ?? '';
  const [text = ''] = line.split('</li>');
  return { state: /^(\w+)"/.exec(line)?.[1], leads: /<a class="button[^"]*" href="([^"]+)"/.exec(text)?.[1], text };
}

onEachEngine((_engine, scratch) => {
  test('an organisation is led from nothing to its first story, and then left alone', async () => {
    const desk = await scratchDesk(await scratch());
    const maria = desk.browser();
    await maria.post('/sign-in', MARIA);
    const today = async () => (await maria.get('/?lang=en')).text();

    let page = await today();
    expect(page).toContain(`<h1>${say('beginning.title')}</h1>`);
    expect(step(page, 'beginning.invite')).toMatchObject({ state: 'next', leads: '/accounts/invite' });
    expect(step(page, 'beginning.consent').state).toBe('later');
    // An administrator cannot do it, and nobody else is there.
    const blocked = step(page, 'beginning.case');
    expect(blocked.leads).toBeUndefined();
    expect(blocked.text).toContain(
      say('beginning.nobody', { who: say('beginning.with-key', { who: 'researcher or delegate' }) }),
    );

    const ana = { name: 'Ana', email: 'ana@comite.example', role: 'researcher' } as const;
    await invite(desk.staff, ana, desk.now(), { by: desk.maria, audit: unaudited });
    page = await today();
    expect(step(page, 'beginning.invite').text).toContain(say('beginning.invite-begun', { count: 1 }));

    // An auditor reads that it waits, and gets no way to do it.
    const bea = desk.browser();
    await bea.post('/sign-in', BEA);
    const hers = step(await (await bea.get('/?lang=en')).text(), 'beginning.invite');
    expect(hers).toMatchObject({ state: 'next', leads: undefined });
    expect(hers.text).toContain('María');

    const { dela } = await withHer(desk);
    page = await today();
    for (const name of ['invite', 'keys', 'case', 'consent'] as const)
      expect(step(page, `beginning.${name}`).state, name).toBe('done');
    expect(step(page, 'beginning.publish').state).toBe('done');
    expect(step(page, 'beginning.team')).toMatchObject({ state: 'next', leads: '/teams' });
    expect(step(page, 'beginning.petition')).toMatchObject({ state: 'next', leads: '/petitions/new' });
    const petitionOfDela = step(await (await dela.get('/?lang=en')).text(), 'beginning.petition');
    expect(petitionOfDela.leads).toBeUndefined();
    expect(petitionOfDela.text, 'a delegate reads roles, and no names').not.toContain('María');

    const petition = { id: idFrom<PetitionId>(randomBytes(16)), state: 'open', opensAt: null, closesAt: null } as const;
    await openPetition(desk.actions, petition);
    expect(await today()).not.toContain(say('beginning.lead'));
    expect(desk.errors).toEqual([]);
    await desk.close();
  });
});
