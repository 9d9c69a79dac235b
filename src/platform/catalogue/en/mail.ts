/** Letters to supporters: plain text, one line for each paragraph. No name of a case: mailboxes are read by others. */
export const mail = {
  'mail.confirm-subject': 'Please confirm your signature',
  'mail.confirm-greeting': 'Hello,',
  'mail.confirm-why':
    'Someone, we think you, signed a petition of {organisation} with this address. It is counted once you confirm it here:',
  'mail.confirm-how': 'The page that opens says what you signed and has one button. Press it, and it is done.',
  'mail.confirm-until':
    'The link works for {days, plural, one {# day} other {# days}}. After that, what was entered is erased.',
  'mail.confirm-not-you':
    'If it was not you, do nothing: without the confirmation nothing is counted and what was entered is erased. Please do not forward this e-mail: whoever has the link can confirm.',
  'mail.confirm-closing': 'Thank you,',
  'mail.request-subject': 'Please open the desk',
  'mail.request':
    'Somebody who recognised themselves or their family on our site has asked us for something. It may concern a person’s safety: please look within the hour.',
  'mail.request-how': 'Open the desk. What was asked is there, and nowhere in this e-mail.',
};
