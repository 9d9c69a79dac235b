import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Look } from '../domain/look.ts';
import { pageAssets, type Asset } from '../pages/assets.ts';
import { lookAsset } from '../pages/look.ts';
import type { AssetPaths } from '../pages/page-context.ts';
import { KeptPage } from './page-cache.ts';

/** The static files of the site, by path, and the paths that pages name. */
export interface Assets {
  readonly paths: AssetPaths;
  readonly files: ReadonlyMap<string, StaticFile>;
}

export interface StaticFile {
  readonly page: KeptPage;
  /** Fonts are compressed already. */
  readonly compressible: boolean;
}

/** Their paths hold the fingerprints of their bytes. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** Reads the style sheet and fonts, and the organisation's own `theme.css` if there is one. Once, at the start. */
export function loadAssets(themeFile: string): Assets {
  const { files, style, fonts } = pageAssets();
  const theme = existsSync(themeFile) ? themeFrom(readFileSync(themeFile)) : null;
  const all = theme === null ? files : [...files, theme];
  return {
    paths: { style, fonts, theme: theme?.path ?? null },
    files: new Map(all.map((asset) => [asset.path, staticFile(asset)])),
  };
}

/** The style sheet of the look that the organisation chose at its desk; `undefined` where that is not at this path. */
export function lookFile(look: Look | null, path: string): StaticFile | undefined {
  if (look === null) return undefined;
  const asset = lookAsset(look);
  if (asset.path !== path) return undefined;
  if (keptLook?.path !== path) keptLook = { path, file: staticFile(asset) };
  return keptLook.file;
}

let keptLook: { readonly path: string; readonly file: StaticFile } | null = null;

function staticFile({ type, bytes }: Asset): StaticFile {
  const headers = { 'content-type': type, 'cache-control': FOR_EVER };
  return { page: new KeptPage(headers, Buffer.from(bytes), Infinity), compressible: type.startsWith('text/') };
}

function themeFrom(bytes: Buffer): Asset {
  const fingerprint = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return { path: `/assets/theme-${fingerprint}.css`, type: 'text/css; charset=utf-8', bytes };
}
