import { createRequire } from 'node:module';

type Argon2 = typeof import('@node-rs/argon2');
const library = createRequire(import.meta.url)('@node-rs/argon2') as Argon2;

/** What the product asks for (`COST` of `argon2id.ts`); a cost of any other kind is computed as it is. */
const isTheProducts = ({ memoryCost, timeCost, parallelism }: Parameters<Argon2['hashRaw']>[1] & object): boolean =>
  memoryCost === 65_536 && timeCost === 3 && parallelism === 4;

/**
 * Argon2id for tests, in place of the library: the same function with a memory of 64 KiB where the product asks for its
 * 64 MiB. Thousands of times somebody signs in or is founded here, and that was a third of what the tests computed.
 * `argon2id.test.ts` holds the library to the known answer and the product to its cost; journeys run the product itself.
 */
export const hashRaw: Argon2['hashRaw'] = (password, options, signal) =>
  library.hashRaw(
    password,
    options && isTheProducts(options) ? { ...options, memoryCost: 64, timeCost: 1 } : options,
    signal,
  );
