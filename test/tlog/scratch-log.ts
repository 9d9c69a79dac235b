import { type Range, cut } from '../../src/tlog/ranges.ts';
import { nodeHash, rootOfNodes } from '../../src/tlog/tree-hash.ts';
import { encodeUtf8 } from '../../src/tlog/utf8.ts';
import { EMPTY_LOG, type GrowingLog, growLog } from '../../src/tlog/grow-log.ts';
import type { ReadFile } from '../../src/tlog/log-files.ts';
import { signCheckpoint } from '../../src/tlog/signed-checkpoint.ts';
import { treeRoot } from '../../src/tlog/tree.ts';
import { sha256, signerNamed } from './ed25519.ts';

export const ORIGIN = 'log.example/petition';
export const SIGNER = signerNamed(ORIGIN);
export const LOG = { origin: ORIGIN, key: SIGNER.key };

/** A log's public files, in memory. */
export class ScratchLog {
  readonly files = new Map<string, Uint8Array>();
  readonly read: ReadFile = (path) => Promise.resolve(this.files.get(path) ?? null);
  #log: GrowingLog = EMPTY_LOG;

  get size(): number {
    return this.#log.tree.size;
  }

  get root(): Uint8Array {
    return treeRoot(sha256, this.#log.tree);
  }

  /** Puts entries in, writes the files and signs a checkpoint. */
  async grow(entries: readonly Uint8Array[]): Promise<this> {
    const grown = growLog(sha256, this.#log, entries);
    for (const { path, bytes } of grown.files) this.files.set(path, bytes);
    this.#log = grown.log;
    await this.sign();
    return this;
  }

  /** Signs a checkpoint; of what the log is, unless told otherwise. */
  async sign(size: number = this.size, root: Uint8Array = this.root): Promise<void> {
    this.files.set('checkpoint', await signCheckpoint({ origin: ORIGIN, size, root }, SIGNER));
  }
}

/** The hash of any range of these leaves; each is made once, as tests ask for many. */
export function rangesOf(leaves: readonly Uint8Array[]): (range: Range) => Uint8Array {
  const made = new Map<string, Uint8Array>();
  const hashOf = (range: Range): Uint8Array => {
    const key = `${range.from}-${range.to}`;
    let hash = made.get(key);
    if (hash === undefined) {
      const middle = cut(range);
      hash =
        range.to - range.from < 2
          ? rootOfNodes(sha256, leaves.slice(range.from, range.to))
          : nodeHash(sha256, hashOf({ from: range.from, to: middle }), hashOf({ from: middle, to: range.to }));
      made.set(key, hash);
    }
    return hash;
  };
  return hashOf;
}

/** Entries that differ, `from` up to but without `to`. */
export function entriesFrom(from: number, to: number): Uint8Array[] {
  return Array.from({ length: to - from }, (_, i) => encodeUtf8(`entry ${from + i}`));
}
