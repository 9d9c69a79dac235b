// The yellow banner of handprints, hanging; and a closer look at some of it.
import { Sheet, P, rgb, rng, noise, wave, step, clamp, mix, sample, blur } from './kit.mjs';
import { stampHand, weave } from './hands.mjs';

const PAINTS = [
  '#24434f',
  '#1f5d6b',
  '#2f5a8a',
  '#8c2f2b',
  '#b8432a',
  '#c9622a',
  '#4a6b3c',
  '#2d5140',
  '#6a3d5e',
  '#3a3350',
  '#27262b',
  '#f3ead6',
  '#7a4a2a',
];

function clothBase(w, h, seed, pitch, tintA = '#dea01c', tintB = '#e9b136') {
  const height = weave(w, h, seed + 'weave', pitch),
    px = new Float32Array(w * h * 3),
    stain = noise(w, h, seed + 'stain', 260, { octaves: 4, gain: 0.55 }),
    a = rgb(tintA),
    b = rgb(tintB);
  for (let i = 0; i < w * h; i++) {
    const t = clamp(0.5 + stain[i] * 0.6),
      k = 0.86 + height[i] * 0.19;
    for (let q = 0; q < 3; q++) px[i * 3 + q] = mix(a[q], b[q], t) * k;
  }
  return { w, h, px, height };
}

/** Scatter hands so that they crowd but seldom cover each other. */
function scatter(r, w, h, want, sizeOf, gap) {
  const out = [];
  for (let tries = 0; out.length < want && tries < 40000; tries++) {
    const s = sizeOf(),
      x = r.range(gap[0] + s * 0.9, w - gap[0] - s * 0.9),
      y = r.range(gap[1] + s * 1.1, h - gap[2] - s * 0.75);
    if (out.every((o) => Math.hypot(o.x - x, (o.y - y) * 0.92) > (o.s + s) * mix(0.96, 0.74, tries / 40000)))
      out.push({ x, y, s });
  }
  return out.sort((p, q) => q.s - p.s);
}

/** Light on cloth: sample the painted cloth where the folds carry it, and shade by the slope. */
function drape(sheet, cloth, thick, fold, { inside = null, weaveLight = 0.5, foldLight = 1, carry = 9 }) {
  const { w, h } = sheet,
    soft = blur(thick, w, h, 0.8);
  sheet.paint((x, y, i) => {
    const xl = x > 0 ? i - 1 : i,
      xr = x < w - 1 ? i + 1 : i,
      yu = y > 0 ? i - w : i,
      yd = y < h - 1 ? i + w : i;
    const fx = (fold[xr] - fold[xl]) * 0.5,
      fy = (fold[yd] - fold[yu]) * 0.5;
    const sx = clamp(x + fx * carry, 0, w - 1.01),
      sy = clamp(y + fy * carry, 0, h - 1.01);
    const j = (sy | 0) * w + (sx | 0),
      jl = j % w ? j - 1 : j,
      ju = j >= w ? j - w : j;
    const relief = (soft[jl] - soft[j]) * 0.5 + (soft[ju] - soft[j]) * 0.5;
    const wl = (cloth.height[j] - cloth.height[jl] + (cloth.height[j] - cloth.height[ju])) * 0.5;
    const cover = Math.min(1, soft[j] * 1.4);
    const k =
      1 -
      (fx * 0.74 + fy * 0.5) * foldLight +
      fold[i] * 0.002 * foldLight -
      relief * 1.25 +
      wl * weaveLight * 0.2 * (1 - cover * 0.6);
    const gloss = Math.max(0, -relief - 0.06) * 230 * cover;
    const o = j * 3,
      dk = k > 1 ? 1 + 0.2 * (1 - Math.exp(-(k - 1) * 3)) : Math.max(0.3, 1 - (1 - k) * 0.86),
      warm = dk < 1 ? 1 - dk : 0;
    const c = [0, 1, 2].map(
      (q) =>
        sample3(cloth.px, w, h, sx, sy, q) *
          dk *
          (q === 0 ? 1 + warm * 0.1 : q === 2 ? 1 - warm * 0.12 : 1 - warm * 0.03) +
        gloss,
    );
    if (!inside) return c;
    const m = inside[i],
      p = i * 3;
    return [0, 1, 2].map((q) => mix(sheet.px[p + q], c[q], m));
  });
}
function sample3(px, w, h, x, y, q) {
  const i = x | 0,
    j = y | 0,
    fx = x - i,
    fy = y - j,
    o = (j * w + i) * 3 + q,
    r = i + 1 < w ? 3 : 0,
    d = j + 1 < h ? w * 3 : 0;
  return (px[o] * (1 - fx) + px[o + r] * fx) * (1 - fy) + (px[o + d] * (1 - fx) + px[o + d + r] * fx) * fy;
}

export async function banner(file) {
  const w = 2000,
    h = 950,
    seed = 'banner',
    r = rng(seed),
    sheet = new Sheet(w, h, seed);
  sheet.ground('#e9e0cd', '#d9ceb8');
  const T = 52,
    B = 62,
    S = 46,
    rings = 9;
  const ringX = Array.from({ length: rings }, (_, k) => S + 34 + (k * (w - 2 * S - 68)) / (rings - 1));
  const span = ringX[1] - ringX[0],
    top = (x) => {
      const t = ((x - ringX[0]) / span) % 1;
      return T + 11 * Math.sin(Math.PI * ((t + 1) % 1)) ** 1.4;
    };
  const low = wave('low', 260, 3),
    side = wave('side', 300, 2);
  const edge = (f, a, b, s) => {
    const o = [];
    for (let v = a; s > 0 ? v <= b : v >= b; v += s) o.push(f(v));
    return o;
  };
  const pts = [
    ...edge((x) => [x, top(x)], S, w - S, 8),
    ...edge((y) => [w - S + side(y) * 5 - 2, y], T + 8, h - B, 12),
    ...edge((x) => [x, h - B + low(x) * 7 + 6 * Math.sin(x / 61)], w - S, S, -8),
    ...edge((y) => [S + side(y + 900) * 5 + 2, y], h - B, T + 8, -12),
  ];
  const shape = `<path d="M${pts.map((p) => p.map((v) => v.toFixed(1)).join(' ')).join('L')}Z"/>`;
  const inside = await sheet.cut(shape, 0.6);
  // cord through the rings, to the sides
  sheet.shadow(inside, 12, 20, 22, 0.42);
  sheet.shadow(inside, 3, 6, 5, 0.4);

  const cloth = clothBase(w, h, seed, 3.4),
    thick = new Float32Array(w * h);
  const sizes = () => {
    const t = r();
    return t < 0.3 ? r.range(38, 48) : t < 0.86 ? r.range(53, 66) : r.range(66, 76);
  };
  const spots = scatter(r, w, h, 96, sizes, [S + 44, T + 50, B + 44]);
  let last = '';
  spots.forEach((p, k) => {
    let c = r.pick(PAINTS);
    while (c === last) c = r.pick(PAINTS);
    last = c;
    stampHand(cloth, thick, `${seed}/hand${k}`, {
      x: p.x,
      y: p.y,
      size: p.s,
      deg: r.bell() * 34 + (r() < 0.07 ? 180 : 0),
      left: r() < 0.5,
      color: c,
      child: p.s < 50,
      load: r.range(0.82, 1.18),
      smudge: r() < 0.1 ? r.range(0.06, 0.16) : 0,
      dryness: r() < 0.16 ? 0.16 : 0,
    });
  });
  // hems: doubled cloth, a line of stitches
  const hem = (d) => {
    for (let y = 0, i = 0; y < h; y++)
      for (let x = 0; x < w; x++, i++) {
        const e = Math.min(y - top(x), h - B - y, x - S, w - S - x);
        if (e > 30 || e < -20) continue;
        const line = Math.exp(-(((e - 25.5) / 1.8) ** 2)),
          st = Math.exp(-(((e - 20) / 1.1) ** 2)),
          along = y - top(x) === e || h - B - y === e ? x : y,
          on = along % 13 < 8.5;
        const k = (e < 25 ? 0.965 : 1) * (1 - line * 0.26) * (st > 0.3 && !on ? 1 - st * 0.2 : 1);
        for (let q = 0; q < 3; q++) d[i * 3 + q] = d[i * 3 + q] * k + (on ? st * [48, 44, 34][q] : 0);
      }
  };
  hem(cloth.px);

  // folds: slack between the rings, long hanging pleats, soft creases where it was folded to travel
  const fold = new Float32Array(w * h),
    drift = noise(w, h, 'drift', 340, { octaves: 3 }),
    small = noise(w, h, 'small', 60, { cellY: 200, octaves: 3 }),
    pleat = wave('pleat', 150, 3),
    pleat2 = wave('pleat2', 64, 2);
  for (let y = 0, i = 0; y < h; y++)
    for (let x = 0; x < w; x++, i++) {
      const v = (y - T) / (h - T - B),
        xx = x + drift[i] * 62 * v;
      let f = pleat(xx) * (18 + 16 * v) + pleat2(xx + 40 * v) * (3.5 + 3 * v);
      for (const gx of ringX) {
        // stress from each ring: fans of small folds that fade
        const dx = x - gx,
          dy = Math.max(0.1, y - T - 14),
          ang = Math.atan2(dx, dy),
          far = Math.hypot(dx, dy);
        if (far < 260) f += Math.cos(ang * 9) * 3.6 * Math.exp(-far / 85) * step(0, 30, far);
      }
      f += small[i] * 1.6;
      for (const cx of [0.25, 0.5, 0.75]) f -= 2.2 * Math.exp(-(((x - w * cx) / 5) ** 2)) * (0.7 + 0.3 * small[i]);
      f -= 2.0 * Math.exp(-(((y - h * 0.5) / 5) ** 2));
      fold[i] = f;
    }
  drape(sheet, cloth, thick, blur(fold, w, h, 2), { inside, foldLight: 0.92 });

  const ringSvg = (r0) => ringX.map((x, k) => `<circle cx="${x}" cy="${top(x) + 16}" r="${r0}"/>`).join('');
  let cord = `M-10 ${T - 26}L${S} ${T + 6}`;
  const cordPts = [
    [-10, T - 18],
    [ringX[0] - 6, T + 14],
  ];
  const outer = await sheet.cut(
    `<path fill-rule="evenodd" d="${ringX
      .map((x) => {
        const y = top(x) + 16;
        return `M${x - 11} ${y}a11 11 0 1 0 22 0a11 11 0 1 0 -22 0ZM${x - 5.2} ${y}a5.2 5.2 0 1 0 10.4 0a5.2 5.2 0 1 0 -10.4 0Z`;
      })
      .join('')}"/>`,
    0.3,
  );
  const holes = await sheet.cut(ringSvg(5.4), 0.2);
  sheet.veil(holes, '#4b3f2c', 0.85);
  sheet.lay(outer, '#bfae86', { lift: 0.25, edge: 1.5, mottle: 2 });
  // cords: up from every ring and out of the picture
  const cords = await sheet.cut(
    ringX
      .map(
        (x, k) =>
          `<path d="M${x} ${top(x) + 15}C${x + 2} ${T - 12} ${x + (k % 2 ? 5 : -5)} 20 ${x + (k % 2 ? 8 : -8)} -6" fill="none" stroke="#000" stroke-width="4.4" stroke-linecap="round"/>`,
      )
      .join(''),
    0.8,
  );
  sheet.lay(cords, '#efe5cc', { lift: 0.35, edge: 1.3, grain: 2.5 });
  return sheet.save(file, { quality: 82, vignette: 0.14, grain: 2 });
}

export async function bannerDetail(file) {
  const w = 1600,
    h = 1200,
    seed = 'banner-detail',
    r = rng(seed),
    sheet = new Sheet(w, h, seed);
  const cloth = clothBase(w, h, seed, 7),
    thick = new Float32Array(w * h);
  const hands = [
    [430, 520, 268, -14, false, '#1f5d6b', 1.08, 0, 0],
    [1090, 640, 286, 11, true, '#a93a28', 1.02, 0, 0],
    [760, 1080, 160, -4, false, '#f3ead6', 1.05, 0, 0],
    [1490, 190, 236, 24, true, '#3f6138', 1.0, 0.06, 0],
    [790, 120, 182, 6, true, '#3a3350', 1.1, 0, 0.05],
    [90, 1060, 240, 16, false, '#c9622a', 1.0, 0, 0.06],
    [40, 130, 230, -22, true, '#6a3d5e', 1, 0, 0.1],
    [1460, 1130, 190, -18, false, '#24434f', 1, 0, 0.08],
  ];
  hands.forEach(([x, y, size, deg, left, color, load, smudge, dryness], k) =>
    stampHand(cloth, thick, `${seed}/${k === 2 ? 'small' : k}`, {
      x,
      y,
      size,
      deg,
      left,
      color,
      load,
      smudge,
      dryness,
      child: k === 2,
      weave: 1.15,
    }),
  );
  const fold = new Float32Array(w * h),
    drift = noise(w, h, 'd-drift', 420, { octaves: 3 }),
    pleat = wave('d-pleat', 330, 3),
    wr = noise(w, h, 'd-wr', 120, { cellY: 300, octaves: 3 });
  for (let y = 0, i = 0; y < h; y++)
    for (let x = 0; x < w; x++, i++) {
      fold[i] =
        pleat(x + y * 0.3 + drift[i] * 110) * 46 + wr[i] * 1.2 - 3.5 * Math.exp(-(((x - 815 + y * 0.01) / 7) ** 2));
    }
  drape(sheet, cloth, thick, blur(fold, w, h, 3), { weaveLight: 1, foldLight: 0.72 });
  return sheet.save(file, { quality: 82, vignette: 0.16, grain: 2, chroma: '4:2:0' });
}
