// Makes the training mission's film: chalk on a slate, twenty-four seconds without sound, 960 by 540.
// An authoring tool (it needs ffmpeg); what it writes is committed.
//   node demo/make-chalk-film.mjs            the film and its poster
//   node demo/make-chalk-film.mjs 12.5 /tmp/frame.jpg    one frame, to look at
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { clamp, mix, noise, rgb, rng, step } from './pictures/kit.mjs';

const W = 960,
  H = 540,
  FPS = 15,
  SECONDS = 24,
  POSTER = 11.4;
const out = join(dirname(fileURLToPath(import.meta.url)), 'mission-to-marenia', 'media');
const tooth = noise(W, H, 'chalk-tooth', 2.6, { octaves: 3, gain: 0.8 }),
  cloud = noise(W, H, 'chalk-cloud', 150, { octaves: 4 }),
  grain = noise(W, H, 'chalk-grain', 1.8, { octaves: 2 });
const SLATE = rgb('#2b3234'),
  CHALK = rgb('#f3eee0'),
  YELLOW = rgb('#efb211');
const r = rng('chalk-film');

/** Everything that is drawn: a line through points between two instants. `dry`: how much the chalk skips. */
const strokes = [];
const draw = (from, to, points, { size = 4.6, colour = 0 } = {}) => strokes.push({ from, to, points, size, colour });
/** What a sleeve takes away: a band that runs over a part of the slate. */
const wipes = [];
const wipe = (from, to, x0, y0, x1, y1) => wipes.push({ from, to, x0, y0, x1, y1 });

const tally = (from, to, groups, x, y, size = 4.6) => {
  const n = groups * 5;
  for (let k = 0; k < n; k++) {
    const g = Math.floor(k / 5),
      q = k % 5,
      a = from + ((to - from) * k) / n,
      b = a + Math.min(0.3, ((to - from) / n) * 0.8),
      gx = x + g * 118;
    if (q < 4)
      draw(
        a,
        b,
        [
          [gx + q * 20 + r.range(-2, 2), y - 34],
          [gx + q * 20 + r.range(-3, 3), y + 34],
        ],
        { size },
      );
    else
      draw(
        a,
        b,
        [
          [gx - 14, y + 24 + r.range(-4, 4)],
          [gx + 76, y - 24 + r.range(-4, 4)],
        ],
        { size },
      );
  }
};
draw(
  0.5,
  3.4,
  Array.from({ length: 13 }, (_, q) => [70 + q * 68, 400 + Math.sin(q * 0.9) * 3]),
);
tally(4.2, 7.4, 3, 310, 352);
wipe(7.7, 8.3, 0, 250, W, 440);
// two chairs and a table, without lifting the chalk
draw(8.4, 11.2, [
  [150, 230],
  [156, 330],
  [158, 420],
  [156, 330],
  [230, 330],
  [236, 420],
  [232, 330],
  [330, 330],
  [330, 290],
  [630, 290],
  [630, 420],
  [630, 290],
  [470, 290],
  [330, 290],
  [330, 420],
  [330, 290],
  [630, 290],
  [728, 330],
  [724, 420],
  [728, 330],
  [802, 330],
  [804, 420],
  [802, 330],
  [808, 230],
]);
wipe(12.4, 13.4, 262, 250, 690, 450);
draw(
  13.8,
  15.2,
  [
    [430, 300],
    [452, 268],
    [508, 268],
    [530, 300],
    [530, 352],
    [430, 352],
    [430, 300],
    [530, 300],
  ],
  { colour: 1 },
);
wipe(15.6, 16.2, 0, 180, W, 460);
for (let row = 0; row < 5; row++) tally(16.2 + row * 0.55, 17.2 + row * 0.55, 8, 40, 72 + row * 98, 4.2);
wipe(19.5, 20.2, 0, 0, W, H);
draw(
  20.3,
  22.6,
  Array.from({ length: 17 }, (_, q) => [-20 + q * 63, 276 + Math.sin(q * 0.7) * 4]),
  { size: 5.4 },
);

/** A point on a line through points, by the part of its length. */
function along(points, part) {
  const lengths = points.slice(1).map((p, i) => Math.hypot(p[0] - points[i][0], p[1] - points[i][1]));
  let left = lengths.reduce((a, b) => a + b, 0) * part;
  for (let i = 0; i < lengths.length; i++) {
    if (left <= lengths[i]) {
      const t = lengths[i] === 0 ? 0 : left / lengths[i];
      return [mix(points[i][0], points[i + 1][0], t), mix(points[i][1], points[i + 1][1], t)];
    }
    left -= lengths[i];
  }
  return points.at(-1);
}

const white = new Float32Array(W * H),
  yellow = new Float32Array(W * H);
function dab(on, cx, cy, size) {
  for (let y = Math.max(0, (cy - size - 2) | 0); y < Math.min(H, cy + size + 2); y++)
    for (let x = Math.max(0, (cx - size - 2) | 0); x < Math.min(W, cx + size + 2); x++) {
      const i = y * W + x,
        d = Math.hypot(x - cx, y - cy) + tooth[i] * 1.6;
      on[i] = Math.max(on[i], step(size, size - 2.4, d) * step(-0.55, 0.15, tooth[i] + 0.2));
    }
}
function advance(before, now) {
  for (const { from, to, points, size, colour } of strokes) {
    const a = clamp((before - from) / (to - from)),
      b = clamp((now - from) / (to - from));
    for (let p = a; p < b; p += 0.0016) dab(colour === 1 ? yellow : white, ...along(points, p), size);
  }
  for (const { from, to, x0, y0, x1, y1 } of wipes) {
    const a = clamp((before - from) / (to - from)),
      b = clamp((now - from) / (to - from));
    if (b <= a) continue;
    for (let y = y0; y < y1; y++)
      for (let x = Math.floor(mix(x0, x1, a)) - 30; x < mix(x0, x1, b); x++) {
        const i = y * W + clamp(x, 0, W - 1);
        white[i] *= 0.14;
        yellow[i] *= 0.14;
      }
  }
}
function frame(t) {
  const px = Buffer.alloc(W * H * 3),
    dark = step(0, 0.7, t) * (1 - step(23.1, 23.9, t));
  for (let y = 0, i = 0; y < H; y++)
    for (let x = 0; x < W; x++, i++) {
      const k = 1 + cloud[i] * 0.1 + grain[i] * 0.03 - 0.3 * ((x / W - 0.5) ** 2 + (y / H - 0.5) ** 2);
      for (let q = 0; q < 3; q++) {
        const a = mix(SLATE[q] * k, CHALK[q], white[i] * 0.92);
        px[i * 3 + q] = clamp(mix(a, YELLOW[q], yellow[i] * 0.95) * dark, 0, 255);
      }
    }
  return px;
}
const jpeg = (px, file) =>
  sharp(px, { raw: { width: W, height: H, channels: 3 } })
    .jpeg({ quality: 84, mozjpeg: true })
    .toFile(file);

const only = process.argv[2] === undefined ? null : Number(process.argv[2]);
if (only !== null) {
  for (let n = 1; n <= only * FPS; n++) advance((n - 1) / FPS, n / FPS);
  await jpeg(frame(only), process.argv[3]);
} else {
  const clean =
    '-map 0:v -an -map_metadata -1 -map_chapters -1 -fflags +bitexact -flags:v +bitexact -pix_fmt yuv420p'.split(' ');
  const inputs = `-y -loglevel error -f rawvideo -pix_fmt rgb24 -s ${W}x${H} -r ${FPS} -i pipe:0`.split(' ');
  const x264 = '-c:v libx264 -preset slow -crf 27 -profile:v high -level 3.1 -movflags +faststart'.split(' ');
  const vp9 = '-c:v libvpx-vp9 -crf 38 -b:v 0 -row-mt 1 -cpu-used 3 -g 120'.split(' ');
  const ffmpeg = spawn(
    'ffmpeg',
    [...inputs, ...clean, ...x264, join(out, 'tuesdays-film.mp4'), ...clean, ...vp9, join(out, 'tuesdays-film.webm')],
    { stdio: ['pipe', 'inherit', 'inherit'] },
  );
  const done = once(ffmpeg, 'close');
  for (let n = 0; n < FPS * SECONDS; n++) {
    const t = n / FPS;
    advance(t - 1 / FPS, t);
    const px = frame(t);
    if (Math.abs(t - POSTER) < 0.5 / FPS) await jpeg(px, join(out, 'tuesdays-film-poster.jpg'));
    if (!ffmpeg.stdin.write(px)) await once(ffmpeg.stdin, 'drain');
  }
  ffmpeg.stdin.end();
  const [code] = await done;
  if (code) throw new Error(`ffmpeg ended with ${code}`);
}
