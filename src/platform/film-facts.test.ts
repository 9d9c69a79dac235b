import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { measureFilm } from './film-facts.ts';

const folder = join(import.meta.dirname, '../../demo/mission-to-mexico/media');
const film = (ending: 'mp4' | 'webm'): Buffer => readFileSync(join(folder, `prison-film.${ending}`));

test.each(['mp4', 'webm'] as const)('a film (%s) says how long and how large it is', (ending) => {
  const found = measureFilm(film(ending));
  expect(found).toMatchObject({ type: `video/${ending}` });
  if ('refused' in found) throw new Error(found.refused);
  expect([found.width > 100, found.height > 100, found.seconds > 5]).toEqual([true, true, true]);
});

test('a film with a track of anything but picture and sound is refused', () => {
  const mp4 = film('mp4');
  // As a camera does that writes down where it is.
  const handler = mp4.indexOf('hdlr') + 12;
  mp4.write('meta', handler, 'latin1');
  expect(measureFilm(mp4)).toEqual({ refused: 'film-with-other-tracks' });
  const webm = film('webm');
  const tracks = webm.indexOf(Buffer.from([0x16, 0x54, 0xae, 0x6b]));
  const type = webm.indexOf(Buffer.from([0x83, 0x81]), tracks);
  webm[type + 2] = 0x11;
  expect(measureFilm(webm)).toEqual({ refused: 'film-with-other-tracks' });
});

test.each([
  ['cut off', film('mp4').subarray(0, 2000)],
  ['a head alone', Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isomavc1')],
  ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0])],
  ['nothing', Buffer.alloc(0)],
])('what is no whole film (%s) is not understood', (_, bytes) => {
  expect(measureFilm(bytes)).toEqual({ refused: 'film-not-understood' });
});
