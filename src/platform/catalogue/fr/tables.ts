/** The desk: tables of records. */
export const tables = {
  'tables.find': 'Chercher',
  'tables.any': 'Indifférent',
  'tables.narrow': 'Afficher',
  'tables.everything': 'Tout afficher',
  'tables.columns': 'Colonnes',
  'tables.columns-lead': 'Colonnes affichées',
  'tables.sort-up': 'Mettre dans cet ordre',
  'tables.sort-down': 'Mettre dans cet ordre, par la fin',
  'tables.pages': 'Pages du tableau',
  'tables.first': 'Première',
  'tables.before': 'Précédente',
  'tables.next': 'Suivante',
  'tables.last': 'Dernière',
  'tables.page': 'Page {page, number} sur {pages, number}',
  'tables.to-page': 'Page',
  'tables.go': 'Aller',
  'tables.none-fit': 'Rien ne correspond.',
  'tables.reading': 'Les dossiers sont en cours de lecture',
  'tables.reading-more':
    'Vous venez de les ouvrir. Dans une grande organisation cela prend quelques secondes ; puis la page vient d’elle-même.',
  'tables.reading-today': 'Les dossiers sont en cours de lecture : ce qui vous y attend apparaît dans un instant.',
  'tables.more-check-in': '{count, plural, one {# autre contact à prendre} other {# autres contacts à prendre}}',
  'tables.more-stalled':
    '{count, plural, one {# autre dossier dont une procédure n’avance plus} other {# autres dossiers dont une procédure n’avance plus}}',
  'tables.more-answer': '{count, plural, one {# autre réponse attendue} other {# autres réponses attendues}}',
};
