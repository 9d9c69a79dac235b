/** The desk: taking pages off the site, bringing them back, and what was done when someone withdrew. */
export const offSite = {
  'desk.off-today':
    '{hidden, plural, =0 {Nothing. Take a page off, or hold a case} one {# entry} other {# entries}}{asked, plural, =0 {} one {: # waits for a second person} other {: # wait for a second person}}',
  'desk.off-title': 'Off the site',
  'desk.off-lead':
    'Anyone here can take a page off the site, or a case with everything that tells of it, at once and with no key. Bringing it back takes two people and a reason.',
  'desk.off-find': 'Take something off',
  'desk.off-address': 'Address of the page',
  'desk.off-address-hint': 'Paste it from the browser, in any language.',
  'desk.off-look': 'Find it',
  'desk.off-address-missing': 'Paste the address of the page.',
  'desk.off-address-unknown': 'There is no page of ours at this address, or it has been taken down for good.',
  'desk.off-now': 'Off the site now',
  'desk.off-held-back':
    '{count, plural, one {One planned publication} other {# planned publications}} did not go out at the planned time this week: something had changed for someone in it. Publish it again by hand.',
  'desk.off-none': 'Nothing is off the site.',
  'desk.off-scope-work': 'This page',
  'desk.off-scope-case': 'The whole case',
  'desk.off-scope-petition': 'This petition is stopped; its page stays',
  'desk.off-by': 'By {name}, {time} (UTC)',
  'desk.off-untitled': 'A page without an approved title',
  'desk.off-ask': 'Ask to bring it back',
  'desk.off-reason': 'Reason',
  'desk.off-reason-hint': 'At least ten characters. Whoever works here can read it: name nobody.',
  'desk.off-asked': '{name} asks to bring it back, {time} (UTC):',
  'desk.off-agree': 'Agree and bring it back',
  'desk.off-agree-more': 'Shows it again as it was, without what was withdrawn meanwhile.',
  'desk.off-object': 'Object: it stays off',
  'desk.off-yours': 'Someone other than you must agree.',
  'desk.off-waiting': 'Waiting since someone withdrew',
  'desk.off-waiting-more':
    'These pages are down. They come back without that person as soon as someone who holds a key is signed in, unless the press refuses.',
  'desk.off-waiting-key': 'Waits for a key',
  'desk.off-waiting-refused': 'The press refused: {why}',
  'desk.off-refused-no-reason': 'Write the reason out: at least ten characters.',
  'desk.off-refused-reason-too-long': 'A reason has at most 1,000 characters.',
  'desk.off-refused-not-held': 'It is not off the site any more.',
  'desk.off-refused-proposed-already': 'Someone has asked already.',
  'desk.off-refused-not-proposed': 'Nobody asks to bring it back any more.',
  'desk.off-refused-same-person': 'You asked yourself: someone else must agree.',
  'desk.off-hide': 'Take this page off',
  'desk.off-hide-more':
    'In every language: its address, feeds, search, lists and files. A petition stops, and its mail is kept.',
  'desk.off-hold': 'Hold the whole case',
  'desk.off-hold-more':
    '{count, plural, one {# page} other {# pages}}, with petitions and their mail. What is published of it later stays off too.',
  'desk.off-is-off': 'This page is off the site.',
  'desk.off-people': 'Who it depends on',
  'desk.off-people-more': 'If one of them takes their consent back, every page that depends on them goes at once.',
  'desk.off-nobody': 'It depends on nobody.',
  'desk.off-person': 'Person {number}',
  'desk.off-person-subject': 'it is about them',
  'desk.off-person-mentioned': 'mentioned or shown',
  'desk.off-person-withdrawn': 'withdrew',
  'desk.off-person-pages': '{count, plural, one {# page} other {# pages}}',
  'desk.off-withdraw': 'They take their consent back',
  'desk.off-confirm': 'Take their consent back',
  'desk.off-confirm-lead':
    '{count, plural, =0 {No page depends on this person now. From then on nothing may be told of them.} one {# page depends on this person. All of them go at once, in every language.} other {# pages depend on this person. All of them go at once, in every language.}}',
  'desk.off-confirm-1': 'What is about them goes for good; its address answers that it is gone, and not why.',
  'desk.off-confirm-2': 'What mentions them comes back without their name, and without pictures of them.',
  'desk.off-confirm-3':
    'It is written down outside the databases, so that no backup brings them back. Only a new consent ends it.',
  'desk.off-asks':
    'A petition for them that names nobody stays open: what they asked for is taken back under the case, and that stops it.',
  'desk.off-confirm-do':
    '{count, plural, =0 {Take their consent back} one {Take it back: # page goes} other {Take it back: # pages go}}',
  'desk.off-done': 'Taken back',
  'desk.off-done-hidden': '{count, plural, one {# page was} other {# pages were}} hidden at {time} (UTC).',
  'desk.off-working':
    'The pages are being rendered again, and the site is asked for everything that went. This page reloads by itself.',
  'desk.off-failed': 'It is hidden, but rendering or asking failed. Tell whoever runs the server the time.',
  'desk.off-elsewhere':
    'This certificate was shown to whoever took the consent back, once. What is kept holds no addresses.',
  'desk.off-certificate': 'Certificate',
  'desk.off-outcome': 'What became of the pages',
  'desk.off-gone': '{count, plural, one {# page is} other {# pages are}} gone for good',
  'desk.off-rendered': '{count, plural, one {# page is} other {# pages are}} back without them',
  'desk.off-still':
    '{count, plural, one {# page waits} other {# pages wait}} for a key or an editor, and {count, plural, one {is} other {are}} down',
  'desk.off-asked-site': 'What the site answered at {time} (UTC)',
  'desk.off-all-passed': 'All {count} as they must be.',
  'desk.off-some-failed': '{failed} of {count} not as they must be. Look at these first.',
  'desk.off-search-clean':
    'The search, asked here for {count, plural, one {# title or name} other {# titles and names}}, finds none of these pages.',
  'desk.off-search-finds':
    'The search, asked here for {count} titles and names, still finds something for {found}. Look at this first.',
  'desk.off-what-page': 'Page',
  'desk.off-what-former-address': 'Earlier address',
  'desk.off-what-file': 'Picture, film, card or document',
  'desk.off-what-feed': 'Feed',
  'desk.off-what-sitemap': 'Sitemap',
  'desk.off-what-list': 'List',
  'desk.off-what-json': 'Data for programs',
  'desk.off-what-calendar': 'Calendar',
  'desk.off-is-gone': 'gone ({status})',
  'desk.off-is-without': 'without them ({status})',
  'desk.off-not-yet': 'not as it must be ({status})',
  'desk.off-no-answer': 'no answer',
  'desk.off-not-recalled': 'What cannot be recalled',
  'desk.off-feeds': 'Feed readers that took these feeds may keep what they read. The entries are out of the feeds now.',
  'desk.off-feed-from': '{path}, from {from} until {until} (UTC)',
  'desk.off-letters':
    '{count, plural, =0 {No letters went to people who signed.} one {# letter went to someone who signed. It names no case in the subject. What has been delivered stays.} other {At least # letters went to people who signed. They name no case in the subject. What has been delivered stays.}}',
  'desk.off-files':
    '{count, plural, =0 {No files} one {# file} other {# files}}: browsers and proxies that opened them may keep them for up to a year.',
  'desk.off-kits':
    '{count, plural, =0 {No press kit with this person was opened.} one {# press kit with this person was opened. It opens nothing any more, and what was taken out of it stays where it is:} other {# press kits with this person were opened. They open nothing any more, and what was taken out of them stays where it is:}}',
  'desk.off-kit-opened': 'opened {time} (UTC):',
  'desk.off-kit-version': '{language}, version {version}',
  'desk.off-kit-tell': 'To be told now: this may not be published any more.',
  'desk.off-kit-contact': 'For questions the kit names: {contact}.',
  'desk.off-kit-links':
    '{count, plural, one {# link that nobody had opened was revoked at once.} other {# links that nobody had opened were revoked at once.}}',
  'desk.off-dossiers': 'No dossiers: this version hands none over.',
  'desk.off-mirrors':
    'Search engines, web archives and mirrors: the addresses above tell them that the page is gone. Write to those that you know of, with this list.',
} as const;
