import { createHash, randomBytes } from 'node:crypto';

/** A token that stands for a session or a browser: 32 random bytes in base64url. Only its hash is ever kept. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token. `purpose` keeps one kind of token from being taken for another. */
export function hashOf(purpose: 'session' | 'device' | 'address', text: string): string {
  return createHash('sha256').update(`${purpose}\n${text}`).digest('hex');
}
