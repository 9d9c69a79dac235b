/**
 * What stands in for a person or a place that is not named. Never why. A person is introduced with the note that the
 * name is withheld, and is then spoken of again without it.
 */
export const mention = {
  'mention.person': '{gender, select, woman {a woman} man {a man} other {a person}}',
  'mention.person-again': '{gender, select, woman {the woman} man {the man} other {the person}}',
  'mention.name-withheld': 'name withheld for safety',
  'mention.group': 'a group of people',
  'mention.group-again': 'the group',
  'mention.other-person': '{gender, select, woman {another woman} man {another man} other {another person}}',
  'mention.other-person-again':
    '{gender, select, woman {the other woman} man {the other man} other {the other person}}',
  'mention.other-group': 'another group of people',
  'mention.other-group-again': 'the other group',
  'mention.names-withheld': 'names withheld for safety',
  'mention.town': '{region, select, none {a town} other {a town in {region}}}',
  'mention.building': '{region, select, none {a building} other {a building in {region}}}',
  'mention.region': 'a region of {country}',
  'mention.withheld': 'a place withheld for safety',
  'mention.date-withheld': 'a date withheld for safety',
} as const;
