import type { story as source } from '../en/story.ts';

export const story: Record<keyof typeof source, string> = {
  'story.by': 'Par {name}',
  'story.retold': 'Raconté d’après un carnet de {name}',
  'story.guest': 'Par {name}, plume invitée',
  'story.notes': 'Notes de bas de page',
  'story.note-back': 'Retour au texte',
  'story.more': 'À lire aussi',
  'story.filter': 'Afficher',
  'story.filter-all': 'Tout',
  'story.of-mission': 'De : {mission}',
  'story.of-mission-off': 'Afficher toutes les missions',
  'story.list-stories': 'Carnets, reportages, vidéos, communiqués de presse et bonnes nouvelles.',
  'story.list-missions':
    'Où nos délégations sont allées, qui elles ont rencontré, ce qu’elles ont demandé aux autorités.',
  'story.list-reports': 'Ce que nous avons constaté, et ce qui doit changer.',
  'story.list-campaigns': 'Ce dont nos missions et nos dossiers font partie.',
  'story.none': 'Rien de ce genre n’a encore été publié. Les autres récits ne sont pas loin :',
};
