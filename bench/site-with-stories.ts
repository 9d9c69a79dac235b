import type { PublishedWork } from '../src/domain/published-work.ts';
import { openZone } from '../src/platform/database/zone.ts';
import { putWorks } from '../src/published/put-works.ts';
import type { PublishedTables } from '../src/published/schema.ts';
import { freshDemonstration } from './product.ts';
import { NOW, stories } from './search-stories.ts';

/** Enough that a common word is work: half of the stories have it. */
const STORIES = 3000;

/** A data folder with the demonstration and many stories beside it. */
export async function siteWithStories(): Promise<string> {
  const folder = freshDemonstration();
  const published = openZone<PublishedTables>({ engine: 'sqlite', folder }, 'published');
  let group: PublishedWork[] = [];
  for (const story of stories(STORIES)) {
    group.push(story);
    if (group.length === 500) await putWorks(published, group, NOW);
    if (group.length === 500) group = [];
  }
  await putWorks(published, group, NOW);
  await published.close();
  return folder;
}
