/** The desk: taking pages off the site, bringing them back, and what was done when someone withdrew. */
export const offSite = {
  'desk.off-today':
    '{hidden, plural, =0 {Rien. Retirer une page ou suspendre un dossier} one {# entrée} other {# entrées}}{asked, plural, =0 {} one { : # attend une deuxième personne} other { : # attendent une deuxième personne}}',
  'desk.off-title': 'Hors du site',
  'desk.off-lead':
    'Ici, chacun peut retirer du site une page, ou un dossier avec tout ce qui en parle, tout de suite et sans clé. La remettre demande deux personnes et un motif.',
  'desk.off-find': 'Retirer quelque chose',
  'desk.off-address': 'Adresse de la page',
  'desk.off-address-hint': 'Collez-la depuis le navigateur, dans n’importe quelle langue.',
  'desk.off-not-found': 'Aucune page n’a été trouvée',
  'desk.off-look': 'La trouver',
  'desk.off-address-missing': 'Collez l’adresse de la page.',
  'desk.off-address-unknown': 'Aucune page à nous ne répond à cette adresse, ou elle a été retirée pour de bon.',
  'desk.off-now': 'Hors du site en ce moment',
  'desk.off-held-back':
    'Cette semaine, {count, plural, one {une publication prévue n’est pas sortie} other {# publications prévues ne sont pas sorties}} à l’heure dite : quelque chose avait changé pour une personne dont on y parle. Publiez-la de nouveau à la main.',
  'desk.off-none': 'Rien n’est hors du site.',
  'desk.off-scope-work': 'Cette page',
  'desk.off-scope-case': 'Tout le dossier',
  'desk.off-scope-petition': 'Cette pétition est arrêtée ; sa page reste',
  'desk.off-by': 'Par {name}, {time} (UTC)',
  'desk.off-untitled': 'Une page sans titre approuvé',
  'desk.off-ask': 'Demander son retour',
  'desk.off-reason': 'Motif',
  'desk.off-reason-hint':
    'Au moins dix caractères. Tous ceux qui travaillent ici peuvent le lire : ne nommez personne.',
  'desk.off-asked': '{name} demande son retour, {time} (UTC) :',
  'desk.off-agree': 'Approuver et la remettre',
  'desk.off-agree-more': 'La montre de nouveau telle quelle, sans ce qui a été retiré entre-temps.',
  'desk.off-object': 'S’opposer : elle reste retirée',
  'desk.off-yours': 'Une autre personne que vous doit approuver.',
  'desk.off-waiting': 'En attente depuis un retrait de consentement',
  'desk.off-waiting-more':
    'Ces pages ne sont plus visibles. Elles reviennent sans cette personne dès que quelqu’un qui détient une clé est là, sauf si la presse refuse.',
  'desk.off-waiting-key': 'Attend une clé',
  'desk.off-waiting-refused': 'La presse a refusé : {why}',
  'desk.off-refused-no-reason': 'Écrivez le motif : au moins dix caractères.',
  'desk.off-refused-reason-too-long': 'Un motif a au plus 1 000 caractères.',
  'desk.off-refused-not-held': 'Elle n’est plus hors du site.',
  'desk.off-refused-proposed-already': 'Quelqu’un l’a déjà demandé.',
  'desk.off-refused-not-proposed': 'Plus personne ne demande son retour.',
  'desk.off-refused-same-person': 'Vous l’avez demandé : une autre personne doit approuver.',
  'desk.off-hide': 'Retirer cette page',
  'desk.off-hide-more':
    'Dans toutes les langues : son adresse, les flux, la recherche, les listes et les fichiers. Une pétition s’arrête, son courrier est gardé.',
  'desk.off-hold': 'Suspendre tout le dossier',
  'desk.off-hold-more':
    '{count, plural, one {# page} other {# pages}}, avec les pétitions et leur courrier. Ce qui en sera publié plus tard reste aussi hors du site.',
  'desk.off-is-off': 'Cette page est hors du site.',
  'desk.off-people': 'De qui elle dépend',
  'desk.off-people-more':
    'Si quelqu’un retire son consentement, toutes les pages qui dépendent de cette personne disparaissent tout de suite.',
  'desk.off-nobody': 'Elle ne dépend de personne.',
  'desk.off-person': 'Personne {number}',
  'desk.off-person-subject': 'il s’agit d’elle',
  'desk.off-person-mentioned': 'mentionnée ou montrée',
  'desk.off-person-withdrawn': 'a retiré son consentement',
  'desk.off-person-pages': '{count, plural, one {# page dépend d’elle} other {# pages dépendent d’elle}}',
  'desk.off-withdraw': 'Elle retire son consentement',
  'desk.off-confirm': 'Retirer son consentement',
  'desk.off-confirm-lead':
    '{count, plural, =0 {Aucune page ne dépend de cette personne en ce moment. Dès lors rien ne peut être dit d’elle.} one {# page dépend de cette personne. Toutes disparaissent tout de suite, dans toutes les langues.} other {# pages dépendent de cette personne. Toutes disparaissent tout de suite, dans toutes les langues.}}',
  'desk.off-confirm-1':
    'Ce qui parle d’elle disparaît pour de bon ; l’adresse dit que la page n’est plus là, sans dire pourquoi.',
  'desk.off-confirm-2': 'Ce qui la mentionne revient sans son nom et sans images d’elle.',
  'desk.off-confirm-3':
    'C’est écrit hors des bases de données, pour qu’aucune sauvegarde ne la fasse revenir. Seul un nouveau consentement y met fin.',
  'desk.off-asks':
    'Une pétition pour cette personne qui ne nomme personne reste ouverte : ce qu’elle a demandé se retire dans le dossier, et cela l’arrête.',
  'desk.off-confirm-do':
    '{count, plural, =0 {Retirer le consentement} one {Le retirer : # page part} other {Le retirer : # pages partent}}',
  'desk.off-done': 'Consentement retiré',
  'desk.off-done-hidden':
    '{count, plural, one {# page a été masquée} other {# pages ont été masquées}} à {time} (UTC).',
  'desk.off-working':
    'Les pages sont refaites, et le site est interrogé sur tout ce qui est parti. Cette page se recharge d’elle-même.',
  'desk.off-failed':
    'C’est masqué, mais la mise en page ou la vérification a échoué. Indiquez l’heure à qui gère le serveur.',
  'desk.off-elsewhere':
    'Ce certificat a été montré une fois à la personne qui a fait le retrait. Ce qui est gardé ne contient aucune adresse.',
  'desk.off-certificate': 'Certificat',
  'desk.off-outcome': 'Ce que les pages sont devenues',
  'desk.off-gone': '{count, plural, one {# page est partie} other {# pages sont parties}} pour de bon',
  'desk.off-rendered': '{count, plural, one {# page est revenue} other {# pages sont revenues}} sans cette personne',
  'desk.off-still':
    '{count, plural, one {# page attend} other {# pages attendent}} une clé ou la rédaction, et {count, plural, one {n’est} other {ne sont}} pas visible',
  'desk.off-asked-site': 'Ce que le site a répondu à {time} (UTC)',
  'desk.off-all-passed': 'Les {count} réponses sont comme il faut.',
  'desk.off-some-failed': '{failed} sur {count} ne sont pas comme il faut. Regardez d’abord celles-ci.',
  'desk.off-search-clean':
    'La recherche, interrogée ici sur {count, plural, one {# titre ou nom} other {# titres et noms}}, ne trouve aucune de ces pages.',
  'desk.off-search-finds':
    'La recherche, interrogée ici sur {count} titres et noms, trouve encore quelque chose avec {found}. Regardez d’abord ceci.',
  'desk.off-what-page': 'Page',
  'desk.off-what-former-address': 'Ancienne adresse',
  'desk.off-what-file': 'Image, film, carte ou document',
  'desk.off-what-feed': 'Flux',
  'desk.off-what-sitemap': 'Plan du site',
  'desk.off-what-list': 'Liste',
  'desk.off-what-json': 'Données pour programmes',
  'desk.off-what-calendar': 'Calendrier',
  'desk.off-is-gone': 'n’est plus là ({status})',
  'desk.off-is-without': 'sans cette personne ({status})',
  'desk.off-not-yet': 'pas comme il faut ({status})',
  'desk.off-no-answer': 'pas de réponse',
  'desk.off-not-recalled': 'Ce qui ne peut être repris',
  'desk.off-feeds':
    'Les lecteurs qui ont pris ces flux peuvent garder ce qu’ils ont lu. Les entrées ne sont plus dans les flux.',
  'desk.off-feed-from': '{path}, du {from} au {until} (UTC)',
  'desk.off-letters':
    '{count, plural, =0 {Aucune lettre n’est partie à des personnes qui ont signé.} one {# lettre est partie à une personne qui a signé. L’objet ne nomme aucun dossier. Ce qui est remis reste.} other {Au moins # lettres sont parties à des personnes qui ont signé. L’objet ne nomme aucun dossier. Ce qui est remis reste.}}',
  'desk.off-files':
    '{count, plural, =0 {Aucun fichier} one {# fichier} other {# fichiers}} : les navigateurs et serveurs intermédiaires qui les ont ouverts peuvent les garder jusqu’à un an.',
  'desk.off-kits':
    '{count, plural, =0 {Aucun dossier de presse avec cette personne n’a été ouvert.} one {# dossier de presse avec cette personne a été ouvert. Il n’ouvre plus rien, et ce qui en a été tiré reste où il est :} other {# dossiers de presse avec cette personne ont été ouverts. Ils n’ouvrent plus rien, et ce qui en a été tiré reste où il est :}}',
  'desk.off-kit-opened': 'ouvert le {time} (UTC) :',
  'desk.off-kit-version': '{language}, version {version}',
  'desk.off-kit-tell': 'À prévenir maintenant : cela ne peut plus être publié.',
  'desk.off-kit-contact': 'Pour les questions, le dossier indique : {contact}.',
  'desk.off-kit-links':
    '{count, plural, one {# lien que personne n’avait ouvert a été révoqué aussitôt.} other {# liens que personne n’avait ouverts ont été révoqués aussitôt.}}',
  'desk.off-dossiers': 'Aucun dossier à remettre aux autorités : cette version n’en remet pas.',
  'desk.off-mirrors':
    'Moteurs de recherche, archives du web et copies : les adresses ci-dessus leur disent que la page n’est plus là. Écrivez à ceux que vous connaissez, avec cette liste.',
} as const;
