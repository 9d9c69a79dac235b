import { randomBytes } from 'node:crypto';
import type { Audit } from '../domain/audit.ts';
import { consentInForce } from '../domain/consent-in-force.ts';
import type { Instant } from '../domain/date.ts';
import { idFrom, type AccountId, type PersonId, type WorkId } from '../domain/id.ts';
import type { Locale } from '../domain/locale.ts';
import type { PublishedWork } from '../domain/published-work.ts';
import {
  addScheduled,
  scheduledById,
  scheduledUntil,
  type Scheduled,
  type ScheduledText,
} from '../newsroom/scheduled.ts';
import { approvedTexts } from '../newsroom/texts.ts';
import { readObject } from '../platform/object-storage.ts';
import { everyone } from '../vault/everyone.ts';
import { recordMarks } from '../vault/record-marks.ts';
import { removeBundle, sealBundle, type Bundle } from './bundle.ts';
import { inTurn } from './in-turn.ts';
import { keepKit } from './press-kit.ts';
import { worksById } from '../newsroom/works.ts';
import { preparePublication, type Prepared } from './prepare-publication.ts';
import { forbiddenAmong } from './red-lines.ts';
import type { Press } from './press.ts';
import type { Finding, PublishingRefusal } from './refusals.ts';

/** Where and how a publication waits. */
export interface Waiting {
  readonly scheduled: string;
  readonly warnings: readonly Finding[];
}

/** `scheduled-already`: one of the works waits already. `not-waiting`: what it was to take the place of waits no longer. */
export type SchedulingRefusal =
  | PublishingRefusal
  | { readonly refused: 'scheduled-already'; readonly work: WorkId }
  | { readonly refused: 'not-waiting' };

interface Told {
  readonly by: AccountId | null;
  readonly now: Instant;
  readonly audit: Audit;
  /** The desk's. */
  readonly key: Uint8Array;
  /** The zone in which the instant was given. */
  readonly zone?: string;
  /** As for `publish`. */
  readonly languages?: readonly Locale[] | undefined;
  readonly embargo?: Scheduled['embargo'];
  /** What waited until now, at another instant, and is to wait no longer. */
  readonly replaces?: string | null;
}

/**
 * Makes works ready to go out at an instant ahead: as they may be told then, past the gate now, sealed in a bundle that
 * the desk opens at that instant without anyone's key (`release-scheduled.ts`). Until then nothing of them is in
 * `published` or among the public files.
 */
export function schedule(
  press: Press,
  works: readonly WorkId[],
  at: Instant,
  told: Told,
): Promise<Waiting | SchedulingRefusal> {
  return inTurn(press, async (): Promise<Waiting | SchedulingRefusal> => {
    const { replaces = null, embargo = null, languages, now } = told;
    const refused = await refusalOfOthers(press, works, replaces);
    if (refused !== null) return refused;
    const manner = { again: false, languages };
    const early = embargo === null ? null : await asToldNow(press, works, now, manner);
    return preparePublication(press, { works, at, manner }, async (prepared) => {
      const id = idFrom(randomBytes(16));
      const people = [...new Set([...prepared.people.values()].flatMap((some) => [...some]))];
      // Before the bundle: what is recorded from here on changes them.
      const marks = await recordMarks(press.vault.vault, people);
      const earlyToo = early !== null && early === withoutTimes(prepared.published);
      const bundle: Bundle = { ...(await bundleOf(press, prepared)), earlyToo };
      const zone = told.zone ?? 'UTC';
      await sealBundle(press, id, told.key, bundle);
      // Journalists read it from now on: what may be told from its instant alone is nobody's before.
      if (earlyToo && (await mayGoToThePress(press, { works, people }, now)))
        await keepKit(press, told.key, { id, at, zone, embargo }, bundle);
      const texts = await textsIn(press, prepared);
      await addScheduled(press.newsroom, { id, at, zone, works, texts, marks, embargo }, told);
      if (replaces !== null) await removeBundle(press, replaces);
      await told.audit({ by: told.by, verb: 'publication-scheduled', records: works });
      return { scheduled: id, warnings: prepared.warnings };
    });
  });
}

async function refusalOfOthers(
  { newsroom }: Press,
  works: readonly WorkId[],
  replaces: string | null,
): Promise<SchedulingRefusal | null> {
  const before = replaces === null ? null : await scheduledById(newsroom, replaces);
  if (replaces !== null && before?.state !== 'waiting' && before?.state !== 'held-back')
    return { refused: 'not-waiting' };
  const others = (await scheduledUntil(newsroom, null)).filter(({ id }) => id !== replaces);
  const taken = works.find((work) => others.some((each) => each.works.includes(work)));
  return taken === undefined ? null : { refused: 'scheduled-already', work: taken };
}

/**
 * What would go out if it went out now; `null` where it may not. An embargo can be broken before its instant, while nobody
 * holds a key: what is told then must have been allowed already when it was made.
 */
async function asToldNow(
  press: Press,
  works: readonly WorkId[],
  now: Instant,
  manner: Parameters<typeof preparePublication>[1]['manner'],
): Promise<string | null> {
  const told = await preparePublication(press, { works, at: now, manner }, ({ published }) =>
    Promise.resolve({ told: withoutTimes(published) }),
  );
  return 'refused' in told ? null : told.told;
}

/** To be published is not to be given to journalists: whoever is told of has allowed that as well, and nobody forbids it. */
async function mayGoToThePress(
  press: Press,
  { works, people }: { readonly works: readonly WorkId[]; readonly people: readonly PersonId[] },
  now: Instant,
): Promise<boolean> {
  const files = await worksById(press.newsroom, works);
  const forbidden = await forbiddenAmong(
    press,
    files.map(({ work }) => work),
    'press',
  );
  if (forbidden.size > 0) return false;
  const known = await everyone(press.vault);
  return people.every((id) => {
    const each = known.get(id);
    const purposes = (each === undefined ? null : consentInForce(each, now).terms)?.purposes ?? [];
    return !purposes.includes('publish') || purposes.includes('press');
  });
}

const withoutTimes = (published: readonly PublishedWork[]): string =>
  JSON.stringify(published.map((work) => ({ ...work, publishedAt: null, modifiedAt: null })));

async function textsIn({ newsroom }: Press, { works, languages }: Prepared): Promise<ScheduledText[]> {
  const out = new Set(languages.flatMap(([work, locales]) => locales.map((locale) => `${work} ${locale}`)));
  return (await approvedTexts(newsroom, works))
    .filter(({ work, text }) => out.has(`${work} ${text.locale}`))
    .map(({ work, text, version }) => ({ work, locale: text.locale, version }));
}

async function bundleOf(press: Press, prepared: Prepared) {
  const { works, languages, published, people, withdrawn } = prepared;
  const files = [...new Map(prepared.files.map((file) => [file.file, file])).values()];
  const storage = { folder: press.mediaFolder };
  return {
    v: 1,
    works,
    languages,
    published,
    files: await Promise.all(
      files.map(async (file) => ({
        file,
        bytes: Buffer.from(await readObject(storage, file.file)).toString('base64'),
      })),
    ),
    people: [...people].map(([work, some]): readonly [WorkId, PersonId[]] => [work, [...some]]),
    withdrawn: [...withdrawn],
  } as const;
}
