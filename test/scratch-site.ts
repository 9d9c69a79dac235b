import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { actionsMigrations } from '../src/actions/migrations.ts';
import { openPetition } from '../src/actions/open-petition.ts';
import type { ActionsTables } from '../src/actions/schema.ts';
import { putSealingKey } from '../src/actions/sealing-keys.ts';
import { startWriter, type Writer } from '../src/actions/writer-client.ts';
import type { Instant } from '../src/domain/date.ts';
import { idFrom, type PetitionId, type WorkId } from '../src/domain/id.ts';
import type { PetitionState } from '../src/domain/petition.ts';
import type { PublishedWork } from '../src/domain/published-work.ts';
import type { SiteIdentity } from '../src/domain/site-identity.ts';
import { type Databases, migrateZone, openZone, type Zone } from '../src/platform/database/zone.ts';
import { keyIdOf } from '../src/platform/sealing/row-format.ts';
import { putIdentity } from '../src/published/identity.ts';
import { publishedMigrations } from '../src/published/migrations.ts';
import { putWorks } from '../src/published/put-works.ts';
import type { PublishedTables } from '../src/published/schema.ts';
import { EN, ES, FR, line, story as sample } from '../src/published/story.fixture.ts';
import { openSearch } from '../src/published/search-client.ts';
import { loadAssets } from '../src/site/assets.ts';
import type { SiteDependencies } from '../src/site/dependencies.ts';
import { PageCache } from '../src/site/page-cache.ts';
import { createSite } from '../src/site/site.ts';

const IDENTITY: SiteIdentity = {
  organisation: 'Lantern Network',
  shortName: 'Lantern',
  locales: [EN, ES, FR],
  demonstration: false,
  headNotice: null,
  footNotice: null,
  contactEmail: 'hello@lantern.example',
};

export interface ScratchSite {
  readonly app: Hono;
  readonly dependencies: SiteDependencies;
  readonly cache: PageCache;
  readonly published: Zone<PublishedTables>;
  readonly actions: Zone<ActionsTables>;
  readonly writer: Writer;
  readonly mediaFolder: string;
  /** The site's clock, which a test may set. */
  clock: Instant;
  close(): Promise<void>;
}

/** A whole site over fresh databases, without a network: ask it by `app.request()`. */
export async function scratchSite(
  databases: Databases,
  given: Partial<SiteIdentity> = {},
  givenMediaFolder?: string,
): Promise<ScratchSite> {
  const mediaFolder = givenMediaFolder ?? mkdtempSync(join(tmpdir(), 'alzavoz-media-'));
  const published = openZone<PublishedTables>(databases, 'published');
  const actions = openZone<ActionsTables>(databases, 'actions');
  await migrateZone(published, publishedMigrations);
  await migrateZone(actions, actionsMigrations);
  const { publicKey } = generateKeyPairSync('x25519');
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
  await putSealingKey(actions, { keyId: keyIdOf(raw), publicKey: raw });
  const identity = { ...IDENTITY, ...given };
  await putIdentity(published, identity);
  const cache = new PageCache();
  const writer = startWriter(databases);
  const search = openSearch(databases, { workers: 1 });
  const dependencies: SiteDependencies = {
    published,
    actions,
    writer,
    search,
    assets: loadAssets(join(mediaFolder, 'no-theme.css')),
    cache,
    identity: () => Promise.resolve(identity),
    now: () => site.clock,
    settings: { origin: 'https://lantern.example', onion: null, mediaFolder, mailFolder: null },
  };
  const site: ScratchSite = {
    dependencies,
    cache,
    published,
    actions,
    writer,
    mediaFolder,
    clock: Date.UTC(2026, 0, 15) as Instant,
    app: createSite(dependencies),
    async close() {
      await Promise.all([writer.close(), search.close()]);
      await Promise.all([published.close(), actions.close()]);
      if (givenMediaFolder === undefined) rmSync(mediaFolder, { recursive: true });
    },
  };
  return site;
}

export const newWork = (): WorkId => idFrom<WorkId>(randomBytes(16));
/** A story of the scratch site; what a test does not care about is filled in. */
export function story(given: Partial<PublishedWork> & { readonly slug: string }): PublishedWork {
  const at = Date.UTC(2026, 0, 1) as Instant;
  return sample(0, {
    work: newWork(),
    title: line(`Title of ${given.slug}`),
    standfirst: line('A standfirst.'),
    body: [{ type: 'paragraph', content: line('A paragraph of the story.') }],
    bylines: [{ name: 'Nadia Example', role: 'campaigner', credit: 'author' }],
    details: { kind: 'story', story: 'feature', film: null, transcript: null },
    publishedAt: at,
    modifiedAt: at,
    ...given,
  });
}

/** A petition in English, open unless told otherwise. */
export async function petitionOn(
  site: ScratchSite,
  slug: string,
  state: PetitionState = 'open',
): Promise<{ readonly id: PetitionId; readonly work: PublishedWork }> {
  const id = idFrom<PetitionId>(randomBytes(16));
  const work = story({
    slug,
    kind: 'petition',
    details: {
      kind: 'petition',
      petition: id,
      addressee: line('The Attorney General'),
      asks: [line('Investigate.'), line('Release her.')],
      goal: 1000,
      delivery: line('Handed in by the delegation.'),
    },
  });
  await openPetition(site.actions, { id, state, opensAt: null, closesAt: null }, { exposure: 'name-by-choice' });
  await putWorks(site.published, [work], site.clock);
  return { id, work };
}
