// Cut-paper landscapes and streets: the road to the prison, hills, marches, three buses.
import {
  Sheet,
  P,
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
  ridge,
  smooth,
  turn,
} from './kit.mjs';

const W = 1600,
  H = 1067;

/** Mist: whiteness gathering toward the foot of a layer. */
export function mist(sheet, y0, y1, color, k, seed) {
  const n = noise(sheet.w, sheet.h, seed, 420, { cellY: 90, octaves: 4 });
  const m = new Float32Array(sheet.n);
  for (let y = 0, i = 0; y < sheet.h; y++)
    for (let x = 0; x < sheet.w; x++, i++)
      m[i] = step(y0, (y0 + y1) / 2, y) * step(y1 + (y1 - y0) * 0.9, y1, y) * clamp(0.62 + n[i] * 0.5);
  sheet.veil(m, color, k);
}

/** Fine carved lines that follow a slope (as in a lino cut). */
export function carve(r, f, x0, x1, from, to, n, lean = 0) {
  let out = '';
  for (let i = 0; i < n; i++) {
    const x = r.range(x0, x1),
      d = r.range(from, to),
      len = r.range(24, 90),
      pts = [];
    for (let q = 0; q <= 4; q++) {
      const xx = x + (q / 4) * len;
      pts.push([xx + lean * d * 0.2, f(xx) + d * (1 + (0.1 * q) / 4)]);
    }
    out += stroke(smooth(pts), r.range(1, 2.6));
  }
  return out;
}

export async function hills(file) {
  const s = new Sheet(W, H, 'hills'),
    r = rng('hills');
  s.ground('#e9e2cf', '#efe6cf');
  const sun = await s.cut(disc(1130, 250, 86), 1.4);
  s.lay(sun, '#f2c65c', { lift: 0.35, shade: 0.2 });
  const tones = ['#cfd3c4', '#b9c2b1', '#a3b09c', '#8b9c85', '#74886f', '#5d7360', '#4a614f', '#394f42', '#2a3b33'];
  for (let k = 0; k < tones.length; k++) {
    const t = k / (tones.length - 1),
      y0 = 318 + k * 76 + k * k * 1.2,
      amp = 66 - k * 3 + (k % 2) * 16,
      a = wave('h' + k, 560 - k * 34, 4),
      b = wave('hb' + k, 130, 3);
    const peak = 380 + ((k * 613) % 1000),
      f = (x) => y0 - a(x) * amp - b(x) * (9 + k) - 78 * (1 - t * 0.7) * Math.exp(-(((x - peak) / 260) ** 2));
    // a pale torn rim shows under each sheet
    const under = await s.cut(
      ridge(W, H, (x) => f(x) - 3.4),
      2.6,
    );
    s.lay(under, mixc(tones[k], '#f6f0e0', 0.62), { lift: 0.7 + t * 0.6, shade: 0.26 + t * 0.1, edge: 0.6 });
    const m = await s.cut(ridge(W, H, f), 1.6);
    s.lay(m, tones[k], { lift: 0, edge: 0.8, mottle: 1.7, grain: 1.2 });
    if (k > 2) {
      const c = await s.cut(carve(r, f, -60, W, 16, 74 + k * 4, 46 + k * 14), 1.2);
      s.ink(c, mixc(tones[k], k > 6 ? '#93a585' : '#f1ecd9', 0.42), { salt: 0.9, mul: 0, alpha: 0.55 });
    }
    if (k < 8) mist(s, y0 + 6, y0 + 118, '#f1ead8', 0.62 - t * 0.28, 'mist' + k);
  }
  return s.save(file, { vignette: 0.12 });
}

export async function prisonRoad(file) {
  const s = new Sheet(W, H, 'prison-road'),
    r = rng('prison-road'),
    hz = 560;
  s.ground('#8796a0', '#e9c98f');
  // the sky in torn strips, lighter and warmer toward the hill
  const sky = ['#7d8f9c', '#93a1a6', '#aeb2a9', '#cbbf9f', '#e4c98c', '#f1d27a'];
  for (let k = 1; k < sky.length; k++) {
    const a = wave('sky' + k, 420, 4),
      y = 66 + k * 84 + (k > 3 ? -k * 3 : 0);
    const f = (x) => y - a(x) * 26 + Math.abs(x - 880) * 0.03;
    s.lay(
      await s.cut(
        ridge(W, H, (x) => f(x) - 3),
        2.4,
      ),
      mixc(sky[k], '#fff6e2', 0.55),
      { lift: 0.4, shade: 0.18, edge: 0.5 },
    );
    s.lay(await s.cut(ridge(W, H, f), 1.4), sky[k], { lift: 0, mottle: 1.6 });
  }
  const halo = new Float32Array(s.n);
  for (let y = 0, i = 0; y < H; y++)
    for (let x = 0; x < W; x++, i++) {
      const d = Math.hypot((x - 1010) / 520, (y - 520) / 300);
      halo[i] = step(1, 0, d);
    }
  s.glow(halo, '#ffd66b', 0.3);
  const a = wave('far', 380, 4);
  s.lay(
    await s.cut(
      ridge(W, H, (x) => hz - 86 - a(x) * 38 - 40 * Math.exp(-(((x - 250) / 200) ** 2))),
      1.6,
    ),
    '#8f8f86',
    { lift: 0.6, mottle: 1.5 },
  );
  const b = wave('last', 300, 3),
    hillF = (x) => hz + 22 - 218 * Math.exp(-(((x - 1060) / 360) ** 2)) - b(x) * 11;
  s.lay(
    await s.cut(
      ridge(W, H, (x) => hillF(x) - 3),
      2.2,
    ),
    '#c9b692',
    { lift: 1, shade: 0.3, edge: 0.6 },
  );
  s.lay(await s.cut(ridge(W, H, hillF), 1.6), '#6a6f5c', { lift: 0, to: '#565d50', mottle: 2 });
  s.ink(await s.cut(carve(r, hillF, 640, 1500, 14, 150, 110), 1.2), '#9c9878', { salt: 0.9, mul: 0, alpha: 0.5 });
  // the building: long, low, one block after another, blind but for slits; two towers without windows
  const wall = [
    [628, 556, 700, 62],
    [700, 520, 250, 60],
    [968, 506, 300, 70],
    [1286, 532, 150, 60],
  ];
  const tower = [
    [604, 470, 40, 150],
    [1424, 452, 44, 170],
  ];
  for (const [x, y, w, h] of wall)
    s.lay(
      await s.cut(
        poly([
          [x, y],
          [x + w, y - 4],
          [x + w, y + h + 14],
          [x, y + h + 14],
        ]),
        0.5,
      ),
      '#d3c5a6',
      { lift: 0.5, to: '#a99a7e', angle: 0, mottle: 1.2 },
    );
  for (const [x, y, w, h] of tower) {
    s.lay(await s.cut(rect(x, y, w, h), 0.5), '#c6b794', { lift: 0.7, to: '#8f836c', angle: 0 });
    s.lay(await s.cut(rect(x - 9, y - 12, w + 18, 26), 0.5), '#5b5648', { lift: 0.4 });
  }
  let slits = '';
  for (const [x, y, w, h] of wall)
    for (let q = x + 26; q < x + w - 20; q += 27) slits += rect(q, y + h * 0.36, 7, h * 0.34);
  s.ink(await s.cut(slits, 0.5), '#3a3833', { salt: 0.3, mul: 0 });
  s.lay(await s.cut(`<path d="M560 600L1520 588L1520 640L560 642Z"/>`, 0.5), '#b7a888', {
    lift: 0.4,
    to: '#8d8069',
    angle: 0,
  });
  let posts = '';
  for (let q = 580; q < 1520; q += 33) posts += rect(q, 574, 2.6, 40);
  posts += rect(560, 580, 960, 1.6) + rect(560, 588, 960, 1.6);
  s.ink(await s.cut(posts, 0.5), '#46423a', { salt: 0.4, mul: 0.2 });
  // fields
  const fields = [
    ['#8a8562', 626, 20],
    ['#75714f', 690, 26],
    ['#5f5f44', 778, 30],
    ['#484c39', 892, 34],
  ];
  for (let k = 0; k < fields.length; k++) {
    const [c, y, amp] = fields[k],
      n = wave('field' + k, 500, 3),
      f = (x) => y - n(x) * amp + (k % 2 ? 1 : -1) * (x - 800) * 0.03;
    s.lay(
      await s.cut(
        ridge(W, H, (x) => f(x) - 3),
        2.4,
      ),
      mixc(c, '#f0e3c2', 0.5),
      { lift: 0.7 + k * 0.2, shade: 0.26, edge: 0.6 },
    );
    s.lay(await s.cut(ridge(W, H, f), 1.6), c, { lift: 0, mottle: 2 });
    s.ink(await s.cut(carve(r, f, -60, W, 12, 70 + k * 24, 60 + k * 12), 1.4), mixc(c, '#e9d9a8', 0.38), {
      salt: 0.9,
      mul: 0,
      alpha: 0.55,
    });
  }
  // the road: widening toward us, its dust catching the dawn
  const L = [
      [1075, 603],
      [1068, 640],
      [1015, 684],
      [830, 760],
      [640, 872],
      [420, 1090],
    ],
    R = [
      [1089, 603],
      [1092, 640],
      [1068, 694],
      [980, 792],
      [960, 908],
      [1010, 1090],
    ];
  const road = (o) => {
    const l = smooth(L.map(([x, y], k) => [x - o * k, y])),
      rr = smooth(R.map(([x, y], k) => [x + o * k, y]).reverse());
    return `<path d="${l}L${rr.slice(1)}Z"/>`;
  };
  s.lay(await s.cut(road(2.4), 2), '#fbf0d4', { lift: 0.9, shade: 0.3, edge: 0.6 });
  s.lay(await s.cut(road(0), 1.2), '#e2cd9c', { lift: 0, to: '#c2a878', mottle: 2 });
  s.lay(await s.cut(rect(1060, 556, 44, 50), 0.4), '#3f3b34', { lift: 0.2, edge: -1 }); // the gate
  const tracks =
    stroke(smooth(L.map(([x, y], k) => [mix(x, R[k][0], 0.3), y])), 5) +
    stroke(smooth(L.map(([x, y], k) => [mix(x, R[k][0], 0.7), y])), 5);
  s.ink(await s.cut(tracks, 2), '#a08657', { salt: 0.95, mul: 0.4, alpha: 0.55 });
  s.glow(halo, '#ffcf5a', 0.13);
  return s.save(file, { vignette: 0.18 });
}

export async function march(file) {
  const s = new Sheet(W, H, 'march'),
    r = rng('march');
  s.ground('#efe5cd', '#e4d5b4');
  const a = wave('roof', 200, 2); // a skyline of plain blocks, very pale
  let roofs = '';
  for (let x = -10; x < W; x += 0) {
    const w = r.range(70, 170);
    roofs += rect(x, 250 + r.range(-70, 80), w + 1, 900);
    x += w;
  }
  s.lay(await s.cut(roofs, 0.8), '#ddd0b2', { lift: 0.4, shade: 0.14 });
  mist(s, 380, 620, '#f1e7d0', 0.6, 'march-mist');
  const boards = [
    '#f3ebd8',
    '#d9c49a',
    '#b9562f',
    '#5b7886',
    '#7f9670',
    '#e8dcc0',
    '#8e3a2d',
    '#3f5a66',
    '#c9b78f',
    '#f3ebd8',
  ];
  const coats = ['#5a6468', '#6b5a52', '#4e5a4c', '#7b6a5a', '#44525e', '#574453', '#8a7a66'];
  const rows = 6,
    clear = (x, k) => k >= 3 && x > 330 && x < 1270; // nobody's placard in front of the cloth
  for (let k = 0; k < rows; k++) {
    const t = k / (rows - 1),
      y = 560 + k * 84 + k * k * 5,
      sc = 0.46 + k * 0.17,
      n = Math.round(15 - k * 1.7);
    for (let q = 0; q < n; q++) {
      // placards of this row: blank, held up by sticks
      const x = ((q + 0.5 + r.bell() * 0.24) * W) / n,
        w = r.range(130, 200) * sc * 0.86,
        h = r.range(92, 136) * sc * 0.9,
        up = (k < 3 ? r.range(170, 420) : r.range(170, 260)) * sc + 50,
        deg = r.bell() * 7;
      const kind = r(),
        yes = r() < 0.08,
        c0 = r.pick(boards);
      if (clear(x, k)) continue;
      const base = y + 30,
        g = (svg) => turn(svg, deg, x, base),
        top = base - up - h * 0.6,
        c = k > 0 && yes ? P.yellow : c0;
      s.lay(await s.cut(g(rect(x - 3.2 * sc, base - up, 6.4 * sc, up + 60)), 0.6), '#8a6b48', {
        lift: 0.35,
        shade: 0.3,
      });
      const shape =
        kind < 0.8
          ? rect(x - w / 2, top, w, h, 2)
          : kind < 0.88
            ? disc(x, top + h / 2, h * 0.56)
            : poly([
                [x - w / 2, top + 6],
                [x + w / 2, top - 4],
                [x + w * 0.46, top + h],
                [x - w * 0.48, top + h - 5],
              ]);
      s.lay(await s.cut(g(shape), 1.1), mixc(c, '#dccfb2', 0.42 - t * 0.36), {
        lift: 0.5 + k * 0.14,
        shade: 0.32,
        mottle: 1.6,
      });
    }
    if (k === 3) {
      // the long yellow cloth between its poles
      const yt = 462,
        sag = 34,
        pts = (dy, g) =>
          Array.from({ length: 9 }, (_, q) => {
            const u = q / 8;
            return [400 + u * 800, yt + dy + Math.sin(u * Math.PI) * g + Math.sin(u * 9) * 4];
          });
      s.lay(
        await s.cut(
          turn(rect(390, yt - 44, 13, 520), -2, 396, yt + 300) + turn(rect(1197, yt - 50, 13, 520), 2, 1203, yt + 300),
          0.6,
        ),
        '#7b5d3f',
        { lift: 0.6 },
      );
      const cloth = await s.cut(
        `<path d="${smooth(pts(0, sag))}L${smooth(pts(168, sag + 18).reverse()).slice(1)}Z"/>`,
        1.2,
      );
      s.lay(cloth, '#e9ad1d', { lift: 1.2, mottle: 1.8, grain: 1.6, shade: 0.42 });
      const fd = noise(W, H, 'mf', 74, { cellY: 700, octaves: 2 }),
        m = new Float32Array(s.n),
        l = new Float32Array(s.n);
      for (let i = 0; i < s.n; i++) {
        m[i] = cloth[i] * clamp(fd[i]);
        l[i] = cloth[i] * clamp(-fd[i]);
      }
      s.dim(m, '#b97a18', 0.6);
      s.glow(l, '#ffdf80', 0.3);
    }
    // the crowd: cut-outs, shoulder to shoulder, nobody in particular; each its own piece of paper
    const piles = Array.from({ length: 4 }, () => '');
    for (let x = -30 + (k % 2) * 30, q = 0; x < W + 60; x += 62 * sc * r.range(0.88, 1.14), q++) {
      const z = sc * r.range(0.88, 1.1),
        hy = y + r.range(-14, 16) * sc,
        tilt = r.bell() * 5;
      piles[q % 4] +=
        `<g transform="translate(${x.toFixed(1)} ${hy.toFixed(1)}) rotate(${tilt.toFixed(1)}) scale(${z.toFixed(3)})"><path d="M-27 0C-27 -38 27 -38 27 0C27 18 18 30 12 34L12 42C38 45 66 52 72 96L78 900H-78L-72 96C-66 52 -38 45 -12 42L-12 34C-18 30 -27 18 -27 0Z"/></g>`;
    }
    for (let q = 0; q < 4; q++)
      s.lay(
        await s.cut(piles[q], 0.9),
        mixc(
          mixc(coats[(k * 3 + q * 2) % coats.length], '#d6c8aa', Math.max(0, 0.58 - t * 0.7)),
          '#1d2024',
          Math.max(0, t - 0.55) * 0.95,
        ),
        { lift: 0.45 + k * 0.1, shade: 0.3, mottle: 2, edge: 0.8 },
      );
    if (k < 3) mist(s, y + 10, y + 150, '#efe4cb', 0.34 - k * 0.08, 'mm' + k);
  }
  return s.save(file, { vignette: 0.16 });
}

export async function threeBuses(file) {
  const s = new Sheet(W, H, 'three-buses'),
    r = rng('three-buses');
  s.ground('#1b2433', '#2c3a4b', { mottle: 2 });
  let stars = '';
  for (let q = 0; q < 60; q++) stars += disc(r.range(0, W), r.range(0, 260), r.range(0.8, 2.0));
  s.glow(await s.cut(stars, 0), '#f3e3b6', 0.5);
  for (const [k, c, y, amp] of [
    [0, '#33425a', 236, 64],
    [1, '#2c3a4e', 330, 70],
    [2, '#253243', 424, 56],
    [3, '#1f2a38', 512, 42],
    [4, '#18212b', 590, 24],
  ]) {
    const n = wave('nb' + k, 440 - k * 50, 4),
      f = (x) => y - n(x) * amp;
    s.lay(
      await s.cut(
        ridge(W, H, (x) => f(x) - 2.6),
        2.2,
      ),
      mixc(c, '#8f9aa0', 0.4),
      { lift: 0.8, edge: 0.5, tint: [6, 8, 14] },
    );
    s.lay(await s.cut(ridge(W, H, f), 1.4), c, { lift: 0, mottle: 2 });
    s.ink(await s.cut(carve(r, f, -60, W, 14, 76, 70), 1.2), mixc(c, '#9fb0b8', 0.35), {
      salt: 0.9,
      mul: 0,
      alpha: 0.4,
    });
  }
  // road, coming from the left, far, toward the right, near
  s.lay(
    await s.cut(
      poly([
        [-20, 634],
        [W + 20, 744],
        [W + 20, H + 20],
        [-20, H + 20],
      ]),
      1.6,
    ),
    '#2b2f33',
    { lift: 1, tint: [6, 8, 14], mottle: 2 },
  );
  s.lay(
    await s.cut(
      poly([
        [-20, 792],
        [W + 20, 1046],
        [W + 20, H + 20],
        [-20, H + 20],
      ]),
      2,
    ),
    '#1c211f',
    { lift: 0.9, tint: [4, 6, 8], mottle: 2.2 },
  );
  let dashes = '';
  for (let q = 0; q < 12; q++) {
    const t = (q / 11) ** 1.3,
      x = mix(-10, W, t),
      y = mix(752, 985, t),
      l = mix(44, 120, t),
      th = mix(4, 10, t);
    dashes += turn(rect(x, y, l, th), 8.4, x, y);
  }
  s.ink(await s.cut(dashes, 1), '#b5a983', { salt: 0.7, mul: 0, alpha: 0.6 });
  // three buses, the nearest largest
  const bus = async (x, y, z, c, c2, lit) => {
    const w = 470 * z,
      h = 176 * z,
      tilt = 4.0,
      g = (svg) => turn(svg, tilt, x, y),
      M = (svg, q = 0.6) => s.cut(g(svg), q);
    const sh = await M(disc(x + w / 2, y + 6 * z, w * 0.54, 15 * z), 0);
    s.dim(blur(sh, W, H, 9 * z + 2), '#05070a', 0.75);
    s.lay(
      await M(
        `<path d="M${x} ${y - 18 * z}V${y - h + 16 * z}Q${x} ${y - h} ${x + 20 * z} ${y - h}H${x + w - 34 * z}Q${x + w - 4 * z} ${y - h} ${x + w} ${y - h + 40 * z}L${x + w + 6 * z} ${y - 18 * z}Z"/>`,
      ),
      c,
      { lift: 0.9, tint: [4, 6, 10], mottle: 1.6, shade: 0.5 },
    );
    s.lay(await M(rect(x + 1, y - 66 * z, w + 2 * z, 24 * z), 0.6), c2, { lift: 0.12, edge: 0.8, mottle: 1.4 });
    let wins = '';
    for (let q = 0; q < 7; q++) wins += rect(x + (22 + q * 56) * z, y - h + 26 * z, 46 * z, 54 * z, 5 * z);
    const wm = await M(
      wins +
        `<path d="M${x + w - 50 * z} ${y - h + 24 * z}H${x + w - 24 * z}Q${x + w - 8 * z} ${y - h + 26 * z} ${x + w - 4 * z} ${y - h + 52 * z}L${x + w - 2 * z} ${y - h + 88 * z}H${x + w - 50 * z}Z"/>`,
    );
    s.lay(wm, lit, { lift: 0, edge: -1.1, mottle: 2, to: mixc(lit, '#7c5f2a', 0.45), angle: 90 });
    s.glow(blur(wm, W, H, 22 * z + 6), '#f2b84a', 0.26);
    for (const q of [0.2, 0.8]) {
      s.lay(await M(disc(x + w * q, y - 12 * z, 31 * z)), '#14161a', { lift: 0.4, tint: [2, 3, 5] });
      s.lay(await M(disc(x + w * q, y - 12 * z, 13 * z)), '#6c6a64', { lift: 0.1 });
    }
    s.lay(await M(disc(x + w + 1 * z, y - 38 * z, 6 * z, 9 * z)), '#ffe6a6', { lift: 0 });
    s.lay(await M(rect(x - 1, y - 44 * z, 5 * z, 16 * z)), '#93382c', { lift: 0 });
    // headlights: a wedge that fades
    const beam = new Float32Array(s.n),
      bx = x + w * 0.998 * Math.cos(0.07),
      by = y - 38 * z + w * Math.sin(0.07);
    for (let yy = 0, i = 0; yy < H; yy++)
      for (let xx = 0; xx < W; xx++, i++) {
        const dx = xx - bx;
        if (dx < 0) continue;
        const dy = yy - by - dx * 0.13,
          sp = 8 * z + dx * 0.15;
        beam[i] = Math.exp(-((dy / sp) ** 2) * 1.6) * Math.exp(-dx / (250 * z));
      }
    s.glow(beam, '#ffdc8a', 0.46);
  };
  await bus(110, 716, 0.62, '#7d8a86', '#4c5f63', '#b9954c');
  await bus(490, 804, 0.84, '#a89f8c', '#7d4436', '#c49d50');
  await bus(985, 934, 1.14, '#c3b694', '#3d5663', '#cfa654');
  return s.save(file, { vignette: 0.26 });
}
