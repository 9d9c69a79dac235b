import sharp from 'sharp';
import { expect, test } from 'vitest';
import { pngFrom, renditionsOf } from './pictures.ts';

const words = {
  alt: new Map([['en', 'A banner of "hands" & cloth']]),
  description: new Map<string, string>(),
  credit: 'Vela',
  rights: 'Vela',
  terms: 'CC BY 4.0',
};

/** A photograph as a telephone makes one: turned, with a place, a serial number, a profile and words of its owner. */
async function photograph(width: number, height: number): Promise<Uint8Array> {
  return await sharp({ create: { width, height, channels: 3, background: '#f0a202' } })
    .composite([{ input: { create: { width: 40, height: 40, channels: 3, background: '#000' } }, top: 0, left: 0 }])
    .jpeg()
    .withIccProfile('p3')
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><!-- XMPSECRET --></x:xmpmeta>')
    .withExif({
      IFD0: { Make: 'CANARY', Artist: 'Someone' },
      IFD3: { GPSLatitude: '20/1 40/1 0/1', GPSLatitudeRef: 'N' },
    })
    // Only here, to make what our own code must never make.
    .withMetadata({ orientation: 6 })
    .toBuffer();
}

test('a picture goes out upright, in several widths, never larger than it came', async () => {
  const made = await renditionsOf(await photograph(2000, 1000), words);
  expect(made?.map(({ type, width, height }) => [type, width, height])).toEqual([
    ['image/avif', 480, 960],
    ['image/avif', 960, 1920],
    ['image/avif', 1000, 2000],
    ['image/webp', 480, 960],
    ['image/webp', 960, 1920],
    ['image/webp', 1000, 2000],
    ['image/jpeg', 960, 1920],
  ]);
});

test('nothing that came with the file goes out with it, only the words of the white list', async () => {
  const original = await photograph(600, 400);
  expect(Buffer.from(original).includes('CANARY')).toBe(true);
  for (const { bytes } of (await renditionsOf(original, words)) ?? []) {
    const found = await sharp(bytes).metadata();
    expect([found.exif, found.iptc, found.icc, found.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    const xmp = found.xmp?.toString() ?? '';
    expect(xmp).toContain('A banner of &quot;hands&quot; &amp; cloth');
    for (const secret of ['CANARY', 'Someone', 'XMPSECRET', 'GPS'])
      expect(Buffer.from(bytes).includes(secret)).toBe(false);
  }
});

test('the same picture gives the same bytes, and what is no picture gives nothing', async () => {
  const original = await photograph(500, 300);
  expect(await renditionsOf(original, words)).toEqual(await renditionsOf(original, words));
  expect(await renditionsOf(new TextEncoder().encode('no picture'), words)).toBeNull();
});

test('a drawing becomes a PNG of the width asked for', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="472.5"><rect width="900" height="90"/></svg>';
  expect(await sharp(await pngFrom(svg, 1200)).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
});
