/** The desk: the texts and pictures that somebody has to approve. */
export const approvals = {
  'people.approvals-lead':
    'Their own words and their own pictures go out only as they approved them, in each language.',
  'people.approvals-none': 'There is no text or picture of their own.',
  'people.approval-text': 'the text “{title}”',
  'people.approval-picture': 'a picture in “{title}”',
  'people.approval-a-text': 'a text of theirs',
  'people.approval-a-picture': 'a picture of theirs',
  'people.approval-waits': 'Waits for their word',
  'people.approval-changed': 'Changed since they approved it',
  'people.approval-given': 'Approved',
  'people.approval-refused': 'They said no',
  'people.approval-read': 'Read it',
  'people.approval-alt': 'Described as: {alt}',
  'people.approval-answer': 'Their word',
  'people.approval-yes': 'Yes, to exactly this',
  'people.approval-no': 'No, not like this',
  'people.approval-by': 'Who said it',
  'people.approval-how': 'How it was given',
  'people.approval-how-help': 'Such as: read aloud by telephone, in Spanish.',
  'people.approval-record': 'Record it',
  'people.approval-gone': 'This text was changed while you were writing. Nothing was recorded: show them the new one.',
} as const;
