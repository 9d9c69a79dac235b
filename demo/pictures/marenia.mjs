// The training mission's landscapes and rooms: a quarry, a spring, a platform, a gate, a lamp, a satchel, a slate.
import { carve, mist } from './landscapes.mjs';
import {
  Sheet,
  rng,
  noise,
  wave,
  step,
  clamp,
  mix,
  mixc,
  blur,
  rect,
  disc,
  stroke,
  poly,
  ridge,
  smooth,
  turn,
} from './kit.mjs';

const W = 1200,
  H = 800;

/** Light that falls off around a point. */
function halo(s, x, y, rx, ry = rx, power = 1) {
  const m = new Float32Array(s.n);
  for (let j = 0, i = 0; j < s.h; j++)
    for (let k = 0; k < s.w; k++, i++) m[i] = step(1, 0, Math.hypot((k - x) / rx, (j - y) / ry)) ** power;
  return m;
}

/** Stone cut in steps, seen from the other side of the pit; dust over it, and hills behind. */
export async function quarry(file) {
  const w = 1600,
    h = 760,
    s = new Sheet(w, h, 'quarry'),
    r = rng('quarry');
  s.ground('#cdd0c2', '#ecdcb4');
  s.lay(await s.cut(disc(1240, 150, 64), 1.2), '#f2c65c', { lift: 0.3, shade: 0.16 });
  for (const [k, c, y, amp] of [
    [0, '#b4baa6', 214, 46],
    [1, '#96a088', 262, 52],
    [2, '#7c8a70', 318, 40],
  ]) {
    const n = wave('quarry-hill' + k, 360 - k * 60, 4),
      f = (x) => y - n(x) * amp - 60 * Math.exp(-(((x - 260 - k * 420) / 260) ** 2));
    s.lay(
      await s.cut(
        ridge(w, h, (x) => f(x) - 3),
        2.4,
      ),
      mixc(c, '#f6f0e0', 0.6),
      { lift: 0.7, shade: 0.24, edge: 0.6 },
    );
    s.lay(await s.cut(ridge(w, h, f), 1.5), c, { lift: 0, mottle: 1.7 });
    s.ink(await s.cut(carve(r, f, -60, w, 12, 60, 60), 1.2), mixc(c, '#f1ecd9', 0.4), {
      salt: 0.9,
      mul: 0,
      alpha: 0.5,
    });
  }
  // the benches of the quarry, from the far wall to the near edge
  const tones = ['#e8dcc0', '#dccda9', '#cdb98f', '#b99f76', '#a0845f', '#7f684c', '#5a4a39'];
  for (let k = 0; k < tones.length; k++) {
    const y = 352 + k * 56 + k * k * 2,
      n = wave('bench' + k, 120, 2),
      dip = (x) => 66 * (1 - k / 9) * Math.exp(-(((x - 800) / (520 - k * 16)) ** 2)),
      stepAt = (x) => Math.round((x + n(x) * 30 + k * 70) / 190) % 2 === 0,
      f = (x) => y + dip(x) - (stepAt(x) ? 16 : 0) - n(x) * 4;
    s.lay(
      await s.cut(
        ridge(w, h, (x) => f(x) - 3, 4),
        1.6,
      ),
      mixc(tones[k], '#fff6e2', 0.55),
      { lift: 0.8, shade: 0.32, edge: 0.6 },
    );
    s.lay(await s.cut(ridge(w, h, f, 4), 1), tones[k], { lift: 0, mottle: 1.8, grain: 1.2 });
    let saws = '';
    for (let q = 0; q < 26 + k * 6; q++) {
      const x = r.range(0, w),
        y0 = f(x) + r.range(6, 20);
      saws += stroke(`M${x} ${y0}v${r.range(14, 40)}`, r.range(1, 2.2));
    }
    s.ink(await s.cut(saws, 0.6), mixc(tones[k], '#5c4a36', 0.5), { salt: 0.8, mul: 0.2, alpha: 0.55 });
    if (k < 5) mist(s, y + dip(800) - 16, y + dip(800) + 60, '#f4ead2', 0.5 - k * 0.07, 'dust' + k);
  }
  // one lorry, alone on a bench, yellow
  const g = (x, y) =>
    rect(x, y - 26, 62, 22, 2) +
    rect(x + 64, y - 22, 20, 18, 2) +
    disc(x + 14, y, 7) +
    disc(x + 40, y, 7) +
    disc(x + 74, y, 7);
  s.lay(await s.cut(turn(g(742, 470), 1.5, 742, 470), 0.5), '#e9ad1d', { lift: 0.6, shade: 0.4 });
  s.veil(halo(s, 700, 470, 240, 70), '#f4e6c4', 0.42);
  return s.save(file, { vignette: 0.14 });
}

/** Water out of rock, into a basin, between terraces. */
export async function spring(file) {
  const s = new Sheet(W, H, 'spring'),
    r = rng('spring');
  s.ground('#dfe0cf', '#e9dfc0');
  const tones = ['#b7c1a8', '#9bab8a', '#7f9670', '#66805c', '#4f6a4b', '#3c553f'];
  for (let k = 0; k < tones.length; k++) {
    const y = 176 + k * 104,
      n = wave('terrace' + k, 520, 3),
      f = (x) => y - n(x) * 26 + 70 * Math.sin((x - 120) / 330 + k * 0.5) * (k % 2 ? -0.5 : 0.5);
    s.lay(
      await s.cut(
        ridge(W, H, (x) => f(x) - 9),
        1.6,
      ),
      '#b9a57c',
      { lift: 0.9, shade: 0.3, edge: 0.8, mottle: 2 },
    );
    s.lay(await s.cut(ridge(W, H, f), 1.4), tones[k], { lift: 0.2, mottle: 1.8 });
    let stones = '';
    for (let x = -10; x < W; x += r.range(16, 34)) stones += stroke(`M${x} ${f(x) - 9}l${r.range(-2, 2)} 9`, 1.6);
    s.ink(await s.cut(stones, 0.4), '#6d5c3e', { salt: 0.6, mul: 0.3, alpha: 0.7 });
    s.ink(await s.cut(carve(r, f, -60, W, 16, 80, 60 + k * 10), 1.2), mixc(tones[k], '#eef0d8', 0.45), {
      salt: 0.9,
      mul: 0,
      alpha: 0.5,
    });
    if (k < 4) mist(s, y, y + 70, '#f1ead8', 0.3, 'sm' + k);
  }
  // the rock, the thread of water, the basin
  const rock = 'M486 250q34 -92 120 -98q104 4 124 96q28 60 16 122l-252 6q-26 -64 -8 -126Z';
  s.lay(await s.cut(`<path d="${rock}"/>`, 2), '#8d8a7c', { lift: 1.1, to: '#6c6a60', mottle: 2 });
  s.ink(
    await s.cut(
      stroke('M520 250q40 -30 70 -26M600 210q50 10 96 50M540 330q60 -20 130 -8M640 190q-20 60 -6 130', 2.6),
      1,
    ),
    '#4d4b45',
    { salt: 0.7, mul: 0.2 },
  );
  s.lay(await s.cut('<path d="M594 300q22 -20 44 0l-6 26q-16 8 -32 0Z"/>', 0.8), '#2f3638', { lift: 0, edge: -1 });
  const water = smooth([
    [616, 318],
    [612, 372],
    [622, 420],
    [606, 470],
    [600, 520],
  ]);
  s.lay(await s.cut(stroke(water, 20), 0.8), '#7fa9b3', { lift: 0.3, mottle: 1.6 });
  s.ink(await s.cut(stroke(water, 5), 1), '#e9f3f0', { salt: 0.5, mul: 0 });
  s.lay(
    await s.cut('<path d="M430 520q170 -44 350 0q24 58 -40 92q-138 30 -272 0q-62 -34 -38 -92Z"/>', 1.4),
    '#cabb95',
    { lift: 1.2, mottle: 1.6 },
  );
  s.lay(await s.cut(disc(605, 540, 142, 34), 1), '#5f8b98', { lift: 0, edge: -1.2, to: '#87b3ba' });
  for (const q of [34, 70, 108])
    s.ink(
      await s.cut(
        `<ellipse cx="602" cy="540" rx="${q}" ry="${q * 0.24}" fill="none" stroke="#000" stroke-width="2"/>`,
        1,
      ),
      '#e4f0ec',
      { salt: 0.6, mul: 0, alpha: 0.8 },
    );
  s.lay(await s.cut('<path d="M806 556q-6 -34 18 -48v-16h34v16q24 14 18 48q-6 38 -35 38t-35 -38Z"/>', 1), '#e0a11b', {
    lift: 0.9,
  });
  return s.save(file, { vignette: 0.14 });
}

/** A platform at evening: the lit window of a waiting room, rails, a bench, a yellow glove. Nobody. */
export async function platform(file) {
  const s = new Sheet(W, H, 'platform'),
    r = rng('platform');
  s.ground('#27344a', '#57637a', { mottle: 2 });
  const n = wave('roofs', 180, 2);
  s.lay(
    await s.cut(
      ridge(W, H, (x) => 300 - n(x) * 40),
      1.2,
    ),
    '#1f2a3a',
    { lift: 0.6, tint: [6, 8, 14] },
  );
  s.lay(await s.cut(rect(120, 190, 620, 330), 0.8), '#4a4f5c', { lift: 0.9, to: '#3a3f4c', tint: [6, 8, 14] });
  s.lay(
    await s.cut(
      poly([
        [90, 196],
        [770, 196],
        [700, 132],
        [170, 132],
      ]),
      0.8,
    ),
    '#2c3340',
    { lift: 0.8, tint: [6, 8, 14] },
  );
  const panes = await s.cut(rect(190, 250, 190, 180) + rect(430, 250, 110, 268), 0.6);
  s.lay(panes, '#f6d987', { lift: 0, edge: -1.1, to: '#eeb23a' });
  s.glow(blur(panes, W, H, 40), '#f4b849', 0.36);
  s.lay(await s.cut(rect(280, 250, 8, 180) + rect(190, 334, 190, 8) + rect(430, 340, 110, 7), 0.4), '#3c3a3a', {
    lift: 0.1,
  });
  s.lay(await s.cut(disc(640, 300, 40), 0.6), '#efe4c8', { lift: 0.6, tint: [6, 8, 14] });
  s.ink(await s.cut(stroke('M640 300L640 272M640 300L664 316', 4), 0.4), '#27262a', { salt: 0.2, mul: 0 });
  // the platform, its edge, the rails
  s.lay(
    await s.cut(
      poly([
        [-20, 516],
        [W + 20, 516],
        [W + 20, 690],
        [-20, 690],
      ]),
      1,
    ),
    '#6f6a66',
    { lift: 0.8, to: '#57534f', mottle: 2, tint: [6, 8, 14] },
  );
  s.lay(
    await s.cut(
      poly([
        [-20, 664],
        [W + 20, 664],
        [W + 20, 692],
        [-20, 692],
      ]),
      1,
    ),
    '#d8cfb6',
    { lift: 0.3 },
  );
  s.lay(await s.cut(rect(-20, 692, W + 40, 140), 0.8), '#23252b', { lift: 0, mottle: 2 });
  for (const y of [722, 772])
    s.lay(await s.cut(rect(-20, y, W + 40, 9), 0.5), '#8f949b', { lift: 0.5, tint: [4, 4, 8] });
  const fan = blur(
    await s.cut(
      poly([
        [190, 520],
        [540, 520],
        [760, 664],
        [120, 664],
      ]),
      1,
    ),
    W,
    H,
    12,
  );
  s.glow(fan, '#f3b94d', 0.34);
  let bench =
    rect(830, 556, 250, 14) +
    rect(830, 512, 250, 12) +
    rect(830, 488, 250, 12) +
    rect(846, 570, 12, 60) +
    rect(1050, 570, 12, 60) +
    rect(846, 486, 10, 90) +
    rect(1052, 486, 10, 90);
  s.lay(await s.cut(bench, 0.7), '#2b2f36', { lift: 0.9, tint: [4, 6, 10] });
  const glove =
    'M0 0q-4 -26 8 -28q8 0 8 20l3 -30q4 -8 11 0l1 30l4 -34q5 -8 11 0l-1 35l7 -26q6 -5 10 3l-8 44q-4 22 -28 22q-22 -2 -26 -36Z';
  s.lay(await s.cut(`<g transform="translate(662 636) rotate(64)"><path d="${glove}"/></g>`, 0.7), '#efb211', {
    lift: 0.6,
    shade: 0.5,
  });
  let rain = '';
  for (let q = 0; q < 120; q++) rain += stroke(`M${r.range(0, W)} ${r.range(0, H)}l-6 ${r.range(16, 34)}`, 1);
  s.glow(await s.cut(rain, 0), '#a9b7c8', 0.2);
  return s.save(file, { vignette: 0.24 });
}

/** A closed gate, a white line on the ground, a box on the far side of it. */
export async function gate(file) {
  const s = new Sheet(W, H, 'gate'),
    r = rng('gate');
  s.ground('#d9cfb4', '#efe0bb');
  s.lay(await s.cut(rect(-20, 150, W + 40, 400), 1), '#a59878', { lift: 0.6, to: '#877b60', mottle: 2 });
  let joints = '';
  for (let y = 0; y < 8; y++)
    for (let x = 0; x < 14; x++)
      joints +=
        stroke(`M${x * 92 + (y % 2) * 46} ${152 + y * 50}v50`, 2) +
        (x === 0 ? stroke(`M0 ${152 + y * 50}H${W}`, 2) : '');
  s.ink(await s.cut(joints, 1), '#6a5f48', { salt: 0.7, mul: 0.3, alpha: 0.6 });
  for (const x of [270, 880]) {
    s.lay(await s.cut(rect(x, 96, 62, 470), 0.8), '#c9b98f', { lift: 0.9, to: '#a5946d', angle: 0 });
    s.lay(await s.cut(rect(x - 12, 78, 86, 30), 0.6), '#5b5648', { lift: 0.5 });
  }
  s.lay(await s.cut(rect(332, 150, 548, 416), 0.5), '#2e3233', { lift: 0, edge: -1 });
  let bars = rect(332, 190, 548, 12) + rect(332, 500, 548, 12) + rect(600, 150, 12, 416);
  for (let x = 352; x < 880; x += 34) bars += rect(x, 160, 9, 400);
  s.lay(await s.cut(bars, 0.5), '#74797a', { lift: 0.7, tint: [8, 8, 10] });
  s.lay(await s.cut(rect(-20, 556, W + 40, 260), 1.2), '#8c8573', { lift: 0.7, to: '#6f6959', mottle: 2.2 });
  s.ink(
    await s.cut(
      poly([
        [-20, 690],
        [W + 20, 664],
        [W + 20, 688],
        [-20, 716],
      ]),
      1.4,
    ),
    '#f3ecd8',
    { salt: 0.55, mul: 0 },
  );
  // the box, tied, with letters on top
  s.shadow(await s.cut(disc(604, 664, 140, 20), 1), 6, 6, 14, 0.6);
  s.lay(await s.cut(rect(492, 566, 224, 100, 3), 0.8), '#d49a22', { lift: 1, to: '#b67d18', angle: 0, mottle: 1.6 });
  s.lay(
    await s.cut(
      poly([
        [480, 566],
        [728, 566],
        [714, 540],
        [494, 540],
      ]),
      0.8,
    ),
    '#efb52c',
    { lift: 0.5 },
  );
  s.ink(await s.cut(stroke('M604 540V666M492 612H716', 5), 0.6), '#5f4410', { salt: 0.4, mul: 0.2 });
  for (const [x, y, d, c] of [
    [560, 538, -7, '#f6efdf'],
    [626, 534, 5, '#e9dfc6'],
    [596, 524, -2, '#fbf5e7'],
  ])
    s.lay(await s.cut(turn(rect(x - 52, y - 9, 104, 14, 1), d, x, y), 0.6), c, { lift: 0.4 });
  s.ink(
    await s.cut(
      carve(r, () => 720, 0, W, 0, 70, 60),
      1,
    ),
    '#5a5547',
    { salt: 0.9, mul: 0.2, alpha: 0.5 },
  );
  return s.save(file, { vignette: 0.18 });
}

/** A street at night, a door, a lamp over it that is lit. */
export async function lamp(file) {
  const s = new Sheet(W, H, 'lamp');
  s.ground('#1d2533', '#2b3547', { mottle: 2.2 });
  let bricks = '';
  for (let y = 0; y < 20; y++)
    for (let x = -1; x < 16; x++) bricks += rect(x * 84 + (y % 2) * 42 + 3, y * 36 + 3, 77, 29, 2);
  s.lay(await s.cut(bricks, 1.2), '#33405a', { lift: 0.2, to: '#28334a', mottle: 2.2, tint: [6, 8, 14] });
  s.lay(await s.cut(rect(-20, 690, W + 40, 130), 1.2), '#1b1f28', { lift: 0.6, mottle: 2, tint: [4, 6, 10] });
  s.lay(await s.cut(rect(470, 250, 260, 446, 4), 0.8), '#1a1f2a', { lift: 0.8, tint: [4, 6, 10] });
  s.lay(await s.cut(rect(488, 268, 224, 428), 0.8), '#3f5a66', { lift: 0, edge: -1, to: '#2f4652' });
  s.ink(
    await s.cut(
      rect(516, 300, 76, 150) + rect(610, 300, 76, 150) + rect(516, 480, 76, 176) + rect(610, 480, 76, 176),
      0.8,
    ),
    '#2a3f4a',
    { salt: 0.4, mul: 0 },
  );
  s.lay(await s.cut(disc(694, 486, 8), 0.4), '#efb211', { lift: 0.3 });
  s.lay(await s.cut(rect(440, 690, 320, 26, 2), 0.8), '#59606c', { lift: 0.6, tint: [4, 6, 10] });
  // the lamp on its arm
  s.lay(await s.cut(stroke('M600 132V168M560 132H640', 9), 0.4), '#0f131a', { lift: 0.4, tint: [2, 3, 5] });
  const glass = await s.cut('<path d="M566 166H634L622 222H578Z"/>', 0.6);
  s.lay(glass, '#fff0c0', { lift: 0, to: '#f4bf3d' });
  s.lay(await s.cut('<path d="M556 168L600 136L644 168Z"/>', 0.6), '#0f131a', { lift: 0.3, tint: [2, 3, 5] });
  s.glow(halo(s, 600, 200, 620, 560, 1.6), '#f0a92c', 0.62);
  s.glow(halo(s, 600, 200, 190, 170, 1.3), '#ffe3a0', 0.8);
  s.glow(
    blur(
      await s.cut(
        poly([
          [500, 716],
          [700, 716],
          [960, 800],
          [240, 800],
        ]),
        1,
      ),
      W,
      H,
      16,
    ),
    '#e7a530',
    0.34,
  );
  return s.save(file, { vignette: 0.3 });
}

/** A bench along a wall, and a school bag that was left on it. */
export async function satchel(file) {
  const s = new Sheet(W, H, 'satchel'),
    r = rng('satchel');
  s.ground('#b9b7a4', '#a5a28d', { mottle: 2.2 });
  let marks = '';
  for (let q = 0; q < 14; q++)
    marks += stroke(`M${150 + q * 15 + Math.floor(q / 5) * 22} ${r.range(176, 182)}v${r.range(38, 46)}`, 3);
  s.ink(await s.cut(marks, 0.8), '#7b7867', { salt: 0.7, mul: 0.2, alpha: 0.7 });
  s.lay(await s.cut(rect(-20, 640, W + 40, 180), 1.2), '#6d6a5c', { lift: 0.5, to: '#545144', mottle: 2 });
  s.glow(
    blur(
      await s.cut(
        poly([
          [700, 40],
          [1040, 40],
          [860, 640],
          [430, 640],
        ]),
        1,
      ),
      W,
      H,
      26,
    ),
    '#ffe2a0',
    0.28,
  );
  s.lay(await s.cut(rect(120, 540, 960, 34, 3), 0.9), '#8a6544', { lift: 1, to: '#6d4d33', angle: 0, mottle: 1.8 });
  s.lay(await s.cut(rect(190, 574, 28, 130) + rect(982, 574, 28, 130), 0.8), '#5a4029', { lift: 0.7 });
  // the bag: flap, two straps with buckles, a handle, a ruler that looks out
  s.lay(await s.cut(turn(rect(700, 250, 26, 130, 2), 9, 712, 380), 0.6), '#e9dcae', { lift: 0.5 });
  let ticks = '';
  for (let q = 0; q < 12; q++) ticks += rect(702, 256 + q * 10, q % 5 === 0 ? 12 : 7, 1.8);
  s.ink(await s.cut(turn(ticks, 9, 712, 380), 0.2), '#5b4a2a', { salt: 0.3, mul: 0.2 });
  s.lay(await s.cut(stroke('M520 336q80 -70 160 0', 16), 0.8), '#6f2f22', { lift: 0.6 });
  s.lay(await s.cut(rect(430, 330, 344, 212, 16), 1.1), '#b9562f', { lift: 1.2, to: '#93401f', angle: 90, mottle: 2 });
  s.lay(await s.cut('<path d="M424 334q178 -30 356 0v92q-178 44 -356 0Z"/>', 1), '#cf6b3d', { lift: 0.7, mottle: 1.8 });
  for (const x of [496, 672]) {
    s.lay(await s.cut(rect(x, 340, 34, 140, 4), 0.7), '#7c3a22', { lift: 0.5 });
    s.lay(await s.cut(`<path fill-rule="evenodd" d="M${x - 6} 440h46v40h-46Zm9 9v22h28v-22Z"/>`, 0.4), '#efb211', {
      lift: 0.4,
    });
  }
  return s.save(file, { vignette: 0.16 });
}

/** A slate in its frame, with days counted on it in chalk. */
export async function slate(file) {
  const s = new Sheet(W, H, 'slate'),
    r = rng('slate');
  s.ground('#8a6544', '#6f4f35', { mottle: 2.2, grain: 2 });
  s.lay(await s.cut(rect(130, 90, 940, 620, 14), 1), '#c39b63', { lift: 1.4, to: '#a87f4b', angle: 0, mottle: 1.8 });
  s.lay(await s.cut(rect(176, 136, 848, 528, 6), 0.8), '#2d3436', { lift: 0, edge: -1.4, mottle: 2.4, grain: 1.6 });
  const dust = noise(W, H, 'chalk-dust', 160, { octaves: 4 }),
    m = new Float32Array(s.n);
  for (let y = 137, i; y < 663; y++)
    for (let x = 177; x < 1023; x++) {
      i = y * W + x;
      m[i] = clamp(dust[i] * 0.8);
    }
  s.veil(m, '#cfd3cb', 0.2);
  let chalk = '';
  for (let row = 0; row < 4; row++)
    for (let g = 0; g < 6; g++) {
      if (row === 3 && g > 2) continue;
      const x = 228 + g * 134,
        y = 184 + row * 116;
      for (let q = 0; q < 4; q++)
        chalk += stroke(
          `M${x + q * 21 + r.range(-2, 2)} ${y + r.range(-4, 4)}q${r.range(-3, 3)} 36 ${r.range(-4, 4)} 74`,
          r.range(5, 7.5),
        );
      if (!(row === 3 && g === 2))
        chalk += stroke(
          `M${x - 18} ${y + 62 + r.range(-5, 5)}q50 -22 ${102 + r.range(-4, 4)} ${-50 + r.range(-5, 5)}`,
          6.5,
        );
    }
  const c = await s.cut(chalk, 1.4);
  s.wax(c, '#f1ede0', { press: 0.62 });
  s.lay(await s.cut(turn(rect(690, 686, 130, 24, 11), -4, 750, 698), 0.7), '#f6f1e2', { lift: 0.8 });
  return s.save(file, { vignette: 0.2 });
}

/** The report's cover: blocks of stone in rows, one taken out, and the dust of it. */
export async function dustCover(file) {
  const w = 900,
    h = 1273,
    s = new Sheet(w, h, 'dust-cover'),
    r = rng('dust-cover');
  s.ground('#f1e7d0', '#ecdfc2');
  const blocks = [];
  for (let row = 0; row < 7; row++)
    for (let x = -40 + (row % 2) * 74; x < w; x += 150) blocks.push([x, 470 + row * 104, 142, 96, row]);
  let solid = '';
  for (const [x, y, bw, bh] of blocks) if (!(Math.abs(x - 408) < 80 && y === 678)) solid += rect(x, y, bw, bh, 2);
  s.ink(await s.cut(solid, 1.6), '#221f1d', { salt: 0.62, mul: 0.1, bite: 0.7 });
  let cuts = '';
  for (const [x, y, bw, bh] of blocks)
    for (let q = 0; q < 7; q++)
      cuts += stroke(
        `M${x + r.range(10, bw - 40)} ${y + r.range(10, bh - 10)}l${r.range(16, 40)} ${r.range(-5, 5)}`,
        r.range(1.2, 2.6),
      );
  s.ink(await s.cut(cuts, 0.8), '#efe4cb', { salt: 0.5, mul: 0, alpha: 0.8 });
  const gap = await s.cut(rect(412, 680, 136, 92), 1);
  s.ink(gap, '#efb211', { salt: 0.4, mul: 0.1 });
  let dust = '';
  for (let q = 0; q < 620; q++) {
    const a = r.range(-1.15, 1.15) - Math.PI / 2,
      d = 40 + r() ** 1.6 * 560;
    dust += disc(480 + Math.cos(a) * d, 672 + Math.sin(a) * d * 0.9, r.range(0.8, 4.4) * (1 - d / 800));
  }
  s.ink(await s.cut(dust, 0.4), '#3a322a', { salt: 0.5, mul: 0.1, alpha: 0.85 });
  s.ink(await s.cut(rect(70, 96, 470, 44) + rect(70, 160, 300, 44) + rect(70, 236, 190, 14), 1), '#221f1d', {
    salt: 0.55,
    mul: 0.1,
  });
  return s.save(file, { vignette: 0.06 });
}
