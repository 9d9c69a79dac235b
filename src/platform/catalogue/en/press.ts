/** Words of the typeset report, and why something is not published. */
export const press = {
  'press.published-by': 'Published by {organisation}',
  'press.work-unknown': 'There is no such work.',
  'press.no-approved-text': 'No text of this work has been approved yet.',
  'press.subject-without-basis': 'Someone this work is about has not allowed it, or the permission has ended.',
  'press.terms-changed': 'Someone this work tells of took their consent back meanwhile. Nothing was published.',
  'press.facts-differ': 'The dates and other facts of this work are not the same in every language.',
  'press.media-unknown': 'A picture or film in this work is not on file.',
  'press.alt-missing': 'A picture or film has no description for those who cannot see it ({locale}).',
  'press.credit-missing': 'A picture or film has no credit.',
  'press.licence-missing': 'A picture or film has no licence.',
  'press.people-unsaid': 'Nobody has said who can be recognised in a picture or film, or that nobody can.',
  'press.pixels-unseen': 'Nobody has looked for words in the picture itself: signs, papers, screens, plates.',
  'press.recognisable-without-consent': 'Someone who can be recognised in a picture or film has not allowed it.',
  'press.text-not-approved':
    'Someone speaks here in their own words and has not approved this text, as it is, in this language ({locale}).',
  'press.picture-not-approved':
    'Someone who speaks here has not approved this picture, with what is said of it in this language ({locale}).',
  'press.situation-untold':
    'This tells how someone is ({locale}), and the case does not have it on record, or the family or the person has not agreed.',
  'press.case-page-unlinked':
    'Nobody has said of which case this is the page: whoever holds the case would not find it.',
  'press.petition-names-unasked':
    'This petition calls somebody by name who is in none of its cases: nobody has asked for them. Link their case, or write of them without a name.',
  'press.petition-not-asked':
    'Nobody in its cases asked for a petition, or somebody forbids it, or a case rests; or it is about somebody whose case is not linked to it.',
  'press.text-not-signed-off':
    'A lawyer or partner has a say in this text ({locale}), and has not answered yet or has said no.',
  'press.letters-missing':
    'The document of the text in {locale} has letters that none of the fonts can draw. Write those words in another script as well, or ask for a font.',
  'press.unreadable-media': 'A picture or film cannot be read.',
  'press.protected-name': 'Something that must not be published is in it: {output}, {locale}.',
  'press.gate-unreadable': 'The gate cannot read this and lets nothing out that it cannot read: {output}, {locale}.',
  'press.names-unanswered':
    '{names, plural, one {A name} other {# names}} in this text ({locale}) {names, plural, one {is} other {are}} linked to no record. Say of each what it is: link it, an official, or remove it.',
  'press.names-open': '{names, plural, one {a name is} other {# names are}} linked to no record.',
  'press.mosaic-combination':
    'Together with what is public already, this tells of someone who is not named: {facts}. {people, plural, =1 {Nobody else on record fits} one {Only # person on record fits} other {Only # people on record fit}}.',
  'press.mosaic-case': 'the case',
  'press.mosaic-place': 'the place',
  'press.mosaic-date': 'the date',
  'press.mosaic-born': 'the age',
  'press.mosaic-role': 'the role',
  'press.mosaic-relation':
    'This says whose relative someone is who is not named, and the other person is named. Readers can work out who it is.',
  'press.mosaic-linked':
    'Someone is not named here, or goes by another name, and another page with the same picture, or the same place and day, tells who it is.',
  'press.mosaic-delegation': 'This says where a delegation will be ({date}). Whoever wants to meet it there can.',
  'press.slug-taken': 'Another work already answers at {path}.',
  'press.scheduled-already': 'This work waits for an instant already. Change that one, or take it back.',
  'press.not-waiting': 'It waits no longer: it went out, was held back, or somebody took it back.',
  'press.changed-since':
    'Something was recorded since of someone behind it, and nobody’s case files were open at its instant. Look at it, and plan it again.',
  'press.withdrawn': 'It was withdrawn meanwhile.',
  'press.terms-ended': 'Something that it rests on had ended at its instant.',
  'press.bundle-unreadable':
    'What had been made ready is not there any more, or cannot be read, and nobody’s case files were open at its instant. Plan it again.',
  'press.not-before': 'It may be told only from its instant on, and nobody’s case files were open to make it anew.',
  'press-kit.title': 'Press kit',
  'press-kit.lead':
    'What you were given lies under an embargo: it may not be published, nor shown to others, before its instant.',
  'press-kit.open': 'Open the kit',
  'press-kit.once': 'This link opens once, and gives you a file. If the download fails, ask for another link.',
  'press-kit.nothing':
    'This link opens nothing: it was opened already, it was taken back, or its embargo is over. Ask whoever gave it to you.',
} as const;
