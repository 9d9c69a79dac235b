import type { story as source } from '../en/story.ts';

export const story: Record<keyof typeof source, string> = {
  'story.by': 'Por {name}',
  'story.retold': 'Contado a partir de un diario de {name}',
  'story.guest': 'Por {name}, firma invitada',
  'story.notes': 'Notas',
  'story.note-back': 'Volver al texto',
  'story.more': 'Más para leer',
  'story.filter': 'Mostrar',
  'story.filter-all': 'Todo',
  'story.of-mission': 'De: {mission}',
  'story.of-mission-off': 'Mostrar todas las misiones',
  'story.list-stories': 'Diarios, reportajes, videos, comunicados de prensa y buenas noticias.',
  'story.list-missions':
    'Adónde fueron nuestras delegaciones, con quiénes hablaron y qué pidieron a quienes tienen el poder.',
  'story.list-reports': 'Qué encontramos y qué tiene que cambiar.',
  'story.list-campaigns': 'De qué forman parte nuestras misiones y nuestros casos.',
  'story.none': 'Todavía no se ha publicado nada de este tipo. Las demás historias están a un paso:',
};
