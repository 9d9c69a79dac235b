/** Titles of feeds and of the calendar. */
export const feed = {
  'feed.all': '{organisation}: everything new',
  'feed.mission': '{mission}: diaries and stories',
  'feed.events': '{organisation}: events',
} as const;
