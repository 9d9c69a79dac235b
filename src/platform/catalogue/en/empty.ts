/** What stands in a list that has nothing in it yet: what it is for, and how the first of it comes about. */
export const empty = {
  'empty.cases-what': 'A case holds what happened to somebody: when, where, who says so, and what the person asks for.',
  'empty.cases-then': 'Only those on it see it. Whoever opens it is on it, and an administrator puts others on it.',
  'empty.people-what':
    'Everybody is recorded in a case, under every name they use, had or were given. Each of these names is kept from going out.',
  'empty.people-consent': 'Then comes a conversation about consent. Before it, nothing of the person is published.',
  'empty.people-text': 'In texts they are chosen with @. What readers see follows their consent, also when it changes.',
  'empty.evidence-what': 'Open the case, then “Evidence”, then “Receive a file”: pictures, sound, films, documents.',
  'empty.evidence-sealed':
    'The original is encrypted under a key of its own, and its fingerprint shows later that nothing was changed.',
  'empty.evidence-opening': 'Whoever opens it says why, and that is written down.',
  'empty.evidence-begin': 'To the cases',
  'empty.offices-what':
    'An office is whom letters, petitions and meetings are addressed to. It outlives whoever holds it.',
  'empty.offices-holder': 'Write down its title, its address, who holds it, and how a letter to them begins.',
  'empty.offices-then':
    'On its page come meetings, what was handed over, and what was promised, with the day of the answer.',
  'empty.meetings-what':
    'A meeting is recorded on the page of the office: the day, who was there, what was handed over.',
  'empty.meetings-promised': 'What was promised in it becomes a line under “What was asked and promised”.',
  'empty.commitments-what': 'What an office was asked, or promised in a meeting, with the day by which it answers.',
  'empty.commitments-due':
    'When that day is past without an answer, it stands on the first page of whoever is on the case.',
  'empty.to-offices': 'To the offices',
  'empty.requests-what':
    'Whoever finds themselves or their family on the site writes from the foot of its pages, under “Is this about you or your family?”. What they write is encrypted on arrival.',
  'empty.requests-who': 'That a request came, colleagues who answer requests see here at once. To read it takes a key.',
  'empty.requests-first':
    'Read the first within the hour, hide what may put somebody in danger before asking further, and note what was done.',
  'empty.teams-what': 'A team is who of us is on a case: they see it, and nobody else does, not even an administrator.',
  'empty.teams-how':
    'Whoever opens a case is on it. You put others on it here by the number of the case; its title is shown to its team alone.',
  'empty.teams-first':
    'Begin with a researcher or a delegate who opens the first case, then put a second colleague on it: one alone may fall ill.',
};
