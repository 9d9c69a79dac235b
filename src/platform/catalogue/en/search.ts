/** The search page. */
export const search = {
  'search.title': 'Search',
  'search.title-query': 'Search: {query}',
  'search.words': 'A name, a place, a word',
  'search.kind': 'Kind',
  'search.kind-any': 'Everything',
  'search.from': 'From',
  'search.to': 'To',
  'search.date-hint': 'A year, a month or a day: 2014, 2014-09 or 2014-09-08',
  'search.date-wrong': 'We cannot read this date. Write a year, a month or a day: 2014, 2014-09 or 2014-09-08.',
  'search.go': 'Search',
  'search.total':
    '{total, plural, =0 {Nothing found for “{query}”} one {# result for “{query}”} other {# results for “{query}”}}',
  'search.total-more': 'More than {total, number} results for “{query}”',
  'search.previous': 'Earlier results',
  'search.next': 'More results',
  'search.did-you-mean': 'Did you mean',
  'search.none':
    'Try one word instead of several, or another form of the word; accents do not matter. Names are found as they are written in our texts.',
  'search.none-filtered': 'You are searching in one kind or a span of time only. Search everything:',
  'search.start':
    'Type a name, a place or a word. Accents do not matter; words in “quotation marks” are looked for as they stand.',
  'search.start-else': 'Or begin here:',
} as const;
