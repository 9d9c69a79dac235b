import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { colleague, INES } from '../src/desk/cases/cases.fixture.ts';
import { scratchDesk } from '../src/desk/scratch-desk.ts';
import { warmTables } from '../src/desk/table/warm-tables.ts';
import { median, type Figure } from './figure.ts';
import { fillCases, fillEvidence, fillPeople } from './fill-vault.ts';

const PEOPLE = 100_000;
const CASES = 20_000;
const PIECES = 100_000;
const AT_MOST_MS = 100;
const ROUNDS = 9;

const PAGES = [
  ['people, first page', '/people'],
  ['people, page 500', '/people?page=500'],
  ['people, from the end', '/people?sort=-name'],
  ['people, of one part in a case', '/people?role=witness'],
  ['people, by when to ask again', '/people?sort=ask'],
  ['cases, first page', '/cases'],
  ['cases, page 150', '/cases?page=150'],
  ['cases, by next check-in', '/cases?sort=check-in'],
  ['cases, narrowed', '/cases?campaign=active&need=stalled'],
  ['evidence, first page', '/evidence'],
  ['evidence, page 500', '/evidence?page=500'],
  ['evidence, by what it is', '/evidence?sort=about'],
  ['evidence, by case', '/evidence?sort=case'],
  ['evidence, films of the last year', '/evidence?kind=film&within=365'],
  ['offices', '/officials'],
  ['the day', '/'],
] as const;

/** Measured here, built (`desk-tables.ts`): the server's time for pages of tables, for a researcher on every case of 20,000, with 100,000 people and 100,000 pieces of evidence in them. */
async function measure(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'alzavoz-tables-'));
  const desk = await scratchDesk({ engine: 'sqlite', folder });
  const ines = await colleague(desk, INES);
  const vault = desk.vaults.any();
  if (vault === null) throw new Error('the vault is locked');
  const cases = await fillCases(vault, CASES, await fillPeople(vault, PEOPLE));
  await fillEvidence(vault, PIECES, cases);
  for (let at = 0; at < cases.length; at += 1000) {
    const rows = cases.slice(at, at + 1000);
    const members = rows.map((id) => ({ case_id: id, account: ines.id, since: 0, by: desk.maria }));
    await desk.staff.db.insertInto('case_members').values(members).execute();
  }
  const begun = performance.now();
  await warmTables(vault, desk.now());
  const figures: Figure[] = [ready(performance.now() - begun)];
  const ask = async (path: string): Promise<number> => {
    const start = performance.now();
    const answer = await ines.browser.get(path);
    await answer.text();
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    return performance.now() - start;
  };
  for (const [what, path] of PAGES) figures.push(await figureOf(what, () => ask(path)));
  const found = await ines.browser.post('/people/find', { query: 'mar gon' });
  figures.push(await figureOf('people, found by two beginnings', () => ask(found.headers.get('location') ?? '')));
  const brought = await ines.browser.post('/evidence/find', { query: 'law brou' });
  figures.push(await figureOf('evidence, found by two beginnings', () => ask(brought.headers.get('location') ?? '')));
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
  return figures;
}

const what = 'desk, 100,000 people in 20,000 cases';

function ready(ms: number): Figure {
  const measured = ms / 1000;
  return { what: `${what}: ready after unlocking`, measured, figure: measured, unit: 's', better: 'less' };
}

async function figureOf(page: string, ask: () => Promise<number>): Promise<Figure> {
  await ask();
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await ask());
  const measured = median(times);
  return { what: `${what}: ${page}`, measured, figure: measured, unit: 'ms', better: 'less', atLeast: AT_MOST_MS };
}

console.log(JSON.stringify(await measure()));
