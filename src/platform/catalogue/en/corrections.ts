/** What was put right in published texts: the log under a text, and the page of all of them. */
export const corrections = {
  'corrections.title': 'Corrections',
  'corrections.lead':
    'Where we said something that was not so, or not clear, we put it right in the text and say here what has changed.',
  'corrections.log': 'Corrections to this page',
  'corrections.none': 'Nothing has been put right so far on the pages in English.',
  'corrections.tell': 'Have you found a mistake? Tell us.',
  'corrections.all': 'All corrections',
  'corrections.feed': '{organisation}: corrections',
  'corrections.correction': 'Correction',
  'corrections.clarification': 'Clarification',
  'corrections.update': 'Update',
  'corrections.removal': 'Taken away at a person’s wish',
  'corrections.wrong': 'It said:',
  'corrections.right': 'It should say:',
  'corrections.was-put-right': '{kind}: {title}',
} as const;
