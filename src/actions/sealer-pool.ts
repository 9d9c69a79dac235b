import { type GroupSealer, sealGroup } from '../platform/sealing/row-seal.ts';

/**
 * Sealers made ahead. Agreeing on a key takes some twenty turns of the event loop, and while a commit blocks this
 * thread none passes; made several at once, they share the turns. Each serves one group.
 */
export class SealerPool {
  readonly #publicKey: Uint8Array;
  readonly keyId: string;
  readonly #ready: GroupSealer[] = [];
  #coming: Promise<void> | null = null;

  constructor(publicKey: Uint8Array, keyId: string) {
    this.#publicKey = publicKey;
    this.keyId = keyId;
    void this.#refill();
  }

  async take(): Promise<GroupSealer> {
    for (;;) {
      const sealer = this.#ready.pop();
      if (this.#ready.length < FEW) void this.#refill();
      if (sealer !== undefined) return sealer;
      await this.#refill();
    }
  }

  #refill(): Promise<void> {
    this.#coming ??= this.#make().finally(() => {
      this.#coming = null;
    });
    return this.#coming;
  }

  async #make(): Promise<void> {
    const made = await Promise.all(Array.from({ length: AT_ONCE }, () => sealGroup(this.#publicKey, this.keyId)));
    this.#ready.push(...made);
  }
}

const AT_ONCE = 32;
const FEW = 32;
