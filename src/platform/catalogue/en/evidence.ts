/** The desk: what was brought to cases, whose hands it went through, and how it is opened. */
export const evidence = {
  'casework.evidence': 'Evidence',
  'casework.file': 'File',
  'casework.receive': 'Receive a file',
  'casework.receive-do': 'Encrypt and keep it',
  'casework.receive-lead':
    'Pictures, sound, films, documents and plain text, up to {most, number} MB. Programs and unknown kinds are not taken. The file is encrypted under a key of its own; its fingerprint shows later that nothing changed in it.',
  'casework.evidence-lead':
    'Originals are kept encrypted, up to {most, number} MB each. Each time somebody opens one is written down, with the reason.',
  'casework.evidence-table-lead': 'What was brought to the cases that you are on. Nothing of it is opened here.',
  'casework.evidence-table-none':
    'Nothing has been brought to a case of yours. Evidence is brought in on the page of a case.',
  'casework.evidence-count': '{count, plural, one {One piece of evidence} other {# pieces of evidence}}',
  'casework.evidence-kind': 'Kind',
  'casework.evidence-size': 'Size',
  'casework.evidence-received': 'Received (UTC)',
  'casework.evidence-by': 'Received by',
  'casework.evidence-opened': 'Times opened',
  'casework.evidence-find': 'Find evidence',
  'casework.evidence-find-help': 'By words of what it is, of its name, or of the title of its case.',
  'casework.evidence-within': 'In the last {days} days',
  'casework.evidence-by-me': 'Me',
  'casework.evidence-by-others': 'Somebody else',
  'casework.no-evidence': 'Nothing has been brought to this case yet.',
  'casework.evidence-about': 'What it is',
  'casework.evidence-about-help':
    'So that a colleague knows what to expect before opening it: what it shows, and how hard it is to see.',
  'casework.custody': 'Whose hands it went through',
  'casework.custody-help':
    'From the one who made it to the one who brought it. The last step, to you, is written by itself.',
  'casework.more-hand': 'Another hand',
  'casework.hand-who': 'Who had it',
  'casework.hand-how': 'How it was passed on',
  'casework.hand-how-help': '“On a stick, in person”, “by encrypted mail”.',
  'casework.file-missing': 'Choose a file.',
  'casework.file-again': 'The file has to be chosen again: browsers do not keep it.',
  'casework.file-empty': 'The file is empty.',
  'casework.file-too-large':
    'The file is too large. A longer film is cut, or kept on a disk of its own that is described here.',
  'casework.file-kind-not-taken':
    'This kind of file is not taken: by its first bytes it is no picture, sound, film, document or text.',
  'casework.kind-picture': 'Picture',
  'casework.kind-document': 'Document',
  'casework.kind-text': 'Text',
  'casework.kind-sound': 'Sound',
  'casework.kind-film': 'Film',
  'casework.received': '{name} received it, {time} (UTC)',
  'casework.came-as': 'Came as',
  'casework.sealed-here': 'received and encrypted here',
  'casework.opened-by': 'Opened by',
  'casework.never-opened': 'Nobody has opened it.',
  'casework.opened-original': 'the original',
  'casework.opened-working-copy': 'a working copy',
  'casework.content-note': 'Before you open it',
  'casework.content-note-more':
    'It may be hard to see or hear. You do not have to do it alone, nor now. That you opened it is written down, with your reason, for the team of the case.',
  'casework.why': 'Why you open it',
  'casework.no-reason': 'Without a reason it is not opened.',
  'casework.evidence-damaged':
    'The file on the disk is not the one that was received, or is gone. Tell whoever keeps the backups.',
  'casework.not-a-picture': 'This picture does not open. The original can be saved.',
  'casework.open-copy': 'Look at a working copy',
  'casework.open-copy-more': 'Blurred first, and without the place, time and device that came with it.',
  'casework.save-original': 'Save the original',
  'casework.save-original-more':
    'For a machine kept for that: it is saved, never shown here, under a name that says nothing.',
  'casework.opened-played': 'played at the desk',
  'casework.not-played':
    'Browsers do not play this kind of recording. Save the original, and open it on a machine kept for that.',
  'casework.play-sound': 'Listen here',
  'casework.play-sound-more':
    'Muted first. Nothing is loaded before you press play, and the browser is told to keep nothing.',
  'casework.play-film': 'Watch here',
  'casework.play-film-more':
    'Blurred and muted first. Nothing is loaded before you press play, and the browser is told to keep nothing.',
  'casework.unveil-film': 'Show the film clearly',
  'casework.played-muted': 'Muted: the player turns the sound on.',
  'casework.played-stripped':
    'A working copy: what the recorder wrote beside it (place, time, device, names) is taken out. What can be seen and heard stays as it is.',
  'casework.played-as-came':
    'As it came: what the recorder wrote beside it (place, time, device, names) could not be taken out of this kind of file. Hand nothing of it on from here.',
  'casework.played-time':
    'It can be played in this session alone. Ten minutes after it was played last it asks for a reason again.',
  'casework.plays-not': 'If it does not play',
  'casework.plays-not-more':
    'Browsers do not know everything that recorders make. Save the original, and open it on a machine kept for that.',
  'casework.unveil': 'Show it clearly',
  'casework.copy-alt': 'Working copy',
  'casework.copy-note': 'It can be looked at for ten minutes, in this session alone, and then asks for a reason again.',
} as const;
