import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatNote, NOTE_BYTES, NOTE_SIGNATURES, parseNote } from './note.ts';
import { encodeUtf8 } from './utf8.ts';

const SIGNATURE = '\u2014 a.example/b AAAAAQI=\n';
const refusalOf = (text: string): unknown => parseNote(encodeUtf8(text));

const line = fc.string({ unit: fc.constantFrom('a', ' ', '\u2014', 'é', '+', '\u2028', '\u007f') });
const text = fc.array(line, { minLength: 1 }).map((lines) => `${lines.join('\n')}\n`);
const signature = fc.record({
  name: fc.string({ unit: fc.constantFrom('a', '.', '/', 'ñ', '\u2014'), minLength: 1 }),
  keyId: fc.uint8Array({ minLength: 4, maxLength: 4 }),
  signature: fc.uint8Array({ minLength: 1, maxLength: 70 }),
});
const unlike = { selector: (each: object): string => JSON.stringify(each), minLength: 1, maxLength: 5 };

test('what is written is read: any text, empty lines and lines like signatures in it too', () => {
  fc.assert(
    fc.property(text, fc.uniqueArray(signature, unlike), (written, signatures) => {
      const note = { text: written, signatures };
      expect(parseNote(formatNote(note))).toEqual(note);
    }),
  );
});

test('the last empty line parts the text from its signatures', () => {
  expect(parseNote(encodeUtf8(`one\n\n${SIGNATURE}\ntwo\n\n${SIGNATURE}`))).toMatchObject({
    text: `one\n\n${SIGNATURE}\ntwo\n`,
    signatures: [{ name: 'a.example/b', keyId: Uint8Array.of(0, 0, 0, 1), signature: Uint8Array.of(2) }],
  });
});

test('a signature that is there twice counts once', () => {
  expect(parseNote(encodeUtf8(`text\n\n${SIGNATURE}${SIGNATURE}`))).toEqual(
    parseNote(encodeUtf8(`text\n\n${SIGNATURE}`)),
  );
});

test.each([
  '',
  '\n',
  '\n\n',
  'text',
  'text\n',
  'text\n\n',
  `text\n${SIGNATURE}`,
  `text\n\n${SIGNATURE.trimEnd()}`,
  `text\n\n${SIGNATURE}\n`,
])('%j is not signed', (note) => {
  expect(refusalOf(note)).toEqual({ refused: 'not-signed' });
});

test.each([
  '- a AAAAAQI=',
  '\u2014a AAAAAQI=',
  '\u2014  AAAAAQI=',
  '\u2014 a  AAAAAQI=',
  '\u2014 a AAAAAQI= ',
  '\u2014 a AAAAAQI= more',
  '\u2014 a+b AAAAAQI=',
  '\u2014 a\u00a0b AAAAAQI=',
  '\u2014 a\u2028b AAAAAQI=',
  '\u2014 a AAAAAQ==',
  '\u2014 a AAAAAQI',
  '\u2014 a AAAAAQJ=',
  '\u2014 a AAAAAQ-_',
  '\u2014 a ',
  '\u2014 a',
  '\u2014',
])('%j is no signature', (signed) => {
  expect(refusalOf(`text\n\n${SIGNATURE}${signed}\n`)).toEqual({ refused: 'signature-line' });
});

test.each(['te\rxt\n', 'te\txt\n', 'te\0xt\n', 'te\u001bxt\n', 'text\r\n'])('%j holds a control character', (bad) => {
  expect(refusalOf(`${bad}\n${SIGNATURE}`)).toEqual({ refused: 'control-character' });
  expect(() => formatNote({ text: bad, signatures: [known] })).toThrow(RangeError);
});

const known = { name: 'a', keyId: Uint8Array.of(0, 0, 0, 1), signature: Uint8Array.of(2) };

test('line ends of another system are not taken', () => {
  expect(refusalOf(`text\r\n\r\n${SIGNATURE}`)).toEqual({ refused: 'control-character' });
  expect(refusalOf(`text\n\n${SIGNATURE.replace('\n', '\r\n')}`)).toEqual({ refused: 'control-character' });
});

test('bytes that are no text are refused', () => {
  const note = formatNote({ text: 'é\n', signatures: [known] });
  expect(parseNote(note.with(1, 0x41))).toEqual({ refused: 'not-utf8' });
});

test('limits', () => {
  const signatures = Array.from({ length: NOTE_SIGNATURES }, (_, i) => ({ ...known, name: `key-${i}` }));
  expect(parseNote(formatNote({ text: 'text\n', signatures }))).toMatchObject({ signatures });
  const more = formatNote({ text: 'text\n', signatures: [...signatures, known] });
  expect(parseNote(more)).toEqual({ refused: 'too-many-signatures' });
  expect(parseNote(new Uint8Array(NOTE_BYTES + 1))).toEqual({ refused: 'too-long' });
});

test('what is no note is not written', () => {
  const bad = [
    { text: 'no newline', signatures: [known] },
    { text: 'half \uD800\n', signatures: [known] },
    { text: 'text\n', signatures: [] },
    { text: 'text\n', signatures: [{ ...known, name: 'a b' }] },
    { text: 'text\n', signatures: [{ ...known, keyId: Uint8Array.of(1) }] },
    { text: 'text\n', signatures: [{ ...known, signature: new Uint8Array() }] },
  ];
  for (const note of bad) expect(() => formatNote(note)).toThrow(RangeError);
});
