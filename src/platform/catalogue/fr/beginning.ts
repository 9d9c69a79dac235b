/** La page du jour : ce qui attend quelqu’un, comment une organisation commence, et ce que chacun peut faire. */
export const beginning = {
  'beginning.needs': '{count, plural, one {Une chose vous attend} other {# choses vous attendent}}',
  'beginning.house': 'Vous et la maison',
  'beginning.own': 'Ce que vous pouvez faire',
  'beginning.off-site': 'Retirer une page du site ou suspendre un dossier',
  'beginning.title': 'De zéro au premier récit publié',
  'beginning.steps': '{done, plural, one {# étape faite} other {# étapes faites}} sur {all}',
  'beginning.lead':
    'Une étape est faite quand les registres le disent. Quand le premier récit et la première pétition seront publics, cette liste ne sera plus montrée.',
  'beginning.done': 'fait',
  'beginning.next': 'maintenant',
  'beginning.later': 'plus tard',
  'beginning.with-key': '{who}, avec une clé',
  'beginning.waits': 'Cela attend : {who}.',
  'beginning.waits-named': 'Cela attend {names} ({who}).',
  'beginning.nobody': 'Personne ici ne peut encore le faire. Il faut : {who}.',
  'beginning.invite': 'Invitez deux collègues',
  'beginning.invite-why':
    'Personne ne publie en solitaire : l’un écrit, l’autre relit. Il faut au moins une personne de la recherche ou de la délégation, qui documente les dossiers. Donnez aussi l’administration à l’une d’elles, au cas où vous perdriez votre accès.',
  'beginning.invite-begun':
    '{count, plural, one {Une personne est invitée et n’est pas encore venue.} other {# personnes sont invitées et ne sont pas encore venues.}}',
  'beginning.keys': 'Donnez une clé à une deuxième personne',
  'beginning.keys-why':
    'Ce qui est protégé s’ouvre avec une clé, et aucun rôle n’en apporte. Il en faut une pour documenter des dossiers ou pour publier. Si une seule personne a une clé, tout attend pendant son absence.',
  'beginning.keys-begun':
    '{count, plural, one {Une personne demande une clé. Qui en a une la compare avec elle de vive voix et la donne.} other {# personnes demandent une clé. Qui en a une la compare avec elles de vive voix et la donne.}}',
  'beginning.keys-nobody': 'Cela attend qu’une personne de l’équipe demande une clé, sous « Clés ».',
  'beginning.keys-give': 'Donner la clé',
  'beginning.case': 'Ouvrez le premier dossier et enregistrez la personne',
  'beginning.case-why':
    'Ce qui s’est passé, à qui, et qui le dit. C’est chiffré, et visible seulement pour qui est sur le dossier.',
  'beginning.consent': 'Enregistrez ce que la personne accepte',
  'beginning.consent-why':
    'Une conversation : ce qui peut être raconté, à qui, jusqu’à quand. Avant elle, rien de la personne ne sort.',
  'beginning.consent-do': 'Choisir la personne',
  'beginning.team': 'Mettez sur le dossier qui écrit',
  'beginning.team-why':
    'Seules les personnes mises sur un dossier peuvent en mentionner les gens dans un texte. Nul ne s’y met soi-même.',
  'beginning.team-do': 'Choisir l’équipe',
  'beginning.mission': 'Commencez une mission',
  'beginning.mission-why': 'La page qui réunit ce qui appartient à un voyage ou à une cause.',
  'beginning.mission-do': 'Commencer la mission',
  'beginning.story': 'Écrivez le premier récit',
  'beginning.story-why':
    'Les personnes se choisissent avec @ et ne s’écrivent jamais : leur consentement décide de ce qu’on lit.',
  'beginning.story-begun': 'Il est commencé, et rien n’y est encore enregistré.',
  'beginning.story-do': 'Commencer un texte',
  'beginning.story-go-on': 'Continuer d’écrire',
  'beginning.read': 'Faites-le relire par une deuxième personne',
  'beginning.read-why': 'Quelqu’un d’autre vérifie les faits, le ton et le risque avant la sortie.',
  'beginning.read-begun': 'Un texte attend sa deuxième lecture.',
  'beginning.read-do': 'Relire ce qui attend',
  'beginning.read-ask': 'Demander une relecture',
  'beginning.publish': 'Publiez-le',
  'beginning.publish-why':
    'Le contrôle de sortie cherche les noms protégés dans tout ce qui sort, et dit ce qu’il trouve.',
  'beginning.publish-do': 'Vérifier et publier',
  'beginning.pages': 'Dites qui vous êtes, et ce que deviennent les données',
  'beginning.pages-why':
    'Les pages « Qui sommes-nous » et « Ce que deviennent vos données ». Le site y mène de partout une fois qu’elles sont publiques.',
  'beginning.pages-do': 'Aller à ces pages',
  'beginning.petition': 'Ouvrez la première pétition',
  'beginning.petition-why':
    'Elle s’ouvre seulement si la personne l’a demandé, et chacun peut l’arrêter aussitôt par sécurité.',
  'beginning.petition-begun': 'Une pétition est commencée, et pas encore ouverte.',
  'beginning.petition-go-on': 'Aller à la pétition',
};
