// Rooms, in lino-cut and cut paper: the two chairs, the open door, the stamp under ultraviolet light.
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
  smooth,
  turn,
} from './kit.mjs';

const W = 1600,
  H = 1067;

export async function emptyChair(file) {
  const s = new Sheet(W, H, 'empty-chair'),
    r = rng('empty-chair');
  s.ground('#66716f', '#5b6462', { mottle: 2.2 }); // the wall
  const fl = 812; // where the floor begins
  let rays = ''; // cut marks that run outward from the window
  for (let i = 0; i < 760; i++) {
    const a = r.range(0, 6.283),
      d = r.range(300, 1250),
      l = r.range(22, 84),
      x = 470 + Math.cos(a) * d,
      y = 370 + Math.sin(a) * d;
    if (y < fl + 20 && r() < 1.25 - d / 1400)
      rays += stroke(
        `M${x} ${y}q${(Math.cos(a) * l) / 2 + r.range(-2, 2)} ${(Math.sin(a) * l) / 2 + r.range(-2, 2)} ${Math.cos(a) * l} ${Math.sin(a) * l}`,
        r.range(1, 2.4),
      );
  }
  s.ink(await s.cut(rays, 0.8), '#a3a692', { salt: 0.85, mul: 0, alpha: 0.42 });
  s.lay(await s.cut(`<path d="M-20 ${fl}H${W + 20}V${H + 20}H-20Z"/>`, 1.4), '#7f5c40', {
    lift: 0.8,
    to: '#5d412e',
    mottle: 2,
  });
  let boards = '';
  for (let q = -9; q < 24; q++) {
    const x = q * 112;
    boards += stroke(`M${x + 300} ${fl}L${(x - 480) * 1.55 + 480} ${H + 10}`, 2.4);
  }
  s.ink(await s.cut(boards, 1), '#3b281c', { salt: 0.6, mul: 0.4, alpha: 0.7 });
  // the window: morning outside
  const wx = 250,
    wy = 120,
    ww = 440,
    wh = 500;
  s.lay(await s.cut(rect(wx - 34, wy - 34, ww + 68, wh + 68, 3), 1), '#d9c8a3', { lift: 0.8, to: '#b59c74', angle: 0 });
  const glass = await s.cut(rect(wx, wy, ww, wh), 0.8);
  s.lay(glass, '#f8e6ae', { lift: 0, edge: -1, to: '#f3c04a' });
  const disk = await s.cut(disc(572, 478, 58), 1);
  for (let i = 0; i < s.n; i++) disk[i] *= glass[i];
  s.lay(disk, '#fff6da', { lift: 0.2, shade: 0.15 });
  const inGlass = (m) => {
    for (let i = 0; i < s.n; i++) m[i] *= glass[i];
    return m;
  };
  for (const [c, y, amp, cell] of [
    ['#d9c27a', 470, 36, 200],
    ['#a9a770', 530, 30, 150],
    ['#7c8a63', 585, 16, 120],
  ]) {
    const n = wave('win' + y, cell, 3);
    s.lay(
      inGlass(
        await s.cut(
          `<path d="M${wx - 10} 700${Array.from({ length: 60 }, (_, q) => `L${wx - 10 + q * 8} ${(y - n(q * 8) * amp).toFixed(1)}`).join('')}L${wx + ww + 20} 700Z"/>`,
          1,
        ),
      ),
      c,
      { lift: 0.25, shade: 0.2 },
    );
  }
  s.lay(await s.cut(rect(wx + ww / 2 - 8, wy, 16, wh) + rect(wx, wy + 196, ww, 14), 0.7), '#cbb78e', {
    lift: 0.5,
    to: '#a58c64',
    angle: 0,
  });
  s.lay(await s.cut(rect(wx - 60, wy + wh + 30, ww + 120, 30, 2), 0.8), '#e5d6b3', { lift: 0.8 });
  // light of the window: on the wall beyond, across the floor
  const light = new Float32Array(s.n);
  const panes = [
    [
      [560, 838],
      [762, 838],
      [1010, 1010],
      [742, 1010],
    ],
    [
      [786, 838],
      [990, 838],
      [1330, 1010],
      [1044, 1010],
    ],
    [
      [758, 1022],
      [1026, 1022],
      [1110, 1090],
      [850, 1090],
    ],
    [
      [1066, 1022],
      [1352, 1022],
      [1490, 1090],
      [1166, 1090],
    ],
  ].map((q) => poly(q.map(([x, y]) => [x + 150 + (x - 700) * 0.16, y])));
  const fl1 = blur(await s.cut(panes.join(''), 1.6), W, H, 4);
  s.glow(fl1, '#ffce5a', 0.62);
  const shaft = new Float32Array(s.n);
  for (let y = 0, i = 0; y < H; y++)
    for (let x = 0; x < W; x++, i++) {
      const u = x - (wx + ww * 0.5) - (y - wy) * 0.72;
      shaft[i] = step(300, 120, Math.abs(u)) * step(60, 420, y) * 0.9;
    }
  s.glow(blur(shaft, W, H, 26), '#f7d489', 0.17);
  // a chair drawn from its side; facing left or right
  const chair = async (x, y, flip, c, cDark, lift) => {
    const g = (svg) => `<g transform="translate(${x} ${y}) scale(${flip ? -1 : 1} 1)">${svg}</g>`;
    const sh = await s.cut(g(`<path d="M-30 -4L180 -4L330 66L60 66Z"/>`), 0);
    s.dim(blur(sh, W, H, 12), '#2c1b12', 0.5);
    s.lay(
      await s.cut(
        g(
          poly([
            [18, -196],
            [36, -196],
            [28, 0],
            [14, 0],
          ]) +
            poly([
              [150, -196],
              [168, -196],
              [176, 0],
              [162, 0],
            ]),
        ),
        0.7,
      ),
      cDark,
      { lift: 0.5 },
    );
    s.lay(
      await s.cut(
        g(
          poly([
            [-18, -196],
            [0, -196],
            [-14, 12],
            [-30, 12],
          ]) +
            poly([
              [122, -196],
              [140, -196],
              [146, 14],
              [130, 14],
            ]) +
            poly([
              [-22, -92],
              [134, -92],
              [135, -80],
              [-23, -80],
            ]),
        ),
        0.7,
      ),
      c,
      { lift: lift },
    );
    s.lay(await s.cut(g(`<path d="M-30 -214L156 -214Q176 -214 182 -204L186 -190L-30 -190Z"/>`), 0.7), c, {
      lift: lift,
      to: cDark,
    });
    // the back: two posts leaning a little, three rails between them
    s.lay(
      await s.cut(
        g(
          poly([
            [6, -446],
            [20, -446],
            [46, -212],
            [30, -212],
          ]),
        ),
        0.7,
      ),
      cDark,
      { lift: 0.4 },
    );
    s.lay(
      await s.cut(
        g(
          [-424, -366, -308]
            .map((q) => {
              const e = (q + 430) * 0.115;
              return poly([
                [-34 + e, q + 6],
                [14 + e, q - 6],
                [16 + e, q + 18],
                [-32 + e, q + 30],
              ]);
            })
            .join(''),
        ),
        0.7,
      ),
      cDark,
      { lift: 0.35 },
    );
    s.lay(
      await s.cut(
        g(
          poly([
            [-42, -436],
            [-24, -438],
            [4, -200],
            [-18, -200],
          ]),
        ),
        0.7,
      ),
      c,
      { lift },
    );
  };
  await chair(690, 930, false, '#4b3426', '#352419', 0.7);
  // the table
  const tsh = await s.cut(`<path d="M800 930L1150 930L1330 1000L900 1000Z"/>`, 0);
  s.dim(blur(tsh, W, H, 20), '#2c1b12', 0.42);
  s.lay(
    await s.cut(
      poly([
        [815, 650],
        [837, 650],
        [829, 938],
        [813, 938],
      ]) +
        poly([
          [1140, 650],
          [1162, 650],
          [1165, 938],
          [1149, 938],
        ]),
      0.7,
    ),
    '#6d4b33',
    { lift: 0.7 },
  );
  s.lay(
    await s.cut(
      poly([
        [780, 672],
        [1196, 672],
        [1196, 696],
        [780, 696],
      ]),
      0.7,
    ),
    '#5a3c29',
    { lift: 0.4 },
  );
  s.lay(
    await s.cut(
      poly([
        [752, 640],
        [1226, 640],
        [1222, 668],
        [756, 668],
      ]),
      0.7,
    ),
    '#93683f',
    { lift: 0.8, to: '#6c482e', angle: 0 },
  );
  s.glow(
    await s.cut(
      poly([
        [752, 640],
        [1226, 640],
        [1226, 646],
        [752, 646],
      ]),
      0.5,
    ),
    '#ffd578',
    0.55,
  );
  // on it: a cup, set for somebody
  s.lay(
    await s.cut(
      `<path d="M1010 592H1072L1064 640H1018Z"/>` +
        `<path d="M1070 602q26 0 20 18q-4 12 -24 10" fill="none" stroke="#000" stroke-width="7"/>`,
      0.6,
    ),
    '#efe4cb',
    { lift: 0.5, to: '#b9a88a', angle: 0 },
  );
  s.lay(await s.cut(`<path d="M862 628L952 622L960 640L856 640Z"/>`, 0.6), '#f6ecd6', { lift: 0.4 });
  // the other chair, drawn back from the table: yellow, and in the light
  await chair(1478, 958, true, '#e3a41c', '#a8741a', 0.9);
  s.glow(fl1, '#ffce5a', 0.12);
  return s.save(file, { vignette: 0.22 });
}

export async function openDoor(file) {
  const s = new Sheet(W, H, 'open-door'),
    r = rng('open-door'),
    fl = 800;
  s.ground('#2c333a', '#23282d', { mottle: 2.4 });
  // blocks of the wall
  let joints = '';
  for (let row = 0; row < 9; row++) {
    const y = row * 92 - 10;
    joints += stroke(`M-10 ${y}H${W + 10}`, 2.2);
    for (let q = 0; q < 12; q++) {
      const x = q * 168 + (row % 2) * 84 - 60;
      joints += stroke(`M${x} ${y}v92`, 2.2);
    }
  }
  s.ink(await s.cut(joints, 1.6), '#15191d', { salt: 0.7, mul: 0, alpha: 0.75 });
  s.ink(await s.cut(joints, 1.6), '#59636a', { salt: 0.95, mul: 0, alpha: 0.4, dx: 2, dy: 2 });
  s.lay(await s.cut(`<path d="M-20 ${fl}H${W + 20}V${H + 20}H-20Z"/>`, 1.2), '#2a2827', {
    lift: 0.6,
    to: '#1d1b1b',
    mottle: 2,
    tint: [5, 5, 6],
  });
  const dx0 = 700,
    dx1 = 960,
    top = 190,
    cx = 830;
  // light on the floor: a soft-edged fan that widens as it comes, and fainter on the wall about the door
  const n = noise(W, H, 'door-n', 180, { octaves: 4 }),
    fan = new Float32Array(s.n),
    halo = new Float32Array(s.n);
  for (let y = 0, i = 0; y < H; y++)
    for (let x = 0; x < W; x++, i++) {
      if (y >= fl - 2) {
        const d = y - fl,
          l = dx0 - d * 0.95,
          rr = dx1 + d * 0.42,
          soft = 2 + d * 0.085;
        fan[i] =
          step(l - soft, l + soft, x) *
          step(rr + soft, rr - soft, x) *
          (1.04 - (0.5 * d) / (H - fl)) *
          (1 + n[i] * 0.1);
      } else {
        const q = Math.hypot(Math.max(0, Math.abs(x - cx) - 130) / 360, Math.max(0, top - y) / 300);
        halo[i] = Math.exp(-q * 2.6);
      }
    }
  s.glow(halo, '#c98d2b', 0.34);
  s.veil(fan, '#f0b429', 0.9);
  s.glow(fan, '#ffe29a', 0.24);
  let tiles = '';
  for (let q = -14; q < 15; q++) tiles += stroke(`M${cx + q * 74} ${fl}L${cx + q * 236} ${H + 8}`, 2.2);
  for (const y of [828, 870, 930, 1012]) tiles += stroke(`M-10 ${y}H${W + 10}`, 2.2);
  s.ink(await s.cut(tiles, 1.1), '#3b2c17', { salt: 0.7, mul: 0.6, alpha: 0.6 });
  // what is outside: only light, in three torn papers
  s.lay(await s.cut(rect(dx0 - 30, top - 30, dx1 - dx0 + 60, fl - top + 32), 0.8), '#4b4a45', {
    lift: 0.6,
    to: '#33332f',
    tint: [4, 4, 5],
  });
  const open = await s.cut(rect(dx0, top, dx1 - dx0, fl - top + 2), 0.7);
  s.lay(open, '#fbe3a0', { lift: 0, to: '#f3b62c', mottle: 1.4, edge: -1 });
  const within = (m) => {
    for (let i = 0; i < s.n; i++) m[i] *= open[i];
    return m;
  };
  for (const [c, y, a] of [
    ['#f8dc8e', 540, 26],
    ['#f3c656', 625, 22],
    ['#e5a924', 712, 14],
  ]) {
    const w = wave('od' + y, 160, 3);
    s.lay(
      within(
        await s.cut(
          `<path d="M690 820${Array.from({ length: 40 }, (_, q) => `L${690 + q * 8} ${(y - w(q * 8) * a).toFixed(1)}`).join('')}L1010 820Z"/>`,
          1.6,
        ),
      ),
      c,
      { lift: 0.35, shade: 0.2, mottle: 1.4 },
    );
  }
  const bloom = blur(open, W, H, 46);
  s.glow(bloom, '#f6bd3c', 0.42);
  // the leaf of the door, swung toward us to the left
  const leaf = poly([
    [dx0 - 4, top],
    [dx0 - 4, fl + 2],
    [452, 962],
    [452, 92],
  ]);
  const dsh = await s.cut(
    poly([
      [dx0, fl],
      [452, 962],
      [330, 990],
      [560, fl + 6],
    ]),
    0,
  );
  s.dim(blur(dsh, W, H, 12), '#08090a', 0.7);
  s.lay(await s.cut(leaf, 0.6), '#4a565c', { lift: 0.8, to: '#39444a', mottle: 2, tint: [3, 3, 4] });
  const p = (u, v) => [mix(dx0 - 4, 452, u), mix(mix(top, 92, u), mix(fl + 2, 962, u), v)];
  const panel = (u0, u1, v0, v1) => poly([p(u0, v0), p(u1, v0), p(u1, v1), p(u0, v1)]);
  s.lay(
    await s.cut(panel(0.14, 0.86, 0.06, 0.32) + panel(0.14, 0.86, 0.4, 0.62) + panel(0.14, 0.86, 0.7, 0.94), 0.6),
    '#3c474d',
    { lift: 0, edge: -1.4, mottle: 2 },
  );
  let rivets = '';
  for (const u of [0.06, 0.94])
    for (let v = 0.03; v < 1; v += 0.085) {
      const [x, y] = p(u, v);
      rivets += disc(x, y, 3 + u * 1.6);
    }
  s.lay(await s.cut(rivets, 0.3), '#7c8587', { lift: 0.2, edge: 1.4 });
  const [bx, by] = p(0.9, 0.51);
  s.lay(await s.cut(rect(bx - 6, by - 46, 14, 92, 5), 0.5), '#a9a48f', { lift: 0.5, edge: 1.4 });
  s.glow(await s.cut(poly([p(0, 0), p(0.028, 0), p(0.028, 1), p(0, 1)]), 0.4), '#ffd265', 0.9); // its edge takes the light
  s.glow(fan, '#ffcf5f', 0.1);
  return s.save(file, { vignette: 0.26 });
}

export async function stamp(file) {
  const s = new Sheet(W, H, 'stamp'),
    r = rng('stamp');
  s.ground('#1f1d2b', '#191822', { mottle: 2.6 });
  const gouge = (() => {
    let o = '';
    for (let i = 0; i < 520; i++) {
      const x = r.range(0, W),
        y = r.range(0, H),
        l = r.range(18, 70);
      o += stroke(`M${x} ${y}q${l / 2} ${r.range(-4, 4)} ${l} ${r.range(-3, 3)}`, r.range(0.9, 2));
    }
    return o;
  })();
  s.ink(await s.cut(gouge, 0.8), '#3a3650', { salt: 0.85, mul: 0, alpha: 0.55 });
  // the lamp's cone
  const cone = new Float32Array(s.n),
    lx = 560,
    ly = -40;
  for (let y = 0, i = 0; y < H; y++)
    for (let x = 0; x < W; x++, i++) {
      const d = Math.hypot((x - 520) / 560, (y - 560) / 430);
      const c = step(1.05, 0.55, d),
        up =
          y < 560 ? step(70 + (y - ly) * 0.86, (y - ly) * 0.62, Math.abs(x - mix(lx, 520, (y - ly) / 600))) * 0.35 : 0;
      cone[i] = Math.max(c, up);
    }
  const soft = blur(cone, W, H, 14);
  s.glow(soft, '#5a44a8', 0.55);
  // a sheet of paper, turned, that answers in violet
  const sheet = await s.cut(turn(rect(190, 300, 640, 560, 3), -7, 510, 580), 1);
  s.lay(sheet, '#8d82b8', { lift: 1.3, to: '#5b5290', angle: 60, tint: [4, 3, 10], shade: 0.6, mottle: 1.5 });
  let rules = '';
  for (let q = 0; q < 7; q++)
    rules += turn(rect(250, 372 + q * 26, q === 6 ? 180 : 300 + ((q * 53) % 90), 7, 2), -7, 510, 580);
  s.ink(await s.cut(rules, 0.8), '#453d70', { salt: 0.7, mul: 0.2, alpha: 0.8 });
  // the stamp, invisible by day: rings, rays, a woven band
  const cx = 560,
    cy = 610,
    R = 176;
  let st = '';
  for (const [q, w] of [
    [R, 10],
    [R - 19, 3.5],
    [R - 66, 3.5],
    [R - 78, 6],
  ])
    st += `<circle cx="${cx}" cy="${cy}" r="${q}" fill="none" stroke="#000" stroke-width="${w}"/>`;
  for (let q = 0; q < 48; q++) {
    const a = (q / 48) * 2 * Math.PI,
      b = a + 0.13;
    const z = (ang, rad) => [cx + Math.cos(ang) * rad, cy + Math.sin(ang) * rad];
    if (q % 2) {
      const [x1, y1] = z(a, R - 58),
        [x2, y2] = z(b, R - 28);
      st += stroke(`M${x1} ${y1}L${x2} ${y2}`, 6);
    } else {
      const [x1, y1] = z(b, R - 58),
        [x2, y2] = z(a, R - 28);
      st += stroke(`M${x1} ${y1}L${x2} ${y2}`, 3);
    }
  }
  for (let q = -3; q <= 3; q++) {
    const y = cy + q * 20,
      hw = Math.sqrt(84 ** 2 - (q * 20) ** 2);
    const pts = [];
    for (let x = -hw; x <= hw; x += 9) pts.push([cx + x, y + Math.sin(x * 0.16 + q) * 5]);
    st += stroke(smooth(pts), 6.5);
  }
  const m = await s.cut(turn(st, 12, cx, cy), 1.3),
    worn = new Float32Array(s.n);
  for (let i = 0; i < s.n; i++) worn[i] = m[i] * step(-0.75, -0.1, s.tooth[i] * 0.5 + s.mottle[i] * 0.7 + 0.1);
  s.glow(blur(worn, W, H, 40), '#e8a91c', 0.95);
  s.glow(blur(worn, W, H, 12), '#f2b82a', 0.75);
  s.veil(worn, '#ffe27a', 0.96);
  // the tray, and what has to be left in it
  const tray = turn(rect(950, 420, 520, 430, 46), 5, 1210, 640),
    inner = turn(rect(976, 446, 468, 378, 30), 5, 1210, 640);
  s.lay(await s.cut(tray, 0.8), '#6d6c78', { lift: 1.4, to: '#4a4956', tint: [3, 3, 6], shade: 0.6 });
  const inn = await s.cut(inner, 0.8);
  s.lay(inn, '#3a3945', { lift: 0, edge: -1.6, to: '#2f2e3a', mottle: 1.8 });
  // belt: a strap rolled on its edge, seen from above, and its buckle
  const spiral = [];
  for (let q = 0; q <= 123; q++) {
    const a = q * 0.19 + 0.2,
      rad = 14 + q * 0.68;
    spiral.push([1096 + Math.cos(a) * rad, 594 + Math.sin(a) * rad]);
  }
  const e0 = spiral[spiral.length - 1];
  for (let q = 1; q < 9; q++) spiral.push([e0[0] + q * 17, e0[1] + q * q * 0.55 - 1]);
  s.lay(await s.cut(stroke(smooth(spiral), 14), 0.5), '#8a5636', { lift: 0.9, edge: 2, tint: [5, 4, 6], shade: 0.65 });
  s.ink(await s.cut(stroke(smooth(spiral), 1.8, 'stroke-dasharray="9 7"'), 0.4), '#d8b07e', {
    salt: 0.3,
    mul: 0,
    alpha: 0.7,
  });
  const bx = spiral[spiral.length - 1][0] + 34,
    by = spiral[spiral.length - 1][1] + 15,
    bk = `<path fill-rule="evenodd" d="M-50 -46h100q14 0 14 14v64q0 14 -14 14h-100q-14 0 -14 -14v-64q0 -14 14 -14ZM-48 -28v56q0 2 2 2h92q2 0 2 -2v-56q0 -2 -2 -2h-92q-2 0 -2 2Z"/>`;
  const at = (svg) => `<g transform="translate(${bx} ${by}) rotate(24)">${svg}</g>`;
  s.lay(await s.cut(at(bk), 0.3), '#c0b9a8', { lift: 0.8, edge: 2.1, to: '#8d877a', tint: [4, 4, 6] });
  s.lay(await s.cut(at(rect(-56, -5, 116, 10, 5)), 0.3), '#d3ccba', { lift: 0.5, edge: 2, tint: [4, 4, 6] });
  // laces: two tangles, drawn as long loops that cross themselves, with metal ends
  const lace = async (x, y, rx, ry, a, b, ph, turnBy, from, to) => {
    const pts = [];
    for (let t = from; t <= to; t += 0.12)
      pts.push([
        x + Math.cos(turnBy) * Math.sin(a * t + ph) * rx - Math.sin(turnBy) * Math.sin(b * t) * ry + t * 5,
        y + Math.sin(turnBy) * Math.sin(a * t + ph) * rx + Math.cos(turnBy) * Math.sin(b * t) * ry,
      ]);
    for (const part of [pts.slice(0, Math.ceil(pts.length * 0.52)), pts.slice(Math.floor(pts.length * 0.5))]) {
      // in two runs, so that it passes over itself
      s.lay(await s.cut(stroke(smooth(part), 8.5), 0.4), '#ded3ba', {
        lift: 0.5,
        edge: 1.7,
        tint: [4, 4, 6],
        shade: 0.7,
        grain: 3.4,
      });
    }
    for (const [q, o] of [
      [pts[0], pts[1]],
      [pts[pts.length - 1], pts[pts.length - 2]],
    ]) {
      const g = Math.atan2(q[1] - o[1], q[0] - o[0]);
      s.lay(await s.cut(stroke(`M${q[0]} ${q[1]}l${Math.cos(g) * 26} ${Math.sin(g) * 26}`, 7), 0.2), '#a9a395', {
        lift: 0.4,
        edge: 1.6,
      });
    }
  };
  await lace(1100, 758, 84, 38, 2, 3, 0.2, 0.1, 0.62, 3.95);
  await lace(1378, 650, 40, 80, 3, 2, 0.2, 0.25, 0.2, 4.4);
  // the ring: a plain band
  s.lay(
    await s.cut(
      `<path fill-rule="evenodd" d="M1212 512a36 27 0 1 0 72 0a36 27 0 1 0 -72 0ZM1220 509a28 20 0 1 0 56 0a28 20 0 1 0 -56 0Z" transform="translate(-168 96) scale(1.14)"/>`,
      0.2,
    ),
    '#d9a62e',
    { lift: 0.6, edge: 2.2, to: '#f0c75a', tint: [4, 4, 6] },
  );
  s.dim(
    soft.map((v) => 1 - v),
    '#6c6890',
    0.22,
  );
  return s.save(file, { vignette: 0.3 });
}
