import { holdPetitions, releasePetitions } from '../actions/hold-petitions.ts';
import type { Instant } from '../domain/date.ts';
import type { PetitionId, WorkId } from '../domain/id.ts';
import { approvedTexts } from '../newsroom/texts.ts';
import { worksById } from '../newsroom/works.ts';
import { hideWorks, publishedAmong, showWorks } from '../published/hide-works.ts';
import { heldAmong } from './held-works.ts';
import type { LockedPress } from './press.ts';

/** Hides works in every language, and stops the petitions among them with their mail. Needs no key, waits for nothing. */
export async function hideNow(press: LockedPress, works: readonly WorkId[], now: Instant): Promise<void> {
  await hideWorks(press.published, works);
  await holdPetitions(press.actions, await petitionsOf(press, works), 'page', now);
}

/**
 * Shows those of these works that nothing holds any more, as they are in `published` now: what was taken down stays away.
 * Their petitions go on as they stood.
 *
 * @returns the works that are shown.
 */
export async function showUnheld(
  press: LockedPress,
  works: readonly WorkId[],
  now: Instant,
): Promise<readonly WorkId[]> {
  const held = await heldAmong(press, works);
  const free = works.filter((work) => !held.has(work));
  await showWorks(press.published, free);
  // Held while this was asked: whoever holds writes it down before they hide for the last time.
  const late = await heldAmong(press, free);
  await hideNow(press, [...late], now);
  const shown = await publishedAmong(
    press.published,
    free.filter((work) => !late.has(work)),
  );
  await releasePetitions(press.actions, await petitionsOf(press, [...shown]), 'page', now);
  return [...shown];
}

/** The petitions whose pages are among these works. */
export async function petitionsOf({ newsroom }: LockedPress, works: readonly WorkId[]): Promise<PetitionId[]> {
  const found = new Set<PetitionId>();
  for (let at = 0; at < works.length; at += AT_ONCE) {
    const files = await worksById(newsroom, works.slice(at, at + AT_ONCE));
    const petitions = files.flatMap(({ work }) => (work.kind === 'petition' ? [work.id] : []));
    for (const { text } of await approvedTexts(newsroom, petitions))
      if (text.details.kind === 'petition') found.add(text.details.petition);
  }
  return [...found];
}

const AT_ONCE = 1000;
