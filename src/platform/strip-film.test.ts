import { expect, test } from 'vitest';
import { strippedFilm } from './strip-film.ts';

function box(type: string, ...inside: Uint8Array[]): Buffer {
  const body = Buffer.concat(inside);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
}

function element(id: string, ...inside: Uint8Array[]): Buffer {
  const body = Buffer.concat(inside);
  const size = Buffer.alloc(8);
  size.writeBigUInt64BE(BigInt(body.length) | (1n << 56n));
  return Buffer.concat([Buffer.from(id, 'hex'), size, body]);
}

const text = (words: string): Buffer => Buffer.from(words, 'latin1');
const header = Buffer.concat([Buffer.alloc(4), Buffer.alloc(8, 0x77), Buffer.alloc(88, 1)]);

test('an MP4 keeps its pictures where they were, and loses place, times and tools', () => {
  const media = box('mdat', text('pictures and sound'));
  const film = Buffer.concat([
    box('ftyp', text('isom')),
    box(
      'moov',
      box('mvhd', header),
      box('trak', box('udta', text('name CANARY'))),
      box('udta', text('©xyz CANARY +20-103/')),
    ),
    media,
    box('uuid', text('CANARY XMP')),
  ]);
  const stripped = strippedFilm(film);
  const bytes = Buffer.from(stripped?.bytes ?? []);
  expect(stripped?.extension).toBe('mp4');
  expect(bytes.length).toBe(film.length);
  expect(bytes.includes('CANARY')).toBe(false);
  expect(bytes.includes(Buffer.alloc(8, 0x77))).toBe(false);
  expect(bytes.indexOf(media)).toBe(film.indexOf(media));
  expect(film.includes('CANARY')).toBe(true);
});

test('a WebM keeps its pictures where they were, and loses tags, title, date and tools', () => {
  const cluster = element('1f43b675', text('pictures and sound'));
  const film = Buffer.concat([
    element('1a45dfa3', text('head')),
    element(
      '18538067',
      element(
        '1549a966',
        element('7ba9', text('CANARY title')),
        element('4461', Buffer.alloc(8, 0x77)),
        element('4d80', text('CANARY 60')),
      ),
      cluster,
      element('1254c367', text('CANARY tags')),
    ),
  ]);
  const stripped = strippedFilm(film);
  const bytes = Buffer.from(stripped?.bytes ?? []);
  expect(stripped?.extension).toBe('webm');
  expect(bytes.length).toBe(film.length);
  expect(bytes.includes('CANARY')).toBe(false);
  expect(bytes.includes(Buffer.alloc(8, 0x77))).toBe(false);
  expect(bytes.indexOf(cluster)).toBe(film.indexOf(cluster));
});

test('what is neither, or damaged, is refused', () => {
  const film = Buffer.concat([box('ftyp', text('isom')), box('moov', box('udta', text('x')))]);
  expect(strippedFilm(film.subarray(0, film.length - 1))).toBeNull();
  expect(strippedFilm(text('GIF89a, not a film'))).toBeNull();
  expect(strippedFilm(new Uint8Array())).toBeNull();
  expect(
    strippedFilm(Buffer.concat([element('1a45dfa3', text('head')), Buffer.from('1f43b67501ffffffffffffff00', 'hex')])),
  ).toBeNull();
});
