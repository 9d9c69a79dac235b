/** Stories and lists. `by` lines name people as bylines print them. */
export const story = {
  'story.by': 'By {name}',
  'story.retold': 'Retold from a diary by {name}',
  'story.guest': 'By {name}, guest contributor',
  'story.notes': 'Notes',
  'story.note-back': 'Back to the text',
  'story.more': 'More to read',
  'story.filter': 'Show',
  'story.filter-all': 'All',
  'story.of-mission': 'From: {mission}',
  'story.of-mission-off': 'Show every mission',
  'story.list-stories': 'Diaries, features, films, news releases and good news.',
  'story.list-missions': 'Where our delegations went, whom they met, and what they asked of those in power.',
  'story.list-reports': 'What we found, and what has to change.',
  'story.list-campaigns': 'What our missions and cases are part of.',
  'story.none': 'Nothing of this kind has been published yet. The other stories are one step away:',
} as const;
