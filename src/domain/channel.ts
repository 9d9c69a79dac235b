/**
 * Ways by which an organisation spreads a petition: a link carries one of them (`?via=poster`), and signatures are counted
 * by it. A short list that is the same for everybody, so that no link says more of whoever follows it than thousands of
 * others do, and no name gets into an address.
 */
export const CHANNELS = [
  'letter',
  'message',
  'social',
  'press',
  'partner',
  'poster',
  'leaflet',
  'street',
  'event',
  'school',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** The parameter of an address that carries a channel. */
export const VIA = 'via';

const KNOWN: ReadonlySet<string> = new Set(CHANNELS);

/** The channel of a text as an address or a form carries it; anything else is none. */
export function parseChannel(text: string | null | undefined): Channel | null {
  return text != null && KNOWN.has(text) ? (text as Channel) : null;
}

/** A path with the channel that led to it, where one did. */
export const viaChannel = (path: string, channel: Channel | null): string =>
  channel === null ? path : `${path}?${VIA}=${channel}`;
