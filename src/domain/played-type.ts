/** The media types that browsers play, as they are given to them; what is inside may still be of a kind that one does not. */
const PLAYED: ReadonlyMap<string, string> = new Map([
  ['audio/flac', 'audio/flac'],
  ['audio/mp4', 'audio/mp4'],
  ['audio/mpeg', 'audio/mpeg'],
  ['audio/ogg', 'audio/ogg'],
  ['audio/wav', 'audio/wav'],
  ['video/mp4', 'video/mp4'],
  ['video/webm', 'video/webm'],
  // The film of a telephone: the same boxes, and what is in them is played under this name alone.
  ['video/quicktime', 'video/mp4'],
]);

/** What evidence of this type is played as; `null` for pictures and writing, and for what no browser plays. */
export const playedAs = (type: string): string | null => PLAYED.get(type) ?? null;
