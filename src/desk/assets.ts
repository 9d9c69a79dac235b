import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pageAssets, type Asset } from '../pages/assets.ts';
import fontFaces from '../pages/style/fonts.css?raw';
import theme from '../pages/style/theme.css?raw';
import access from './door/access.css?raw';
import beginning from './beginning/beginning.css?raw';
import campaigns from './campaigns/campaigns.css?raw';
import cases from './cases/cases.css?raw';
import keys from './keys/keys.css?raw';
import cover from './islands/cover.mjs?raw';
import files from './islands/files.mjs?raw';
import focus from './islands/focus.mjs?raw';
import leave from './islands/leave.mjs?raw';
import passkeys from './islands/passkeys.mjs?raw';
import uploads from './islands/uploads.mjs?raw';
import media from './media/media.css?raw';
import newsroom from './newsroom/newsroom.css?raw';
import check from './newsroom/check/check.css?raw';
import editor from './newsroom/editor/editor.css?raw';
import out from './newsroom/out/out.css?raw';
import people from './people/people.css?raw';
import relations from './relations/relations.css?raw';
import requests from './requests/requests.css?raw';
import site from './site/site.css?raw';
import style from './style.css?raw';
import tables from './table/table.css?raw';

const CSS = 'text/css; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';

/** The desk's style sheet: the site's colours and fonts, and forms and tables of its own. */
const sheet = makeAsset(
  'desk',
  'css',
  CSS,
  [
    theme,
    fontFaces,
    style,
    tables,
    access,
    cases,
    people,
    beginning,
    newsroom,
    editor,
    keys,
    out,
    check,
    campaigns,
    site,
    media,
    relations,
    requests,
  ]
    .join('\n')
    .replace(/url\(font:([a-z-]+)\)/g, toFont),
);
/** What the browser runs is what is written there, byte by byte. */
const islands = {
  passkeys: makeAsset('passkeys', 'js', SCRIPT, passkeys),
  leave: makeAsset('leave', 'js', SCRIPT, leave),
  uploads: makeAsset('uploads', 'js', SCRIPT, uploads),
  focus: makeAsset('focus', 'js', SCRIPT, focus),
  cover: makeAsset('cover', 'js', SCRIPT, cover),
  files: makeAsset('files', 'js', SCRIPT, files),
};

/** The editor, as the second build left it (`vite.islands.config.ts`). Without it texts are written in the form alone. */
const editorFile = builtIsland('editor');
const editorIsland = editorFile === null ? null : makeAsset('editor', 'js', SCRIPT, editorFile);
export const EDITOR_SCRIPT: string | null = editorIsland?.path ?? null;

export const DESK_STYLE: string = sheet.path;

/** The scripts of the desk, each for pages that work without it. */
export const ISLANDS: Readonly<Record<keyof typeof islands, string>> = {
  passkeys: islands.passkeys.path,
  leave: islands.leave.path,
  uploads: islands.uploads.path,
  focus: islands.focus.path,
  cover: islands.cover.path,
  files: islands.files.path,
};

/**
 * Every static file of the desk, each under a path that holds its fingerprint. Those of the public pages are among them:
 * a preview is shown in their clothes.
 */
export const DESK_FILES: readonly Asset[] = [
  sheet,
  ...Object.values(islands),
  ...(editorIsland === null ? [] : [editorIsland]),
  ...pageAssets().files,
];

function makeAsset(name: string, ending: string, type: string, text: string): Asset {
  const bytes = Buffer.from(text);
  const fingerprint = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return { path: `/assets/${name}-${fingerprint}.${ending}`, type, bytes };
}

/** Built, this file is in `dist/` or in a folder of it; from sources, what was built last is taken. */
function builtIsland(name: string): string | null {
  const here = dirname(import.meta.filename);
  const dist = [here, dirname(here)].find((folder) => basename(folder) === 'dist') ?? join(here, '../../dist');
  const file = join(dist, 'islands', `${name}.js`);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function fonts(): Asset[] {
  return pageAssets().files.filter(({ type }) => type === 'font/woff2');
}

function toFont(_: string, name: string): string {
  const path = new RegExp(`^/assets/${name}-[0-9a-f]{16}\\.woff2$`);
  return `url(${fonts().find((font) => path.test(font.path))?.path ?? ''})`;
}
