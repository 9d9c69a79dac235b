import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { pageAssets, type Asset } from '../pages/assets.ts';
import type { AssetPaths } from '../pages/page-context.ts';

/** The static files of the site, by path, and the paths that pages name. */
export interface Assets {
  readonly paths: AssetPaths;
  readonly files: ReadonlyMap<string, Asset>;
}

/** Reads the style sheet and fonts, and the organisation's own `theme.css` if there is one. Once, at the start. */
export function loadAssets(themeFile: string): Assets {
  const { files, style, fonts } = pageAssets();
  const theme = existsSync(themeFile) ? themeFrom(readFileSync(themeFile)) : null;
  const all = theme === null ? files : [...files, theme];
  return {
    paths: { style, fonts, theme: theme?.path ?? null },
    files: new Map(all.map((asset) => [asset.path, asset])),
  };
}

function themeFrom(bytes: Buffer): Asset {
  const fingerprint = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return { path: `/assets/theme-${fingerprint}.css`, type: 'text/css; charset=utf-8', bytes };
}
