// The training mission's table, seen from above: laces, a thread, folders, a book without lines, and what people sent.
import { envelope, wood } from './desk.mjs';
import { hand, press } from './hands.mjs';
import { Sheet, rng, clamp, mixc, rect, disc, stroke, smooth, at, turn, scribble, noise, step } from './kit.mjs';

const W = 1200,
  H = 800;
const COLOURS = ['#2f6480', '#b9452f', '#3f7a4c', '#7a4a86', '#d9822b', '#22303c', '#c79a1c'];

/** A hand as it is pressed on paper, as a mask. */
function printed(s, seed, { x: cx, y: cy, size, deg, left = false, child = false, tips = false }) {
  const H1 = hand(rng(seed), { child }),
    m = new Float32Array(s.n),
    c = Math.cos((deg * Math.PI) / 180),
    n = Math.sin((deg * Math.PI) / 180),
    reach = size * 1.9;
  for (let y = Math.max(0, (cy - reach) | 0); y < Math.min(s.h, cy + reach); y++)
    for (let x = Math.max(0, (cx - reach) | 0); x < Math.min(s.w, cx + reach); x++) {
      const u = (x - cx) / size,
        v = (y - cy) / size,
        hx = (u * c + v * n) * (left ? -1 : 1),
        hy = u * n - v * c,
        [d, p] = press(H1, hx, hy);
      if (d > 0.02 || (tips && hy < 1.02)) continue;
      m[y * s.w + x] = step(0.02, -0.02, d) * clamp(0.45 + p * 0.7);
    }
  return m;
}

const paper = async (s, svg, color = '#f7f0de', rough = 1.1) => {
  const m = await s.cut(svg, rough);
  s.lay(m, color, { lift: 0.9, mottle: 1.1 });
  return m;
};

/** Two shoelaces and the receipt for them. */
export async function laces(file) {
  const s = new Sheet(W, H, 'laces'),
    r = rng('laces');
  wood(s, '#6d4f38', '#8f6c4c', 'laces-wood');
  await paper(s, turn(rect(600, 170, 400, 470, 2), 6, 800, 400), '#efe5cc');
  s.ink(
    await s.cut(
      turn(
        scribble(r, 650, 250, 300, 3, 40, 2.4, 8) +
          stroke('M650 400H950M650 450H950M650 500H950', 1.6) +
          scribble(r, 660, 394, 120, 1, 30, 2.4, 8),
        6,
        800,
        400,
      ),
      0.4,
    ),
    '#37405a',
    { salt: 0.4, mul: 0.2 },
  );
  s.ink(
    await s.cut(
      turn(
        '<circle cx="860" cy="540" r="62" fill="none" stroke="#000" stroke-width="6"/><circle cx="860" cy="540" r="44" fill="none" stroke="#000" stroke-width="3"/>' +
          rect(828, 530, 64, 20, 2),
        18,
        860,
        540,
      ),
      1.2,
    ),
    '#9d3a2c',
    { salt: 0.85, mul: 0.3, alpha: 0.85 },
  );
  const lace = (pts) => smooth(pts);
  for (const [pts, c] of [
    [
      [
        [150, 210],
        [260, 150],
        [390, 200],
        [420, 320],
        [320, 390],
        [210, 360],
        [230, 480],
        [380, 520],
        [520, 470],
        [560, 360],
        [680, 330],
      ],
      '#efb211',
    ],
    [
      [
        [130, 620],
        [250, 560],
        [330, 620],
        [430, 690],
        [560, 640],
        [540, 560],
        [440, 560],
        [470, 640],
        [620, 700],
        [760, 660],
      ],
      '#e3a40d',
    ],
  ]) {
    s.lay(await s.cut(stroke(lace(pts), 15), 0.8), c, { lift: 0.8, mottle: 1.8, grain: 2 });
    s.ink(await s.cut(stroke(lace(pts), 10, 'stroke-dasharray="3 6"'), 0.6), '#8f6606', {
      salt: 0.5,
      mul: 0.2,
      alpha: 0.6,
    });
    for (const [q, p] of [
      [pts[0], pts[1]],
      [pts.at(-1), pts.at(-2)],
    ]) {
      const a = Math.atan2(q[1] - p[1], q[0] - p[0]);
      s.lay(await s.cut(stroke(`M${q[0]} ${q[1]}l${Math.cos(a) * 34} ${Math.sin(a) * 34}`, 12), 0.4), '#4b4238', {
        lift: 0.5,
      });
    }
  }
  return s.save(file);
}

/** Linen, and a grey thread with sixteen knots laid across it. */
async function threadOn(file, seed, big) {
  const s = new Sheet(W, H, seed),
    r = rng(seed);
  s.ground('#dcd3bd', '#d0c5aa', { grain: 2, mottle: 1.6 });
  const wx = noise(W, H, seed + 'wx', 40, { octaves: 2 });
  for (let y = 0, i = 0; y < H; y++)
    for (let x = 0; x < W; x++, i++) {
      const k =
        1 +
        0.045 * Math.sin((x + wx[i] * 5) * (big ? 0.5 : 0.9)) +
        0.045 * Math.sin((y + wx[i] * 5) * (big ? 0.5 : 0.9));
      for (let q = 0; q < 3; q++) s.px[i * 3 + q] *= k;
    }
  const n = big ? 5 : 16,
    pts = Array.from({ length: n * 2 + 3 }, (_, q) => [
      -40 + (q * (W + 80)) / (n * 2 + 2),
      H / 2 + Math.sin(q * (big ? 0.55 : 0.33) + 0.6) * (big ? 120 : 150) + r.bell() * (big ? 16 : 10),
    ]),
    line = smooth(pts),
    t = big ? 30 : 11;
  const m = await s.cut(stroke(line, t), 1);
  s.lay(m, '#7d7f80', { lift: big ? 1.3 : 0.8, mottle: 2, grain: 2.4 });
  s.ink(await s.cut(stroke(line, t * 0.7, `stroke-dasharray="${t * 0.34} ${t * 0.6}"`), 0.8), '#5a5c5f', {
    salt: 0.5,
    mul: 0.2,
    alpha: 0.7,
  });
  for (let q = 0; q < n; q++) {
    const [x, y] = pts[q * 2 + 2],
      z = t * (q === n - 1 && !big ? 1.35 : 1),
      deg = r.range(-30, 30),
      loose = q === n - 1 ? 1.25 : 1;
    s.lay(await s.cut(at(disc(0, 0, z * 1.05 * loose, z * 0.92 * loose), x, y, deg), 1), '#8b8d8d', {
      lift: big ? 1.1 : 0.7,
      mottle: 2,
    });
    s.lay(
      await s.cut(
        at(stroke(`M${-z * 0.9} ${z * 0.5}q${z} ${-z * 1.5} ${z * 1.8} ${-z * 0.7}`, z * 0.55), x, y, deg),
        0.8,
      ),
      '#74777a',
      { lift: 0.4, mottle: 2 },
    );
  }
  return s.save(file, { vignette: 0.14 });
}
export const thread = (file) => threadOn(file, 'thread', false);
export const knots = (file) => threadOn(file, 'knots', true);

/** A folder with its band, papers looking out of it, and a map with a stamp. */
async function folderOn(file, seed, color, band, inside) {
  const s = new Sheet(W, H, seed),
    r = rng(seed);
  wood(s, '#7b5c40', '#a07c55', seed + '-wood');
  await inside(s, r);
  for (const [d, dx, c] of [
    [-3, 26, '#f4ecd8'],
    [2, 40, '#e8dec6'],
    [-1, 14, '#fbf5e7'],
  ])
    await paper(s, turn(rect(300 + dx, 150, 470, 560, 2), d - 5, 560, 430), c);
  s.lay(await s.cut(turn(rect(270, 156, 500, 556, 8), -5, 560, 430), 1.1), color, {
    lift: 1.2,
    mottle: 2,
    to: mixc(color, '#10130f', 0.16),
    angle: 40,
  });
  s.ink(await s.cut(turn(rect(330, 240, 220, 66, 2), -5, 560, 430), 0.8), '#f1e7cf', { salt: 0.25, mul: 0 });
  s.ink(await s.cut(turn(scribble(r, 344, 284, 180, 1, 30, 2.6, 9), -5, 560, 430), 0.4), '#38405a', {
    salt: 0.3,
    mul: 0.2,
  });
  s.lay(await s.cut(turn(rect(706, 148, 15, 572, 6), -5, 560, 430), 0.6), band, { lift: 0.5, grain: 2 });
  return s.save(file);
}
export const folder = (file) =>
  folderOn(file, 'folder', '#4f7a58', '#22302a', async (s) => {
    await paper(s, turn(rect(700, 110, 400, 320, 2), 9, 900, 260), '#efe6cf');
    const map =
      stroke('M740 180h300M740 210h300M740 320h300', 3) +
      rect(800, 220, 150, 60) +
      stroke('M980 300l18 18M998 300l-18 18M860 300l18 18M878 300l-18 18', 4);
    s.ink(await s.cut(turn(map, 9, 900, 260), 0.8), '#3b4658', { salt: 0.4, mul: 0.2 });
    s.ink(
      await s.cut(
        turn(
          '<circle cx="1010" cy="240" r="46" fill="none" stroke="#000" stroke-width="5"/>' + rect(984, 232, 52, 16, 2),
          24,
          1010,
          240,
        ),
        1.2,
      ),
      '#9d3a2c',
      { salt: 0.8, mul: 0.3 },
    );
  });
export const bundle = (file) =>
  folderOn(file, 'bundle', '#3c6480', '#efb211', async (s) => {
    await envelope(s, 930, 250, 330, 210, 8, '#efe4ca', { stampC: '#b9452f' });
    await envelope(s, 960, 500, 320, 200, -6, '#e2d3ae', { stampC: '#3f7a4c', lines: 2 });
    await envelope(s, 900, 650, 300, 190, 3, '#f4ecd8', { back: true });
  });

/** An open book with columns, of which only the first lines are filled; a pencil. */
export async function register(file) {
  const s = new Sheet(W, H, 'register'),
    r = rng('register');
  wood(s, '#5f4634', '#80614a', 'register-wood');
  s.lay(await s.cut(rect(110, 96, 980, 620, 8), 1), '#6b2f25', { lift: 1.4, mottle: 2 });
  for (const [x, d] of [
    [130, 0],
    [602, 0],
  ])
    await paper(s, turn(rect(x, 110, 468, 590, 3), d, 600, 400), '#f5edd8');
  s.shadow(await s.cut(rect(592, 110, 16, 590), 0), 0, 0, 18, 0.5);
  let lines = '',
    columns = '';
  for (const x of [130, 602]) {
    for (let y = 0; y < 17; y++) lines += stroke(`M${x + 14} ${168 + y * 31}h440`, 1.4);
    for (const q of [14, 110, 250, 352, 454]) columns += stroke(`M${x + q} 136V680`, 2);
  }
  s.ink(await s.cut(lines, 0.4), '#8fa0ac', { salt: 0.4, mul: 0.3, alpha: 0.8 });
  s.ink(await s.cut(columns, 0.4), '#b9645a', { salt: 0.4, mul: 0.3, alpha: 0.8 });
  let hand1 = '';
  for (let y = 0; y < 5; y++)
    for (const [q, w] of [
      [20, 66],
      [118, 110],
      [258, 70],
      [360, y < 3 ? 74 : 0],
    ])
      if (w > 0) hand1 += scribble(r, 130 + q - 18, 192 + y * 31, w + 18, 1, 20, 2, 6);
  s.ink(await s.cut(hand1, 0.3), '#2c3550', { salt: 0.3, mul: 0.2 });
  s.lay(await s.cut(turn(rect(690, 430, 330, 17, 2), -28, 850, 440), 0.5), '#efb211', { lift: 1 });
  s.lay(await s.cut(turn('<path d="M690 430L652 438.5L690 447Z"/>', -28, 850, 440), 0.4), '#e8cfa2', { lift: 0.6 });
  s.lay(
    await s.cut(turn('<path d="M664 436L652 438.5L664 441Z"/>' + rect(1006, 430, 22, 17, 2), -28, 850, 440), 0.3),
    '#2b2826',
    { lift: 0.3 },
  );
  return s.save(file);
}

/** A long sheet of handprints, and one of fingertips alone. */
export async function hands(file) {
  const s = new Sheet(W, H, 'hands'),
    r = rng('hands');
  s.ground('#b99668', '#a98457', { mottle: 2 });
  await paper(s, turn(rect(60, 60, 1080, 680, 2), -0.8, 600, 400), '#f8f1df');
  let k = 0;
  for (let row = 0; row < 4; row++)
    for (let q = 0; q < 9; q++, k++) {
      const child = r() < 0.7,
        size = child ? r.range(34, 46) : r.range(50, 58);
      const m = printed(s, 'sheet-hand' + k, {
        x: 132 + q * 117 + (row % 2) * 40 + r.bell() * 12 - 20,
        y: 168 + row * 158 + r.bell() * 12,
        size,
        deg: r.bell() * 26,
        left: r() < 0.5,
        child,
        tips: row === 2 && q === 5,
      });
      s.ink(m, COLOURS[k % 7 === 6 && r() < 0.5 ? 0 : Math.floor(r() * 7)], { salt: 0.62, mul: 0.08, bite: 0.8 });
    }
  return s.save(file);
}

/** Crayon: a lorry with a face, a spring with a fish, a house that is nearly all door. */
export async function drawings(file) {
  const s = new Sheet(W, H, 'drawings'),
    r = rng('drawings');
  wood(s, '#8f6c4c', '#b08a60', 'drawings-wood');
  const sheet = (x, y, w, h, deg, c) => paper(s, turn(rect(x - w / 2, y - h / 2, w, h, 2), deg, x, y), c);
  const wax = async (svg, c, x, y, deg, press1 = 0.6) =>
    s.wax(await s.cut(turn(svg, deg, x, y), 2.2), c, { press: press1 });
  const fill = (x0, x1, y0, y1) => {
    let d = '';
    for (let y = y0; y < y1; y += 11)
      d += stroke(
        `M${x0 + r.range(-4, 4)} ${y}Q${(x0 + x1) / 2} ${y + r.range(-7, 7)} ${x1 + r.range(-4, 4)} ${y + 6}`,
        8,
      );
    return d;
  };
  await sheet(330, 270, 470, 340, -7, '#f8f2e2');
  await wax(fill(190, 400, 210, 300), '#d9a514', 330, 270, -7);
  await wax(
    stroke('M184 200H410V310H184ZM410 236H474V310H410Z', 9) +
      stroke('M436 262h.5M458 262h.5', 12) +
      stroke('M430 286q18 14 36 0', 6),
    '#27303c',
    330,
    270,
    -7,
  );
  await wax(
    stroke(
      'M214 326a22 22 0 1 0 44 0a22 22 0 1 0 -44 0M320 326a22 22 0 1 0 44 0a22 22 0 1 0 -44 0M424 326a20 20 0 1 0 40 0a20 20 0 1 0 -40 0',
      8,
    ),
    '#8e3a2d',
    330,
    270,
    -7,
  );
  await wax(stroke('M130 356H520', 8), '#4f7a58', 330, 270, -7);
  await sheet(850, 250, 460, 330, 5, '#fbf6ea');
  await wax(fill(700, 1010, 250, 350), '#5b93b5', 850, 250, 5, 0.5);
  await wax(stroke('M690 240q40 -30 80 0t80 0t80 0t80 0', 9), '#2f6480', 850, 250, 5);
  await wax(
    stroke('M760 300q80 -70 170 0q-90 66 -170 0M930 300l52 -38v76Z', 9) + stroke('M800 290h.5', 13),
    '#c4571f',
    850,
    250,
    5,
  );
  await wax(stroke('M730 150q20 40 -10 70M760 140q10 40 0 76', 7), '#5b93b5', 850, 250, 5);
  await sheet(600, 590, 520, 350, -2, '#f6eedb');
  await wax(fill(520, 690, 560, 720), '#e3b01a', 600, 590, -2);
  await wax(
    stroke('M440 520L600 430L770 520V730H440Z', 9) +
      stroke('M510 730V550q92 -50 190 0V730', 10) +
      stroke('M672 640h.5', 14),
    '#6b2f25',
    600,
    590,
    -2,
  );
  await wax(
    stroke('M392 500q-8 -40 30 -40q40 4 30 42q-30 30 -60 -2M384 462l-14 -16M430 446l2 -22M468 480l22 -10', 8),
    '#d9822b',
    600,
    590,
    -2,
  );
  for (const [x, y, d, c] of [
    [210, 640, 30, '#2f6480'],
    [1010, 620, -38, '#b9452f'],
    [960, 700, -20, '#3f7a4c'],
  ]) {
    s.lay(await s.cut(turn(rect(x - 70, y - 11, 140, 22, 6), d, x, y), 0.6), c, {
      lift: 0.9,
      to: mixc(c, '#fff8e6', 0.2),
    });
    s.lay(await s.cut(turn(rect(x - 20, y - 12, 70, 24, 2), d, x, y), 0.5), mixc(c, '#fff8e6', 0.6), { lift: 0.15 });
  }
  return s.save(file);
}

/** Letters and cards hung up on a string with pegs. */
export async function string(file) {
  const s = new Sheet(W, H, 'string'),
    r = rng('string');
  s.ground('#cfd2c4', '#bfc0ae', { mottle: 2 });
  for (const [y0, first] of [
    [150, 0],
    [470, 4],
  ]) {
    const f = (x) => y0 + 46 * Math.sin((x / W) * Math.PI);
    s.lay(await s.cut(stroke(smooth(Array.from({ length: 13 }, (_, q) => [q * 100, f(q * 100)])), 5), 0.5), '#7d5c3c', {
      lift: 0.6,
    });
    for (let q = 0; q < 4; q++) {
      const x = 165 + q * 290 + r.bell() * 18,
        y = f(x),
        w = r.range(190, 236),
        h = r.range(150, 214),
        deg = r.bell() * 5,
        k = first + q,
        c = ['#f8f1df', '#efe0b9', '#fbf6ea', '#e6d7b2', '#f3e7c8', '#fbf5e7', '#e9dcc0', '#f6eedb'][k];
      const g = (svg) => turn(svg, deg, x, y);
      await paper(s, g(rect(x - w / 2, y + 4, w, h, 2)), c);
      if (k % 3 === 0)
        s.ink(
          await s.cut(g(scribble(r, x - w / 2 + 8, y + 44, w - 44, Math.floor(h / 30) - 1, 28, 2.2, 7)), 0.4),
          '#2c3550',
          { salt: 0.3, mul: 0.2 },
        );
      else if (k % 3 === 1)
        s.ink(
          printed(s, 'string-hand' + k, {
            x,
            y: y + h * 0.56,
            size: 46,
            deg: r.bell() * 20,
            child: true,
            left: q % 2 === 0,
          }),
          COLOURS[k % 7],
          { salt: 0.6, mul: 0.08, bite: 0.8 },
        );
      else {
        s.ink(await s.cut(g(rect(x - w / 2 + 18, y + 24, w - 36, h * 0.5, 2)), 0.8), COLOURS[(k + 3) % 7], {
          salt: 0.6,
          mul: 0.1,
        });
        s.ink(await s.cut(g(disc(x + 20, y + 24 + h * 0.2, 20)), 0.8), '#f4d27a', { salt: 0.4, mul: 0 });
        s.ink(await s.cut(g(scribble(r, x - w / 2 + 8, y + h * 0.5 + 56, w - 60, 2, 26, 2.2, 7)), 0.4), '#2c3550', {
          salt: 0.3,
          mul: 0.2,
        });
      }
      s.lay(await s.cut(g(rect(x - 8, y - 22, 16, 52, 3)), 0.5), k % 4 === 2 ? '#efb211' : '#b08a5c', { lift: 0.6 });
      s.ink(await s.cut(g(stroke(`M${x} ${y - 20}v48`, 1.6)), 0.3), '#5b4327', { salt: 0.3, mul: 0.2 });
    }
  }
  return s.save(file);
}

/** Pigeonholes with letters in them; one is empty and lit. */
export async function letterbox(file) {
  const s = new Sheet(W, H, 'letterbox'),
    r = rng('letterbox');
  wood(s, '#6d4f38', '#8d6a4b', 'letterbox-wood', 3);
  const cols = 5,
    rows = 3,
    cw = 208,
    ch = 226;
  for (let row = 0; row < rows; row++)
    for (let q = 0; q < cols; q++) {
      const x = 84 + q * cw,
        y = 62 + row * ch,
        lit = row === 1 && q === 2;
      s.lay(await s.cut(rect(x, y, cw - 20, ch - 22, 3), 0.8), lit ? '#efb211' : '#2d2119', {
        lift: 0,
        edge: -1.4,
        to: lit ? '#c9870f' : '#3b2c21',
      });
      if (lit) continue;
      const n = 1 + Math.floor(r() * 5);
      for (let k = 0; k < n; k++) {
        const deg = r.range(-14, 16),
          c = ['#f8f1df', '#efe0b9', '#e2d3ae', '#f4ecd8', '#cfdbe0', '#e9c9b4'][Math.floor(r() * 6)],
          lx = x + 26 + k * 28;
        const m = await s.cut(
            turn(rect(lx, y + 40 + r.range(0, 40), 24 + r.range(0, 22), ch - 66, 1), deg, lx + 12, y + ch - 30),
            0.8,
          ),
          hole = await s.cut(rect(x, y, cw - 20, ch - 22, 3), 0);
        for (let i = 0; i < s.n; i++) m[i] *= hole[i];
        s.lay(m, c, { lift: 0.6, mottle: 1.2 });
      }
    }
  return s.save(file, { vignette: 0.2 });
}
