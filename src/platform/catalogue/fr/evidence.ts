/** The desk: what was brought to cases, whose hands it went through, and how it is opened. */
export const evidence = {
  'casework.evidence': 'Preuves',
  'casework.file': 'Fichier',
  'casework.receive': 'Recevoir un fichier',
  'casework.receive-do': 'Le chiffrer et le garder',
  'casework.receive-lead':
    'Images, sons, films, documents et texte, jusqu’à {most, number} Mo. Les programmes et types inconnus ne sont pas acceptés. Le fichier est chiffré sous sa propre clé ; son empreinte montre ensuite que rien n’y a changé.',
  'casework.evidence-lead':
    'Les originaux sont gardés chiffrés, jusqu’à {most, number} Mo chacun. Chaque ouverture est notée, avec la raison.',
  'casework.evidence-table-lead': 'Ce qui a été apporté aux dossiers que vous suivez. Rien n’est ouvert ici.',
  'casework.evidence-table-none':
    'Rien n’a été apporté à un dossier que vous suivez. Les preuves sont reçues sur la page d’un dossier.',
  'casework.evidence-count': '{count, plural, one {Une preuve} other {# preuves}}',
  'casework.evidence-kind': 'Type',
  'casework.evidence-size': 'Taille',
  'casework.evidence-received': 'Reçue (UTC)',
  'casework.evidence-by': 'Reçue par',
  'casework.evidence-opened': 'Nombre d’ouvertures',
  'casework.evidence-find': 'Chercher une preuve',
  'casework.evidence-find-help': 'Par des mots de ce que c’est, de son nom ou du titre de son dossier.',
  'casework.evidence-within': 'Ces {days} derniers jours',
  'casework.evidence-by-me': 'Moi',
  'casework.evidence-by-others': 'Quelqu’un d’autre',
  'casework.no-evidence': 'Rien n’a encore été apporté à ce dossier.',
  'casework.evidence-about': 'Ce que c’est',
  'casework.evidence-about-help':
    'Pour qu’une ou un collègue sache à quoi s’attendre avant de l’ouvrir : ce qu’on y voit, et si c’est dur à regarder.',
  'casework.custody': 'Par quelles mains il est passé',
  'casework.custody-help': 'De qui l’a fait à qui l’a apporté. La dernière étape, jusqu’à vous, s’écrit toute seule.',
  'casework.more-hand': 'Une autre main',
  'casework.hand-who': 'Qui l’avait',
  'casework.hand-how': 'Comment il a été transmis',
  'casework.hand-how-help': '« Sur une clé, en main propre », « par courriel chiffré ».',
  'casework.file-missing': 'Choisissez un fichier.',
  'casework.file-again': 'Il faut choisir à nouveau le fichier : les navigateurs ne le gardent pas.',
  'casework.file-empty': 'Le fichier est vide.',
  'casework.file-too-large':
    'Le fichier est trop grand. Un film plus long est coupé, ou gardé sur un disque à part, décrit ici.',
  'casework.file-kind-not-taken':
    'Ce type de fichier n’est pas accepté : d’après ses premiers octets, ce n’est ni image, ni son, ni film, ni document, ni texte.',
  'casework.kind-picture': 'Image',
  'casework.kind-document': 'Document écrit',
  'casework.kind-text': 'Texte',
  'casework.kind-sound': 'Son',
  'casework.kind-film': 'Vidéo',
  'casework.received': 'Reçu par {name}, {time} (UTC)',
  'casework.came-as': 'Arrivé sous le nom',
  'casework.sealed-here': 'reçu et chiffré ici',
  'casework.opened-by': 'Ouvert par',
  'casework.never-opened': 'Personne ne l’a ouvert.',
  'casework.opened-original': 'l’original',
  'casework.opened-working-copy': 'une copie de travail',
  'casework.content-note': 'Avant de l’ouvrir',
  'casework.content-note-more':
    'Cela peut être dur à voir ou à entendre. Vous n’avez pas à le faire en étant seul, ni maintenant. Votre ouverture est notée, avec la raison, pour l’équipe du dossier.',
  'casework.why': 'Pourquoi vous l’ouvrez',
  'casework.no-reason': 'Sans raison, il ne s’ouvre pas.',
  'casework.evidence-damaged':
    'Le fichier sur le disque n’est pas celui qui a été reçu, ou a disparu. Prévenez qui garde les sauvegardes.',
  'casework.not-a-picture': 'Cette image ne s’ouvre pas. L’original peut être enregistré.',
  'casework.open-copy': 'Regarder une copie de travail',
  'casework.open-copy-more': 'Floue d’abord, et sans le lieu, l’heure ni l’appareil qui l’accompagnaient.',
  'casework.save-original': 'Enregistrer l’original',
  'casework.save-original-more':
    'Pour une machine réservée à cela : il est enregistré, jamais montré ici, sous un nom qui ne dit rien.',
  'casework.opened-played': 'écouté ou regardé ici',
  'casework.not-played':
    'Les navigateurs ne lisent pas ce type d’enregistrement. Enregistrez l’original et ouvrez-le sur une machine réservée à cela.',
  'casework.play-sound': 'Écouter ici',
  'casework.play-sound-more':
    'Sans le son d’abord. Rien n’est chargé avant que vous n’appuyiez sur lecture, et il est demandé au navigateur de ne rien garder.',
  'casework.play-film': 'Regarder ici',
  'casework.play-film-more':
    'Flou et sans le son d’abord. Rien n’est chargé avant que vous n’appuyiez sur lecture, et il est demandé au navigateur de ne rien garder.',
  'casework.unveil-film': 'Montrer la vidéo nettement',
  'casework.played-muted': 'Sans le son : le lecteur permet de l’activer.',
  'casework.played-stripped':
    'Une copie de travail : ce que l’enregistreur a écrit à côté (lieu, heure, appareil, noms) est retiré. Ce que l’on voit et entend reste tel quel.',
  'casework.played-as-came':
    'Tel que reçu : ce que l’enregistreur a écrit à côté (lieu, heure, appareil, noms) n’a pas pu être retiré de ce type de fichier. Ne transmettez rien à partir d’ici.',
  'casework.played-time':
    'La lecture n’est possible que dans cette session. Dix minutes après la dernière lecture, un motif est demandé à nouveau.',
  'casework.plays-not': 'Si la lecture ne marche pas',
  'casework.plays-not-more':
    'Les navigateurs ne connaissent pas tout ce que font les enregistreurs. Enregistrez l’original et ouvrez-le sur une machine réservée à cela.',
  'casework.unveil': 'La montrer nettement',
  'casework.copy-alt': 'Copie de travail',
  'casework.copy-note':
    'Elle se regarde pendant dix minutes, dans cette session seulement, puis demande à nouveau une raison.',
};
