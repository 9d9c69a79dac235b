/**
 * The questions of the signing form, each in its numbered wording (`domain/consent-wording.ts`). A wording that somebody
 * may have agreed to is never edited: write the next number beside it.
 */
export const consent = {
  'consent.updates-1': 'Write to me with news of this case and of what becomes of my signature.',
  'consent.news-1': 'Write to me now and then about other work of the organisation.',
  'consent.display-1':
    'My name may be shown to those who receive the signatures. Without this, only my country is counted.',
  'consent.display-2':
    'My name, and my town if I gave it, may be shown to those who receive the signatures. Without this, only my country is counted.',
  'consent.processing-1':
    'By signing I agree that the organisation keeps what I enter here, encrypted, to count my signature and to hand it in. I can withdraw it.',
};
