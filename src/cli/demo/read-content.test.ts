import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { PlainDate } from '../../domain/date.ts';
import { readDemonstration } from './read-content.ts';

const scratch = mkdtempSync(join(tmpdir(), 'alzavoz-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
let copies = 0;
const day = '2026-06-01' as PlainDate;

function copied(): string {
  copies += 1;
  const path = join(scratch, String(copies));
  cpSync(resolve('demo'), path, { recursive: true });
  return path;
}

/** The demonstration's folder with one change in one of the files of its first mission, or of the folder named. */
function changed(file: string, from: string | RegExp, to: string, mission = 'mission-to-mexico'): () => unknown {
  const path = copied();
  const before = readFileSync(join(path, mission, file), 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`nothing to change in ${file}`);
  writeFileSync(join(path, mission, file), after);
  return () => readDemonstration({ path, day });
}

test('the demonstration as it is can be read, in every language', () => {
  const { missions, identity } = readDemonstration({ path: resolve('demo'), day });
  expect(missions.map(({ folder }) => basename(folder.path))).toEqual(['mission-to-mexico', 'mission-to-marenia']);
  const works = missions.flatMap((mission) => mission.works);
  expect(works.every(({ texts }) => texts.length === identity.locales.length)).toBe(true);
  const film = works.find(({ key }) => key === 'angel-speaks-from-prison')?.texts[0]?.details;
  expect(film).toMatchObject({ kind: 'story', story: 'video', transcript: { v: 1 } });
});

test.each([
  ['people.yaml', 'identity: named', 'identity: loud', /people\.yaml, field claudia\.bases\.0\.terms\.identity: /],
  ['people.yaml', 'gender: woman', 'gendre: woman', /people\.yaml, field claudia\.gend/],
  [
    'cases.yaml',
    'person: claudia',
    'person: nobody',
    /cases\.yaml, field claudia\.people\.0\.person: nobody has this key$/,
  ],
  ['cases.yaml', 'page: claudia', 'page: nowhere', /cases\.yaml, field claudia\.page: no work has this key$/],
  ['places.yaml', 'country: MX', 'country: Mexico', /places\.yaml, field mexico\.country: expected two capitals$/],
  [
    'works/claudia/work.yaml',
    "'2012-08'",
    "'2012-13'",
    /work\.yaml, field date: expected YYYY, YYYY-MM or YYYY-MM-DD$/,
  ],
  [
    'works/claudia/work.yaml',
    'subjects: [claudia]',
    'subjects: [nobody]',
    /work\.yaml, field subjects: nothing has the key "nobody"$/,
  ],
  [
    'works/claudia/work.yaml',
    "    - { on: '2014-09' }\n",
    '',
    /en\.md, field details\.timeline: 6 entries, but 5 in works\/claudia\/work\.yaml$/,
  ],
  ['works/claudia/es.md', 'slug: ', 'slug: Á', /es\.md, field slug: expected a key/],
  [
    'works/claudia/fr.md',
    '(person:claudia)',
    '(person:claudette)',
    /fr\.md, field title: There is no person with the key “claudette”\.$/,
  ],
  ['works/claudia/en.md', /\n\nIn August/, '\n\n<b>In</b> August', /en\.md, line 2\d: HTML cannot be used here\.$/],
  ['works/claudia/en.md', '---', '--', /en\.md: expected a head between two lines of ---$/],
])('a mistake in %s is told with its place: %j', (file, from, to, sentence) => {
  expect(changed(file, from, to)).toThrow(sentence);
});

test('a mistake in the second mission is told with its folder', () => {
  const mistake = changed('people.yaml', 'group: false', 'group: perhaps', 'mission-to-marenia');
  expect(mistake).toThrow(/^demo\/mission-to-marenia\/people\.yaml, field tavene\.group: /);
});

test('a missing file is named', () => {
  const path = copied();
  rmSync(join(path, 'mission-to-mexico/works/angel/fr.md'));
  const read = () => readDemonstration({ path, day });
  expect(read).toThrow(/^demo\/mission-to-mexico\/works\/angel\/fr\.md: the file is missing/);
});
