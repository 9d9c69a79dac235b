/** Ce qui figure dans une liste vide : à quoi elle sert, et comment vient la première entrée. */
export const empty = {
  'empty.cases-what':
    'Un dossier contient ce qui est arrivé à quelqu’un : quand, où, qui le dit, et ce que la personne demande.',
  'empty.cases-then':
    'Seules les personnes qui y sont le voient. Qui l’ouvre y est, et l’administration y met les autres.',
  'empty.people-what':
    'Chaque personne est enregistrée dans un dossier, sous tous les noms qu’elle porte, a portés ou a reçus. Aucun ne sort sans accord.',
  'empty.people-consent':
    'Vient ensuite un entretien sur son consentement. Avant lui, rien de la personne n’est publié.',
  'empty.people-text':
    'Dans les textes, on la choisit avec @. Ce qu’on lit suit son consentement, aussi quand il change.',
  'empty.evidence-what':
    'Ouvrez le dossier, puis « Preuves », puis « Recevoir un fichier » : images, sons, films, documents.',
  'empty.evidence-sealed':
    'L’original est chiffré sous une clé à lui, et son empreinte montre plus tard que rien n’a changé.',
  'empty.evidence-opening': 'Qui l’ouvre dit pourquoi, et cela est consigné.',
  'empty.evidence-begin': 'Aller aux dossiers',
  'empty.offices-what':
    'C’est à une autorité que s’adressent lettres, pétitions et rencontres. Elle dure plus que la personne qui l’exerce.',
  'empty.offices-holder': 'Notez son titre, son adresse, qui l’exerce, et comment commence une lettre.',
  'empty.offices-then':
    'Sur sa page viennent les rencontres, ce qui fut remis et ce qui fut promis, avec le jour de la réponse.',
  'empty.meetings-what': 'Une rencontre se note sur la page de l’autorité : le jour, qui était là, ce qui fut remis.',
  'empty.meetings-promised': 'Ce qui y fut promis devient une ligne sous « Ce qui a été demandé et promis ».',
  'empty.commitments-what':
    'Ce qui fut demandé à une autorité, ou promis dans une rencontre, avec le jour de la réponse.',
  'empty.commitments-due': 'Si ce jour passe sans réponse, cela figure sur la première page de qui est sur le dossier.',
  'empty.to-offices': 'Aller aux autorités',
  'empty.requests-what':
    'Qui se trouve, ou trouve sa famille, sur le site écrit depuis le pied de ses pages, sous « Est-il question de vous ou de votre famille ? ». Ce qui est écrit est chiffré à l’arrivée.',
  'empty.requests-who':
    'Les collègues qui répondent aux demandes voient ici aussitôt qu’il en est venu une. Il faut une clé pour la lire.',
  'empty.requests-first':
    'Lisez la première dans l’heure, masquez ce qui peut mettre quelqu’un en danger avant de demander davantage, et notez ce qui a été fait.',
  'empty.teams-what':
    'Une équipe, ce sont celles et ceux qui suivent un dossier : personne d’autre ne le voit, pas même l’administration.',
  'empty.teams-how':
    'Qui ouvre un dossier en est. Vous y ajoutez ici d’autres collègues par le numéro du dossier ; seule son équipe en voit le titre.',
  'empty.teams-first':
    'Commencez par quelqu’un de la recherche ou de la délégation qui ouvre le premier dossier, puis ajoutez une deuxième personne : une seule peut tomber malade.',
};
