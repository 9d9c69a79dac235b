import { audit as words } from '../../platform/catalogue/en/audit.ts';
import type { Say } from '../../platform/catalogue/catalogue.ts';

/** What an entry's verb is in words. One that nobody has put into words yet is shown as it is. */
export function sayVerb(verb: string, say: Say): string {
  const key = `audit.verb-${verb}`;
  return isKnown(key) ? say(key) : verb;
}

function isKnown(key: string): key is keyof typeof words {
  return Object.hasOwn(words, key);
}
