import { hashRaw } from '@node-rs/argon2';

/** What Argon2id may cost (RFC 9106). Kept beside each salt, so that it can rise later without breaking anyone. */
export interface Argon2Cost {
  readonly memoryKib: number;
  readonly passes: number;
  readonly lanes: number;
}

/** RFC 9106's second recommended choice, above every choice of OWASP's: 64 MiB, three passes, four lanes. */
export const COST: Argon2Cost = { memoryKib: 65_536, passes: 3, lanes: 4 };

/** Nothing outside these is computed: a changed row must neither weaken a key nor take all memory. */
const LEAST: Argon2Cost = { memoryKib: 65_536, passes: 2, lanes: 1 };
const MOST: Argon2Cost = { memoryKib: 1_048_576, passes: 20, lanes: 16 };

export function isBearable(cost: Argon2Cost): boolean {
  const within = (key: keyof Argon2Cost): boolean =>
    Number.isInteger(cost[key]) && cost[key] >= LEAST[key] && cost[key] <= MOST[key];
  return within('memoryKib') && within('passes') && within('lanes');
}

/** Thrown when more people sign in at once than this machine can serve. */
export class TooBusy extends Error {
  override readonly name = 'TooBusy';
}

// Each computation takes 64 MiB or more: two at a time, the rest wait in line, and the line has an end.
const AT_ONCE = 2;
const MOST_WAITING = 64;
let running = 0;
const waiting: (() => void)[] = [];

/** 32 bytes from a passphrase. Unicode is brought to NFKC first (NIST SP 800-63B), so any keyboard types the same one. */
export async function argon2id(passphrase: string, salt: Uint8Array, cost: Argon2Cost): Promise<Uint8Array> {
  if (waiting.length >= MOST_WAITING) throw new TooBusy('too many passphrases are being checked at once');
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  const bytes = Buffer.from(passphrase.normalize('NFKC'), 'utf8');
  try {
    return await hashRaw(bytes, {
      salt,
      memoryCost: cost.memoryKib,
      timeCost: cost.passes,
      parallelism: cost.lanes,
      outputLen: 32,
    });
  } finally {
    bytes.fill(0);
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}
