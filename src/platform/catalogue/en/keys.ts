/** The keys to the case files: asking for one, giving it, taking it away. */
export const keys = {
  'keys.title': 'Keys',
  'keys.lead':
    'What is protected opens with a key, and a key with its owner’s passphrase alone. A colleague gives it; no role brings it along.',
  'keys.own': 'Your key',
  'keys.own-since':
    'You have held one since {time} (UTC). It opens the case files when you sign in with your passphrase.',
  'keys.own-lost':
    'If you no longer know the passphrase, nobody can get it back: ask a colleague who holds a key to take yours away, then ask for a new one.',
  'keys.own-none': 'You hold none: the case files stay closed to you.',
  'keys.own-asked': 'You asked for one on {time} (UTC).',
  'keys.own-stays': 'This is yours. Another colleague who holds a key takes it away, if need be.',
  'keys.ask-how':
    'You ask with your passphrase, which you tell nobody. A colleague who holds a key then hears thirty digits from you and gives it.',
  'keys.ask': 'Ask for a key',
  'keys.ask-lead':
    'Your key is made here and now, and closed with your passphrase. It opens nothing until a colleague gives it. From then on your passphrase opens the case files: it must be one that nobody guesses and nobody knows.',
  'keys.ask-do': 'Make my key and ask',
  'keys.again-lead': 'Type your passphrase to see the digits again: only it opens what was made for you.',
  'keys.again-do': 'Show the digits',
  'keys.passphrase-help': 'Yours, which signs you in. Nobody here will ever ask you for it in another way.',
  'keys.passphrase-wrong': 'This is not your passphrase.',
  'keys.tired': 'Too many attempts in this session. Sign in again.',
  'keys.another-passphrase':
    'What waits here in your name does not open with your passphrase. Withdraw the request and ask again. If you have not changed your passphrase since, tell an administrator: somebody may have exchanged it.',
  'keys.no-passphrase':
    'You sign in with passkeys alone, and a passkey opens no key: it can be handed over with the phone. Set a passphrase first. You go on signing in with your passkey, and type the passphrase when you open the case files.',
  'keys.fingerprint': 'The digits of your key',
  'keys.fingerprint-again': 'Show the digits again',
  'keys.asked-done':
    '{count, plural, =0 {Nobody who could give it has an account that lets them in: it takes the recovery key.} one {The colleague who can give it has been told.} other {The # colleagues who can give it have been told.}}',
  'keys.givers':
    '{count, plural, =0 {Nobody who could give it has an account that lets them in: it takes the recovery key.} one {One colleague can give it, and has been told.} other {# colleagues can give it, and have been told.}}',
  'keys.step-call':
    'Speak with a colleague who holds a key: face to face, or by a call in which you know each other’s voice.',
  'keys.step-read':
    'Read these digits out. They are no secret, but they must reach your colleague from you: not by mail, and not through this desk.',
  'keys.step-never': 'Tell nobody your passphrase, whoever asks.',
  'keys.read-out': 'Go on',
  'keys.withdraw': 'Withdraw the request',
  'keys.requests': 'Who asks for one',
  'keys.requests-none': 'Nobody asks for a key.',
  'keys.asked': 'asked on {time} (UTC)',
  'keys.look': 'Give or refuse',
  'keys.open-first': 'To give or take a key, open the case files first.',
  'keys.holders': 'Who holds one',
  'keys.since': 'Since {time} (UTC), given by {name}.',
  'keys.since-founding': 'Since {time} (UTC).',
  'keys.state-closed': 'account closed',
  'keys.state-sleeps': 'sleeps: their role opens no case files',
  'keys.closed-soon': 'An account with a key was closed. The key is being taken away, within half a minute.',
  'keys.closed-waits':
    'An account with a key was closed. Nobody comes in with it; the key is taken away as soon as somebody opens the case files.',
  'keys.recovery': 'The recovery key, on paper',
  'keys.recovery-help':
    'For the day when nobody’s passphrase opens anything any more: with it, whoever runs the server gives a colleague a key (“alzavoz give-key”). Keep it under lock, away from the server. Nobody types it at this desk.',
  'keys.take': 'Take away',
  'keys.give-title': 'A key for {name}',
  'keys.give-what':
    'With a key {name} opens {count, plural, =0 {the case files, still empty} one {the one record there is} other {all # records there are}}, as far as their role and their cases go, and can give keys to others if their role allows it.',
  'keys.give-call': 'Speak with {name}: face to face, or by a call in which you know the voice.',
  'keys.give-hear':
    'Have them read out the thirty digits that their page shows, and type what you hear. They are not shown here on purpose: so nobody gives a key to somebody they have not spoken with.',
  'keys.give-heard': 'The digits you hear',
  'keys.give-heard-help': 'Thirty digits, in any groups.',
  'keys.give-do': 'Give {name} a key',
  'keys.fingerprint-missing': 'Type the digits that they read out to you.',
  'keys.not-given': 'No key was given',
  'keys.another-fingerprint':
    'These are not the digits of the key that waits here for {name}. Have them read out once more. If they still differ, somebody may have exchanged it: give nothing, refuse the request, and speak with an administrator.',
  'keys.refuse': 'Refuse',
  'keys.refuse-what': 'What {name} made is thrown away, and they are told. They can ask again.',
  'keys.refuse-do': 'Refuse the request',
  'keys.take-title': 'Take the key of {name} away',
  'keys.take-what':
    '{name} opens no case file any more from the moment you press the button, with no passphrase, here or in a copy of the database made later.',
  'keys.take-does': 'What the button does, at once',
  'keys.take-theirs':
    '{count, plural, =0 {{name} has no case files open now.} one {The case files that {name} has open are locked.} other {The case files that {name} has open in # places are locked.}}',
  'keys.take-records':
    'The locks are changed: {count, plural, =0 {there is no record yet to close anew} one {the key of one record is} other {the keys of # records are}} closed under a new one, for everyone who still holds a key.',
  'keys.take-site':
    'The public site encrypts signatures and requests to a new key. Those who still hold one read the earlier ones, too.',
  'keys.take-others':
    '{count, plural, =0 {No other colleague has case files open at this desk.} one {One other colleague has case files open at this desk and goes on undisturbed.} other {# other colleagues have case files open at this desk and go on undisturbed.}}',
  'keys.take-elsewhere': 'Case files open in another process of the desk lock: their owners open them again.',
  'keys.take-copied':
    'What {name} copied, printed, photographed or remembers is out of reach, and so is a copy of the database and its keys that was made before.',
  'keys.take-account':
    'The account and its role stay. If they leave, close the account under “Colleagues”: that takes the key, too.',
  'keys.take-do': 'Take the key of {name} away',
  'keys.no-such-holder': 'That key was taken away already.',
  'keys.last-holder':
    'This is the last key that a passphrase opens. Without it only the recovery key would open the case files. Give somebody else one first.',
  'keys.own-key': 'Nobody takes their own key away: another colleague who holds one does.',
  'keys.holder-not-vouched-for':
    'A key in the list was not given by any of you: somebody wrote it into the database. The locks were not changed, for that key would have got the new ones, too. Whoever runs the server has to look.',
  'keys.recovery-replace': 'Make another recovery key',
  'keys.recovery-why':
    'For when the paper was lost, or somebody has seen it. The new one is shown once, to be printed or written down.',
  'keys.recovery-old': 'The recovery key on paper opens nothing any more.',
  'keys.recovery-copied':
    'Whoever saw the old paper and has a copy of the database and its keys from before can still read that copy.',
  'keys.recovery-do': 'Make another, and show it',
  'keys.recovery-once': 'This is the new recovery key. It is shown this once, and kept nowhere.',
  'keys.recovery-keep':
    'Print it, or write it down and read it through once more. Put it where neither fire nor a search of this house reaches it, and destroy the old paper.',
  'keys.recovery-kept': 'I have kept it',
  'keys.done-given': 'The key was given. It opens the case files the next time its owner types their passphrase.',
  'keys.done-refused': 'The request was refused, and its owner is told.',
  'keys.done-taken': 'The key was taken away and the locks were changed.',
  'keys.done-withdrawn': 'The request was withdrawn.',
} as const;
