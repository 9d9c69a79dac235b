import { randomBytes } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { onEachEngine } from '../databases.ts';
import { deskPaths } from './desk-paths.ts';
import { unaudited } from '../../src/domain/audit.ts';
import type { Terms } from '../../src/domain/basis.ts';
import { idFrom, type CaseId, type PersonId, type PetitionId, type WorkId } from '../../src/domain/id.ts';
import type { Locale } from '../../src/domain/locale.ts';
import { ROLES, type Role } from '../../src/domain/role.ts';
import type { SiteIdentity } from '../../src/domain/site-identity.ts';
import { recordWork } from '../../src/newsroom/record-work.ts';
import { approveText, writeText } from '../../src/newsroom/write-text.ts';
import type { Databases } from '../../src/platform/database/zone.ts';
import { changeConsent } from '../../src/press/change-consent.ts';
import type { Press } from '../../src/press/press.ts';
import { publish } from '../../src/press/publish.ts';
import { schedule } from '../../src/press/schedule.ts';
import { withdrawConsent } from '../../src/press/withdraw-consent.ts';
import { putIdentity } from '../../src/published/identity.ts';
import { findWork } from '../../src/published/works.ts';
import { joinTeam } from '../../src/staff/case-members.ts';
import { scratchSession } from '../../src/staff/scratch-session.fixture.ts';
import { recordCase } from '../../src/vault/record-case.ts';
import { record } from '../../src/vault/scratch-vault.ts';
import type { Instant } from '../../src/domain/date.ts';
import { IDENTITY, MARIA, scratchDesk } from '../../src/desk/scratch-desk.ts';
import { isAllowed } from './allowed.ts';
import { cage, type Canary } from './canaries.ts';
import { chanceOf } from './chance.ts';
import { textOfAnswer } from './crawl.ts';
import { consentOf, recordSomebody, recordWorkOfChance, termsOfChance, type Somebody } from './organisation.ts';

vi.setConfig({ testTimeout: 600_000 });

/** More to look longer, as for the public site. */
const STEPS = Number(process.env['CANARY_STEPS'] ?? 3);
const SEED = Number(process.env['CANARY_SEED'] ?? 2014);
const PEOPLE = 4;
const WORKS = 2;
const identity: SiteIdentity = { ...IDENTITY, locales: ['en' as Locale, 'es' as Locale] };
const CASE = idFrom<CaseId>(new Uint8Array(16).fill(51));
const freshWork = (): WorkId => idFrom<WorkId>(randomBytes(16));

/** An organisation of chance as its desk sees it: María has the case files open, and is on no case yet. */
async function openDesk(databases: Databases) {
  const chance = chanceOf(SEED);
  const desk = await scratchDesk(databases);
  await putIdentity(desk.published, identity);
  const maria = desk.browser();
  await maria.post('/sign-in', MARIA);
  const vault = desk.vaults.any();
  if (vault === null) throw new Error('María holds a key');
  const press = desk.press.open(identity, vault);
  const canaries: Canary[] = [];
  const terms = new Map<PersonId, Terms>();
  const works = Array.from({ length: WORKS }, freshWork);
  const petition = freshWork();
  const people: Somebody[] = [];
  for (let i = 0; i < PEOPLE; i++) {
    const given = termsOfChance(chance);
    const somebody = await recordSomebody(
      press,
      chance,
      [consentOf(given, 1 as Instant)],
      [...works, petition],
      canaries,
    );
    terms.set(somebody.person.id, given);
    people.push(somebody);
  }
  for (const work of works) {
    await recordWorkOfChance(press, chance, work, people, desk.now());
    await publish(press, [work], desk.now());
  }
  await recordPetition(press, petition, people);
  const ahead = (desk.now() + 86_400_000) as Instant;
  const told = { by: null, now: desk.now(), audit: unaudited, key: desk.door.key, embargo: { contact: 'Ana' } };
  for (const work of works) await schedule(press, [work], ahead, told);
  const sessions = new Map<Role, string>();
  for (const role of ROLES) sessions.set(role, (await scratchSession(desk.staff, role, desk.now())).token);
  return { chance, desk, maria, vault, press, canaries, terms, people, works: [...works, petition], sessions };
}
type World = Awaited<ReturnType<typeof openDesk>>;

/** A petition whose title calls somebody by name. */
async function recordPetition(press: Press, id: WorkId, people: readonly Somebody[]): Promise<void> {
  const facts = { mission: null, campaign: null, cases: [], firstPerson: [], subjects: [], date: null, place: null };
  await recordWork(press.newsroom, { id, kind: 'petition', picture: null, ...facts });
  const line = people.flatMap(({ person, place }) => [
    { type: 'person', person: person.id, form: 'full' } as const,
    { type: 'place', place, of: person.id } as const,
  ]);
  const petition = idFrom<PetitionId>(new Uint8Array(16).fill(52));
  for (const locale of identity.locales) {
    const details = { kind: 'petition', petition, addressee: line, asks: [line], goal: 9, delivery: [] } as const;
    const body = { v: 1, blocks: [{ type: 'paragraph', content: line }] } as const;
    const text = { locale, slug: `petition-${locale}`, title: line, standfirst: line, body, bylines: [], details };
    const version = await writeText(press.newsroom, { work: id, text, author: null, now: 1 as Instant });
    await approveText(press.newsroom, { work: id, locale, version });
  }
}

/** Every page of these parts of the desk, as one colleague gets it, and what on it is not theirs to read. */
async function lookAs({ desk, canaries, terms, press, works, people }: World, who: string, token: string, on: boolean) {
  const find = cage(canaries);
  const pages = works.flatMap((work) => identity.locales.map((locale) => ({ work, locale })));
  const publicNow = await Promise.all(
    pages.map(({ work, locale }) => findWork(press.published, work, locale, desk.now())),
  );
  const isPublic = new Set(find(JSON.stringify(publicNow)));
  const headers = { host: 'localhost:8081', 'sec-fetch-site': 'same-origin', cookie: `__Host-alzavoz=${token}` };
  const leaks: string[] = [];
  let shown = 0;
  for (const path of deskPaths({ works, media: people.map(({ picture }) => picture) })) {
    const answer = await desk.app.request(path, { headers });
    if (answer.status === 200) shown += 1;
    if (answer.status >= 500) leaks.push(`${who} ${path} answered ${answer.status}`);
    for (const canary of find(await textOfAnswer(answer))) {
      const allowed = isAllowed(canary, terms.get(canary.of) ?? null, null);
      // Whoever is on the case reads the form that consent lets out; everybody else what is public, and no more.
      if (!(allowed && (on || isPublic.has(canary)))) leaks.push(`${who} ${path}: ${JSON.stringify(canary)}`);
    }
  }
  return { leaks, shown };
}

onEachEngine((_engine, scratch) => {
  test('no canary is at the desk for whoever may not read it', async () => {
    const world = await openDesk(await scratch());
    const { chance, desk, maria, vault, press, people, terms, sessions } = world;
    const leaks: string[] = [];
    const mariaToken = maria.cookies.get('__Host-alzavoz') ?? '';
    const look = async (who: string, token: string, on = false): Promise<number> => {
      const found = await lookAs(world, who, token, on);
      leaks.push(...found.leaks);
      return found.shown;
    };
    for (const [role, token] of sessions) await look(`first, ${role},`, token);
    expect(await look('María, on no case,', mariaToken)).toBeGreaterThan(30);
    expect(leaks).toEqual([]);
    // An editor with a key, on a case with some of them: what readers will see, never more.
    await desk.staff.db.updateTable('accounts').set({ role: 'editor' }).where('id', '=', desk.maria).execute();
    const some = people.slice(0, PEOPLE / 2).map(({ person }) => ({ person: person.id, role: 'survivor' }) as const);
    await recordCase(vault, { ...record, id: CASE, people: some, situations: [] });
    await joinTeam(desk.staff, CASE, desk.maria, desk.now(), { by: desk.bea, audit: unaudited });
    for (let at = 1; at <= STEPS; at++) {
      desk.pass(1000);
      const { id } = chance.one(people as [Somebody, ...Somebody[]]).person;
      if (chance.is(0.4)) {
        await withdrawConsent(press, id, { by: desk.maria, now: desk.now(), audit: unaudited });
        terms.delete(id);
      } else {
        const given = termsOfChance(chance);
        await changeConsent(press, id, { bases: [consentOf(given, desk.now())] }, desk.now());
        terms.set(id, given);
      }
      const role = chance.one(ROLES);
      await look(`${at}, ${role},`, sessions.get(role) ?? '');
      await look(`${at}, an editor on the case,`, mariaToken, true);
      expect({ at, leaks }).toEqual({ at, leaks: [] });
    }
    expect(desk.errors).toEqual([]);
    await desk.close();
  });
});
