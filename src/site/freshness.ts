import { generationOf } from '../published/works.ts';
import type { PublishedTables } from '../published/schema.ts';
import type { Zone } from '../platform/database/zone.ts';

const EVERY = 200;
/** After this long without an answer from the database nothing kept is trusted: what it shows may have been withdrawn. */
const TRUSTED_FOR = 2000;

/**
 * Watches the generation number of `published` and calls `drop` when the press has changed anything,
 * or when the number could not be read for two seconds. Returns the function that stops watching.
 */
export function watchFreshness(published: Zone<PublishedTables>, drop: () => void): () => void {
  let known: number | null = null;
  let heard = Date.now();
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const look = async (): Promise<void> => {
    try {
      const generation = await generationOf(published);
      if (known !== null && generation !== known) drop();
      known = generation;
      heard = Date.now();
    } catch {
      if (Date.now() - heard > TRUSTED_FOR) drop();
    }
    if (!stopped) timer = setTimeout(look, EVERY).unref();
  };
  void look();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
