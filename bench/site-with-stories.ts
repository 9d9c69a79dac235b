import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../src/domain/date.ts';
import type { PublishedWork } from '../src/domain/published-work.ts';
import { openZone, type Zone } from '../src/platform/database/zone.ts';
import { identityOf, putIdentity } from '../src/published/identity.ts';
import { putWorks } from '../src/published/put-works.ts';
import type { PublishedTables } from '../src/published/schema.ts';
import { findBySlug, sitemapWorks } from '../src/published/works.ts';
import { freshDemonstration } from './product.ts';
import { folderOfStories } from './search.ts';
import { NOW } from './search-stories.ts';

/** A data folder with the demonstration and, beside its works, all the stories of the search benchmark. */
export async function siteWithStories(): Promise<string> {
  const folder = freshDemonstration();
  const small = openZone<PublishedTables>({ engine: 'sqlite', folder }, 'published');
  const works = await worksOf(small);
  const identity = await identityOf(small);
  await small.close();
  copyFileSync(join(await folderOfStories(), 'published.db'), join(folder, 'published.db'));
  const large = openZone<PublishedTables>({ engine: 'sqlite', folder }, 'published');
  if (identity !== null) await putIdentity(large, identity);
  await putWorks(large, works, NOW);
  await large.close();
  return folder;
}

async function worksOf(zone: Zone<PublishedTables>): Promise<PublishedWork[]> {
  const now = Date.now() as Instant;
  const works: PublishedWork[] = [];
  for (const { pages } of await sitemapWorks(zone, now)) {
    for (const page of pages) {
      const found = await findBySlug(zone, page, now);
      if (found.found === 'work') works.push(found.work);
    }
  }
  return works;
}
