// The kit the demonstration's pictures are made with: seeded chance, noise, masks cut from SVG,
// and a sheet of float pixels on which paper is laid, ink is printed and light falls.
import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';

export const P = {
  paper: '#f4ecdb',
  cream: '#fbf5e7',
  sand: '#dccba8',
  kraft: '#b99668',
  stone: '#a79e8c',
  ash: '#cfc6b4',
  ink: '#1f1c1a',
  soot: '#2b2826',
  night: '#20283a',
  dusk: '#38465a',
  slate: '#4c6b80',
  mist: '#b9c3bd',
  yellow: '#efb211',
  straw: '#f5cf63',
  ochre: '#c58d2c',
  clay: '#b9562f',
  brick: '#8e3a2d',
  rose: '#c98674',
  sage: '#7f9670',
  moss: '#4f6446',
  pine: '#30463f',
  plum: '#6b4763',
  wood: '#8a6544',
  umber: '#4f3a2b',
};

export const rgb = (c) => (Array.isArray(c) ? c : [1, 3, 5].map((i) => parseInt(c.slice(i, i + 2), 16)));
export const clamp = (v, a = 0, b = 1) => (v < a ? a : v > b ? b : v);
export const mix = (a, b, t) => a + (b - a) * t;
export const mixc = (a, b, t) => {
  const p = rgb(a),
    q = rgb(b);
  return p.map((v, i) => mix(v, q[i], t));
};
export const step = (a, b, x) => {
  const t = clamp((x - a) / (b - a));
  return t * t * (3 - 2 * t);
};

/** Seeded chance (mulberry32 over a hashed name). */
export function rng(name) {
  let h = 2166136261;
  for (const ch of String(name)) h = Math.imul(h ^ ch.charCodeAt(0), 16777619);
  const next = () => {
    h = (h + 0x6d2b79f5) | 0;
    let t = Math.imul(h ^ (h >>> 15), 1 | h);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  next.range = (a, b) => a + next() * (b - a);
  next.pick = (list) => list[Math.floor(next() * list.length)];
  next.bell = () => (next() + next() + next() + next() - 2) / 1.16; // roughly normal, sd about 0.5
  return next;
}

/** Value noise, roughly -1..1, `cell` pixels to the lattice (cellY for stretched grain). */
export function noise(w, h, seed, cell, { cellY = cell, octaves = 3, gain = 0.5 } = {}) {
  const out = new Float32Array(w * h);
  let amp = 1,
    total = 0,
    cx = cell,
    cy = cellY;
  for (let o = 0; o < octaves; o++) {
    const r = rng(`${seed}/${o}`),
      gw = Math.ceil(w / cx) + 2,
      gh = Math.ceil(h / cy) + 2;
    const grid = Float32Array.from({ length: gw * gh }, () => r() * 2 - 1);
    const xi = new Int32Array(w),
      xf = new Float32Array(w);
    for (let x = 0; x < w; x++) {
      const v = x / cx,
        i = Math.floor(v),
        f = v - i;
      xi[x] = i;
      xf[x] = f * f * (3 - 2 * f);
    }
    for (let y = 0; y < h; y++) {
      const v = y / cy,
        j = Math.floor(v),
        f0 = v - j,
        f = f0 * f0 * (3 - 2 * f0),
        a = j * gw,
        b = a + gw;
      for (let x = 0; x < w; x++) {
        const i = xi[x],
          t = xf[x];
        const top = grid[a + i] + (grid[a + i + 1] - grid[a + i]) * t;
        const bot = grid[b + i] + (grid[b + i + 1] - grid[b + i]) * t;
        out[y * w + x] += (top + (bot - top) * f) * amp;
      }
    }
    total += amp;
    amp *= gain;
    cx = Math.max(1, cx / 2);
    cy = Math.max(1, cy / 2);
  }
  const k = 1.5 / total;
  for (let i = 0; i < out.length; i++) out[i] *= k;
  return out;
}

/** Smooth one-dimensional noise as a function, -1..1. */
export function wave(seed, cell, octaves = 3) {
  const tables = Array.from({ length: octaves }, (_, o) => {
    const r = rng(`${seed}:${o}`);
    return Array.from({ length: 512 }, () => r() * 2 - 1);
  });
  return (x) => {
    let v = 0,
      amp = 1,
      tot = 0,
      c = cell;
    for (const t of tables) {
      const p = x / c + 200,
        i = Math.floor(p),
        f = p - i,
        s = f * f * (3 - 2 * f);
      v += mix(t[i & 511], t[(i + 1) & 511], s) * amp;
      tot += amp;
      amp *= 0.5;
      c /= 2;
    }
    return (v / tot) * 1.4;
  };
}

function boxPass(src, dst, w, h, r) {
  // horizontal, written transposed
  const k = 1 / (2 * r + 1);
  for (let y = 0; y < h; y++) {
    const o = y * w;
    let s = src[o] * (r + 1);
    for (let i = 1; i <= r; i++) s += src[o + Math.min(i, w - 1)];
    for (let x = 0; x < w; x++) {
      dst[x * h + y] = s * k;
      s += src[o + Math.min(x + r + 1, w - 1)] - src[o + Math.max(x - r, 0)];
    }
  }
}
/** Gaussian-like blur: three box passes each way. */
export function blur(src, w, h, sigma) {
  const r = Math.max(1, Math.round(sigma * 0.95));
  const a = new Float32Array(src.length),
    b = new Float32Array(src.length);
  boxPass(src, a, w, h, r);
  boxPass(a, b, h, w, r);
  for (let n = 1; n < (sigma < 1.2 ? 1 : 3); n++) {
    boxPass(b, a, w, h, r);
    boxPass(a, b, h, w, r);
  }
  return b;
}

export function sample(src, w, h, x, y) {
  x = clamp(x, 0, w - 1.001);
  y = clamp(y, 0, h - 1.001);
  const i = x | 0,
    j = y | 0,
    fx = x - i,
    fy = y - j,
    o = j * w + i;
  return (src[o] * (1 - fx) + src[o + 1] * fx) * (1 - fy) + (src[o + w] * (1 - fx) + src[o + w + 1] * fx) * fy;
}

/** A sheet being worked on: w by h pixels, three floats each (0..255). */
export class Sheet {
  constructor(w, h, seed) {
    Object.assign(this, { w, h, seed, n: w * h, count: 0, px: new Float32Array(w * h * 3) });
    // textures shared by all layers: fibre (fine), mottle (pigment), and a wobble for hand-cut edges
    this.fibre = noise(w, h, seed + 'fibre', 2.2, { octaves: 2, gain: 0.7 });
    const long = noise(w, h, seed + 'fibre-long', 14, { cellY: 1.6, octaves: 2 });
    for (let i = 0; i < this.n; i++) this.fibre[i] = this.fibre[i] * 0.6 + long[i] * 0.4;
    this.mottle = noise(w, h, seed + 'mottle', 90, { octaves: 4, gain: 0.6 });
    this.tooth = noise(w, h, seed + 'tooth', 3.4, { octaves: 3, gain: 0.75 });
    this.wob = [
      noise(w, h, seed + 'wx', 34, { octaves: 4, gain: 0.6 }),
      noise(w, h, seed + 'wy', 34, { octaves: 4, gain: 0.6 }),
    ];
  }

  /** Where each pixel of the next layer takes its texture: shifted, and mirrored so that no seam shows. */
  place() {
    const { w, h } = this,
      k = ++this.count,
      ax = (k * 797) % (2 * w),
      ay = (k * 571) % (2 * h);
    const back = (v, n) => {
      v %= 2 * n;
      return v < n ? v : 2 * n - 1 - v;
    };
    return [
      Int32Array.from({ length: w }, (_, x) => back(x + ax, w)),
      Int32Array.from({ length: h }, (_, y) => back(y + ay, h) * w),
    ];
  }

  /** Cut a mask from SVG (alpha counts), with hand-cut edges that wander by `rough` pixels. */
  async cut(svg, rough = 1.2) {
    const { w, h } = this;
    const raw = await sharp(
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">${svg}</svg>`,
      ),
      { density: 72, limitInputPixels: false },
    )
      .ensureAlpha()
      .extractChannel(3)
      .raw()
      .toBuffer();
    const m = new Float32Array(this.n);
    if (!rough) {
      for (let i = 0; i < this.n; i++) m[i] = raw[i] / 255;
      return m;
    }
    const [tx, ty] = this.place(),
      [wx, wy] = this.wob;
    for (let y = 0, i = 0; y < h; y++)
      for (let x = 0; x < w; x++, i++) {
        const k = tx[x] + ty[y];
        m[i] = sample(raw, w, h, x + wx[k] * rough, y + wy[k] * rough) / 255;
      }
    return m;
  }

  /** Set or blend every pixel: fn(x, y, i) returns [r,g,b]. */
  paint(fn) {
    for (let y = 0, i = 0; y < this.h; y++)
      for (let x = 0; x < this.w; x++, i++) {
        const c = fn(x, y, i);
        this.px[i * 3] = c[0];
        this.px[i * 3 + 1] = c[1];
        this.px[i * 3 + 2] = c[2];
      }
  }

  /** A ground of paper (or of colour running from one tone to another, down the sheet). */
  ground(color, color2 = color, { grain = 1, mottle = 1 } = {}) {
    const a = rgb(color),
      b = rgb(color2);
    this.paint((x, y, i) => {
      const t = step(0, 1, y / this.h),
        k = 1 + this.fibre[i] * 0.022 * grain + this.mottle[i] * 0.026 * mottle;
      return [mix(a[0], b[0], t) * k, mix(a[1], b[1], t) * k, mix(a[2], b[2], t) * k];
    });
  }

  /** Shade what is below with a soft shadow of the mask. */
  shadow(m, dx = 6, dy = 9, sigma = 10, strength = 0.4, tint = [38, 26, 20]) {
    const { w, h, px } = this,
      s = blur(m, w, h, sigma);
    for (let y = 0; y < h; y++)
      for (let x = 0; x < w; x++) {
        const xs = x - dx,
          ys = y - dy;
        if (xs < 0 || ys < 0 || xs >= w || ys >= h) continue;
        const v = s[(ys | 0) * w + (xs | 0)] * strength;
        if (v < 0.003) continue;
        const o = (y * w + x) * 3;
        px[o] = mix(px[o], tint[0], v);
        px[o + 1] = mix(px[o + 1], tint[1], v);
        px[o + 2] = mix(px[o + 2], tint[2], v);
      }
  }

  /** Lay a piece of paper: shadow below, cut edge catching the light, pigment and fibre in it. */
  lay(m, color, { lift = 1, edge = 1, grain = 1, mottle = 1, to = null, angle = 90, shade = 0.36, tint } = {}) {
    const { w, h, px } = this;
    if (lift > 0) {
      this.shadow(m, 7 * lift, 10 * lift, 12 * lift, shade * 0.75, tint);
      this.shadow(m, 1.5, 2.5, 2, shade * 0.8, tint);
    }
    const a = rgb(color),
      b = rgb(to ?? color),
      soft = blur(m, w, h, 1);
    const ca = Math.cos((angle * Math.PI) / 180),
      sa = Math.sin((angle * Math.PI) / 180);
    const [tx, ty] = this.place();
    for (let y = 0, i = 0; y < h; y++)
      for (let x = 0; x < w; x++, i++) {
        const c = m[i];
        if (c < 0.004) continue;
        const k2 = tx[x] + ty[y];
        const t = to ? clamp((x / w - 0.5) * ca + (y / h - 0.5) * sa + 0.5) : 0;
        let k = 1 + this.fibre[k2] * 0.032 * grain + this.mottle[k2] * 0.04 * mottle;
        let e = 0;
        if (edge && x > 1 && y > 1 && x < w - 2 && y < h - 2) {
          e = (soft[i + 1 + w] - soft[i - 1 - w]) * 62 * edge; // toward the upper left: lit; lower right: dark
        }
        const o = i * 3;
        for (let q = 0; q < 3; q++) px[o + q] = mix(px[o + q], mix(a[q], b[q], t) * k + e, c);
      }
  }

  /** Print ink over what is there: speckled, edges slightly squeezed; `mul` for transparent ink. */
  ink(m, color, { salt = 0.5, alpha = 1, dx = 0, dy = 0, mul = 0.25, bite = 0.5 } = {}) {
    const { w, h, px } = this,
      c = rgb(color),
      [tx, ty] = this.place(),
      inner = blur(m, w, h, 3);
    for (let y = 0; y < h; y++)
      for (let x = 0; x < w; x++) {
        const xs = x - dx,
          ys = y - dy;
        if (xs < 0 || ys < 0 || xs >= w || ys >= h) continue;
        const j = ys * w + xs,
          v = m[j];
        if (v < 0.004) continue;
        const i = y * w + x,
          k = tx[x] + ty[y];
        const rim = 1 - inner[j]; // ink is pressed to the edge, and thinner inside
        const holes = step(
          0.62 - salt * 0.42,
          0.95 - salt * 0.3,
          this.tooth[k] * bite + this.mottle[k] * 0.28 + 0.12 - rim * 0.4,
        );
        const al = v * alpha * (1 - holes * 0.85),
          o = i * 3,
          g = 1 + this.fibre[k] * 0.03;
        for (let q = 0; q < 3; q++) px[o + q] = mix(px[o + q], mix(c[q] * g, (px[o + q] * c[q]) / 255, mul), al);
      }
  }

  /** Wax crayon or chalk: catches only on the tooth of the paper. */
  wax(m, color, { press = 0.55, alpha = 0.95 } = {}) {
    const c = rgb(color),
      [tx, ty] = this.place(),
      { w } = this;
    for (let i = 0; i < this.n; i++) {
      if (m[i] < 0.01) continue;
      const t = this.tooth[tx[i % w] + ty[(i / w) | 0]];
      const al = step(0.55 - press, 0.9 - press, t * 0.5 + 0.25 + (m[i] - 1) * 0.4) * alpha * Math.min(1, m[i] * 1.5),
        o = i * 3;
      for (let q = 0; q < 3; q++) this.px[o + q] = mix(this.px[o + q], c[q], al);
    }
  }

  /** Light (screen) or darkness (multiply) through a mask. */
  glow(m, color, k = 1) {
    const c = rgb(color);
    for (let i = 0; i < this.n; i++) {
      const v = m[i] * k;
      if (v < 0.002) continue;
      for (let q = 0; q < 3; q++) {
        const o = i * 3 + q;
        this.px[o] = 255 - (255 - this.px[o]) * (1 - (c[q] / 255) * v);
      }
    }
  }
  veil(m, color, k = 1) {
    const c = rgb(color);
    for (let i = 0; i < this.n; i++) {
      const v = m[i] * k;
      if (v < 0.002) continue;
      for (let q = 0; q < 3; q++) {
        const o = i * 3 + q;
        this.px[o] = mix(this.px[o], c[q], v);
      }
    }
  }
  dim(m, color, k = 1) {
    const c = rgb(color);
    for (let i = 0; i < this.n; i++) {
      const v = m[i] * k;
      if (v < 0.002) continue;
      for (let q = 0; q < 3; q++) {
        const o = i * 3 + q;
        this.px[o] *= mix(1, c[q] / 255, v);
      }
    }
  }

  /** The last pass: vignette, warm the light, film grain; then write a JPEG without metadata. */
  async save(file, { quality = 86, grain = 2.6, vignette = 0.16, chroma = '4:2:0', max = 600_000 } = {}) {
    const { w, h, px } = this,
      r = rng(this.seed + 'grain'),
      out = Buffer.alloc(this.n * 3);
    for (let y = 0, i = 0; y < h; y++)
      for (let x = 0; x < w; x++, i++) {
        const dx = x / w - 0.48,
          dy = y / h - 0.46,
          v = 1 - vignette * step(0.12, 0.62, dx * dx + dy * dy) * 1.2;
        const g = (r() + r() - 1) * grain * 1.6;
        for (let q = 0; q < 3; q++) out[i * 3 + q] = clamp(px[i * 3 + q] * v + g, 0, 255);
      }
    let jpg,
      qy = quality;
    do {
      jpg = await sharp(out, { raw: { width: w, height: h, channels: 3 } })
        .jpeg({ quality: qy, chromaSubsampling: chroma, mozjpeg: true })
        .toBuffer();
      qy -= 3;
    } while (jpg.length > max && qy > 50);
    await writeFile(file, jpg);
    return { bytes: jpg.length, quality: qy + 3 };
  }
}

// --- small SVG helpers -------------------------------------------------------------------------
export const poly = (pts) => `<path d="M${pts.map((p) => p.map((v) => v.toFixed(1)).join(' ')).join('L')}Z"/>`;
export const rect = (x, y, w, h, rx = 0) => `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${rx}"/>`;
export const disc = (x, y, r, ry = r) => `<ellipse cx="${x}" cy="${y}" rx="${r}" ry="${ry}"/>`;
export const stroke = (d, width, extra = '') =>
  `<path d="${d}" fill="none" stroke="#000" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${extra}/>`;
export const turn = (svg, deg, x, y) => `<g transform="rotate(${deg} ${x} ${y})">${svg}</g>`;
export const at = (svg, x, y, deg = 0, s = 1) =>
  `<g transform="translate(${x} ${y}) rotate(${deg}) scale(${s})">${svg}</g>`;
/** A line through points, smoothed (Catmull-Rom). */
export function smooth(pts, close = false) {
  const n = pts.length,
    g = (i) => (close ? pts[(i + n) % n] : pts[clamp(i, 0, n - 1)]);
  let d = `M${g(0)[0].toFixed(1)} ${g(0)[1].toFixed(1)}`;
  for (let i = 0; i < (close ? n : n - 1); i++) {
    const [a, b, c, e] = [g(i - 1), g(i), g(i + 1), g(i + 2)];
    d += `C${(b[0] + (c[0] - a[0]) / 6).toFixed(1)} ${(b[1] + (c[1] - a[1]) / 6).toFixed(1)} ${(c[0] - (e[0] - b[0]) / 6).toFixed(1)} ${(c[1] - (e[1] - b[1]) / 6).toFixed(1)} ${c[0].toFixed(1)} ${c[1].toFixed(1)}`;
  }
  return d + (close ? 'Z' : '');
}
/** Ground from a ridge line f(x) down to the bottom. */
export function ridge(w, h, f, dx = 8) {
  let d = `M-20 ${h + 20}`;
  for (let x = -20; x <= w + 20; x += dx) d += `L${x} ${f(x).toFixed(1)}`;
  return `<path d="${d}L${w + 20} ${h + 20}Z"/>`;
}
/** Lines like handwriting that cannot be read. */
export function scribble(r, x, y, w, lines, gap, width = 2, height = 6) {
  let out = '';
  for (let l = 0; l < lines; l++) {
    const end = x + w * (l === lines - 1 ? r.range(0.3, 0.7) : r.range(0.86, 1));
    let cx = x + (l === 0 ? 18 : 0),
      base = y + l * gap;
    while (cx < end) {
      const word = r.range(22, 66),
        pts = [];
      for (let q = 0; q <= word; q += 4.2)
        pts.push([
          cx + q,
          base + (pts.length % 2 ? -1 : 1) * r.range(0.1, 0.55) * height - (r() < 0.12 ? height * 0.9 : 0),
        ]);
      if (pts.length > 2) out += stroke(smooth(pts), width);
      cx += word + r.range(8, 14);
    }
  }
  return out;
}
