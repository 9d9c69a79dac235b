/** The desk: tables of records. */
export const tables = {
  'tables.find': 'Find',
  'tables.any': 'Any',
  'tables.narrow': 'Show',
  'tables.everything': 'Show everything',
  'tables.columns': 'Columns',
  'tables.columns-lead': 'Columns that are shown',
  'tables.sort-up': 'Put in this order',
  'tables.sort-down': 'Put in this order, from the end',
  'tables.pages': 'Pages of the table',
  'tables.first': 'First',
  'tables.before': 'Before',
  'tables.next': 'Next',
  'tables.last': 'Last',
  'tables.page': 'Page {page, number} of {pages, number}',
  'tables.to-page': 'Page',
  'tables.go': 'Go',
  'tables.none-fit': 'None is like that.',
  'tables.reading': 'The case files are being read',
  'tables.reading-more':
    'You have just opened them. This takes some seconds in a large organisation; then the page comes by itself.',
  'tables.reading-today': 'The case files are being read: what needs you in them appears in a moment.',
  'tables.more-check-in': '{count, plural, one {# more check-in is due} other {# more check-ins are due}}',
  'tables.more-stalled':
    '{count, plural, one {# more case in which a proceeding stands still} other {# more cases in which a proceeding stands still}}',
  'tables.more-answer': '{count, plural, one {# more answer is due} other {# more answers are due}}',
};
