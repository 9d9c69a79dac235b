import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { IDENTITY, MARIA, scratchDesk } from '../src/desk/scratch-desk.ts';
import { putIdentity } from '../src/published/identity.ts';
import { costOf, usualCost, type Cost } from './cost-of.ts';
import type { Figure } from './figure.ts';
import { fillMedia } from './fill-media.ts';
import { fillNewsroom, LOCALES } from './fill-newsroom.ts';
import { fillRequests } from './fill-requests.ts';

const ROWS = 100_000;
const WORKS = 2000;
const AT_MOST_MS = 100;
const ROUNDS = 9;

const [en, ...others] = LOCALES;
const [url] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'alzavoz-lists-'));
const engine = url === undefined ? 'SQLite' : 'PostgreSQL';

type Fields = Record<string, string>;

/** Measured here, built (`long-lists.ts`): pages of requests and of the media library, for an administrator. */
async function measure(): Promise<Figure[]> {
  const desk = await scratchDesk(url === undefined ? { engine: 'sqlite', folder } : { engine: 'postgres', url });
  if (en !== undefined) await putIdentity(desk.published, { ...IDENTITY, locales: [en, ...others] });
  const { newsroom } = desk.press.locked(IDENTITY);
  const works = await fillNewsroom(newsroom, desk.published, WORKS, desk.now());
  const media = await fillMedia(newsroom, ROWS, works, desk.now());
  await fillRequests(desk.actions, ROWS, desk.now());
  // As the server's own housekeeping would have done by now.
  if (url !== undefined) for (const zone of [newsroom, desk.actions]) await sql`vacuum analyze`.execute(zone.db);
  const maria = desk.browser();
  await maria.post('/sign-in', MARIA);
  const ask = async (path: string, fields: Fields | null = null): Promise<string> => {
    const answer = await (fields === null ? maria.get(path) : maria.post(path, fields));
    if (answer.status !== 200 && answer.status !== 303) throw new Error(`${path} answered ${answer.status}`);
    return answer.status === 303 ? (answer.headers.get('location') ?? '') : answer.text();
  };
  const lastOf = (html: string): string => html.match(/href="(\/requests\?[^"]*after=[^"]*)"/)?.[1] ?? '';
  const next = lastOf(await ask('/requests?order=newest')).replaceAll('&amp;', '&');
  const flooded = await ask('/requests/find', { query: '/en/stories/the-one-that-is-flooded' });
  const used = works.slice(3, 4).join('');
  const pages: readonly (readonly [string, string, Fields | null])[] = [
    ['requests, first page', '/requests', null],
    ['requests, the newest, second page', next, null],
    ['requests, in French of a week', '/requests?language=fr&from=2026-09-10&to=2026-09-16', null],
    ['requests that name the flooded page', flooded, null],
    ['requests, looked for by page', '/requests/find', { query: '/en/stories/the-one-that-is-flooded' }],
    ['requests, looked for by a page none names', '/requests/find', { query: '/en/nowhere' }],
    ['all that match, shown before dealing with them', '/requests/settle', { which: 'all' }],
    ['the day', '/', null],
    ['media, first page', '/media', null],
    ['media, page 100', '/media?page=100', null],
    ['media, last page', `/media?page=${Math.ceil(ROWS / 48)}`, null],
    ['media, films', '/media?kind=film', null],
    ['media, anything lacking', '/media?lacks=any', null],
    ['media, no description', '/media?lacks=alt', null],
    ['media, no credit', '/media?lacks=credit', null],
    ['media, no licence', '/media?lacks=licence', null],
    ['media, used in a mission', `/media?work=${used}`, null],
    ['media, used nowhere', '/media?work=none', null],
    ['media, found by two common beginnings', '/media/find', { query: 'wom lett' }],
    ['media, found by a number', '/media/find', { query: '77123' }],
    ['media, found nowhere', '/media/find', { query: 'zebra' }],
    ['media, chosen while writing', '/media/choose', { query: 'court' }],
    ['a picture', `/media/${media[500]}`, null],
  ];
  const figures: Figure[] = [];
  for (const [what, path, fields] of pages)
    figures.push(figureOf(what, await usualCost(ROUNDS, async () => void (await ask(path, fields)))));
  const { page, cost } = await settled(ask);
  figures.push(
    figureOf('20,000 dealt with: the longest that others wait', cost, 'blockedMs'),
    whole('20,000 dealt with', cost),
  );
  const batch = /batches\/([a-z2-7]{26})\/open/.exec(page)?.[1] ?? '';
  const again = await costOf(async () => void (await ask(`/requests/batches/${batch}/open`, {})));
  figures.push(
    figureOf('20,000 opened again: the longest that others wait', again, 'blockedMs'),
    whole('20,000 opened again', again),
  );
  await desk.close();
  return figures;
}

async function settled(ask: (path: string, fields?: Fields) => Promise<string>) {
  const shown = await ask('/requests/settle', { which: 'all' });
  const form = /<form method="post" action="\/requests\/settle\/do">([^]*?)<\/form>/.exec(shown)?.[1] ?? '';
  const fields = Object.fromEntries(
    [...form.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );
  let at = '';
  const cost = await costOf(async () => void (at = await ask('/requests/settle/do', fields)));
  return { page: await ask(at), cost };
}

/** On SQLite what the process worked; on PostgreSQL, which works elsewhere, the wait. */
function figureOf(page: string, cost: Cost, counts: keyof Cost = url === undefined ? 'cpuMs' : 'waitMs'): Figure {
  const figure = cost[counts];
  const what = `lists of 100,000, ${engine}: ${page}`;
  return { what, measured: cost.waitMs, figure, unit: 'ms', better: 'less', atLeast: AT_MOST_MS };
}

function whole(what: string, { waitMs }: Cost): Figure {
  return { what: `lists of 100,000, ${engine}: ${what}`, measured: waitMs, figure: waitMs, unit: 'ms', better: 'less' };
}

console.log(JSON.stringify(await measure().finally(() => rmSync(folder, { recursive: true, force: true }))));
