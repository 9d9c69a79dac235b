// Painted handprints. A hand is a set of pads (three to a finger, two to the thumb, the heel and ball of
// the palm) pressed with unequal weight; paint sits on the tops of the threads and squeezes to the rim.
import { clamp, mix, rgb, rng, step, noise } from './kit.mjs';

const seg = (px, py, ax, ay, bx, by) => {
  const dx = bx - ax,
    dy = by - ay,
    t = clamp(((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy));
  return [Math.hypot(px - ax - dx * t, py - ay - dy * t), t];
};
const smin = (a, b, k) => {
  const h = clamp(0.5 + (0.5 * (b - a)) / k);
  return mix(b, a, h) - k * h * (1 - h);
};

/** One hand: bones and pads in units of the width of its palm; the thumb to the left (x < 0), y up. */
export function hand(r, { child = false } = {}) {
  const stout = r.range(0.92, 1.1) * (child ? 1.12 : 1),
    long = r.range(0.92, 1.07) * (child ? 0.88 : 1),
    spread = r.range(0.45, 1.25);
  const roots = [
    [-0.36, 0.5],
    [-0.115, 0.575],
    [0.135, 0.53],
    [0.365, 0.4],
  ];
  const lens = [0.84, 0.94, 0.87, 0.67],
    fan = [15, 2, -9, -24],
    rad = [0.106, 0.11, 0.104, 0.09];
  if (r() < 0.5) {
    lens[0] += 0.05;
    lens[2] -= 0.05;
  } // index or ring the longer: people differ
  const fingers = roots.map((root, i) => {
    const L = lens[i] * long * r.range(0.97, 1.03),
      ang = ((fan[i] * spread + r.bell() * 2.4) * Math.PI) / 180,
      bend = r.bell() * 0.16 - (i - 1.5) * 0.03;
    const pts = [];
    for (let q = 0; q <= 6; q++) {
      const t = q / 6,
        a = ang - bend * t;
      pts.push([root[0] - Math.sin(a) * L * t, root[1] - 0.05 + Math.cos(a) * L * t]);
    }
    return {
      pts,
      rad: rad[i] * stout,
      joints: [0.07, 0.385 + r.bell() * 0.02, 0.69 + r.bell() * 0.015],
      weight: r.range(0.78, 1.06),
      tip: 0.92,
    };
  });
  const ta = ((46 + spread * 10 + r.bell() * 8) * Math.PI) / 180,
    tl = 0.66 * long,
    tx = -0.46,
    ty = -0.1;
  fingers.push({
    pts: [0, 1, 2, 3, 4, 5].map((q) => {
      const t = q / 5,
        a = ta - 0.42 * t;
      return [tx - Math.sin(a) * tl * t, ty + Math.cos(a) * tl * t];
    }),
    rad: 0.122 * stout,
    joints: [0.12, 0.56],
    weight: r.range(0.85, 1.05),
    tip: 0.9,
    thumb: true,
  });
  return {
    fingers,
    hollow: r.range(0.35, 1.0),
    heel: r.range(0.75, 1.05),
    heart: [r.range(-0.05, 0.05), r.range(0.05, 0.28), r.range(0.15, 0.6)],
    life: [r.range(-0.05, 0.04), r.range(0.9, 1.1)],
    lines: r.range(0.35, 1),
    hub: [r.range(-0.06, 0.1), r.range(-0.14, 0.08)],
  };
}

/** Pressure (0..1) and signed distance of the outline at a point of the hand. */
export function press(H, x, y) {
  let d = 9,
    p = 0;
  // the palm: ball of the thumb, outer edge, the row of pads under the fingers
  const el = (cx, cy, rx, ry, rot) => {
    const c = Math.cos(rot),
      s = Math.sin(rot),
      u = (x - cx) * c + (y - cy) * s,
      v = -(x - cx) * s + (y - cy) * c;
    const q = Math.hypot(u / rx, v / ry);
    return (q - 1) * Math.min(rx, ry);
  };
  const thenar = el(-0.25, -0.24, 0.27, 0.4, 0.42),
    hypo = el(0.255, -0.2, 0.225, 0.47, -0.06),
    mid = el(0.0, -0.1, 0.34, 0.52, 0);
  const row = Math.min(
    el(-0.3, 0.33, 0.185, 0.19, 0),
    el(-0.07, 0.38, 0.18, 0.2, 0),
    el(0.14, 0.345, 0.17, 0.19, 0),
    el(0.335, 0.24, 0.165, 0.2, 0),
  );
  let palm = smin(smin(thenar, hypo, 0.16), smin(mid, row, 0.14), 0.1);
  const heart = Math.abs(y - (0.17 + H.heart[0] + H.heart[1] * (0.42 - x) ** 2 * H.heart[2]));
  const head = Math.abs(y - (0.1 + H.heart[0] + 0.1 * Math.sin(2.4 * x + 2) + 0.26 * (x + 0.4) * -0.9));
  const life = Math.abs(Math.hypot((x + 0.42 + H.life[0]) / (0.46 * H.life[1]), (y + 0.28) / 0.5) - 1) * 0.42;
  let pp = 1 - 0.85 * H.hollow * Math.exp(-(((x - H.hub[0]) / 0.17) ** 2 + ((y - H.hub[1]) / 0.24) ** 2));
  pp *= 1 - 0.62 * H.lines * Math.exp(-((heart / 0.016) ** 2)) * step(-0.2, 0.05, x);
  pp *= 1 - 0.5 * H.lines * Math.exp(-((head / 0.014) ** 2)) * step(0.34, 0.2, x) * step(-0.45, -0.36, x);
  pp *= 1 - 0.6 * H.lines * Math.exp(-((life / 0.016) ** 2)) * step(0.34, 0.1, y) * step(-0.5, -0.3, y);
  if (y < -0.4) pp *= mix(1, H.heel, step(-0.4, -0.6, y));
  let bestF = 9,
    fp = 0;
  for (const f of H.fingers) {
    const n = f.pts.length - 1;
    let fd = 9,
      ft = 0;
    for (let i = 0; i < n; i++) {
      const [q, t] = seg(x, y, f.pts[i][0], f.pts[i][1], f.pts[i + 1][0], f.pts[i + 1][1]);
      const u = (i + t) / n;
      // the outline: full at the pads, waisted at the joints, rounded and narrower at the tip
      let R = f.rad * (f.thumb ? 1.02 - 0.1 * u + 0.14 * Math.exp(-(((u - 0.8) / 0.16) ** 2)) : 1.06 - 0.17 * u);
      for (let j = f.thumb ? 1 : 1; j < f.joints.length; j++)
        R *= 1 - 0.075 * Math.exp(-(((u - f.joints[j]) / 0.05) ** 2));
      if (q - R < fd) {
        fd = q - R;
        ft = u;
      }
    }
    if (fd < bestF) {
      bestF = fd;
      fp = f.weight;
      for (const j of f.joints)
        fp *= 1 - (j < 0.2 ? 0.62 : 0.72) * Math.exp(-(((ft - j) / (j < 0.2 ? 0.05 : 0.03)) ** 2));
      fp *= 1 - 0.22 * Math.exp(-(((ft - 0.53) / 0.09) ** 2)); // the middle of a finger touches less
    }
  }
  d = smin(palm, bestF, 0.05);
  p = bestF < palm ? fp : pp;
  if (bestF < 0.03 && palm < 0.03) p = Math.min(Math.max(fp, pp), Math.max(0.25, fp * 0.6 + pp * 0.4));
  return [d, p];
}

/** Press a hand onto cloth. `cloth` holds px (albedo), weave height and w, h; `thick` gathers the paint's relief. */
export function stampHand(
  cloth,
  thick,
  seed,
  { x: cx, y: cy, size, deg, left, color, load = 1, smudge = 0, child = false, weave = 1, dryness = 0 },
) {
  const r = rng(seed),
    H = hand(r, { child }),
    { w, h, px, height } = cloth,
    c = rgb(color);
  const a = (deg * Math.PI) / 180,
    ca = Math.cos(a),
    sa = Math.sin(a),
    R = Math.ceil(size * 1.75);
  const x0 = Math.max(0, Math.floor(cx - R)),
    x1 = Math.min(w, Math.ceil(cx + R)),
    y0 = Math.max(0, Math.floor(cy - R)),
    y1 = Math.min(h, Math.ceil(cy + R));
  const bw = x1 - x0,
    bh = y1 - y0;
  if (bw < 4 || bh < 4) return;
  const blot = noise(bw, bh, seed + 'blot', Math.max(8, size * 0.16), { octaves: 4, gain: 0.62 });
  const vein = noise(bw, bh, seed + 'vein', Math.max(5, size * 0.06), { octaves: 3, gain: 0.6 });
  const speck = noise(bw, bh, seed + 'speck', 2.6, { octaves: 2, gain: 0.8 });
  const tone = noise(bw, bh, seed + 'tone', size * 0.35, { octaves: 3 });
  const sdir = r.range(0, 6.28),
    sx = Math.cos(sdir),
    sy = Math.sin(sdir),
    pull = [r.bell() * 0.02, r.bell() * 0.02];
  const rimW = 0.022,
    taps = smudge ? 7 : 1;
  for (let y = y0; y < y1; y++)
    for (let x = x0; x < x1; x++) {
      const j = (y - y0) * bw + x - x0;
      let cov = 0,
        th = 0;
      for (let t = 0; t < taps; t++) {
        const back = smudge * (t / Math.max(1, taps - 1)) * size;
        const gx = (x - cx - sx * back) / size,
          gy = (y - cy - sy * back) / size;
        let u = gx * ca + gy * sa,
          v = -(-gx * sa + gy * ca);
        if (left) u = -u;
        u += blot[j] * 0.012 + pull[0];
        v += vein[j] * 0.008 + pull[1] - 0.12;
        if (u < -1.5 || u > 0.9 || v < -0.8 || v > 1.7) continue;
        const [d, p] = press(H, u, v);
        if (d > 0.03) continue;
        const inside = step(0.012, -0.008, d + speck[j] * 0.006);
        const rim = Math.exp(-(((d + 0.02) / rimW) ** 2));
        const ridgeV = 1 - Math.abs(vein[j]); // branching ridges where paint parted as the hand lifted
        let amount =
          p * load * 0.9 +
          blot[j] * 0.3 +
          (ridgeV - 0.72) * 0.42 +
          rim * 0.3 +
          (height[y * w + x] - 0.5) * 0.55 * weave +
          speck[j] * 0.13 -
          dryness;
        const k =
          inside * step(0.28, 0.55, amount) * (t ? 0.33 * (1 - t / taps) * step(-0.2, 0.6, speck[j] + blot[j]) : 1);
        cov = Math.max(cov, k);
        if (!t) th = Math.max(th, inside * clamp(amount - 0.3, 0, 1.2) * (0.55 + rim * 0.7 + ridgeV * 0.35));
      }
      if (cov < 0.01) continue;
      const o = (y * w + x) * 3,
        i = y * w + x,
        g = 1 + tone[j] * 0.09 + speck[j] * 0.03 + (height[i] - 0.5) * 0.14;
      const al = cov * (0.86 + 0.12 * Math.min(1, th));
      for (let q = 0; q < 3; q++) px[o + q] = mix(px[o + q], mix(c[q] * g, (px[o + q] * c[q]) / 255, 0.16), al);
      thick[i] = Math.max(thick[i] * (1 - cov * 0.5), th * cov);
    }
  // a few drops beside some of the hands
  const drops = Math.floor(r() * 4 * load);
  for (let k = 0; k < drops; k++) {
    const dx = cx + r.bell() * size * 1.4,
      dy = cy + r.bell() * size * 1.4,
      dr = r.range(0.008, 0.028) * size + 0.8;
    for (let y = Math.max(0, Math.floor(dy - dr - 2)); y < Math.min(h, dy + dr + 2); y++)
      for (let x = Math.max(0, Math.floor(dx - dr - 2)); x < Math.min(w, dx + dr + 2); x++) {
        const v = step(dr + 0.8, dr - 0.8, Math.hypot(x - dx, y - dy));
        if (!v) continue;
        const o = (y * w + x) * 3;
        for (let q = 0; q < 3; q++) px[o + q] = mix(px[o + q], c[q], v * 0.9);
        thick[y * w + x] = Math.max(thick[y * w + x], v * 0.5);
      }
  }
}

/** Plain weave: threads over and under one another, uneven as cotton is. Heights 0..1. */
export function weave(w, h, seed, pitch) {
  const out = new Float32Array(w * h),
    slubX = noise(w, h, seed + 'sx', 3 * pitch, { cellY: 40 * pitch, octaves: 2 }),
    slubY = noise(w, h, seed + 'sy', 40 * pitch, { cellY: 3 * pitch, octaves: 2 });
  const wand = noise(w, h, seed + 'wand', (60 * pitch) / 3, { octaves: 3 }),
    r = rng(seed + 'threads');
  const gx = Float32Array.from({ length: 4096 }, () => r.range(0.78, 1.12)),
    gy = Float32Array.from({ length: 4096 }, () => r.range(0.78, 1.12));
  for (let y = 0, i = 0; y < h; y++)
    for (let x = 0; x < w; x++, i++) {
      const u = (x + wand[i] * pitch * 0.5) / pitch + 10,
        v = (y + wand[(i + 7777) % out.length] * pitch * 0.5) / pitch + 10;
      const iu = Math.floor(u),
        iv = Math.floor(v),
        fu = u - iu - 0.5,
        fv = v - iv - 0.5;
      const over = (iu + iv) & 1;
      const warp =
        (1 - (2 * fu) ** 2) *
        (over ? 1 : 0.42) *
        (0.72 + 0.28 * Math.cos(fv * Math.PI)) *
        gx[iu & 4095] *
        (1 + slubX[i] * 0.22);
      const weft =
        (1 - (2 * fv) ** 2) *
        (over ? 0.42 : 1) *
        (0.72 + 0.28 * Math.cos(fu * Math.PI)) *
        gy[iv & 4095] *
        (1 + slubY[i] * 0.22);
      out[i] = clamp(Math.max(warp, weft));
    }
  return out;
}
