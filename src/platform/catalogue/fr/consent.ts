import type { consent as source } from '../en/consent.ts';

export const consent: Record<keyof typeof source, string> = {
  'consent.updates-1': 'Écrivez-moi pour donner des nouvelles de ce cas et de ce que devient ma signature.',
  'consent.news-1': 'Écrivez-moi de temps en temps au sujet d’autres actions de l’organisation.',
  'consent.display-1': 'Mon nom peut être montré aux destinataires des signatures. Sinon, seul mon pays est compté.',
  'consent.display-2':
    'Mon nom, et ma localité si je l’ai indiquée, peuvent être montrés aux destinataires des signatures. Sinon, seul mon pays est compté.',
  'consent.processing-1':
    'En signant, j’accepte que l’organisation conserve, chiffré, ce que j’écris ici, pour compter ma signature et la remettre. Je peux la retirer.',
};
