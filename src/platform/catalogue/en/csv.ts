/** The desk: tables as files for spreadsheets, out and in. */
export const csv = {
  'csv.back': 'Back to the table',
  'csv.export-cases': 'Cases as a file',
  'csv.export-people': 'People as a file',
  'csv.export-offices': 'Offices as a file',
  'csv.export-lead-cases':
    '{count, plural, one {# case} other {# cases}}, those you are on: number, title, status and dates. Who is in them and what happened stays here.',
  'csv.export-lead-people':
    '{count, plural, one {# person} other {# people}} of the cases you are on: names, gender, birth and aliases. Contacts, documents and what they consented to stay here.',
  'csv.export-lead-offices': '{count, plural, one {# office} other {# offices}}: titles, addresses, how letters begin.',
  'csv.export-warning':
    'A file on a computer is not protected as the case files are. Keep it on an encrypted disk, send it to nobody, and delete it when it has served. That you take it is written down.',
  'csv.export-mark': 'With a byte order mark, which Excel needs to read accents',
  'csv.export-do': 'Save the file with {count, plural, one {# row} other {# rows}}',
  'csv.import-cases': 'Cases from a file',
  'csv.import-people': 'People from a file',
  'csv.import-offices': 'Offices from a file',
  'csv.import-lead-cases':
    'A table in CSV. A row without a number opens a case, which you are on; a row with one changes that case.',
  'csv.import-lead-people':
    'A table in CSV. A row without a number records somebody in one of your cases; a row with one changes that person. What may be told of them is never taken from a file.',
  'csv.import-lead-offices': 'A table in CSV. A row without a number adds an office; a row with one changes it.',
  'csv.columns': 'Columns',
  'csv.columns-more': 'Any of them, in any order. A column that is not in the file stays as it is.',
  'csv.limits': 'Limits',
  'csv.limits-are': '{rows, number} rows, {most} MB, UTF-8.',
  'csv.file': 'The file',
  'csv.look': 'Show what it would do',
  'csv.nothing-done': 'Nothing was done',
  'csv.too-large': 'The file is larger than {most} MB.',
  'csv.not-utf8': 'The file is not text in UTF-8. Save it as “CSV UTF-8”.',
  'csv.empty': 'The file has no row under its headings.',
  'csv.too-many-rows': 'The file has more than {most, number} rows.',
  'csv.broken':
    'The file cannot be read from line {line} on: a quotation mark is open there, or stands where none may.',
  'csv.unknown-columns': 'These columns are not known: {columns}.',
  'csv.twice': 'These columns are there twice: {columns}.',
  'csv.gone': 'What the file would do is no longer known: choose it once more.',
  'csv.changed-meanwhile':
    'Somebody changed one of these records meanwhile. Choose the file once more to see what it would do now.',
  'csv.would-do':
    'This file would add {add, number} and change {change, number}. {same, number} are as they are, {wrong, number} cannot be taken.',
  'csv.was-done': 'Done: {add, number} added, {change, number} changed.',
  'csv.do': 'Add {add, number} and change {change, number}',
  'csv.mend-first':
    'Mend {count, plural, one {the row} other {the # rows}} that cannot be taken, and choose the file once more: it is taken whole or not at all.',
  'csv.take-back': 'Take it back: {count, plural, one {# row} other {# rows}}',
  'csv.take-back-more':
    'Possible for as long as the case files are open in this session. What somebody changed since stays as it is.',
  'csv.taken-back':
    'Taken back. {left, plural, =0 {Everything is as it was.} one {# row had changed since and stays.} other {# rows had changed since and stay.}}',
  'csv.another': 'Another file',
  'csv.row': 'Row',
  'csv.what': 'What would happen',
  'csv.record': 'Record',
  'csv.cells': 'Cells',
  'csv.is-add': 'add',
  'csv.is-change': 'change',
  'csv.is-same': 'as it is',
  'csv.is-wrong': 'cannot be taken',
  'csv.no-such-record': 'You see no record of this number.',
  'csv.number-twice': 'This number stands in the file twice.',
  'csv.no-such-case': 'You are on no case of this number.',
  'csv.yes-or-no': 'Write yes or no.',
  'csv.out': 'As a file',
  'csv.in': 'From a file',
};
