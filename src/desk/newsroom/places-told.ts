import type { PersonId, PlaceId } from '../../domain/id.ts';
import type { Work, WorkText } from '../../domain/work.ts';
import { linesIn } from '../../press/mentioned.ts';

/** Each place that a work tells of, with everyone of whom it is told there; `null` among them: of nobody. */
export function placesTold(work: Work, texts: readonly WorkText[]): ReadonlyMap<PlaceId, ReadonlySet<PersonId | null>> {
  const own = work.place === null || work.place === 'withheld' ? [] : [work.place];
  const mentions = texts
    .flatMap(linesIn)
    .flat()
    .filter((inline) => inline.type === 'place');
  const told = new Map<PlaceId, Set<PersonId | null>>();
  for (const { place, of } of [...own, ...mentions]) told.set(place, (told.get(place) ?? new Set()).add(of));
  return told;
}
