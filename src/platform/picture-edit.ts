/** A part of a picture, in hundredths of its width and height as it is seen. */
export interface PicturePart {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is changed in a picture: first it is turned, then parts are covered, then it is cut to size. */
export interface PictureEdit {
  /** Clockwise. */
  readonly turn: 0 | 90 | 180 | 270;
  readonly covers: readonly (PicturePart & { readonly how: 'fill' | 'blur' })[];
  readonly crop: PicturePart | null;
}

/** Pixels, one byte a channel, row by row. */
export interface RawPixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly channels: number;
}

export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The pixels of a part, outwards to whole ones and within the picture. */
export function boxOf({ x, y, width, height }: PicturePart, of: { width: number; height: number }): PixelBox {
  const left = within(Math.floor((x / 100) * of.width), 0, of.width - 1);
  const top = within(Math.floor((y / 100) * of.height), 0, of.height - 1);
  const right = within(Math.ceil(((x + width) / 100) * of.width), left + 1, of.width);
  const bottom = within(Math.ceil(((y + height) / 100) * of.height), top + 1, of.height);
  return { left, top, width: right - left, height: bottom - top };
}

const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** What stands where nothing is to be seen: the same in every picture, so that it says nothing of what was there. */
const COVER = 0x26;

/**
 * Puts something else in the place of a part's pixels: nothing of them is left, so nobody can bring them back. A cover is
 * one colour. A blur keeps the means of a few large cells, at most `CELLS` along the longer side, and flows between them:
 * a face is not in so few numbers, and neither is a line of print.
 */
export function cover(pixels: RawPixels, part: PicturePart & { readonly how: 'fill' | 'blur' }): void {
  const box = boxOf(part, pixels);
  const { data, width, channels } = pixels;
  const colours = Math.min(3, channels === 2 ? 1 : channels);
  const cells = part.how === 'blur' ? meansOf(pixels, box, colours) : null;
  for (let y = 0; y < box.height; y++) {
    for (let x = 0; x < box.width; x++) {
      const at = ((box.top + y) * width + box.left + x) * channels;
      for (let channel = 0; channel < colours; channel++)
        data[at + channel] = cells === null ? COVER : between(cells, x, y, box, channel);
      if (channels === 2 || channels === 4) data[at + channels - 1] = 255;
    }
  }
}

const CELLS = 5;

interface Cells {
  readonly columns: number;
  readonly rows: number;
  readonly colours: number;
  readonly means: Float64Array;
}

function meansOf({ data, width, channels }: RawPixels, box: PixelBox, colours: number): Cells {
  const longer = Math.max(box.width, box.height);
  const columns = Math.max(1, Math.round((CELLS * box.width) / longer));
  const rows = Math.max(1, Math.round((CELLS * box.height) / longer));
  const means = new Float64Array(columns * rows * colours);
  const counts = new Float64Array(columns * rows);
  for (let y = 0; y < box.height; y++) {
    for (let x = 0; x < box.width; x++) {
      const cell = Math.floor((y * rows) / box.height) * columns + Math.floor((x * columns) / box.width);
      const at = ((box.top + y) * width + box.left + x) * channels;
      counts[cell] = (counts[cell] ?? 0) + 1;
      for (let channel = 0; channel < colours; channel++) {
        const mean = cell * colours + channel;
        means[mean] = (means[mean] ?? 0) + (data[at + channel] ?? 0);
      }
    }
  }
  for (let mean = 0; mean < means.length; mean++)
    means[mean] = (means[mean] ?? 0) / Math.max(1, counts[Math.floor(mean / colours)] ?? 1);
  return { columns, rows, colours, means };
}

/** The colour at a place of the box, flowing from the middle of one cell to that of the next. */
function between(
  { columns, rows, colours, means }: Cells,
  x: number,
  y: number,
  box: PixelBox,
  channel: number,
): number {
  const across = within(((x + 0.5) * columns) / box.width - 0.5, 0, columns - 1);
  const down = within(((y + 0.5) * rows) / box.height - 0.5, 0, rows - 1);
  const [left, top] = [Math.floor(across), Math.floor(down)];
  const [right, bottom] = [Math.min(columns - 1, left + 1), Math.min(rows - 1, top + 1)];
  const mean = (column: number, row: number): number => means[(row * columns + column) * colours + channel] ?? 0;
  const above = mean(left, top) + (mean(right, top) - mean(left, top)) * (across - left);
  const below = mean(left, bottom) + (mean(right, bottom) - mean(left, bottom)) * (across - left);
  return Math.round(above + (below - above) * (down - top));
}
