/** The desk: offices, and what was said and promised there. */
export const officials = {
  'officials.offices': '{count, plural, one {# office} other {# offices}}',
  'officials.meetings': '{count, plural, one {# meeting} other {# meetings}}',
  'officials.commitments': '{count, plural, one {# thing asked or promised} other {# things asked or promised}}',
  'officials.open': 'Not ended',
  'officials.some-open': 'Something not ended',
  'officials.find': 'Find an office',
  'officials.find-help': 'Its title or institution. The beginning of a word is enough.',
  'officials.find-words': 'Find by words',
  'officials.find-words-help': 'Of what was said, the office, or the title of a case.',
  'officials.promised': 'Promised',
  'officials.due': 'Answer due',
  'officials.what': 'What was asked or promised',
  'officials.since': 'Stands there since',
  'officials.somebody': 'somebody',
  'officials.holder-from': 'from {day}',
  'officials.holder-until': 'until {day}',
  'officials.holder-new': 'Somebody else holds it now',
  'officials.holder-name': 'Full name',
  'officials.holder-since': 'Since when',
  'officials.holder-lead':
    'Whoever held it until now holds it no longer from that day on. What the office promised stays with the office.',
};
