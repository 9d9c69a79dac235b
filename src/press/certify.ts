import { createHash, randomBytes } from 'node:crypto';
import { countAttempts } from '../actions/count-attempts.ts';
import type { Instant } from '../domain/date.ts';
import { idFrom } from '../domain/id.ts';
import { keepCertificate } from '../newsroom/certificates.ts';
import { peopleById } from '../vault/people.ts';
import type { Certificate, NotRecalled } from './certificate.ts';
import { feedsOf, listPurged } from './list-purged.ts';
import { petitionsOf } from './hide-now.ts';
import type { LockedPress, Press } from './press.ts';
import type { Settled } from './settle-withdrawals.ts';
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
    readonly settled: Settled;
    readonly ask: AskSite;
    readonly now: () => Instant;
  },
): Promise<Certificate> {
  const { withdrawn, settled, ask, now } = told;
  const { person, at, works, traces } = withdrawn;
  const names = open === null ? [] : await namesOf(open, withdrawn);
  const purged = await listPurged(press, traces, settled, names);
  const gone = new Set(purged.filter(({ expected }) => expected === 'gone').map(({ path }) => path));
  const checks = await verifyPurged(ask, purged, { gone, names });
  const among = (some: readonly string[]): number => works.filter((work) => some.includes(work)).length;
  const certificate: Certificate = {
    id: idFrom(randomBytes(16)),
    person,
    at,
    verifiedAt: now(),
    works: { gone: among(settled.gone), rendered: among(settled.rendered), waiting: among(settled.waiting) },
    checks,
    notRecalled: await outOfReach(press, withdrawn),
  };
  const hashed = checks.map(({ path, ...check }) => ({ ...check, path: hashOf(path) }));
  const feeds = certificate.notRecalled.feeds.map(({ path, ...feed }) => ({ ...feed, path: hashOf(path) }));
  await keepCertificate(press.newsroom, {
    id: certificate.id,
    at: certificate.verifiedAt,
    content: { ...certificate, checks: hashed, notRecalled: { ...certificate.notRecalled, feeds } },
  });
  return certificate;
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

async function outOfReach(press: LockedPress, { works, traces, at }: WithdrawnConsent): Promise<NotRecalled> {
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
    dossiers: 0,
  };
}
