import { createHash, randomBytes } from 'node:crypto';

/** A token that stands for a session, a browser or a link: 32 random bytes in base64url. Only its hash is ever kept. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url');
}

type Purpose = 'session' | 'device' | 'address' | 'codes' | 'recovery-code' | 'link';

/** What is kept of a token. `purpose` keeps one kind of token from being taken for another. */
export function hashOf(purpose: Purpose, text: string): string {
  return createHash('sha256').update(`${purpose}\n${text}`).digest('hex');
}
