/** A static file of the pages, under a path that holds the fingerprint of its bytes: cache it for ever. */
export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Every static file of the pages, and the paths that `PageContext.assets` takes (without a theme). */
export function pageAssets(): {
  readonly files: readonly Asset[];
  readonly style: string;
  readonly fonts: readonly string[];
} {
  return { files: [], style: '/assets/style.css', fonts: [] };
}
