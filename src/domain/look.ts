/** A colour as `#rrggbb`, in lower case. */
export type Colour = string & { readonly __brand: 'Colour' };

/** How a site looks where it differs from how it came. The dark colours are for readers who ask for them. */
export interface Look {
  readonly paper: Colour;
  readonly ink: Colour;
  readonly darkPaper: Colour;
  readonly darkInk: Colour;
  readonly accent: Colour;
  readonly headings: 'serif' | 'sans';
  readonly text: 'serif' | 'sans';
  readonly corners: 'square' | 'soft' | 'round';
}

export function parseColour(text: string): Colour | null {
  const colour = text.trim().toLowerCase();
  return /^#[0-9a-f]{6}$/.test(colour) ? (colour as Colour) : null;
}

/** What cannot be read: two colours, how far apart they are and how far they must be (WCAG 2.2, 1.4.3 and 1.4.6). */
export interface TooClose {
  readonly of: 'ink' | 'dark-ink' | 'accent';
  readonly ratio: number;
  readonly least: number;
}

/** Everything derived: an organisation chooses five colours, and the rest follows so that it can be read. */
export interface Shades {
  readonly sheet: Colour;
  readonly quiet: Colour;
  readonly rule: Colour;
  readonly line: Colour;
}

const INK = '#1b1712' as Colour;
const WHITE = '#ffffff' as Colour;
const LEAST_FOR_TEXT = 7;
const LEAST_FOR_QUIET = 4.5;
const LEAST_FOR_LINES = 3;

/** Which of the chosen colours cannot be read on each other. Whatever follows from readable ones is readable. */
export function tooCloseIn(look: Look): TooClose[] {
  const pairs = [
    { of: 'ink', ratio: contrast(look.ink, look.paper), least: LEAST_FOR_TEXT },
    { of: 'dark-ink', ratio: contrast(look.darkInk, look.darkPaper), least: LEAST_FOR_TEXT },
    { of: 'accent', ratio: contrast(look.accent, onAccent(look.accent)), least: LEAST_FOR_QUIET },
  ] as const;
  return pairs.filter(({ ratio, least }) => ratio < least);
}

/** Text on the accent: dark or white, whichever is easier to read. */
export const onAccent = (accent: Colour): Colour => (contrast(accent, INK) >= contrast(accent, WHITE) ? INK : WHITE);

/** Quiet text, hairlines and outlines: ink thinned with paper, as far as each may be. */
export function shadesOf(paper: Colour, ink: Colour): Shades {
  const sheet = brightness(paper) > brightness(ink) ? mix(paper, WHITE, 0.6) : mix(paper, ink, 0.03);
  return {
    sheet,
    quiet: thinnest([paper, sheet], ink, LEAST_FOR_QUIET),
    rule: mix(paper, ink, 0.16),
    line: thinnest([paper], ink, LEAST_FOR_LINES),
  };
}

/** The least ink in paper that stands so far from all of these. */
function thinnest(from: readonly [Colour, ...Colour[]], ink: Colour, least: number): Colour {
  for (let part = 0.3; part < 1; part += 0.05) {
    const mixed = mix(from[0], ink, part);
    if (from.every((each) => contrast(mixed, each) >= least)) return mixed;
  }
  return ink;
}

/** The contrast of two colours, from 1 to 21 (WCAG 2.2). */
export function contrast(one: Colour, other: Colour): number {
  const [lighter, darker] = [brightness(one), brightness(other)].toSorted((a, b) => b - a);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

/** Relative luminance (WCAG 2.2). */
function brightness(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mix(paper: Colour, other: Colour, part: number): Colour {
  const [a, b] = [channels(paper), channels(other)];
  const mixed = a.map((value, at) => Math.round(value + ((b[at] ?? value) - value) * part));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}` as Colour;
}

const channels = (colour: Colour): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
