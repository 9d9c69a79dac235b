import { joinBytes } from './bytes.ts';

/** SHA-256. It comes in as an argument, so that the room runs wherever someone has one. */
export type Hash = (bytes: Uint8Array) => Uint8Array;

/** How long a hash is, in bytes. */
export const HASH_BYTES = 32;

// Leaf and node begin with different bytes (RFC 6962, section 2.1): no entry can pass itself off as a node.
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** The hash of one entry as a leaf. */
export function leafHash(hash: Hash, entry: Uint8Array): Uint8Array {
  return hash(joinBytes([LEAF, entry]));
}

/** The hash of two neighbours. */
export function nodeHash(hash: Hash, left: Uint8Array, right: Uint8Array): Uint8Array {
  return hash(joinBytes([NODE, left, right]));
}

/** The root of a tree without leaves. */
export function emptyRoot(hash: Hash): Uint8Array {
  return hash(new Uint8Array(0));
}

/**
 * The root over neighbouring nodes of one level, the last of which may stand for fewer leaves than the others: the
 * tree of RFC 6962, section 2.1, above that level. Pairs are joined, and who is left alone moves up as it is.
 */
export function rootOfNodes(hash: Hash, nodes: readonly Uint8Array[]): Uint8Array {
  let level = nodes;
  while (level.length > 1) {
    const above: Uint8Array[] = [];
    for (let i = 0; i < level.length; i += 2) above.push(pairAt(hash, level, i));
    level = above;
  }
  return level[0] ?? emptyRoot(hash);
}

function pairAt(hash: Hash, level: readonly Uint8Array[], i: number): Uint8Array {
  const left = level[i];
  if (left === undefined) throw new RangeError('there is no node here');
  const right = level[i + 1];
  return right === undefined ? left : nodeHash(hash, left, right);
}
