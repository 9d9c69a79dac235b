import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hono } from 'hono';

/** Something that anybody can fetch. */
export interface Fetched {
  readonly path: string;
  readonly status: number;
  /** Head and body as text; of a picture or a document its bytes read as text, and the words that a reader can copy. */
  readonly text: string;
  readonly locale: 'en' | 'es' | null;
}

const STARTS = [
  '/',
  '/robots.txt',
  '/sitemap.xml',
  '/petitions.json',
  ...['en', 'es'].flatMap((locale) =>
    [
      '',
      'search',
      'events',
      'events.ics',
      'feed.atom',
      'feed.rss',
      'corrections',
      'corrections.atom',
      'about-you',
      'missions',
      'cases',
      'stories',
      'reports',
      'petitions',
    ]
      .map((page) => `/${locale}/${page}`)
      .concat(['diary', 'video'].map((kind) => `/${locale}/stories?kind=${kind}`)),
  ),
];

/**
 * Fetches everything: what is known to be there (`known`: every address and file that there ever was), and whatever any
 * answer leads to.
 */
export async function crawl(app: Hono, known: Iterable<string>): Promise<Fetched[]> {
  const fetched = new Map<string, Fetched>();
  const queue = [...new Set([...STARTS, ...known])];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    if (fetched.has(path)) continue;
    const one = await fetchOne(app, path);
    fetched.set(path, one);
    for (const next of leadsTo(one.text)) if (!fetched.has(next)) queue.push(next);
  }
  return [...fetched.values()];
}

export async function fetchOne(app: Hono, path: string): Promise<Fetched> {
  const response = await app.request(path);
  const isPdf = path.endsWith('.pdf') && response.status === 200;
  const words = isPdf ? wordsOfPdf(Buffer.from(await response.clone().arrayBuffer())) : '';
  const [, locale] = /^\/(en|es)(?:\/|$|\?)/.exec(path) ?? [];
  const text = `${await textOfAnswer(response)}\n${words}`;
  return { path, status: response.status, text, locale: locale === 'en' || locale === 'es' ? locale : null };
}

/** Head and body of an answer, in which what is said in entities is said in letters. */
export async function textOfAnswer(response: Response): Promise<string> {
  const head = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
  const bytes = Buffer.from(await response.arrayBuffer());
  return `${head}\n${decoded(bytes.toString('utf8'))}\n${isText(response) ? '' : bytes.toString('latin1')}`;
}

const isText = (response: Response): boolean =>
  /text|xml|json|javascript/.test(response.headers.get('content-type') ?? '');

/** Entities and percent signs say the same as letters. */
function decoded(text: string): string {
  const entities = text
    .replaceAll(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
  const percent = entities.replaceAll(/(?:%[0-9a-f]{2})+/gi, (coded) => {
    try {
      return decodeURIComponent(coded);
    } catch {
      return coded;
    }
  });
  return percent === entities ? entities : `${entities}\n${percent}`;
}

/** Every path of ours that stands in a text. Search is asked apart, with words of its own. */
function* leadsTo(text: string): Generator<string> {
  const found = /(?:https:\/\/lantern\.example|["'(\s])(\/(?:en|es|media|assets|petitions|log)\/?[^\s"'<>()]*)/g;
  for (const [, path = ''] of text.matchAll(found)) {
    const clean = path.replaceAll('&amp;', '&').replace(/#.*$/, '');
    if (!clean.includes('/search?') && !clean.includes('/qr.png')) yield clean;
  }
}

/** As another program reads them. Without it the gate's own reader is left to the tests of the gate. */
function wordsOfPdf(bytes: Buffer): string {
  const { status, stdout } = spawnSync('pdftotext', ['-', '-'], { input: bytes, encoding: 'utf8' });
  if (status === null && process.env['CI'] === 'true') throw new Error('pdftotext is missing, and CI=true');
  if (status !== null && status !== 0) throw new Error(`pdftotext cannot read a document: ${status}`);
  return stdout ?? '';
}

/** The bytes of every file in a folder whose name begins so. */
export const bytesIn = (folder: string, begin: string): string =>
  readdirSync(folder)
    .filter((name) => name.startsWith(begin))
    .map((name) => readFileSync(join(folder, name)))
    .map((bytes) => `${bytes.toString('utf8')}\n${bytes.toString('latin1')}`)
    .join('\n');
