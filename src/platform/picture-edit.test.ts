import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { PictureEdit } from './picture-edit.ts';
import { editedPicture, glancesOf, renditionsOf } from './pictures.ts';

const NOTHING: PictureEdit = { turn: 0, covers: [], crop: null };
/** Where the face is: a chequered square of red and green, on a plain ground of blue. */
const FACE = { x: 25, y: 25, width: 20, height: 40 };

/** A picture 400 by 200 with a face that has a place, an owner and a comment in its metadata. */
async function withFace(): Promise<Buffer> {
  const face = Buffer.alloc(80 * 80 * 3);
  for (let y = 0; y < 80; y++)
    for (let x = 0; x < 80; x++)
      face.set((Math.floor(x / 10) + Math.floor(y / 10)) % 2 ? [255, 0, 0] : [0, 255, 0], (y * 80 + x) * 3);
  const input = await sharp(face, { raw: { width: 80, height: 80, channels: 3 } })
    .png()
    .toBuffer();
  return sharp({ create: { width: 400, height: 200, channels: 3, background: '#0000ff' } })
    .composite([{ input, left: 100, top: 50 }])
    .withExif({ IFD0: { Artist: 'CANARY' }, IFD3: { GPSLatitudeRef: 'N' } })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><!-- CANARY --></x:xmpmeta>')
    .jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

/** The largest difference between neighbours of a channel in a part of a picture: what there is to see in it. */
async function contrastIn(
  bytes: Uint8Array,
  part: { x: number; y: number; width: number; height: number },
): Promise<number> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  // A pixel inside, because scaling mixes what lies along the edge.
  const [left, right] = [part.x + 2, part.x + part.width - 2].map((x) => Math.floor((x / 100) * info.width));
  const [top, bottom] = [part.y + 4, part.y + part.height - 4].map((y) => Math.floor((y / 100) * info.height));
  let most = 0;
  for (let y = top ?? 0; y < (bottom ?? 0); y++)
    for (let x = left ?? 0; x < (right ?? 0); x++)
      for (let channel = 0; channel < 3; channel++) {
        const at = (y * info.width + x) * 3 + channel;
        most = Math.max(most, Math.abs((data[at] ?? 0) - (data[at + 3] ?? 0)));
      }
  return most;
}

const words = {
  alt: new Map<string, string>(),
  description: new Map<string, string>(),
  credit: '',
  rights: '',
  terms: '',
};

test.each(['fill', 'blur'] as const)(
  'what is covered (%s) is gone from the new original and from every file made of it',
  async (how) => {
    const before = await withFace();
    expect(await contrastIn(before, FACE)).toBeGreaterThan(200);
    const after = await editedPicture(before, { ...NOTHING, covers: [{ ...FACE, how }] });
    if (after === null) throw new Error('not read');
    const glances = await glancesOf(after);
    const files = [
      after,
      ...((await renditionsOf(after, words)) ?? []).map(({ bytes }) => bytes),
      glances?.small,
      glances?.large,
    ];
    expect(files.length).toBeGreaterThan(4);
    for (const bytes of files) expect(await contrastIn(bytes ?? new Uint8Array(), FACE)).toBeLessThan(24);
    expect(Buffer.from(after).includes('CANARY')).toBe(false);
    // Beside it the picture is what it was.
    expect(await contrastIn(after, { x: 60, y: 20, width: 30, height: 60 })).toBeLessThan(8);
  },
);

test('two faces that differ only in their features are the same once they are blurred away', async () => {
  const before = await withFace();
  const mirrored = await sharp(before).extract({ left: 100, top: 50, width: 80, height: 80 }).flip().toBuffer();
  const other = await sharp(before)
    .composite([{ input: mirrored, left: 100, top: 50 }])
    .png()
    .toBuffer();
  const covers = [{ ...FACE, how: 'blur' as const }];
  const pixels = async (bytes: Uint8Array) => {
    const edited = await editedPicture(bytes, { ...NOTHING, covers });
    return sharp(edited ?? undefined)
      .removeAlpha()
      .extract({ left: 110, top: 60, width: 60, height: 60 })
      .raw()
      .toBuffer();
  };
  const [one, two] = [await pixels(before), await pixels(other)];
  expect(Math.max(...one.map((value, at) => Math.abs(value - (two[at] ?? 0))))).toBeLessThan(24);
});

test('it is turned first and cut to size last, and its parts are those that are seen', async () => {
  const edit: PictureEdit = { turn: 90, covers: [], crop: { x: 0, y: 0, width: 50, height: 25 } };
  const edited = await editedPicture(await withFace(), edit);
  const found = await sharp(edited ?? undefined).metadata();
  expect([found.width, found.height, found.exif]).toEqual([100, 100, undefined]);
});

test('a picture that is turned in its metadata is upright, and a cover reaches beyond its edge without harm', async () => {
  const turned = await sharp({ create: { width: 300, height: 100, channels: 4, background: '#ffffff80' } })
    .png()
    // Only here, to make what our own code must never make.
    .withMetadata({ orientation: 6 })
    .toBuffer();
  const covers = [{ x: 90, y: 90, width: 50, height: 50, how: 'fill' as const }];
  const edited = await editedPicture(turned, { ...NOTHING, covers });
  expect(await sharp(edited ?? undefined).metadata()).toMatchObject({ width: 100, height: 300, format: 'png' });
});

test('what claims to be huge, is cut off or is no picture is not read', async () => {
  const huge = await sharp({ create: { width: 13_000, height: 13_000, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  expect(huge.length).toBeLessThan(1_000_000);
  expect(await glancesOf(huge)).toBeNull();
  expect(await editedPicture(huge, NOTHING)).toBeNull();
  const whole = await withFace();
  expect(await glancesOf(whole.subarray(0, whole.length / 2))).toBeNull();
  expect(await glancesOf(Buffer.from('no picture'))).toBeNull();
});
