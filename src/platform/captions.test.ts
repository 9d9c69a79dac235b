import { expect, test } from 'vitest';
import { cleanCaptions } from './captions.ts';

const clean = (text: string): string | null => {
  const cleaned = cleanCaptions(new TextEncoder().encode(text));
  return cleaned === null ? null : new TextDecoder().decode(cleaned);
};

test('cues stay as they are; what nobody sees goes', () => {
  const given = [
    '\uFEFFWEBVTT made by Somebody on the 3rd',
    'NOTE Xiomara speaks here',
    'STYLE\n::cue { color: red }',
    '1\n00:00.000 --> 00:02.500 align:start\n<v Una mujer>Nos llevaron de noche.\ny sin decir adónde',
    'NOTE\nXiomara again',
    '00:00:03.000 --> 00:00:04.000\nNadie respondió.',
  ].join('\r\n\r\n');
  expect(clean(given)).toBe(
    'WEBVTT\n\n1\n00:00.000 --> 00:02.500 align:start\n<v Una mujer>Nos llevaron de noche.\ny sin decir adónde\n\n00:00:03.000 --> 00:00:04.000\nNadie respondió.\n',
  );
});

test.each([
  '',
  'WEBVTT',
  'WEBVTT\n\nNOTE nothing',
  '1\n00:00:01,000 --> 00:00:02,000\nSubRip',
  'WEBVTTX\n\n00:00.000 --> 00:01.000\nx',
  'WEBVTT\n\n00:00.000 --> 00:01.000\n\0',
])('what is no WebVTT, or has no cue, is none: %j', (text) => expect(clean(text)).toBeNull());

test('what is not UTF-8 is none', () => {
  expect(cleanCaptions(Uint8Array.from([0x57, 0xff, 0xfe]))).toBeNull();
});
