/** What `alzavoz init` asks and says. */
export const cli = {
  'cli.init-intro':
    'This starts an organisation in {where}. It takes five questions. Nothing is made before the last one is answered.',
  'cli.ask-organisation': 'Name of the organisation',
  'cli.ask-locales': 'Languages of the site, the first is the default ({known})',
  'cli.ask-admin-name': 'Name of the first administrator',
  'cli.ask-admin-email': 'E-mail address of the first administrator',
  'cli.ask-passphrase':
    'Passphrase of the first administrator: at least {least} characters; four or five words that belong to no saying are good. It signs in at the desk and opens what is sealed',
  'cli.ask-passphrase-again': 'The same passphrase again',
  'cli.passphrases-differ': 'The two are not the same. Try again.',
  'cli.missing':
    '{flags} is missing, and there is no terminal to ask at. Give it as an option; "alzavoz init --help" shows how.',
  'cli.organisation-empty': 'The organisation needs a name of at most {most} characters.',
  'cli.name-empty': 'The administrator needs a name of at most {most} characters.',
  'cli.locales-unknown': 'Choose among {known}, with commas between: "{given}" is not among them.',
  'cli.email-bad': '"{given}" is not an e-mail address that mail can be sent to.',
  'cli.passphrase-too-short': 'The passphrase is too short: it needs at least {least} characters.',
  'cli.passphrase-too-long': 'The passphrase is too long: 1,024 bytes are the most.',
  'cli.passphrase-too-common':
    'That passphrase is one of the first that anyone would try. Take words that belong to nothing.',
  'cli.passphrase-unreadable': 'The passphrase file {file} cannot be read: {reason}',
  'cli.organisation-exists': 'There is an organisation in {where} already. Nothing was changed.',
  'cli.records-without-organisation':
    'In {where} there are case files, but no organisation that they belong to: a backup may have been restored in part. Nothing was changed. Restore the whole of it, or choose another place.',
  'cli.cancelled': 'Stopped. Nothing was made.',
  'cli.making': 'Making the keys …',
  'cli.founded': '{organisation} is founded.',
  'cli.recovery-title': 'RECOVERY KEY',
  'cli.recovery-advice':
    'This key opens everything that is sealed when every passphrase is lost. It is shown now and never again, and we keep no copy.\n\n1. Print it or write it down, twice. O is zero, I and L are one; the last sign catches typing errors.\n2. Keep the two copies apart, in two safe places, away from this machine.\n3. Who holds it can read the case files. Do not photograph it, mail it or keep it in a file.',
  'cli.give-none': 'Nobody asks for a key. The colleague asks for it at the desk first, under “Keys”.',
  'cli.give-which': 'Who gets it? A number from 1 to {count}',
  'cli.give-not-in-list': 'That number is not in the list. Nothing was changed.',
  'cli.give-speak':
    'Speak with {name}: face to face, or by a call in which you know the voice. Have the thirty digits of their key read out.',
  'cli.give-recovery': 'The recovery key, as it is on paper',
  'cli.give-recovery-wrong': 'This is not the recovery key of this organisation. Nothing was changed.',
  'cli.give-cancelled': 'Stopped. Nothing was changed.',
  'cli.give-done': '{name} holds a key now: signing in with their passphrase opens the case files.',
  'cli.next': 'Start the site and the desk with "alzavoz serve", then sign in at {desk} as {email}.',
} as const;
