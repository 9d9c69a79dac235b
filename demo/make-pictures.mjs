// Makes the pictures of the demonstration's missions. An authoring tool: what it writes is committed.
//   node demo/make-pictures.mjs            all of them
//   node demo/make-pictures.mjs banner …   only these
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join, dirname } from 'node:path';
import { banner, bannerDetail } from './pictures/banner.mjs';
import * as land from './pictures/landscapes.mjs';
import * as rooms from './pictures/rooms.mjs';
import * as desk from './pictures/desk.mjs';
import * as marenia from './pictures/marenia.mjs';
import * as table from './pictures/marenia-table.mjs';

const makers = {
  'mission-to-mexico': {
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
  },
  'mission-to-marenia': {
    quarry: marenia.quarry,
    spring: marenia.spring,
    platform: marenia.platform,
    gate: marenia.gate,
    lamp: marenia.lamp,
    satchel: marenia.satchel,
    slate: marenia.slate,
    'dust-cover': marenia.dustCover,
    laces: table.laces,
    thread: table.thread,
    knots: table.knots,
    folder: table.folder,
    bundle: table.bundle,
    register: table.register,
    hands: table.hands,
    drawings: table.drawings,
    string: table.string,
    letterbox: table.letterbox,
  },
};
const here = dirname(fileURLToPath(import.meta.url));
const want = process.argv.slice(2);
for (const [mission, pictures] of Object.entries(makers)) {
  const out = process.env.PICTURES_OUT ?? join(here, mission, 'media');
  await mkdir(out, { recursive: true });
  for (const [key, make] of Object.entries(pictures)) {
    if (want.length && !want.includes(key)) continue;
    const t = Date.now(),
      { bytes, quality } = await make(join(out, `${key}.jpg`));
    console.log(`${key}.jpg  ${(bytes / 1000).toFixed(0)} kB  q${quality}  ${((Date.now() - t) / 1000).toFixed(1)} s`);
  }
}
