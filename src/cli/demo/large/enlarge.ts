import { loadRequests } from '../../../actions/load-requests.ts';
import { loadSignatures } from '../../../actions/load-signatures.ts';
import type { Instant } from '../../../domain/date.ts';
import type { AccountId, CaseId, PetitionId } from '../../../domain/id.ts';
import { loadWorks } from '../../../newsroom/load-works.ts';
import type { Press } from '../../../press/press.ts';
import { putWorks } from '../../../published/put-works.ts';
import { recordMany } from '../../../vault/record-many.ts';
import { foundBranch } from './found-branch.ts';
import { makeCases, makePeople } from './make-people.ts';
import { makeRequests } from './make-requests.ts';
import { makeSignatures } from './make-signatures.ts';
import { makeStories, type MadeStory } from './make-stories.ts';

/** How large: `FULL` is what the desk is measured on. */
export interface Size {
  readonly stories: number;
  readonly people: number;
  readonly signatures: number;
  readonly requests: number;
}

export const FULL: Size = { stories: 10_000, people: 5000, signatures: 1_000_000, requests: 10_000 };

const STORIES_AT_ONCE = 250;

interface Large extends Size {
  readonly petition: PetitionId;
  readonly author: AccountId;
  readonly now: Instant;
  /** One line of what is done. */
  readonly told: (line: string) => void;
}

/**
 * Adds an organisation's worth of people, stories, signatures and requests, and a branch, to a demonstration that was just made. They are made up
 * and mention nobody, so the stories go out without the gate, which has nothing to find in them; everything else is as
 * if it had come one by one. Gives the cases, which nobody is on yet.
 */
export async function enlarge(press: Press, large: Large): Promise<CaseId[]> {
  const { now, told } = large;
  const people = makePeople(large.people, now);
  const cases = makeCases(people, now);
  await recordMany(press.vault, { people, cases });
  told(`${people.length} people in ${cases.length} cases`);
  let some: MadeStory[] = [];
  let stories = 0;
  const keep = async (): Promise<void> => {
    await loadWorks(
      press.newsroom,
      some.map(({ loaded }) => loaded),
      large.author,
    );
    const put = await putWorks(
      press.published,
      some.map(({ published }) => published),
      now,
    );
    if ('refused' in put) throw new Error(`two stories have the address ${put.path}`);
    stories += some.length;
    some = [];
    if (stories % 1000 === 0) told(`${stories} stories`);
  };
  for (const story of makeStories(large.stories, press.identity.locales, now)) {
    some.push(story);
    if (some.length === STORIES_AT_ONCE) await keep();
  }
  if (some.length > 0) await keep();
  await loadSignatures(press.actions, large.petition, makeSignatures(large.signatures, now), (loaded) => {
    if (loaded % 100_000 === 0) told(`${loaded} signatures`);
  });
  await loadRequests(press.actions, makeRequests(large.requests, now));
  told(`${large.requests} requests`);
  await foundBranch(press, large.author, now);
  return cases.map(({ id }) => id);
}
