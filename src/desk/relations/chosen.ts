import { HEADINGS, type Heading, type Related } from './related.ts';

/** So many relations are drawn; the others are counted, and listed on a page of their own. */
export const MOST_SHOWN = 25;
/** Of those that hang on another one, which have one column. */
export const MOST_BEYOND = 12;

export interface Chosen {
  readonly shown: readonly Related[];
  readonly others: number;
}

/**
 * Which of many are drawn: of each heading the first that was recorded, then of each the second, until the picture is full.
 * What hangs on another one is drawn only with that.
 */
export function chosenOf(all: readonly Related[]): Chosen {
  const waiting = new Map<Heading, Related[]>(HEADINGS.map((heading) => [heading, []]));
  for (const each of all) waiting.get(each.heading)?.push(each);
  const shown = new Map<string, Related>();
  let beyond = 0;
  const fits = ({ via }: Related): boolean =>
    via.length === 0 || (beyond < MOST_BEYOND && via.some((key) => shown.has(key)));
  for (let taken = true; taken && shown.size < MOST_SHOWN;) {
    taken = false;
    for (const queue of waiting.values()) {
      const at = shown.size < MOST_SHOWN ? queue.findIndex(fits) : -1;
      const [next] = at === -1 ? [] : queue.splice(at, 1);
      if (next === undefined) continue;
      taken = true;
      shown.set(next.key, next);
      if (next.via.length > 0) beyond += 1;
    }
  }
  const drawn = all.filter(({ key }) => shown.has(key));
  return {
    shown: drawn.map((each) => ({ ...each, via: each.via.filter((key) => shown.has(key)) })),
    others: all.length - drawn.length,
  };
}
