import type { cli as source } from '../en/cli.ts';

export const cli: Record<keyof typeof source, string> = {
  'cli.init-intro':
    'Ceci crée une organisation dans {where}. Il y a cinq questions. Rien n’est créé avant la réponse à la dernière.',
  'cli.ask-organisation': 'Nom de l’organisation',
  'cli.ask-locales': 'Langues du site, la première est la langue principale ({known})',
  'cli.ask-admin-name': 'Nom de la première personne qui administre',
  'cli.ask-admin-email': 'Adresse électronique de cette personne',
  'cli.ask-passphrase':
    'Phrase de passe de cette personne : au moins {least} caractères ; quatre ou cinq mots qui ne forment aucun dicton conviennent. Elle permet de se connecter au bureau et ouvre ce qui est scellé',
  'cli.ask-passphrase-again': 'La même phrase de passe encore une fois',
  'cli.passphrases-differ': 'Les deux ne sont pas identiques. Réessayez.',
  'cli.missing':
    'Il manque {flags}, et il n’y a pas de terminal où poser la question. Donnez-le en option ; « alzavoz init --help » montre comment.',
  'cli.organisation-empty': 'L’organisation a besoin d’un nom de {most} caractères au plus.',
  'cli.name-empty': 'La personne qui administre a besoin d’un nom de {most} caractères au plus.',
  'cli.locales-unknown': 'Choisissez parmi {known}, avec des virgules : « {given} » n’en fait pas partie.',
  'cli.email-bad': '« {given} » n’est pas une adresse à laquelle on peut écrire.',
  'cli.passphrase-too-short': 'La phrase de passe est trop courte : il faut au moins {least} caractères.',
  'cli.passphrase-too-long': 'La phrase de passe est trop longue : 1024 octets au plus.',
  'cli.passphrase-too-common':
    'Cette phrase de passe est l’une des premières que l’on essaierait. Prenez des mots sans rapport avec quoi que ce soit.',
  'cli.passphrase-unreadable': 'Le fichier de la phrase de passe {file} ne peut pas être lu : {reason}',
  'cli.organisation-exists': 'Il y a déjà une organisation dans {where}. Rien n’a été modifié.',
  'cli.records-without-organisation':
    'Dans {where}, il y a des dossiers, mais pas l’organisation à laquelle ils appartiennent : une sauvegarde a peut-être été restaurée en partie. Rien n’a été modifié. Restaurez-la tout entière ou choisissez un autre endroit.',
  'cli.cancelled': 'Arrêté. Rien n’a été créé.',
  'cli.making': 'Création des clés…',
  'cli.founded': '{organisation} est fondée.',
  'cli.recovery-title': 'CLÉ DE SECOURS',
  'cli.recovery-advice':
    'Cette clé ouvre tout ce qui est scellé quand toutes les phrases de passe sont perdues. Elle est montrée maintenant et plus jamais, et nous n’en gardons aucune copie.\n\n1. Imprimez-la ou écrivez-la à la main, deux fois. O vaut zéro, I et L valent un ; le dernier signe révèle les fautes de frappe.\n2. Gardez les deux copies séparément, en deux lieux sûrs, loin de cette machine.\n3. Qui la détient peut lire les dossiers. Ne la photographiez pas, ne l’envoyez pas, ne la gardez pas dans un fichier.',
  'cli.give-none': 'Personne ne demande de clé. On la demande d’abord au bureau, sous « Clés ».',
  'cli.give-which': 'Pour qui ? Un numéro de 1 à {count}',
  'cli.give-not-in-list': 'Ce numéro n’est pas dans la liste. Rien n’a été changé.',
  'cli.give-speak':
    'Parlez à {name} : en personne, ou par un appel où vous reconnaissez sa voix. Faites-vous lire les trente chiffres de sa clé.',
  'cli.give-recovery': 'La clé de secours, telle qu’elle est sur le papier',
  'cli.give-recovery-wrong': 'Ce n’est pas la clé de secours de cette organisation. Rien n’a été changé.',
  'cli.give-cancelled': 'Arrêté. Rien n’a été changé.',
  'cli.give-done': '{name} détient maintenant une clé : entrer avec sa phrase de passe ouvre les dossiers.',
  'cli.next': 'Lancez le site et le bureau avec « alzavoz serve », puis connectez-vous à {desk} avec {email}.',
};
