// Makes the pictures of the demonstration mission. An authoring tool: what it writes is committed.
//   node demo/make-pictures.mjs            all of them
//   node demo/make-pictures.mjs banner …   only these
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join, dirname } from 'node:path';
import { banner, bannerDetail } from './pictures/banner.mjs';
import * as land from './pictures/landscapes.mjs';
import * as rooms from './pictures/rooms.mjs';
import * as desk from './pictures/desk.mjs';

const makers = {
  banner: banner,
  'banner-detail': bannerDetail,
  'prison-road': land.prisonRoad,
  hills: land.hills,
  march: land.march,
  'three-buses': land.threeBuses,
  'empty-chair': rooms.emptyChair,
  'open-door': rooms.openDoor,
  stamp: rooms.stamp,
  letters: desk.letters,
  documents: desk.documents,
  'report-cover': desk.reportCover,
  radio: desk.radio,
};
const out = process.env.PICTURES_OUT ?? join(dirname(fileURLToPath(import.meta.url)), 'mission-to-mexico', 'media');
await mkdir(out, { recursive: true });
const want = process.argv.slice(2);
for (const [key, make] of Object.entries(makers)) {
  if (want.length && !want.includes(key)) continue;
  const t = Date.now(),
    { bytes, quality } = await make(join(out, `${key}.jpg`));
  console.log(`${key}.jpg  ${(bytes / 1000).toFixed(0)} kB  q${quality}  ${((Date.now() - t) / 1000).toFixed(1)} s`);
}
