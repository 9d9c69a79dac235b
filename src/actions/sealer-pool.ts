import { type GroupSealer, sealGroup } from '../platform/sealing/row-seal.ts';

/** For how long one context seals, in milliseconds: within it, groups that follow each other share their key. */
const SHARED_FOR = 20;
const AT_ONCE = 16;
const FEW = 8;

/**
 * Contexts made ahead, one for each group of rows. Agreeing on a key takes a millisecond of work in some twenty turns of
 * the event loop, more than sealing and writing sixteen rows; so under load, when commits follow each other within
 * milliseconds, they share a context for `SHARED_FOR`, and new ones are made several at once to share the turns.
 */
export class SealerPool {
  readonly keyId: string;
  readonly #publicKey: Uint8Array;
  readonly #ready: GroupSealer[] = [];
  #coming: Promise<void> | null = null;
  #current: { readonly sealer: GroupSealer; readonly until: number } | null = null;

  constructor(publicKey: Uint8Array, keyId: string) {
    this.#publicKey = publicKey;
    this.keyId = keyId;
  }

  /** @param now a clock that never goes back, in milliseconds */
  async take(now: number): Promise<GroupSealer> {
    if (this.#current !== null && now < this.#current.until) return this.#current.sealer;
    let sealer = this.#ready.pop();
    for (; sealer === undefined; sealer = this.#ready.pop()) await this.#refill();
    if (this.#ready.length < FEW) void this.#refill().catch(() => undefined);
    this.#current = { sealer, until: now + SHARED_FOR };
    return sealer;
  }

  #refill(): Promise<void> {
    // The first one alone: somebody waits for it.
    const number = this.#current === null ? 1 : AT_ONCE;
    this.#coming ??= this.#make(number).finally(() => {
      this.#coming = null;
    });
    return this.#coming;
  }

  async #make(number: number): Promise<void> {
    const made = await Promise.all(Array.from({ length: number }, () => sealGroup(this.#publicKey, this.keyId)));
    this.#ready.push(...made);
  }
}
