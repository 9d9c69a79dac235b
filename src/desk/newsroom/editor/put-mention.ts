/** What the button beside something found sends, with what is typed for it. */
export const PUT = 'put:';

const MENTION = /^(!?)\[(?:full|…)?\]\((?:person|place|work|media|film):[a-z2-7]{26}\)$/u;

/** A text with a mention at its end; pictures and films stand in a paragraph of their own. `null`: it is no mention. */
export function putMention(body: string, asked: string): string | null {
  const mention = asked.slice(PUT.length);
  const known = MENTION.exec(mention);
  if (known === null) return null;
  const text = body.trimEnd();
  if (text === '') return mention;
  return `${text}${known[1] === '!' ? '\n\n' : ' '}${mention}`;
}
