import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IDENTITY, MARIA, scratchDesk } from '../src/desk/scratch-desk.ts';
import { hideWorks } from '../src/published/hide-works.ts';
import { putIdentity } from '../src/published/identity.ts';
import { median, type Figure } from './figure.ts';
import { fillNewsroom, LOCALES } from './fill-newsroom.ts';

const WORKS = 10_000;
const AT_MOST_MS = 100;
const ROUNDS = 9;

const [en, ...others] = LOCALES;

/** Measured here, built (`newsroom-lists.ts`): the server's time for each page of works, for an administrator. */
async function measure(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'alzavoz-newsroom-'));
  const desk = await scratchDesk({ engine: 'sqlite', folder });
  if (en !== undefined) await putIdentity(desk.published, { ...IDENTITY, locales: [en, ...others] });
  const { newsroom } = desk.press.locked(IDENTITY);
  const ids = await fillNewsroom(newsroom, desk.published, WORKS, desk.now());
  await hideWorks(desk.published, ids.slice(5000, 5500));
  const maria = desk.browser();
  await maria.post('/sign-in', MARIA);
  const ask = async (path: string, fields: Record<string, string> | null): Promise<number> => {
    const start = performance.now();
    const answer = await (fields === null ? maria.get(path) : maria.post(path, fields));
    await answer.text();
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    return performance.now() - start;
  };
  const at = `/newsroom/works/${ids[200]}`;
  const pages: readonly (readonly [string, string, Record<string, string> | null])[] = [
    ['works, first page', '/newsroom', null],
    ['works, page 200', '/newsroom?page=200', null],
    ['works, by title', '/newsroom?order=title', null],
    ['works, by publication', '/newsroom?order=published', null],
    ['works, diaries in Spanish', '/newsroom?kind=diary&locale=es', null],
    ['works, of a mission', `/newsroom?mission=${ids[3]}`, null],
    ...(['draft', 'in-review', 'approved', 'scheduled', 'public', 'hidden', 'withdrawn', 'missing'] as const).map(
      (state) => [`works, ${state}`, `/newsroom?state=${state}`, null] as const,
    ),
    ['works, found by two beginnings', '/newsroom/find', { query: 'vill clos' }],
    ['to translate, into French', '/newsroom/to-translate?locale=fr', null],
    ['to translate, page 20', '/newsroom/to-translate?locale=fr&page=20', null],
    ['new work', '/newsroom/new', null],
    ['a work', at, null],
    ['its facts', `${at}/facts`, null],
    ['its versions', `${at}/texts/en/versions`, null],
    ['its translation', `${at}/translate/fr`, null],
  ];
  const figures: Figure[] = [];
  for (const [what, path, fields] of pages) {
    await ask(path, fields);
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) times.push(await ask(path, fields));
    const measured = median(times);
    const figure = { measured, figure: measured, unit: 'ms', better: 'less', atLeast: AT_MOST_MS } as const;
    figures.push({ what: `newsroom, 10,000 works: ${what}`, ...figure });
  }
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
  return figures;
}

console.log(JSON.stringify(await measure()));
