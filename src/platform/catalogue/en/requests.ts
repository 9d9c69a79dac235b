/** "Is this about you or your family?", and what the desk does about it. To people who may be afraid: calm, few words. */
export const requests = {
  'about-you.title': 'Is this about you or your family?',
  'about-you.lead':
    'If a page of ours names or shows you, or someone of your family, and something should be different: tell us here. You need give no reason.',
  'about-you.wishes': 'What should be different?',
  'about-you.wishes-hint': 'As many as you wish.',
  'about-you.wish-name': 'Take off my name, or a name of my family',
  'about-you.wish-picture': 'Take down a picture',
  'about-you.wish-everything': 'Take down everything about me or my family',
  'about-you.wish-wrong': 'Something is wrong',
  'about-you.wish-other': 'Something else',
  'about-you.page': 'Which page is it about?',
  'about-you.page-hint': 'Its address or its title. You can leave this empty.',
  'about-you.words': 'In your own words',
  'about-you.words-hint': 'Only if you want to. You need not say why, nor who you are.',
  'about-you.reach': 'How can we reach you?',
  'about-you.reach-hint':
    'An address or a number, and when and how it is good to use it: a day, an hour, a language, a name to ask for. If no way is without danger, leave this empty: your message counts all the same.',
  'about-you.optional': 'optional',
  'about-you.send': 'Send',
  'about-you.what-happens': 'What happens then',
  'about-you.sealed':
    'What you write is encrypted on arrival. It can be read by those at {organisation} who hold the key, and the server that keeps it cannot read it back.',
  'about-you.people-decide':
    'Nothing on the site changes by itself. The people who answer for it are told at once, read what you wrote, and decide with care.',
  'about-you.erased': 'It is deleted {days} days after it has been dealt with.',
  'about-you.watched':
    'Whoever uses this device, or watches your connection, can see that you were here. If that may put you in danger, use Tor Browser, or another device.',
  'about-you.privacy': 'What happens with my data',
  'about-you.instead': 'You can also write to',
  'about-you.errors': '{count, plural, one {One thing needs another look} other {# things need another look}}',
  'about-you.errors-kept': 'Nothing has been sent yet. What you typed is still here.',
  'about-you.error-title': 'Please check: {title}',
  'about-you.nothing-asked': 'Tick what should be different, or say it in your own words.',
  'about-you.too-long':
    'This is longer than we can keep: {most, number} characters at most. Shorten it, please, or send the rest as a second message.',
  'about-you.not-kept':
    'Your message was not taken: our system could not store it. What you typed is still here. Please send it again in a minute.',
  'about-you.full':
    'Your message was not taken: more have come in today than we can keep. What you typed is still here. Please come back tomorrow.',
  'about-you.unreadable': 'The form did not arrive whole, and nothing was taken. Please send it again.',
  'about-you.too-large':
    'What arrived was larger than a form can be, and nothing was taken. Go back: what you typed is still in it. Shorten it, please.',
  'about-you.thanks': 'We have your message',
  'about-you.thanks-lead': 'It is kept, encrypted, and the people who answer for this site have been told.',
  'about-you.thanks-next':
    'Nothing on the site changes by itself. If you left a way to reach you, we use it as you said, and no other. If you left none, look at the page again in some days.',
  'about-you.thanks-more': 'Something to add? You can send another message at any time.',
  'about-you.demonstration':
    'This is a demonstration: nobody waits for what is sent here. Please do not enter anybody’s real data.',

  'desk.requests': 'Requests from people concerned',
  'desk.requests-lead':
    'From people who find themselves or their family on the site. Nothing is hidden by a request: that is for you. Reading one takes a key; hiding a page does not.',
  'desk.requests-wait': '{count, plural, one {# request waits to be read} other {# requests wait to be read}}',
  'desk.requests-since': 'The first came about {time} (UTC).',
  'desk.requests-overdue':
    'The first came about {time} (UTC) and has waited for an hour or so. It may concern someone’s safety.',
  'desk.requests-open': 'Read the requests',
  'desk.requests-seen-wait':
    '{count, plural, one {# was seen and is not dealt with} other {# were seen and are not dealt with}}',
  'desk.requests-none': 'No request is here.',
  'desk.requests-is-waiting': 'Waits',
  'desk.requests-is-overdue': 'Overdue',
  'desk.requests-is-seen': 'Seen',
  'desk.requests-is-settled': 'Dealt with',
  'desk.requests-more': 'More requests',
  'desk.requests-first': 'Back to the first',
  'desk.requests-list-open': 'Not dealt with',
  'desk.requests-list-waiting': 'Waiting',
  'desk.requests-list-seen': 'Seen',
  'desk.requests-list-settled': 'Dealt with',
  'desk.requests-from': 'From',
  'desk.requests-to': 'Until',
  'desk.requests-order': 'Order',
  'desk.requests-order-oldest': 'Waiting longest first',
  'desk.requests-order-newest': 'Newest first',
  'desk.requests-find': 'Requests about a page',
  'desk.requests-find-help':
    'The address of a page of the site. Addresses may hold a name: what you look for is in no address of the desk.',
  'desk.requests-find-none': 'No request names this page. It takes the address of a page of this site.',
  'desk.requests-all-open': 'All that wait',
  'desk.requests-none-fit': 'No request fits.',
  'desk.requests-of-page': 'Only those that name one page:',
  'desk.requests-of-any': 'Whatever page they name',
  'desk.requests-named': '{count, plural, one {Pages that they name: #} other {Pages that they name: #}}',
  'desk.requests-named-more': '{count, plural, one {and one page more} other {and # pages more}}',
  'desk.requests-count': '{count, plural, one {# request} other {# requests}}',
  'desk.requests-choose': 'Choose',
  'desk.requests-choose-some': 'Choose at least one request.',
  'desk.requests-at-once': 'Deal with many at once',
  'desk.requests-at-once-more':
    'First you are shown what and how many. For what is sent in great numbers by somebody who only wants to disturb; whatever comes in meanwhile stays.',
  'desk.requests-the-chosen': 'The chosen …',
  'desk.requests-the-shown': '{count, plural, one {The one shown here …} other {The # shown here …}}',
  'desk.requests-the-matching': 'All {count, number} that match …',
  'desk.requests-settle-title':
    '{count, plural, =0 {There is nothing to deal with here} one {Deal with one request} other {Deal with # requests at once}}',
  'desk.requests-settle-lead':
    'Nobody is answered by this. They leave those that wait, and are deleted in {days} days. Until then they can be opened again together.',
  'desk.requests-settle-seen':
    '{count, plural, one {One of them has been seen by somebody, who may be at work on it.} other {# of them have been seen by somebody, who may be at work on them.}}',
  'desk.requests-settle-most':
    '{count, plural, one {At most {most, number} at once, those that came first. One stays.} other {At most {most, number} at once, those that came first. # stay.}}',
  'desk.requests-settle-do': '{count, plural, one {Deal with it} other {Deal with these #}}',
  'desk.requests-settle-not': 'Change nothing',
  'desk.requests-until': 'Those that came before {time} (UTC). What came since stays.',
  'desk.requests-none-open': 'Nothing of it is left: somebody has dealt with it meanwhile.',
  'desk.requests-not-as-shown':
    'Nothing was done: it is not what you were shown any more. Somebody has dealt with some of it, or some came in late. This is how it is now.',
  'desk.requests-done': '{count, plural, one {One request is dealt with.} other {# requests are dealt with.}}',
  'desk.requests-open-again': '{count, plural, one {Open it again} other {Open all # again}}',
  'desk.requests-opened': '{count, plural, one {One request is open again.} other {# requests are open again.}}',
  'desk.requests-opened-left':
    '{count, plural, one {One more stays: somebody has dealt with it since.} other {# more stay: somebody has dealt with them since.}}',
  'desk.requests-batches': 'Dealt with at once',
  'desk.requests-batches-more': 'They can be opened again until they are deleted, {days} days later.',
  'desk.requests-batch':
    '{count, plural, one {{name} dealt with one, {time} (UTC)} other {{name} dealt with # at once, {time} (UTC)}}',
  'desk.requests-batch-opened':
    '{count, plural, one {{name} opened one of them again, {time} (UTC)} other {{name} opened # of them again, {time} (UTC)}}',
  'desk.request': 'Request',
  'desk.request-came': 'Came',
  'desk.request-hour': '{day}, between {from} and {to} (UTC)',
  'desk.request-page': 'Page',
  'desk.request-page-untold': 'No address was given',
  'desk.request-state': 'State',
  'desk.request-language': 'Asked on a page in',
  'desk.request-locked':
    'What was asked is encrypted. Someone whose passphrase holds a key can read it: sign in with one, or ask a colleague. The page above can be hidden meanwhile.',
  'desk.request-other-key': 'What was asked is encrypted to a key that you do not hold. Ask a colleague who holds it.',
  'desk.request-everything':
    'Whoever is on record is found by name: under their consent everything is taken back at once, on every page.',
  'desk.request-wishes': 'What should be different',
  'desk.request-wishes-none': 'Nothing was ticked',
  'desk.request-page-told': 'The page, as they named it',
  'desk.request-words': 'In their own words',
  'desk.request-reach': 'How they can be reached',
  'desk.request-empty': 'Left empty',
  'desk.request-marks': 'What was done',
  'desk.request-mark-seen': '{name} saw it, {time} (UTC)',
  'desk.request-mark-settled': '{name} dealt with it, {time} (UTC)',
  'desk.request-note': 'Note',
  'desk.request-note-hint': 'Optional. It is encrypted as the request is: what was done, and what is promised.',
  'desk.request-note-locked': 'There is a note; it takes a key to read it.',
  'desk.request-note-too-long': 'A note takes at most {most, number} characters. Nothing was changed.',
  'desk.request-note-unsealed':
    'The note cannot be kept: the organisation has no key to encrypt it with. Nothing was changed.',
  'desk.request-hide': 'Take this page off the site',
  'desk.request-see': 'I have seen it',
  'desk.request-settle': 'It is dealt with',
  'desk.request-erased': 'Everything here is deleted {days} days after it has been dealt with.',
} as const;
