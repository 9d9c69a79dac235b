/** The desk: tables as files for spreadsheets, out and in. */
export const csv = {
  'csv.back': 'Retour au tableau',
  'csv.export-cases': 'Les dossiers dans un fichier',
  'csv.export-people': 'Les personnes dans un fichier',
  'csv.export-offices': 'Les fonctions dans un fichier',
  'csv.export-lead-cases':
    '{count, plural, one {# dossier} other {# dossiers}}, ceux où vous êtes : numéro, titre, état et dates. Qui y figure et ce qui s’est passé reste ici.',
  'csv.export-lead-people':
    '{count, plural, one {# personne} other {# personnes}} des dossiers où vous êtes : noms, genre, naissance et surnoms. Contacts, documents et consentement restent ici.',
  'csv.export-lead-offices':
    '{count, plural, one {# fonction} other {# fonctions}} : titres, adresses, débuts de lettre.',
  'csv.export-warning':
    'Un fichier sur un ordinateur n’est pas protégé comme les dossiers. Gardez-le sur un disque chiffré, ne l’envoyez à personne, et supprimez-le quand il a servi. Il est consigné que vous l’emportez.',
  'csv.export-mark': 'Avec une marque d’ordre des octets, dont Excel a besoin pour les accents',
  'csv.export-do': 'Enregistrer le fichier de {count, plural, one {# ligne} other {# lignes}}',
  'csv.import-cases': 'Des dossiers depuis un fichier',
  'csv.import-people': 'Des personnes depuis un fichier',
  'csv.import-offices': 'Des fonctions depuis un fichier',
  'csv.import-lead-cases':
    'Un tableau en CSV. Une ligne sans numéro ouvre un dossier, où vous êtes ; une ligne avec numéro change ce dossier.',
  'csv.import-lead-people':
    'Un tableau en CSV. Une ligne sans numéro consigne quelqu’un dans un de vos dossiers ; une ligne avec numéro change cette personne. Ce qu’on peut dire d’elle n’est jamais pris d’un fichier.',
  'csv.import-lead-offices':
    'Un tableau en CSV. Une ligne sans numéro ajoute une fonction ; une ligne avec numéro la change.',
  'csv.columns': 'Colonnes',
  'csv.columns-more':
    'N’importe lesquelles, dans n’importe quel ordre. Ce qui n’est pas dans le fichier reste tel quel.',
  'csv.limits': 'Limites',
  'csv.limits-are': '{rows, number} lignes, {most} Mo, UTF-8.',
  'csv.file': 'Le fichier',
  'csv.look': 'Montrer ce qu’il ferait',
  'csv.nothing-done': 'Rien n’a été fait',
  'csv.too-large': 'Le fichier dépasse {most} Mo.',
  'csv.not-utf8': 'Le fichier n’est pas du texte en UTF-8. Enregistrez-le en « CSV UTF-8 ».',
  'csv.empty': 'Le fichier n’a aucune ligne sous ses en-têtes.',
  'csv.too-many-rows': 'Le fichier a plus de {most, number} lignes.',
  'csv.broken': 'Le fichier est illisible à partir de la ligne {line} : un guillemet y est ouvert, ou mal placé.',
  'csv.unknown-columns': 'Ces colonnes sont inconnues : {columns}.',
  'csv.twice': 'Ces colonnes figurent deux fois : {columns}.',
  'csv.gone': 'On ne sait plus ce que ferait le fichier : choisissez-le à nouveau.',
  'csv.changed-meanwhile':
    'Quelqu’un a changé entre-temps une de ces fiches. Choisissez le fichier à nouveau pour voir ce qu’il ferait maintenant.',
  'csv.would-do':
    'Ce fichier ajouterait {add, number} et changerait {change, number}. {same, number} sont tels quels, {wrong, number} ne peuvent être pris.',
  'csv.was-done': 'C’est fait : {add, number} ajoutés, {change, number} changés.',
  'csv.do': 'Ajouter {add, number} et changer {change, number}',
  'csv.mend-first':
    'Corrigez {count, plural, one {la ligne} other {les # lignes}} qui ne peuvent être prises, et choisissez le fichier à nouveau : il est pris en entier ou pas du tout.',
  'csv.take-back': 'Annuler : {count, plural, one {# ligne} other {# lignes}}',
  'csv.take-back-more':
    'Possible tant que les dossiers sont ouverts dans cette session. Ce que quelqu’un a changé depuis reste tel quel.',
  'csv.taken-back':
    'Annulé. {left, plural, =0 {Tout est comme avant.} one {# ligne avait changé depuis et reste.} other {# lignes avaient changé depuis et restent.}}',
  'csv.another': 'Un autre fichier',
  'csv.row': 'Ligne',
  'csv.what': 'Ce qui se passerait',
  'csv.record': 'Fiche',
  'csv.cells': 'Cellules',
  'csv.is-add': 'ajouter',
  'csv.is-change': 'changer',
  'csv.is-same': 'tel quel',
  'csv.is-wrong': 'ne peut être pris',
  'csv.no-such-record': 'Vous ne voyez aucune fiche de ce numéro.',
  'csv.number-twice': 'Ce numéro figure deux fois dans le fichier.',
  'csv.no-such-case': 'Vous n’êtes sur aucun dossier de ce numéro.',
  'csv.yes-or-no': 'Écrivez yes ou no.',
  'csv.out': 'Dans un fichier',
  'csv.in': 'Depuis un fichier',
};
