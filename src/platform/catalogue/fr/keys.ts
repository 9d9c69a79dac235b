/** Les clés des dossiers. */
export const keys = {
  'keys.title': 'Clés',
  'keys.lead':
    'Ce qui est protégé s’ouvre avec une clé, et la clé avec la seule phrase de passe de qui la détient. C’est un·e collègue qui la donne ; aucun rôle ne l’apporte.',
  'keys.own': 'Votre clé',
  'keys.own-since':
    'Vous en détenez une depuis le {time} (UTC). Elle ouvre les dossiers quand vous entrez avec votre phrase de passe.',
  'keys.own-lost':
    'Si vous ne savez plus la phrase, personne ne peut la retrouver : demandez à un·e collègue qui détient une clé de retirer la vôtre, puis demandez-en une nouvelle.',
  'keys.own-none': 'Vous n’en détenez pas : les dossiers vous restent fermés.',
  'keys.own-asked': 'Vous en avez demandé une le {time} (UTC).',
  'keys.own-stays': 'C’est la vôtre. S’il le faut, un·e autre collègue qui détient une clé vous la retire.',
  'keys.ask-how':
    'Vous la demandez avec votre phrase de passe, que vous ne dites à personne. Un·e collègue qui détient une clé vous entend ensuite lire trente chiffres, et la donne.',
  'keys.ask': 'Demander une clé',
  'keys.ask-lead':
    'Votre clé est faite ici et maintenant, et fermée par votre phrase de passe. Elle n’ouvre rien tant que personne ne l’a donnée. Dès lors votre phrase ouvre les dossiers : personne ne doit pouvoir la deviner, ni la connaître.',
  'keys.ask-do': 'Faire ma clé et la demander',
  'keys.again-lead':
    'Tapez votre phrase de passe pour revoir les chiffres : elle seule ouvre ce qui a été fait pour vous.',
  'keys.again-do': 'Montrer les chiffres',
  'keys.passphrase-help': 'La vôtre, avec laquelle vous entrez. Personne ici ne vous la demandera jamais autrement.',
  'keys.passphrase-wrong': 'Ce n’est pas votre phrase de passe.',
  'keys.tired': 'Trop d’essais dans cette session. Entrez de nouveau.',
  'keys.another-passphrase':
    'Ce qui attend ici à votre nom ne s’ouvre pas avec votre phrase de passe. Retirez la demande et recommencez. Si vous n’avez pas changé de phrase depuis, prévenez l’administration : quelqu’un l’a peut-être échangé.',
  'keys.no-passphrase':
    'Vous entrez avec des clés d’accès seulement, et celles-ci n’ouvrent pas les dossiers : elles peuvent être remises avec le téléphone. Choisissez d’abord une phrase de passe. Vous entrerez comme avant, et taperez la phrase pour ouvrir les dossiers.',
  'keys.fingerprint': 'Les chiffres de votre clé',
  'keys.fingerprint-again': 'Revoir les chiffres',
  'keys.asked-done':
    '{count, plural, =0 {Personne qui puisse la donner n’a de compte ouvert : il faut la clé de secours.} one {La personne qui peut la donner est prévenue.} other {Les # personnes qui peuvent la donner sont prévenues.}}',
  'keys.givers':
    '{count, plural, =0 {Personne qui puisse la donner n’a de compte ouvert : il faut la clé de secours.} one {Une personne peut la donner, et elle est prévenue.} other {# personnes peuvent la donner, et elles sont prévenues.}}',
  'keys.step-call':
    'Parlez à un·e collègue qui détient une clé : en personne, ou par un appel où vous reconnaissez la voix l’un·e de l’autre.',
  'keys.step-read':
    'Lisez-lui ces chiffres. Ils ne sont pas secrets, mais ils doivent lui venir de vous : ni par courriel, ni par ce bureau.',
  'keys.step-never': 'Ne dites votre phrase de passe à personne, qui que ce soit qui la demande.',
  'keys.read-out': 'Continuer',
  'keys.withdraw': 'Retirer la demande',
  'keys.requests': 'Qui en demande une',
  'keys.requests-none': 'Personne ne demande de clé.',
  'keys.asked': 'demandée le {time} (UTC)',
  'keys.look': 'Donner ou refuser',
  'keys.open-first': 'Pour donner ou retirer une clé, ouvrez d’abord les dossiers.',
  'keys.holders': 'Qui en détient une',
  'keys.since': 'Depuis le {time} (UTC), donnée par {name}.',
  'keys.since-founding': 'Depuis le {time} (UTC).',
  'keys.state-closed': 'compte fermé',
  'keys.state-sleeps': 'dort : son rôle n’ouvre pas de dossiers',
  'keys.closed-soon': 'Un compte avec une clé a été fermé. La clé est en train d’être retirée, d’ici une demi-minute.',
  'keys.closed-waits':
    'Un compte avec une clé a été fermé. Personne n’entre plus avec ; la clé est retirée dès que quelqu’un ouvre les dossiers.',
  'keys.recovery': 'La clé de secours, sur papier',
  'keys.recovery-help':
    'Pour le jour où plus aucune phrase n’ouvre rien : avec elle, la personne qui tient le serveur donne une clé à un·e collègue (« alzavoz give-key »). Gardez-la dans un coffre, loin du serveur. Personne ne la tape à ce bureau.',
  'keys.take': 'Retirer',
  'keys.give-title': 'Une clé pour {name}',
  'keys.give-what':
    'Avec une clé, {name} ouvre {count, plural, =0 {les dossiers (encore vides)} one {la seule fiche qui existe} other {les # fiches qui existent}}, dans les limites de son rôle et de ses dossiers, et peut donner des clés si son rôle le permet.',
  'keys.give-call': 'Parlez à {name} : en personne, ou par un appel où vous reconnaissez sa voix.',
  'keys.give-hear':
    'Faites-vous lire les trente chiffres que montre sa page, et tapez ce que vous entendez. Ils ne sont pas affichés ici, exprès : ainsi personne ne donne une clé sans avoir parlé à qui la demande.',
  'keys.give-heard': 'Les chiffres que vous entendez',
  'keys.give-heard-help': 'Trente chiffres, groupés comme vous voulez.',
  'keys.give-do': 'Donner une clé à {name}',
  'keys.fingerprint-missing': 'Tapez les chiffres que l’on vous lit.',
  'keys.not-given': 'Aucune clé n’a été donnée',
  'keys.another-fingerprint':
    'Ce ne sont pas les chiffres de la clé qui attend ici pour {name}. Faites-les relire. S’ils diffèrent encore, quelqu’un l’a peut-être échangée : ne donnez rien, refusez la demande, et parlez à l’administration.',
  'keys.refuse': 'Refuser',
  'keys.refuse-what': 'Ce que {name} a fait est jeté, et la personne est prévenue. Elle peut redemander.',
  'keys.refuse-do': 'Refuser la demande',
  'keys.take-title': 'Retirer la clé de {name}',
  'keys.take-what':
    '{name} n’ouvre plus aucun dossier dès que vous appuyez, avec aucune phrase, ni ici ni dans une copie de la base faite plus tard.',
  'keys.take-does': 'Ce que fait le bouton, tout de suite',
  'keys.take-theirs':
    '{count, plural, =0 {{name} n’a pas de dossiers ouverts en ce moment.} one {Les dossiers que {name} a ouverts se ferment.} other {Les dossiers que {name} a ouverts à # endroits se ferment.}}',
  'keys.take-records':
    'Les serrures sont changées : {count, plural, =0 {il n’y a encore aucune fiche à refermer} one {la clé d’une fiche est refermée} other {les clés de # fiches sont refermées}} sous une nouvelle, pour qui détient encore une clé.',
  'keys.take-site':
    'Le site public chiffre signatures et demandes vers une nouvelle clé. Qui en détient encore une lit aussi celles d’avant.',
  'keys.take-others':
    '{count, plural, =0 {Personne d’autre n’a de dossiers ouverts à ce bureau.} one {Une autre personne a des dossiers ouverts à ce bureau et continue sans rien remarquer.} other {# autres personnes ont des dossiers ouverts à ce bureau et continuent sans rien remarquer.}}',
  'keys.take-elsewhere':
    'Les dossiers ouverts dans un autre processus du bureau se ferment : on les y ouvre de nouveau.',
  'keys.take-copied':
    'Ce que {name} a copié, imprimé, photographié ou retenu est hors d’atteinte, tout comme une copie de la base et de ses clés faite avant.',
  'keys.take-account':
    'Le compte et son rôle restent. En cas de départ, fermez le compte sous « Équipe » : cela retire aussi la clé.',
  'keys.take-do': 'Retirer la clé de {name}',
  'keys.no-such-holder': 'Cette clé était déjà retirée.',
  'keys.last-holder':
    'C’est la dernière clé qu’une phrase de passe ouvre. Sans elle, seule la clé de secours ouvrirait les dossiers. Donnez-en d’abord une à quelqu’un d’autre.',
  'keys.own-key': 'Personne ne retire sa propre clé : un·e collègue qui en détient une le fait.',
  'keys.holder-not-vouched-for':
    'Une clé de la liste n’a été donnée par aucun·e de vous : quelqu’un l’a écrite dans la base. Les serrures n’ont pas été changées, car cette clé aurait reçu les nouvelles aussi. La personne qui tient le serveur doit regarder.',
  'keys.recovery-replace': 'Faire une autre clé de secours',
  'keys.recovery-why':
    'Pour quand le papier est perdu, ou que quelqu’un l’a vu. La nouvelle est montrée une seule fois, à imprimer ou à recopier.',
  'keys.recovery-old': 'La clé de secours sur papier n’ouvre plus rien.',
  'keys.recovery-copied':
    'Qui a vu l’ancien papier et détient une copie antérieure de la base et de ses clés peut encore lire cette copie.',
  'keys.recovery-do': 'En faire une autre et la montrer',
  'keys.recovery-once':
    'Voici la nouvelle clé de secours. Elle est montrée cette seule fois, et n’est gardée nulle part.',
  'keys.recovery-keep':
    'Imprimez-la, ou recopiez-la et relisez-la. Mettez-la là où ni le feu ni une perquisition de cette maison ne l’atteignent, et détruisez l’ancien papier.',
  'keys.recovery-kept': 'Je l’ai gardée',
  'keys.done-given':
    'La clé est donnée. Elle ouvre les dossiers dès que la personne tape à nouveau sa phrase de passe.',
  'keys.done-refused': 'La demande est refusée, et la personne en est prévenue.',
  'keys.done-taken': 'La clé est retirée et les serrures sont changées.',
  'keys.done-withdrawn': 'La demande est retirée.',
} as const;
