/**
 * Makes the web fonts of this folder from the packages of Fontsource: `node src/pages/fonts/make-fonts.mjs`.
 * The results are committed, so that neither a build nor a reader waits for this.
 *
 * The serif is cut twice from its optical sizes: a sturdy text cut, and a finer, heavier one for headings and strong
 * words. Two static cuts weigh less than one variable file. `latin` covers English, Spanish, French and their
 * neighbours; `latin-ext` is fetched only when a page holds a letter of it, such as a Polish or a Turkish name.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');
const LATIN = `${range(0x20, 0x7e)}\u00a0¡«°·»¿${range(0xc0, 0xff)}ŒœŠšŽžŸ–—‘’“”•…‹›€−\u202f←→`;
const EXTENDED = `${range(0x100, 0x17f)}${range(0x218, 0x21b)}ẞ`;
const SHAPING = ['kern', 'liga', 'mark', 'mkmk', 'ccmp', 'locl'];

const SERIF = 'source-serif-4/files/source-serif-4';
const SANS = 'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next';
const CUTS = [
  { name: 'reading', from: SERIF, style: 'opsz-normal', axes: { opsz: 16, wght: 400 } },
  { name: 'heading', from: SERIF, style: 'opsz-normal', axes: { opsz: 34, wght: 640 } },
  { name: 'italic', from: SERIF, style: 'opsz-italic', axes: { opsz: 16, wght: 400 } },
  { name: 'plain', from: SANS, style: 'wght-normal', axes: { wght: { min: 400, max: 700 } } },
];

for (const { name, from, style, axes } of CUTS) {
  for (const [script, letters] of [
    ['latin', LATIN],
    ['latin-ext', EXTENDED],
  ]) {
    const source = new URL(
      `../../../node_modules/@fontsource-variable/${from}-${script}-${style}.woff2`,
      import.meta.url,
    );
    const font = await subsetFont(readFileSync(source), letters, {
      targetFormat: 'woff2',
      variationAxes: axes,
      keepFeatures: SHAPING,
      noHinting: true,
    });
    writeFileSync(new URL(`${name}-${script}.woff2`, import.meta.url), font);
    console.log(`${name}-${script}`, font.length);
  }
}
