import { expect, test } from 'vitest';
import { sha256, signerNamed } from '../../test/tlog/ed25519.ts';
import { encodeHex } from './hex.ts';
import { formatNoteKey, noteKey, parseNoteKey } from './note-key.ts';

// Keys that others made: of the Go documentation, and of the public Go checksum database.
const KEYS = [
  'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8',
];
const [PETER = ''] = KEYS;

test.each(KEYS)('%s', (line) => {
  const key = parseNoteKey(sha256, line);
  if ('refused' in key) throw new Error(key.refused);
  expect(key.name).toBe(line.split('+', 1)[0]);
  expect(encodeHex(key.keyId)).toBe(line.split('+')[1]);
  expect(formatNoteKey(key)).toBe(line);
  expect(noteKey(sha256, key.name, key.publicKey)).toEqual(key);
});

test.each([
  ['', 'key-shape'],
  ['PeterNeumann', 'key-shape'],
  [PETER.replace('c74f20a3', 'C74F20A3'), 'key-shape'],
  [PETER.replace('c74f20a3', 'c74f20a'), 'key-shape'],
  [`${PETER}\n`, 'key-shape'],
  [`${PETER}=`, 'key-shape'],
  [PETER.replace('PeterNeumann', ''), 'key-name'],
  [PETER.replace('PeterNeumann', 'Peter Neumann'), 'key-name'],
  [PETER.replace('PeterNeumann', 'Peter\u00a0Neumann'), 'key-name'],
  [PETER.replace('+ARpc', '+AhpC'), 'key-kind'],
  [PETER.slice(0, -4), 'key-kind'],
  [PETER.replace('c74f20a3', 'c74f20a4'), 'key-id'],
  [PETER.replace('PeterNeumann', 'EnochRoot'), 'key-id'],
  [PETER.replace('10TW', '10TX'), 'key-id'],
])('%j: %s', (line, refused) => {
  expect(parseNoteKey(sha256, line)).toEqual({ refused });
});

test('what is no key gets no name', () => {
  const { publicKey } = signerNamed('a').key;
  expect(() => noteKey(sha256, 'a+b', publicKey)).toThrow(RangeError);
  expect(() => noteKey(sha256, 'a', publicKey.slice(1))).toThrow(RangeError);
});
