/** The desk: the texts and pictures that somebody has to approve. */
export const approvals = {
  'people.approvals-lead':
    'Ses propres mots et ses propres images ne sortent que comme elle les a approuvés, dans chaque langue.',
  'people.approvals-none': 'Il n’y a aucun texte ni image d’elle.',
  'people.approval-text': 'le texte « {title} »',
  'people.approval-picture': 'une image dans « {title} »',
  'people.approval-a-text': 'un texte d’elle',
  'people.approval-a-picture': 'une image d’elle',
  'people.approval-waits': 'Attend sa parole',
  'people.approval-changed': 'Modifié depuis son accord',
  'people.approval-given': 'Approuvé',
  'people.approval-refused': 'Elle a dit non',
  'people.approval-read': 'Le lire',
  'people.approval-alt': 'Décrit ainsi : {alt}',
  'people.approval-answer': 'Sa parole',
  'people.approval-yes': 'Oui, exactement à ceci',
  'people.approval-no': 'Non, pas ainsi',
  'people.approval-by': 'Qui l’a dit',
  'people.approval-how': 'Comment elle l’a donné',
  'people.approval-how-help': 'Par exemple : lu à voix haute au téléphone, en espagnol.',
  'people.approval-record': 'Consigner',
  'people.approval-gone': 'Ce texte a changé pendant que vous écriviez. Rien n’est consigné : montrez-lui le nouveau.',
} as const;
