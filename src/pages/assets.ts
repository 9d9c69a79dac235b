import { createHash } from 'node:crypto';
import headingExtended from './fonts/heading-latin-ext.woff2?inline';
import heading from './fonts/heading-latin.woff2?inline';
import italicExtended from './fonts/italic-latin-ext.woff2?inline';
import italic from './fonts/italic-latin.woff2?inline';
import plainExtended from './fonts/plain-latin-ext.woff2?inline';
import plain from './fonts/plain-latin.woff2?inline';
import readingExtended from './fonts/reading-latin-ext.woff2?inline';
import reading from './fonts/reading-latin.woff2?inline';
import icon from './icon.png?inline';
import base from './style/base.css?raw';
import components from './style/components.css?raw';
import fontFaces from './style/fonts.css?raw';
import forms from './style/forms.css?raw';
import frame from './style/frame.css?raw';
import pages from './style/pages.css?raw';
import print from './style/print.css?raw';
import theme from './style/theme.css?raw';

/** A static file of the pages, under a path that holds the fingerprint of its bytes: cache it for ever. */
export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface PageAssets {
  readonly files: readonly Asset[];
  readonly style: string;
  /** A raster picture: `/favicon.ico` may answer with it too. */
  readonly icon: string;
  /** Fetched with the page, before the style sheet asks for them. */
  readonly fonts: readonly string[];
}

const FONTS: Readonly<Record<string, string>> = {
  'reading-latin': reading,
  'reading-latin-ext': readingExtended,
  'heading-latin': heading,
  'heading-latin-ext': headingExtended,
  'italic-latin': italic,
  'italic-latin-ext': italicExtended,
  'plain-latin': plain,
  'plain-latin-ext': plainExtended,
};
const PRELOADED = ['reading-latin', 'heading-latin', 'plain-latin'];
/** In the order of the cascade's layers. */
const STYLE = [theme, fontFaces, base, frame, components, forms, pages, print];

let kept: PageAssets | undefined;

/** Every static file of the pages, and the paths that `PageContext.assets` takes (without a theme). */
export function pageAssets(): PageAssets {
  kept ??= makeAssets();
  return kept;
}

function makeAssets(): PageAssets {
  const fonts = new Map(
    Object.entries(FONTS).map(([name, inlined]) => [name, asset(name, 'woff2', 'font/woff2', bytesOf(inlined))]),
  );
  const pathOf = (name: string): string => fonts.get(name)?.path ?? '';
  const text = squeeze(STYLE.join('\n')).replace(/url\(font:([a-z-]+)\)/g, (_, name: string) => `url(${pathOf(name)})`);
  const style = asset('style', 'css', 'text/css; charset=utf-8', Buffer.from(text));
  const mark = asset('icon', 'png', 'image/png', bytesOf(icon));
  return {
    files: [style, mark, ...fonts.values()],
    style: style.path,
    icon: mark.path,
    fonts: PRELOADED.map(pathOf),
  };
}

/** The bytes of a file that the build has inlined as a `data:` address. */
const bytesOf = (inlined: string): Uint8Array => Buffer.from(inlined.slice(inlined.indexOf(',') + 1), 'base64');

/** Comments and indents are for us, not for readers. */
const squeeze = (css: string): string => css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s*\n\s*/g, '\n');

function asset(name: string, extension: string, type: string, bytes: Uint8Array): Asset {
  const fingerprint = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return { path: `/assets/${name}-${fingerprint}.${extension}`, type, bytes };
}
