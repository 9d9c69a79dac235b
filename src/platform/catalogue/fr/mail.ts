import type { mail as source } from '../en/mail.ts';

export const mail: Record<keyof typeof source, string> = {
  'mail.confirm-subject': 'Confirmez votre signature',
  'mail.confirm-greeting': 'Bonjour,',
  'mail.confirm-why':
    'Quelqu’un, vous sans doute, a signé une pétition de {organisation} avec cette adresse. La signature comptera dès que vous l’aurez confirmée ici :',
  'mail.confirm-how': 'La page qui s’ouvre dit ce que vous avez signé et porte un bouton. Appuyez, et c’est fait.',
  'mail.confirm-until':
    'Le lien est valable {days, plural, one {# jour} other {# jours}}. Ensuite, ce qui a été saisi est effacé.',
  'mail.confirm-not-you':
    'Si ce n’était pas vous, ne faites rien : sans confirmation rien n’est compté et ce qui a été saisi est effacé. Ne transférez pas ce courriel : qui a le lien peut confirmer.',
  'mail.confirm-closing': 'Merci,',
  'mail.request-subject': 'Merci d’ouvrir le bureau',
  'mail.request':
    'Quelqu’un qui s’est reconnu sur notre site, ou y a reconnu sa famille, nous demande quelque chose. Il peut s’agir de la sécurité d’une personne : merci de regarder dans l’heure.',
  'mail.request-how': 'Ouvrez le bureau. La demande s’y trouve, et nulle part dans ce courriel.',
};
