import type { feed as source } from '../en/feed.ts';

export const feed: Record<keyof typeof source, string> = {
  'feed.all': '{organisation}: todo lo nuevo',
  'feed.mission': '{mission}: diarios e historias',
  'feed.events': '{organisation}: eventos',
};
