import type { PersonId } from '../domain/id.ts';
import type { MediaItem } from '../newsroom/media.ts';
import { letMake, picturesOf, picturesOfPeople, withheldPictures, withhold } from '../newsroom/withheld-renditions.ts';
import { isOnRecord, withdrawnPeople } from '../vault/withdrawals.ts';
import type { LockedPress } from './press.ts';

type Room = Pick<LockedPress, 'newsroom' | 'vault' | 'originalsFolder'>;

/**
 * Removes the files that are ready of every picture in which one of these people can be recognised, and makes no others.
 * Needs no key: whoever takes their consent back, or is erased, must not wait for a key-holder.
 */
export async function withholdPicturesOf(press: Room, people: Iterable<PersonId>): Promise<void> {
  for (const item of await picturesOf(press.newsroom, people)) await withhold(press, item);
}

/**
 * The same for everyone who is on record no more, or had withdrawn when an older backup came back: for whoever starts, and
 * for whoever sees that somebody was erased.
 */
export async function withholdPicturesOfGone(press: Room): Promise<void> {
  for (const item of await picturesOfPeople(press.newsroom))
    if (await isWithheld(press, item)) await withhold(press, item);
}

/** Whether somebody in it has taken their consent back and given none since, or is on record no more. */
export async function isWithheld({ vault }: Pick<Room, 'vault'>, item: MediaItem): Promise<boolean> {
  if (item.facts.people.length === 0) return false;
  const withdrawn = await withdrawnPeople(vault.vault);
  for (const { person } of item.facts.people)
    if (withdrawn.has(person) || !(await isOnRecord(vault.vault, person))) return true;
  return false;
}

/** Has those made whose people have agreed anew, or are not in them any more. */
export async function reviewWithheld(press: Room): Promise<void> {
  for (const item of await withheldPictures(press.newsroom))
    if (!(await isWithheld(press, item))) await letMake(press.newsroom, item.id);
}
