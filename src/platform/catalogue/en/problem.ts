/** Why a page cannot be shown, and what helps. The two `gone` sentences are the same for every page that was public and is not: they say neither why nor for how long, for one that is rendered again without somebody is back in a moment. */
export const problem = {
  'problem.not-found': 'There is no page here',
  'problem.not-found-lead':
    'The address may have been mistyped, or the link may be old. Search for it, or begin with the missions.',
  'problem.gone': 'This page is no longer here',
  'problem.gone-lead': 'It was published here, and is not public now.',
  'problem.not-translated': 'Not in this language yet',
  'problem.not-translated-lead': 'This page has not been translated into English. You can read it in:',
  'problem.petition-unknown': 'There is no such petition',
  'problem.petition-unknown-lead': 'The address may have been mistyped. Your signature was not taken.',
  'problem.petition-not-open': 'This petition is not open yet',
  'problem.petition-not-open-lead': 'Your signature was not taken. Please come back when it is open.',
  'problem.petition-closed': 'This petition is closed',
  'problem.petition-closed-lead':
    'Your signature was not taken: it arrived after the closing. Other petitions are open.',
  'problem.petition-stopped': 'Signing is stopped for now',
  'problem.petition-stopped-lead': 'Your signature was not taken. What others have signed is kept.',
  'problem.token-unknown': 'This link does not work',
  'problem.token-unknown-lead':
    'It may have been cut short by your mail program. Copy the whole of it, or sign again: nothing is counted twice.',
  'problem.token-expired': 'This link has expired',
  'problem.token-expired-lead': 'A signature that is not confirmed is deleted after 30 days. You can sign again.',
  'problem.bad-request': 'That did not arrive whole',
  'problem.bad-request-lead': 'Your browser sent something that we cannot read. Go back and try again.',
  'problem.too-large': 'That is too large',
  'problem.too-large-lead': 'What you sent is larger than we accept. Nothing was stored.',
  'problem.not-allowed': 'That does not work here',
  'problem.not-allowed-lead': 'This address can be read, but not used in that way.',
  'problem.unavailable': 'Something is wrong on our side',
  'problem.unavailable-lead':
    'We cannot show this page at the moment. If you were sending something, it was not accepted. Please try again in a minute.',
  'problem.ways-on': 'Ways on',
} as const;
