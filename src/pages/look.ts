import { createHash } from 'node:crypto';
import { contrast, onAccent, shadesOf, type Colour, type Look } from '../domain/look.ts';
import type { Asset } from './assets.ts';

const CORNERS = { square: '0', soft: '0.125rem', round: '0.5rem' } as const;
const FAMILIES = {
  serif: "Reading, 'Reading fallback', serif",
  sans: "Plain, 'Plain fallback', system-ui, sans-serif",
};
const TITLES = { serif: "Heading, 'Heading fallback', serif", sans: FAMILIES.sans };

/** An organisation's look as a style sheet: it sets the custom properties that `style/theme.css` promises. */
export function lookAsset(look: Look): Asset {
  if (kept?.look === look) return kept.asset;
  const bytes = Buffer.from(lookSheet(look));
  const fingerprint = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const asset = { path: `/assets/look-${fingerprint}.css`, type: 'text/css; charset=utf-8', bytes };
  kept = { look, asset };
  return asset;
}

/** Every page names it. */
let kept: { readonly look: Look; readonly asset: Asset } | null = null;

export function lookSheet(look: Look): string {
  const [light, dark] = [shadesOf(look.paper, look.ink), shadesOf(look.darkPaper, look.darkInk)];
  const both = (day: string, night: string): string => `light-dark(${day}, ${night})`;
  const properties = {
    '--paper': both(look.paper, look.darkPaper),
    '--sheet': both(light.sheet, dark.sheet),
    '--ink': both(look.ink, look.darkInk),
    '--quiet': both(light.quiet, dark.quiet),
    '--rule': both(light.rule, dark.rule),
    '--line': both(light.line, dark.line),
    '--alarm': both(alarmOn(light.sheet, look.ink, '#a3210b'), alarmOn(dark.sheet, look.darkInk, '#ff9c80')),
    '--accent': look.accent,
    '--on-accent': onAccent(look.accent),
    '--band': both(look.ink, look.darkPaper),
    '--on-band': both(look.paper, look.darkInk),
    '--heading': TITLES[look.headings],
    '--reading': FAMILIES[look.text],
    '--corner': CORNERS[look.corners],
  };
  return `:root{${Object.entries(properties)
    .map(([name, value]) => `${name}:${value}`)
    .join(';')}}\n`;
}

/** What needs another look is red where red can be read, and else in ink. */
const alarmOn = (sheet: Colour, ink: Colour, red: string): Colour =>
  contrast(red as Colour, sheet) >= 4.6 ? (red as Colour) : ink;
