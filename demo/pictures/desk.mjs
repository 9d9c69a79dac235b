// Tables seen from above: letters and drawings, documents, the report's cover; and the voice in thread.
import {
  Sheet,
  P,
  rgb,
  rng,
  noise,
  wave,
  step,
  clamp,
  mix,
  mixc,
  blur,
  poly,
  rect,
  disc,
  stroke,
  smooth,
  turn,
  at,
  scribble,
} from './kit.mjs';
import { stampHand, weave } from './hands.mjs';

/** A wooden table top: long grain, boards, a little wear. */
export function wood(s, a, b, seed, boards = 5) {
  const { w, h } = s,
    g1 = noise(w, h, seed + 'g1', 700, { cellY: 9, octaves: 4, gain: 0.62 }),
    g2 = noise(w, h, seed + 'g2', 260, { cellY: 3, octaves: 2 }),
    bend = noise(w, h, seed + 'b', 500, { octaves: 2 });
  const A = rgb(a),
    B = rgb(b),
    bh = h / boards,
    r = rng(seed),
    tone = Array.from({ length: boards + 1 }, () => r.range(-0.12, 0.12));
  s.paint((x, y, i) => {
    const k = Math.floor(y / bh),
      e = Math.min(y % bh, bh - (y % bh)),
      yy = clamp(Math.round(y + bend[i] * 20), 0, h - 1),
      xm = (x + k * 377) % (2 * w),
      j = yy * w + (xm < w ? xm : 2 * w - 1 - xm);
    const t = clamp(0.5 + g1[j] * 0.55 + g2[j] * 0.16 + tone[k]),
      line = 1 - 0.5 * Math.exp(-((e / 2.2) ** 2)),
      f = 1 + s.fibre[i] * 0.03;
    return [0, 1, 2].map((q) => mix(A[q], B[q], t) * line * f);
  });
}
const fold = (s, m, horizontal, at0, k = 0.16) => {
  // the crease of a folded sheet: one side lit, the other shaded
  for (let y = 0, i = 0; y < s.h; y++)
    for (let x = 0; x < s.w; x++, i++) {
      if (m[i] < 0.02) continue;
      const d = at0(x, y);
      if (Math.abs(d) > 70) continue;
      const v = (d < 0 ? -1 : 1) * Math.exp(-Math.abs(d) / 22) * k * m[i] - Math.exp(-((d / 1.6) ** 2)) * 0.1 * m[i];
      for (let q = 0; q < 3; q++) s.px[i * 3 + q] *= 1 + v * 0.5;
    }
};
const lineDist = (x0, y0, deg) => {
  const a = (deg * Math.PI) / 180,
    nx = -Math.sin(a),
    ny = Math.cos(a);
  return (x, y) => (x - x0) * nx + (y - y0) * ny;
};

export async function envelope(
  s,
  x,
  y,
  w,
  h,
  deg,
  color,
  { back = false, stampC = null, lines = 0, border = null } = {},
) {
  const r = rng(`env${x}${y}`),
    g = (svg) => at(svg, x, y, deg),
    m = await s.cut(g(rect(-w / 2, -h / 2, w, h, 3)), 0.9);
  s.lay(m, color, { lift: 0.9, mottle: 1.2 });
  if (border) {
    let b = '';
    for (let q = -w / 2 + 6; q < w / 2 - 20; q += 44)
      for (const yy of [-h / 2 + 2, h / 2 - 13])
        b += poly([
          [q + 8, yy],
          [q + 26, yy],
          [q + 18, yy + 11],
          [q, yy + 11],
        ]);
    s.ink(await s.cut(g(b), 0.8), border, { salt: 0.5, mul: 0.4 });
  }
  if (back) {
    s.lay(
      await s.cut(
        g(`<path d="M${-w / 2} ${h / 2}L-6 ${-h * 0.02}Q0 ${-h * 0.05} 6 ${-h * 0.02}L${w / 2} ${h / 2}Z"/>`),
        0.8,
      ),
      mixc(color, '#fff8e6', 0.12),
      { lift: 0.16, shade: 0.3 },
    );
    s.lay(
      await s.cut(
        g(`<path d="M${-w / 2} ${-h / 2}L-10 ${h * 0.13}Q0 ${h * 0.18} 10 ${h * 0.13}L${w / 2} ${-h / 2}Z"/>`),
        0.8,
      ),
      mixc(color, '#fff8e6', 0.22),
      { lift: 0.3, shade: 0.34 },
    );
  }
  if (stampC) {
    const sx = w / 2 - 62,
      sy = -h / 2 + 62;
    let teeth = rect(sx - 34, sy - 42, 68, 84);
    const bites = [];
    for (let q = 0; q <= 8; q++) {
      bites.push(disc(sx - 34 + q * 8.5, sy - 42, 2.6), disc(sx - 34 + q * 8.5, sy + 42, 2.6));
    }
    for (let q = 0; q <= 10; q++) {
      bites.push(disc(sx - 34, sy - 42 + q * 8.4, 2.6), disc(sx + 34, sy - 42 + q * 8.4, 2.6));
    }
    const a = await s.cut(g(teeth), 0.3),
      b = await s.cut(g(bites.join('')), 0.2);
    for (let i = 0; i < s.n; i++) a[i] *= 1 - b[i];
    s.lay(a, '#f7efdc', { lift: 0.2 });
    s.ink(await s.cut(g(rect(sx - 25, sy - 33, 50, 66)), 0.4), stampC, { salt: 0.5, mul: 0.1 });
    s.ink(
      await s.cut(
        g(
          `<path d="M${sx - 25} ${sy + 33}V${sy + 8}q14 -18 26 -6q12 10 24 -8V${sy + 33}Z"/>` +
            disc(sx + 6, sy - 14, 9),
        ),
        0.4,
      ),
      mixc(stampC, '#f7e6b6', 0.7),
      { salt: 0.5, mul: 0, dx: 1, dy: 1 },
    );
    let pm = `<circle cx="${sx - 62}" cy="${sy + 12}" r="34" fill="none" stroke="#000" stroke-width="2.6"/><circle cx="${sx - 62}" cy="${sy + 12}" r="22" fill="none" stroke="#000" stroke-width="1.6"/>`;
    for (let q = 0; q < 5; q++) pm += stroke(`M${sx - 30} ${sy - 12 + q * 11}q18 -7 34 0t34 0`, 2.2);
    s.ink(await s.cut(g(pm), 0.8), '#3a3a46', { salt: 0.9, mul: 0.3, alpha: 0.75 });
  }
  if (lines)
    s.ink(await s.cut(g(scribble(r, -w * 0.16, h * 0.04, w * 0.4, lines, 30, 2.6, 9)), 0.5), '#2c3550', {
      salt: 0.3,
      mul: 0.3,
    });
  return m;
}

export async function letters(file) {
  const w = 1600,
    h = 1200,
    s = new Sheet(w, h, 'letters'),
    r = rng('letters');
  wood(s, '#5f4531', '#94714c', 'table');
  await envelope(s, 250, 300, 560, 380, -17, '#c9a877', { back: true });
  await envelope(s, 1276, 252, 600, 400, 9, '#e9dcc0', { stampC: '#5f7f8b', lines: 3, border: '#a7503a' });
  await envelope(s, 760, 190, 520, 350, -5, '#b7c0b4', { back: true });
  await envelope(s, 1370, 960, 560, 390, -12, '#dcc9a4', { back: true });
  await envelope(s, 200, 950, 540, 370, 14, '#efe6d2', { stampC: '#8a6a3a', lines: 3 });
  // a folded letter on ruled paper, half open
  const L = (svg) => at(svg, 470, 620, -9),
    lm = await s.cut(L(rect(-210, -290, 420, 580, 2)), 0.9);
  s.lay(lm, '#f8f1e0', { lift: 1.1 });
  let rules = '';
  for (let q = 0; q < 17; q++) rules += rect(-196, -232 + q * 31, 392, 1.3);
  s.ink(await s.cut(L(rules), 0.5), '#8fa6ad', { salt: 0.4, alpha: 0.6, mul: 0.3 });
  s.ink(await s.cut(L(scribble(r, -178, -236, 350, 16, 31, 2.3, 9)), 0.4), '#27315a', { salt: 0.25, mul: 0.3 });
  fold(s, lm, true, lineDist(470, 530, -9));
  fold(s, lm, true, lineDist(500, 722, -9), -0.16);
  // a card with a painted hand
  const C = (svg) => at(svg, 1050, 520, 12),
    cm = await s.cut(C(rect(-180, -230, 360, 460, 4)), 0.7);
  s.lay(cm, '#fbf4e3', { lift: 1.1 });
  s.lay(await s.cut(C(rect(-160, -210, 320, 420, 2)), 0.7), '#e9b536', { lift: 0, edge: 0.4 });
  const paper = { w, h, px: s.px, height: s.tooth.map((v) => clamp(0.5 + v * 0.5)) },
    thick = new Float32Array(s.n);
  stampHand(paper, thick, 'card-hand', {
    x: 1046,
    y: 560,
    size: 150,
    deg: 12,
    left: true,
    color: '#a3402c',
    load: 1.02,
    weave: 0.6,
  });
  // the child's drawing in crayon: a house, a sun, a tree
  const D = (svg) => at(svg, 830, 850, -6);
  const dm = await s.cut(D(rect(-300, -215, 600, 430, 2)), 0.9);
  s.lay(dm, '#fdf8ea', { lift: 1.3 });
  const wob = (pts, wd = 9) => stroke(smooth(pts.map(([x, y]) => [x + r.bell() * 3, y + r.bell() * 3])), wd);
  const hatch = (x0, y0, x1, y1, gap, wd) => {
    let o = [];
    for (let x = x0; x <= x1; x += gap) {
      o.push([x + r.bell() * 4, y0 + r.bell() * 8], [x + gap * 0.5 + r.bell() * 4, y1 + r.bell() * 8]);
    }
    return stroke(smooth(o), wd);
  };
  const spin = [];
  for (let q = 0; q < 46; q++)
    spin.push([-190 + Math.cos(q * 0.62) * (6 + q * 0.88), -120 + Math.sin(q * 0.62) * (6 + q * 0.88)]);
  s.wax(await s.cut(D(stroke(smooth(spin), 9)), 0.6), '#eeb012', { press: 0.72 });
  let rays = '';
  for (let q = 0; q < 12; q++) {
    const a = q * 0.5236 + 0.1;
    rays += wob(
      [
        [-190 + Math.cos(a) * 58, -120 + Math.sin(a) * 58],
        [-190 + Math.cos(a) * r.range(84, 104), -120 + Math.sin(a) * r.range(84, 104)],
      ],
      8,
    );
  }
  s.wax(await s.cut(D(rays), 0.6), '#e39a16', { press: 0.66 });
  s.wax(await s.cut(D(hatch(-20, 6, 168, 140, 13, 10)), 0.6), '#c9705a', { press: 0.52 });
  s.wax(
    await s.cut(
      D(
        wob([
          [-24, 0],
          [-26, 145],
        ]) +
          wob([
            [-24, 145],
            [174, 143],
          ]) +
          wob([
            [172, 0],
            [174, 145],
          ]) +
          wob([
            [-44, 4],
            [74, -104],
          ]) +
          wob([
            [74, -106],
            [196, 4],
          ]) +
          wob([
            [-44, 4],
            [196, 2],
          ]),
      ),
      0.6,
    ),
    '#8e3a2d',
    { press: 0.74 },
  );
  s.wax(await s.cut(D(hatch(-4, -8, 150, -16, 11, 8) + hatch(40, -20, 110, -68, 11, 9)), 0.6), '#55728a', {
    press: 0.5,
  });
  s.wax(
    await s.cut(
      D(
        wob([
          [56, 142],
          [58, 72],
          [96, 70],
          [98, 142],
        ]) + hatch(62, 80, 92, 138, 9, 8),
      ),
      0.6,
    ),
    '#4a3428',
    { press: 0.6 },
  );
  s.wax(
    await s.cut(
      D(
        wob(
          [
            [122, 40],
            [152, 40],
            [152, 72],
            [122, 72],
            [122, 40],
          ],
          6,
        ) +
          wob(
            [
              [4, 40],
              [34, 40],
              [34, 72],
              [4, 72],
              [4, 40],
            ],
            6,
          ),
      ),
      0.6,
    ),
    '#3f5f78',
    { press: 0.7 },
  );
  s.wax(
    await s.cut(
      D(
        wob(
          [
            [238, 150],
            [236, 60],
          ],
          13,
        ),
      ),
      0.6,
    ),
    '#6b4a30',
    { press: 0.7 },
  );
  const leaf = [];
  for (let q = 0; q < 40; q++)
    leaf.push([236 + Math.cos(q * 0.7) * (10 + q * 1.05), 22 + Math.sin(q * 0.7) * (10 + q * 1.1)]);
  s.wax(await s.cut(D(stroke(smooth(leaf), 9)), 0.6), '#4f7a4a', { press: 0.62 });
  const grass = [];
  for (let x = -280; x < 286; x += 9) grass.push([x, 158 + (grass.length % 2 ? -12 : 10) + r.bell() * 5]);
  s.wax(await s.cut(D(stroke(smooth(grass), 7)), 0.6), '#63884c', { press: 0.66 });
  for (const [bx, by] of [
    [-70, -150],
    [-30, -172],
    [10, -142],
  ])
    s.wax(await s.cut(D(stroke(`M${bx - 16} ${by}q8 -12 16 0q8 -12 16 0`, 5)), 0.6), '#3a3a40', { press: 0.7 });
  // a small envelope overlapping, tied with thread
  const em = await envelope(s, 1230, 770, 360, 240, -24, '#c88f74', { back: true });
  s.lay(await s.cut(stroke('M1057 847L1403 693M1186 650L1275 892', 4), 0.8), '#f1e7cf', { lift: 0.25, edge: 1.4 });
  s.lay(
    await s.cut(
      stroke('M1231 770q-44 -40 -50 -4q4 26 50 4q34 -50 52 -14q0 24 -52 14q-18 30 -40 44M1231 770q10 26 34 40', 4),
      0.6,
    ),
    '#f1e7cf',
    { lift: 0.3, edge: 1.4 },
  );
  // the pencil, two crayons
  const pencil = async (x, y, deg, len, c) => {
    const g = (svg) => at(svg, x, y, deg);
    s.shadow(await s.cut(g(rect(0, -11, len + 50, 22, 8)), 0), 5, 9, 5, 0.5);
    s.lay(await s.cut(g(rect(0, -12, len, 8)), 0.3), mixc(c, '#ffffff', 0.22), { lift: 0 });
    s.lay(await s.cut(g(rect(0, -4.5, len, 9)), 0.3), c, { lift: 0 });
    s.lay(await s.cut(g(rect(0, 4, len, 8)), 0.3), mixc(c, '#1f1c1a', 0.34), { lift: 0 });
    s.lay(await s.cut(g(`<path d="M${len} -12q8 4 0 8q8 4 0 8.5q8 4 0 7.5L${len + 50} 1V-1Z"/>`), 0.2), '#dfbd8d', {
      lift: 0,
      edge: 1.2,
    });
    s.lay(await s.cut(g(`<path d="M${len + 34} -4.6L${len + 54} 0L${len + 34} 4.6Z"/>`), 0.1), '#2b2826', { lift: 0 });
    s.lay(await s.cut(g(rect(-26, -12, 28, 24, 1)), 0.2), '#a8a294', { lift: 0, edge: 1.6 });
    s.lay(await s.cut(g(rect(-48, -11, 24, 22, 7)), 0.2), '#bd7f70', { lift: 0 });
  };
  await pencil(560, 1128, -13, 330, '#3f5f68');
  const crayon = async (x, y, deg, c) => {
    const g = (svg) => at(svg, x, y, deg);
    s.shadow(await s.cut(g(rect(0, -13, 150, 26, 6)), 0), 5, 8, 5, 0.5);
    s.lay(await s.cut(g(`<path d="M0 -13H128L152 -5q6 5 0 10L128 13H0Z"/>`), 0.3), c, { lift: 0, edge: 1.8 });
    s.lay(await s.cut(g(rect(10, -14, 96, 28, 1)), 0.3), mixc(c, '#f0e2c0', 0.42), { lift: 0, edge: 1.2 });
    s.dim(await s.cut(g(rect(0, 5, 140, 9)), 0.3), '#7a6a5c', 0.4);
  };
  await crayon(1180, 1120, -34, '#d99a18');
  await crayon(1010, 1120, 8, '#a3402c');
  const lightM = new Float32Array(s.n);
  for (let y = 0, i = 0; y < h; y++)
    for (let x = 0; x < w; x++, i++) lightM[i] = step(1.1, 0.1, Math.hypot((x - 420) / w, (y - 260) / h));
  s.glow(lightM, '#ffe2a8', 0.13);
  s.dim(
    lightM.map((v) => 1 - v),
    '#8a7568',
    0.42,
  );
  return s.save(file, { vignette: 0.18 });
}

/** A typed page seen from too far to read: bars of grey, and bars of black where names were struck out. */
async function page(s, x, y, w, h, deg, r, { red = 0.2, color = '#f6efdf', lift = 1, seal = false, tilt = 0 } = {}) {
  const g = (svg) => at(svg, x, y, deg),
    m = await s.cut(g(rect(-w / 2, -h / 2, w, h, 1)), 0.7);
  s.lay(m, color, { lift });
  let text = rect(-w / 2 + 46, -h / 2 + 52, w * 0.42, 13),
    bars = '';
  const gap = 24;
  for (let yy = -h / 2 + 104, n = 0; yy < h / 2 - 60; yy += gap, n++) {
    if (n % 7 === 6) continue;
    const end = w / 2 - 46 - (n % 7 === 5 ? r.range(90, 220) : r.range(0, 26));
    for (let xx = -w / 2 + 46; xx < end - 12;) {
      const ww = Math.min(r.range(16, 74), end - xx);
      if (r() < red) bars += rect(xx - 3, yy - 6, ww + r.range(6, 60), 18);
      else text += rect(xx, yy, ww, 5.6, 1.5);
      xx += ww + 9;
    }
  }
  s.ink(await s.cut(g(text), 0.7), '#6f6a62', { salt: 0.75, mul: 0.2, alpha: 0.62 });
  s.ink(await s.cut(g(bars), 0.8), P.ink, { salt: 0.32, mul: 0.1 });
  if (seal) {
    let z = '';
    for (const [q, k] of [
      [64, 5],
      [54, 2],
      [34, 3],
    ])
      z += `<circle cx="${w / 2 - 120}" cy="${h / 2 - 120}" r="${q}" fill="none" stroke="#000" stroke-width="${k}"/>`;
    for (let q = 0; q < 32; q++) {
      const a = (q * Math.PI) / 16;
      z += stroke(
        `M${w / 2 - 120 + Math.cos(a) * 40} ${h / 2 - 120 + Math.sin(a) * 40}L${w / 2 - 120 + Math.cos(a + 0.07) * 49} ${h / 2 - 120 + Math.sin(a + 0.07) * 49}`,
        3,
      );
    }
    s.ink(await s.cut(g(z), 1), '#8e3a2d', { salt: 0.95, mul: 0.5, alpha: 0.8 });
  }
  return m;
}
async function clip(s, x, y, deg, c = '#b3ab9a', z = 1) {
  const d = 'M0 44V-30a17 17 0 0 1 34 0V52a12 12 0 0 1 -24 0V-22a6.5 6.5 0 0 1 13 0V40';
  s.lay(await s.cut(at(stroke(d, 4.4), x, y, deg, z), 0.2), c, { lift: 0.35, edge: 1.9, shade: 0.5 });
}

export async function documents(file) {
  const w = 1600,
    h = 1067,
    s = new Sheet(w, h, 'documents'),
    r = rng('documents');
  s.ground('#5f675f', '#4d554f', { mottle: 2.4, grain: 2 }); // a felt of grey-green
  const folder = async (x, y, fw, fh, deg, c, tab) => {
    const g = (svg) => at(svg, x, y, deg);
    s.lay(
      await s.cut(
        g(`<path d="M${-fw / 2} ${-fh / 2}H${-fw / 2 + tab}l14 -34h150l14 34H${fw / 2}V${fh / 2}H${-fw / 2}Z"/>`),
        0.9,
      ),
      c,
      { lift: 1.2, mottle: 1.6 },
    );
  };
  await folder(420, 500, 860, 640, -8, '#b08d5c', 90);
  await page(s, 430, 520, 560, 720, -12, r, { red: 0.12 });
  await folder(1190, 640, 900, 660, 7, '#c7a670', 480);
  await page(s, 1240, 560, 560, 740, 9, r, { red: 0.1, color: '#ece3ce' });
  await page(s, 1060, 640, 580, 760, 2.5, r, { red: 0.2, seal: true, lift: 1.2 });
  await page(s, 520, 760, 540, 700, 5, r, { red: 0.26, color: '#f9f3e4', lift: 1.3 });
  const note = await s.cut(at(rect(-95, -95, 190, 190, 1), 856, 330, -7), 0.8);
  s.lay(note, '#efbb33', { lift: 1, to: '#e2a51f' });
  s.ink(await s.cut(at(scribble(r, -76, -40, 112, 4, 32, 3, 10), 856, 330, -7), 0.5), '#33302c', { salt: 0.4 });
  await clip(s, 830, 262, -6, '#b9b2a2', 1.05);
  await clip(s, 340, 408, 6);
  await clip(s, 1450, 180, 14, '#a08a5a', 1);
  await clip(s, 140, 150, 62, '#b3ab9a', 1.1);
  await clip(s, 236, 104, -28, '#a86b4a', 1.1);
  const lm = new Float32Array(s.n);
  for (let y = 0, i = 0; y < h; y++)
    for (let x = 0; x < w; x++, i++) lm[i] = step(1.0, 0.1, Math.hypot((x - 760) / w, (y - 380) / h));
  s.glow(lm, '#ffe2a8', 0.1);
  s.dim(
    lm.map((v) => 1 - v),
    '#6d665e',
    0.45,
  );
  return s.save(file, { vignette: 0.2 });
}

export async function reportCover(file) {
  const w = 1200,
    h = 1697,
    s = new Sheet(w, h, 'report-cover'),
    r = rng('report-cover');
  s.ground('#f2e8d3', '#eadfc6', { mottle: 1.4, grain: 1.3 });
  // one plate of ink, cut into bars that stand straight at the left and bend out of line to the right
  const top = 470,
    bot = 1500;
  let bars = '';
  const N = 13;
  for (let q = 0; q < N; q++) {
    const x = 110 + q * 77,
      t = q / (N - 1),
      bend = Math.max(0, t - 0.42) ** 1.7 * 290,
      wd = 39;
    const c = (dx) => {
      const pts = [];
      for (let v = 0; v <= 1.001; v += 0.1)
        pts.push([
          x + dx + bend * Math.sin(v * Math.PI) * Math.sin(v * Math.PI * (1 + t * 0.9)) * (q % 2 ? 1 : 0.9),
          mix(top, bot, v),
        ]);
      return pts;
    };
    if (q === 8) continue; // where a bar is missing there is light
    bars += `<path d="${smooth(c(0))}L${smooth(c(wd).reverse()).slice(1)}Z"/>`;
  }
  const sun = await s.cut(`<path d="M640 ${top - 0}H790V${bot}H640Z"/>`, 1),
    lightP = await s.cut(
      poly([
        [700, top],
        [772, top],
        [960, bot + 40],
        [610, bot + 40],
      ]),
      1.4,
    );
  s.ink(lightP, '#efb211', { salt: 0.4, mul: 0.12, dx: 5, dy: -4 });
  s.ink(await s.cut(bars, 1.3), '#1f1c1a', { salt: 0.42, mul: 0.04, bite: 0.6 });
  // the offset second pull, barely: the same plate in clay, out of register
  s.ink(await s.cut(bars, 1.3), '#b9562f', { salt: 0.95, mul: 0.9, alpha: 0.35, dx: -6, dy: 5 });
  const plate = [];
  for (let q = 0; q < 260; q++) {
    const x = r.range(80, 1130),
      y = r.range(top - 30, bot + 30);
    plate.push(stroke(`M${x} ${y}l${r.range(-3, 3)} ${r.range(14, 50)}`, r.range(0.8, 2)));
  }
  s.ink(await s.cut(plate.join(''), 1), '#2b2826', { salt: 0.7, mul: 0.2, alpha: 0.5 });
  // where a title would stand: bars, as if struck out
  s.ink(
    await s.cut(
      rect(110, 150, 640, 66) + rect(110, 240, 470, 66) + rect(110, 345, 300, 16) + rect(424, 345, 120, 16),
      1.1,
    ),
    P.ink,
    { salt: 0.36, mul: 0.05 },
  );
  s.ink(await s.cut(rect(110, 1562, 250, 12) + rect(110, 1588, 180, 12), 0.9), '#4a4540', { salt: 0.6 });
  s.ink(await s.cut(rect(110, 100, 980, 4), 0.8), P.ink, { salt: 0.4 });
  // the spine's crease, two staples, a curl of shadow at the fore-edge
  for (let y = 0, i = 0; y < h; y++)
    for (let x = 0; x < w; x++, i++) {
      const k =
        1 -
        0.3 * Math.exp(-x / 16) -
        0.12 * Math.exp(-(((x - 44) / 5) ** 2)) +
        0.06 * Math.exp(-(((x - 53) / 6) ** 2)) -
        0.05 * step(w - 120, w, x);
      for (let q = 0; q < 3; q++) s.px[i * 3 + q] *= k;
    }
  s.lay(await s.cut(rect(16, 420, 5, 74, 2) + rect(16, 1200, 5, 74, 2), 0.2), '#a9a497', { lift: 0.3, edge: 1.8 });
  return s.save(file, { vignette: 0.1 });
}

export async function radio(file) {
  const w = 1600,
    h = 1067,
    s = new Sheet(w, h, 'radio'),
    r = rng('radio');
  const hgt = weave(w, h, 'linen', 5),
    a = rgb('#e8dcc2'),
    st = noise(w, h, 'linen-s', 240, { octaves: 4 });
  s.paint((x, y, i) => {
    const k = 0.82 + hgt[i] * 0.22 + st[i] * 0.03;
    return a.map((v) => v * k);
  });
  const tb = 850; // the table's edge
  // the voice, sewn: upright stitches in three colours of thread, their length its loudness
  const env = wave('voice', 120, 3),
    env2 = wave('voice2', 34, 2),
    cols = ['#efae10', '#b9562f', '#3f5f70', '#4f6446'],
    sets = cols.map(() => '');
  const mid = 470;
  for (let x = 590, k = 0; x < 1540; x += 11.5, k++) {
    const t = (x - 590) / 950,
      word = clamp(0.34 + env(x) * 0.75),
      amp = (16 + 250 * word * (0.55 + 0.45 * Math.abs(env2(x)))) * step(0, 0.1, t) * step(1.02, 0.86, t) + 7;
    const c = t > 0.36 && t < 0.47 ? 1 : t > 0.66 && t < 0.74 ? 2 : 0;
    const jx = r.bell() * 1.3;
    sets[c] += stroke(
      `M${x + jx} ${mid - amp * r.range(0.86, 1.02)}L${x + r.bell() * 1.6} ${mid + amp * r.range(0.8, 0.98)}`,
      7.4,
    );
  }
  for (let c = 0; c < 3; c++)
    if (sets[c]) {
      const m = await s.cut(sets[c], 0.5);
      s.lay(m, cols[c], { lift: 0.26, edge: 2, grain: 2.6, shade: 0.5 });
      const tw = new Float32Array(s.n);
      for (let y = 0, i = 0; y < h; y++)
        for (let x = 0; x < w; x++, i++) tw[i] = m[i] * (0.5 + 0.5 * Math.sin((x * 0.55 + y * 0.85) * 1.15));
      s.dim(tw, '#b8a58c', 0.55);
    }
  // running threads that carry it from the microphone, and away
  const run = async (f, c, x0, x1, dash, wd = 4.6) => {
    const pts = [];
    for (let x = x0; x <= x1; x += 14) pts.push([x, f(x)]);
    const m = await s.cut(stroke(smooth(pts), wd, dash ? `stroke-dasharray="${dash}"` : ''), 0.5);
    s.lay(m, c, { lift: 0.2, edge: 1.9, grain: 2.4, shade: 0.45 });
  };
  const w1 = wave('r1', 150, 2),
    w2 = wave('r2', 190, 2);
  await run((x) => mid + w1(x) * 12 * step(400, 700, x), '#8e3a2d', 400, 1610, '');
  await run((x) => mid - 318 + w2(x) * 26 + (x < 620 ? (620 - x) * 0.62 : 0), '#3f5f70', 430, 1610, '17 13');
  await run((x) => mid + 296 + w1(x + 999) * 20 - (x < 620 ? (620 - x) * 0.62 : 0), '#4f6446', 430, 1610, '17 13');
  // table
  s.lay(await s.cut(`<path d="M-20 ${tb}H${w + 20}V${h + 20}H-20Z"/>`, 1.2), '#5a4332', {
    lift: 1,
    to: '#3f2e22',
    mottle: 2,
  });
  let grain = '';
  for (let q = 0; q < 90; q++) {
    const x = r.range(-50, w),
      y = r.range(tb + 12, h);
    grain += stroke(
      `M${x} ${y}q${r.range(60, 120)} ${r.range(-5, 5)} ${r.range(160, 300)} ${r.range(-3, 3)}`,
      r.range(0.9, 2),
    );
  }
  s.ink(await s.cut(grain, 1), '#8a6a4c', { salt: 0.9, mul: 0, alpha: 0.5 });
  // the microphone: foot, arm, body, the mesh
  s.lay(await s.cut(disc(330, 892, 150, 34), 0.6), '#26282b', { lift: 1, tint: [20, 12, 8] });
  s.lay(await s.cut(disc(330, 884, 146, 30), 0.5), '#3d4145', { lift: 0, edge: 1.2 });
  s.lay(await s.cut(rect(318, 640, 24, 246, 4), 0.4), '#55595b', { lift: 0.7, to: '#2e3133', angle: 0, edge: 1.6 });
  s.lay(
    await s.cut(
      `<path d="M196 470V560Q196 690 330 690Q464 690 464 560V470" fill="none" stroke="#000" stroke-width="17" stroke-linecap="round"/>`,
      0.4,
    ),
    '#4a4e50',
    { lift: 1, edge: 1.7 },
  );
  const head = 'M224 330Q224 218 330 218Q436 218 436 330V540Q436 646 330 646Q224 646 224 540Z',
    hm = await s.cut(`<path d="${head}"/>`, 0.5);
  s.lay(hm, '#b3a98f', { lift: 1.4, to: '#6f6857', angle: 0, mottle: 1.4, edge: 1.4 });
  let mesh = '';
  for (let y = 232; y < 452; y += 15)
    for (let x = 236 + (((y / 15) % 2) | 0) * 8; x < 432; x += 16) {
      const q = Math.hypot((x - 330) / 98, y < 330 ? (y - 330) / 100 : 0);
      if (q < 0.97) mesh += disc(x, y, 4.6);
    }
  const mm = await s.cut(mesh, 0.2);
  s.lay(mm, '#3a3630', { lift: 0, edge: -1.6 });
  s.lay(await s.cut(rect(216, 452, 228, 36, 4), 0.5), '#efb211', { lift: 0.5, edge: 1.4, to: '#c58d2c', angle: 0 });
  let ribs = '';
  for (let y = 512; y < 620; y += 22)
    ribs += rect(246 + Math.max(0, y - 560) * 0.32, y, 168 - Math.max(0, y - 560) * 0.64, 8, 4);
  s.lay(await s.cut(ribs, 0.3), '#57503f', { lift: 0, edge: -1.4 });
  const shine = new Float32Array(s.n);
  for (let y = 0, i = 0; y < h; y++)
    for (let x = 0; x < w; x++, i++) shine[i] = hm[i] * Math.exp(-(((x - 272) / 20) ** 2));
  s.glow(shine, '#fff4d8', 0.36);
  // a small recorder on the table
  const R = (svg) => at(svg, 1230, 918, -3);
  s.lay(await s.cut(R(rect(-190, -52, 380, 104, 14)), 0.5), '#2f3336', { lift: 1.1, to: '#1f2224', edge: 1.5 });
  s.lay(await s.cut(R(rect(-166, -32, 150, 64, 6)), 0.4), '#d9c690', { lift: 0, edge: -1.4 });
  let lv = '';
  for (let q = 0; q < 15; q++) {
    const z = 6 + Math.abs(Math.sin(q * 1.7)) * 18;
    lv += rect(-154 + q * 9, -z, 4.5, z * 2);
  }
  s.ink(await s.cut(R(lv), 0.3), '#3a3326', { salt: 0.3 });
  s.lay(await s.cut(R(disc(40, 0, 20) + disc(94, 0, 15) + disc(140, 0, 15)), 0.3), '#5c6164', {
    lift: 0.25,
    edge: 1.7,
  });
  s.lay(await s.cut(R(disc(40, 0, 9)), 0.2), '#a8402c', { lift: 0 });
  s.lay(await s.cut(stroke(`M470 892C640 960 820 860 1040 930`, 8), 0.6), '#1f2122', { lift: 0.5, edge: 1.4 });
  return s.save(file, { vignette: 0.18, chroma: '4:2:0' });
}
