import { createHash } from 'node:crypto';
import { pageAssets, type Asset } from '../pages/assets.ts';
import fontFaces from '../pages/style/fonts.css?raw';
import theme from '../pages/style/theme.css?raw';
import style from './style.css?raw';

/** The desk's style sheet: the site's colours and fonts, and forms and tables of its own. */
const sheet = makeSheet();

export const DESK_STYLE: string = sheet.path;

/** Every static file of the desk, each under a path that holds its fingerprint. */
export const DESK_FILES: readonly Asset[] = [sheet, ...fonts()];

function makeSheet(): Asset {
  const text = [theme, fontFaces, style]
    .join('\n')
    .replace(/url\(font:([a-z-]+)\)/g, (_, name: string) => `url(${pathOfFont(name)})`);
  const bytes = Buffer.from(text);
  const fingerprint = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return { path: `/assets/desk-${fingerprint}.css`, type: 'text/css; charset=utf-8', bytes };
}

function fonts(): Asset[] {
  return pageAssets().files.filter(({ type }) => type === 'font/woff2');
}

function pathOfFont(name: string): string {
  const path = new RegExp(`^/assets/${name}-[0-9a-f]{16}\\.woff2$`);
  return fonts().find((font) => path.test(font.path))?.path ?? '';
}
