import { createHash, randomBytes } from 'node:crypto';
import { countAttempts } from '../actions/count-attempts.ts';
import type { Instant } from '../domain/date.ts';
import { idFrom, type WorkId } from '../domain/id.ts';
import { keepCertificate } from '../newsroom/certificates.ts';
import { waitingWorks } from '../newsroom/render-again.ts';
import { publishedAmong } from '../published/hide-works.ts';
import { peopleById } from '../vault/people.ts';
import type { Certificate, NotRecalled } from './certificate.ts';
import { feedsOf, listPurged } from './list-purged.ts';
import { petitionsOf } from './hide-now.ts';
import { kitsOut } from './kits-out.ts';
import type { LockedPress, Press } from './press.ts';
import { searchPurged } from './search-purged.ts';
import { verifyPurged, type AskSite } from './verify-purged.ts';
import type { WithdrawnConsent } from './withdraw-consent.ts';

/**
 * Asks the public site for everything that a withdrawal purged, and writes down what it answered. Addresses are in what
 * is returned, to be shown once; what is kept has hashes of them. With the vault open the answers are also read for the
 * person's names.
 */
export async function certify(
  press: LockedPress,
  open: Press | null,
  told: {
    readonly withdrawn: WithdrawnConsent;
    readonly ask: AskSite;
    readonly now: () => Instant;
    /** The desk's: reads to whom press kits were given. */
    readonly deskKey?: Uint8Array;
  },
): Promise<Certificate> {
  const { withdrawn, ask, now } = told;
  const { person, at, traces } = withdrawn;
  const outcome = await outcomeOf(press, withdrawn.works);
  const names = open === null ? [] : await namesOf(open, withdrawn);
  const rendered = new Set(outcome.rendered);
  const purged = await listPurged(press, traces, rendered);
  const gone = new Set(purged.filter(({ expected }) => expected === 'gone').map(({ path }) => path));
  const checks = await verifyPurged(ask, purged, { gone, names });
  const certificate: Certificate = {
    id: idFrom(randomBytes(16)),
    person,
    at,
    verifiedAt: now(),
    works: { gone: outcome.gone.length, rendered: outcome.rendered.length, waiting: outcome.waiting.length },
    checks,
    searched: await searchPurged(press, { traces, works: withdrawn.works, rendered, names, now: now() }),
    notRecalled: await outOfReach(press, withdrawn, told.deskKey ?? null),
  };
  const hashed = checks.map(({ path, ...check }) => ({ ...check, path: hashOf(path) }));
  const feeds = certificate.notRecalled.feeds.map(({ path, ...feed }) => ({ ...feed, path: hashOf(path) }));
  const kits = certificate.notRecalled.kits.map((kit) => ({ ...kit, label: null }));
  await keepCertificate(press.newsroom, {
    id: certificate.id,
    at: certificate.verifiedAt,
    content: { ...certificate, checks: hashed, notRecalled: { ...certificate.notRecalled, feeds, kits } },
  });
  return certificate;
}

/** What became of these works, whoever dealt with them. */
async function outcomeOf(
  { newsroom, published }: LockedPress,
  works: readonly WorkId[],
): Promise<Record<'gone' | 'rendered' | 'waiting', readonly WorkId[]>> {
  const waiting = new Set((await waitingWorks(newsroom)).map(({ work }) => work));
  const there = await publishedAmong(published, works);
  return {
    waiting: works.filter((work) => waiting.has(work)),
    rendered: works.filter((work) => there.has(work) && !waiting.has(work)),
    gone: works.filter((work) => !there.has(work) && !waiting.has(work)),
  };
}

const hashOf = (path: string): string => createHash('sha256').update(path).digest('hex');

/** Every name and pseudonym that could have been told. A lone given name is as often somebody else's. */
async function namesOf({ vault }: Press, { person, works }: WithdrawnConsent): Promise<string[]> {
  const known = (await peopleById(vault, [person])).get(person)?.person;
  if (known === undefined) return [];
  const names = known.names.flatMap(({ full, short }) => (short === null ? [full] : [full, short]));
  const pseudonyms = known.pseudonyms.filter(({ publication }) => works.includes(publication)).map(({ text }) => text);
  return [...new Set([...names, ...pseudonyms])];
}

async function outOfReach(
  press: LockedPress,
  { person, works, traces, at }: WithdrawnConsent,
  deskKey: Uint8Array | null,
): Promise<NotRecalled> {
  const feeds = new Map<string, Instant>();
  for (const trace of traces)
    for (const path of await feedsOf(press, trace)) {
      const since = feeds.get(path);
      if (since === undefined || trace.publishedAt < since) feeds.set(path, trace.publishedAt);
    }
  return {
    feeds: [...feeds].map(([path, from]) => ({ path, from, until: at })),
    letters: await countAttempts(press.actions, await petitionsOf(press, works)),
    files: new Set(traces.flatMap(({ files }) => files)).size,
    ...(await kitsOut(press, { person, at }, deskKey)),
    dossiers: 0,
  };
}
