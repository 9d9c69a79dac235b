import { createHash, hkdfSync, randomBytes } from 'node:crypto';

/** The secret of a link to a press kit: 32 random bytes in base64url. Only its hash is kept. */
export const makeKitToken = (): string => randomBytes(32).toString('base64url');

/** A token as a link carries it; a damaged one is `null`. */
export const parseKitToken = (text: string): string | null => (/^[\w-]{43}$/.test(text) ? text : null);

export const kitTokenHash = (token: string): string => createHash('sha256').update(`press kit\n${token}`).digest('hex');

/** The key under which a link's wrap is sealed (RFC 5869, SHA-256). */
export const kitTokenKey = (token: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', Buffer.from(token, 'base64url'), Buffer.alloc(0), 'alzavoz press kit link v1', 32));

/** What a kit and the wraps of its key are sealed to (`sealBytes`). */
export const kitContext = (kit: string): string[] => ['press kit v1', kit];
export const wrapContext = (kit: string): string[] => ['press kit link v1', kit];
