// Makes the demonstration's film: bars, light that widens, a door, threads that become a yellow cloth.
// Fifty-two seconds without sound, 1280 by 720. An authoring tool (it needs ffmpeg); what it writes is committed.
//   node demo/make-film.mjs            the film and its poster
//   node demo/make-film.mjs 12.5 /tmp/frame.jpg    one frame, to look at
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { clamp, mix, noise, rgb, rng, step } from './pictures/kit.mjs';

const W = 1280,
  H = 720,
  FPS = 24,
  SECONDS = 52,
  POSTER = 23;
const out = join(dirname(fileURLToPath(import.meta.url)), 'mission-to-mexico', 'media');
const ease = (t, a, b) => step(a, b, t);

const fibre = noise(W, H, 'film-fibre', 2.4, { octaves: 2 }),
  mottle = noise(W, H, 'film-mottle', 80, { octaves: 4 });
const wobble = noise(W, H, 'film-wobble', 40, { octaves: 3 }),
  drift = noise(W, H, 'film-drift', 300, { octaves: 2 });
const INK = rgb('#1c1b1e'),
  WALL = rgb('#2a2b30'),
  FLOOR = rgb('#211f20'),
  PALE = rgb('#fdebb8'),
  WARM = rgb('#f0b62a'),
  PAPER = rgb('#f4ecdb');

// The threads: warp stands, weft crosses; each has its own tone and starts in its own time, from the middle out.
const PITCH = 16,
  r = rng('film-threads');
const cols = Math.ceil(W / PITCH) + 2,
  rows = Math.ceil(H / PITCH) + 2;
const warp = Array.from({ length: cols }, (_, i) => ({
  tone: r.range(0.93, 1.06),
  from: 33.4 + (Math.abs(i - cols / 2) / (cols / 2)) * 5.4 + r.range(0, 0.5),
  slow: r.range(1.3, 2.1),
}));
const weft = Array.from({ length: rows }, (_, j) => ({
  tone: r.range(0.93, 1.06),
  from: 38 + (Math.abs(j - rows / 2) / (rows / 2)) * 6 + r.range(0, 0.4),
  slow: r.range(1.2, 1.9),
  left: j % 2 === 0,
}));
const YELLOW = rgb('#e7ab1f');

function frame(t, px) {
  const born = ease(t, 0.2, 4); // the bars come out of the dark
  const band = 22 * ease(t, 4.6, 6.5) + 34 * ease(t, 6, 17) + 172 * ease(t, 15, 27); // the light behind them widens
  const part = ease(t, 25.5, 31.5) ** 1.2,
    shape = ease(t, 26.5, 31.5); // the bars draw apart; the light takes the form of a door
  const half = mix(band, 118, shape),
    top = mix(-40, 128, shape),
    floor = mix(H + 40, 548, shape),
    fan = ease(t, 28.5, 34) * 0.95;
  const power = ease(t, 4.6, 7),
    glowR = 34 + half * 0.9;
  const lit = ease(t, 33, 46),
    fade = ease(t, 50.4, 51.8);
  const thin = mix(0.6, 0.95, ease(t, 38.5, 46.5)); // and close up as the cloth is finished
  const bars = [];
  for (let k = -6; k <= 6; k++) {
    const side = k === 0 ? -1 : Math.sign(k);
    bars.push([W / 2 + k * 98 + side * part * (760 - Math.abs(k) * 20), 17]);
  }
  const barAt = new Float32Array(W).fill(9),
    barC = new Float32Array(W);
  for (const [c, w] of bars)
    for (let x = Math.max(0, Math.floor(c - w - 6)); x < Math.min(W, c + w + 7); x++) {
      const d = Math.abs(x - c) - w;
      if (d < barAt[x]) {
        barAt[x] = d;
        barC[x] = (x - c) / w;
      }
    }
  for (let y = 0, i = 0; y < H; y++) {
    const below = y - floor,
      fr = clamp(below / (H - 548));
    for (let x = 0; x < W; x++, i++) {
      const wob = wobble[i] * 1.6,
        cx = x - W / 2,
        ax = Math.abs(cx + wob);
      // the room and its light
      let R, G, B;
      const tex = 1 + fibre[i] * 0.018 + mottle[i] * 0.05;
      const base = below > 0 ? FLOOR : WALL,
        dark = 0.35 + 0.65 * born;
      R = base[0] * dark * tex;
      G = base[1] * dark * tex;
      B = base[2] * dark * tex;
      if (power > 0) {
        const inY = step(top - 1.5, top + 1.5, y + wob),
          inX = step(half + 1.6, half - 1.6, ax);
        let on = below <= 0 ? inX * inY : 0,
          k = 0;
        const dx = Math.max(0, ax - half),
          dy = Math.max(0, top - y),
          g = Math.exp(-Math.hypot(dx, dy) / glowR) * 0.42 * power;
        if (below > 0 && fan > 0) {
          const e = half + below * 0.62 * fan + below * 0.06,
            soft = 2 + below * 0.09;
          k = step(e + soft, e - soft, ax) * fan * (0.92 - 0.5 * fr);
        }
        R += g * 190 * (1 - on);
        G += g * 128 * (1 - on);
        B += g * 30 * (1 - on);
        const v = clamp(1 - (ax / (half + 60)) ** 2) * 0.6 + 0.4 * (1 - y / H),
          l = Math.max(on * power, k);
        if (l > 0) {
          const q = on > k ? v : 0.1;
          R = mix(R, mix(WARM[0], PALE[0], q) * (1 + mottle[i] * 0.025), l);
          G = mix(G, mix(WARM[1], PALE[1], q) * (1 + mottle[i] * 0.03), l);
          B = mix(B, mix(WARM[2], PALE[2], q) * (1 + mottle[i] * 0.05), l);
        }
      }
      // the bars, in front
      const bw = clamp(x + wob * 0.6, 0, W - 1.001),
        bx = bw | 0,
        bf = bw - bx,
        d = barAt[bx] + (barAt[bx + 1] - barAt[bx]) * bf;
      if (d < 6) {
        const cover = step(0.8, -0.8, d) * born,
          shade = d > 0 ? Math.exp(-d / 2.4) * 0.4 * born : 0;
        R *= 1 - shade;
        G *= 1 - shade;
        B *= 1 - shade;
        if (cover > 0) {
          const u = barC[bx] + (barC[bx + 1] - barC[bx]) * bf,
            face = clamp(-u * Math.sign(x - W / 2 || 1)),
            reach = Math.exp(-Math.max(0, ax - half) / (70 + half * 0.5)) * power,
            rim = face ** 3 * reach * 0.85 + reach * 0.05,
            edge = 0.7 + 0.5 * (1 - u * u);
          R = mix(R, INK[0] * edge * tex + rim * 225, cover);
          G = mix(G, INK[1] * edge * tex + rim * 160, cover);
          B = mix(B, INK[2] * edge * tex + rim * 44, cover);
        }
      }
      // the threads, and the cloth
      if (t > 33.3) {
        const sway = (1 - lit) * 1.2,
          u = (x + 4 + wobble[i] * (1.2 + sway)) / PITCH,
          v = (y + 8 + drift[i] * (1 + sway)) / PITCH,
          iu = u | 0,
          iv = v | 0,
          fu = (u - iu - 0.5) * 2,
          fv = (v - iv - 0.5) * 2;
        const a = warp[Math.min(iu, cols - 1)],
          b = weft[Math.min(iv, rows - 1)];
        const ga = ease(t, a.from, a.from + a.slow),
          gb = ease(t, b.from, b.from + b.slow);
        const reachB = gb * (W + 40),
          nearA = ga > 0 && Math.abs(y - H / 2) < ga * (H / 2 + 30),
          nearB = gb > 0 && (b.left ? x < reachB : W - x < reachB);
        const hasA = nearA && Math.abs(fu) < thin,
          hasB = nearB && Math.abs(fv) < thin;
        if (hasA || hasB) {
          const over = (iu + iv) & 1,
            za = hasA ? Math.sqrt(1 - (fu / thin) ** 2 * 0.92) * (hasB ? (over ? 1 : 0.45) : 0.85) : -1,
            zb = hasB ? Math.sqrt(1 - (fv / thin) ** 2 * 0.92) * (hasA ? (over ? 0.45 : 1) : 0.85) : -1;
          const isA = za > zb,
            z = Math.max(za, zb),
            f = isA ? fu : fv,
            along = isA ? y : x,
            twist = Math.sin((along * 0.9 + f * 5) * 1.1) * 0.045;
          const fold =
            hasA && hasB
              ? Math.sin(x * 0.0085 + drift[i] * 2.2 - t * 0.55) * 0.085 +
                Math.sin(x * 0.019 - y * 0.006 + drift[i] * 3 + t * 0.4) * 0.04
              : 0;
          const s =
            (isA ? a : b).tone *
            (0.5 + 0.46 * z - f * 0.1 + twist) *
            (1 + fold * lit + fibre[i] * 0.02) *
            (1.06 - 0.16 * Math.hypot(cx / W, (y - H / 2) / H));
          R = YELLOW[0] * s * 1.07;
          G = YELLOW[1] * s * 1.07;
          B = YELLOW[2] * s * 1.07 + 6;
        } else if ((nearA && fu > 0) || (nearB && fv > 0)) {
          R *= 0.66;
          G *= 0.64;
          B *= 0.62;
        } // the thread's shadow
      }
      const vg = 1 - 0.2 * step(0.2, 0.75, (cx / W) ** 2 * 1.9 + ((y - H / 2) / H) ** 2 * 1.3),
        o = i * 3;
      px[o] = clamp(mix(R * vg, PAPER[0] * tex, fade), 0, 255);
      px[o + 1] = clamp(mix(G * vg, PAPER[1] * tex, fade), 0, 255);
      px[o + 2] = clamp(mix(B * vg, PAPER[2] * tex, fade), 0, 255);
    }
  }
  return px;
}
const jpeg = (t, file) =>
  sharp(frame(t, Buffer.alloc(W * H * 3)), { raw: { width: W, height: H, channels: 3 } })
    .jpeg({ quality: 84, mozjpeg: true })
    .toFile(file);

if (process.argv[2]) await jpeg(Number(process.argv[2]), process.argv[3]);
else {
  await jpeg(POSTER, join(out, 'prison-film-poster.jpg'));
  const clean = [
    '-map',
    '0:v',
    '-an',
    '-map_metadata',
    '-1',
    '-map_chapters',
    '-1',
    '-fflags',
    '+bitexact',
    '-flags:v',
    '+bitexact',
    '-pix_fmt',
    'yuv420p',
    '-color_primaries',
    'bt709',
    '-color_trc',
    'bt709',
    '-colorspace',
    'bt709',
    '-vf',
    'scale=out_color_matrix=bt709:out_range=tv',
  ];
  const ffmpeg = spawn(
    'ffmpeg',
    [
      '-y',
      '-loglevel',
      'error',
      '-f',
      'rawvideo',
      '-pix_fmt',
      'rgb24',
      '-s',
      `${W}x${H}`,
      '-r',
      String(FPS),
      '-i',
      'pipe:0',
      ...clean,
      '-c:v',
      'libx264',
      '-preset',
      'slow',
      '-crf',
      process.env.X264_CRF ?? '26',
      '-maxrate',
      '800k',
      '-bufsize',
      '1600k',
      '-profile:v',
      'high',
      '-level',
      '3.1',
      '-movflags',
      '+faststart',
      join(out, 'prison-film.mp4'),
      ...clean,
      '-c:v',
      'libvpx-vp9',
      '-crf',
      process.env.VP9_CRF ?? '34',
      '-b:v',
      '440k',
      '-row-mt',
      '1',
      '-cpu-used',
      '4',
      '-g',
      '120',
      join(out, 'prison-film.webm'),
    ],
    { stdio: ['pipe', 'inherit', 'inherit'] },
  );
  const done = once(ffmpeg, 'close');
  for (let n = 0; n < FPS * SECONDS; n++)
    if (!ffmpeg.stdin.write(frame(n / FPS, Buffer.alloc(W * H * 3)))) await once(ffmpeg.stdin, 'drain');
  ffmpeg.stdin.end();
  const [code] = await done;
  if (code) throw new Error(`ffmpeg ended with ${code}`);
}
