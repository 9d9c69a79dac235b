/** What stands in for a person or a place that is not named. Never why. `start` is for the beginning of a sentence. */
export const mention = {
  'mention.person': '{gender, select, woman {a woman} man {a man} other {a person}}, name withheld for safety',
  'mention.group': 'a group of people, names withheld for safety',
  'mention.town': '{region, select, none {a town} other {a town in {region}}}',
  'mention.building': '{region, select, none {a building} other {a building in {region}}}',
  'mention.region': 'a region of {country}',
  'mention.withheld': 'a place withheld for safety',
} as const;
