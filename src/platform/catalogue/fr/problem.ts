import type { problem as source } from '../en/problem.ts';

export const problem: Record<keyof typeof source, string> = {
  'problem.not-found': 'Il n’y a pas de page ici',
  'problem.not-found-lead':
    'L’adresse comporte peut-être une faute, ou le lien est ancien. Cherchez la page, ou commencez par les missions.',
  'problem.gone': 'Cette page n’est plus là',
  'problem.gone-lead': 'Elle a été publiée ici, et n’est pas publique maintenant.',
  'problem.not-translated': 'Pas encore dans cette langue',
  'problem.not-translated-lead': 'Cette page n’a pas été traduite en français. Vous pouvez la lire en :',
  'problem.petition-unknown': 'Cette pétition n’existe pas',
  'problem.petition-unknown-lead': 'L’adresse comporte peut-être une faute. Votre signature n’a pas été recueillie.',
  'problem.petition-not-open': 'Cette pétition n’est pas encore ouverte',
  'problem.petition-not-open-lead':
    'Votre signature n’a pas été recueillie. Revenez lorsqu’elle sera ouverte, s’il vous plaît.',
  'problem.petition-closed': 'Cette pétition est close',
  'problem.petition-closed-lead':
    'Votre signature n’a pas été recueillie : elle est arrivée après la clôture. D’autres pétitions sont ouvertes.',
  'problem.petition-stopped': 'Il n’est pas possible de signer pour le moment',
  'problem.petition-stopped-lead': 'Votre signature n’a pas été recueillie. Ce que d’autres ont signé est conservé.',
  'problem.token-unknown': 'Ce lien ne fonctionne pas',
  'problem.token-unknown-lead':
    'Votre messagerie l’a peut-être coupé. Copiez-le en entier, ou signez de nouveau : rien n’est compté deux fois.',
  'problem.token-expired': 'Ce lien a expiré',
  'problem.token-expired-lead':
    'Une signature non confirmée est effacée au bout de 30 jours. Vous pouvez signer de nouveau.',
  'problem.bad-request': 'Tout n’est pas arrivé',
  'problem.bad-request-lead':
    'Votre navigateur a envoyé quelque chose que nous ne pouvons pas lire. Revenez en arrière et réessayez.',
  'problem.too-large': 'C’est trop volumineux',
  'problem.too-large-lead': 'Ce que vous avez envoyé dépasse ce que nous acceptons. Rien n’a été enregistré.',
  'problem.not-allowed': 'Cela ne fonctionne pas ici',
  'problem.not-allowed-lead': 'Cette adresse peut être lue, mais pas utilisée de cette façon.',
  'problem.unavailable': 'Quelque chose ne va pas de notre côté',
  'problem.unavailable-lead':
    'Nous ne pouvons pas afficher cette page pour le moment. Si vous envoyiez quelque chose, cela n’a pas été accepté. Réessayez dans une minute.',
  'problem.ways-on': 'Où aller ensuite',
};
