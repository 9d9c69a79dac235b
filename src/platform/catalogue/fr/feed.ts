import type { feed as source } from '../en/feed.ts';

export const feed: Record<keyof typeof source, string> = {
  'feed.all': '{organisation} : tout ce qui est nouveau',
  'feed.mission': '{mission} : carnets et récits',
  'feed.events': '{organisation} : événements',
};
