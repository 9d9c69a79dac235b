/** The page of a case. */
export const caseWords = {
  'case.situation': '{year}: {situation}',
  'case.timeline': 'What happened',
  'case.proceedings': 'Before the authorities',
  'case.authority': 'Authority',
  'case.step': 'Step',
  'case.status': 'Status',
  'case.later': 'What happened later',
  'case.source': 'Source',
  'case.stories': 'Stories',
  'case.list': 'Each of these is a person, a family, or a group of people. Their situation is given with its date.',
  'case.none': 'No case has been published yet.',
} as const;
