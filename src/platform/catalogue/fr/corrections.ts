import type { corrections as source } from '../en/corrections.ts';

export const corrections: Record<keyof typeof source, string> = {
  'corrections.title': 'Rectifications',
  'corrections.lead':
    'Là où nous avons dit quelque chose d’inexact ou de peu clair, nous rectifions le texte et disons ici ce qui a changé.',
  'corrections.log': 'Rectifications de cette page',
  'corrections.none': 'Rien n’a été rectifié jusqu’ici dans les pages en français.',
  'corrections.tell': 'Vous avez trouvé une erreur ? Dites-le-nous.',
  'corrections.all': 'Toutes les rectifications',
  'corrections.feed': '{organisation} : rectifications',
  'corrections.correction': 'Rectification',
  'corrections.clarification': 'Précision',
  'corrections.update': 'Mise à jour',
  'corrections.removal': 'Retiré à la demande d’une personne',
  'corrections.wrong': 'Il était écrit :',
  'corrections.right': 'Il faut lire :',
  'corrections.was-put-right': '{kind} : {title}',
};
