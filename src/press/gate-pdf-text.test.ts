import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openTypesetting } from '../platform/typesetting/typesetting.ts';
import { textsInFile } from './gate-files.ts';
import { pageOf, pdfOf, streamOf, tableOf } from './gate-pdf.fixture.ts';
import { readPdfText } from './gate-pdf-text.ts';
import { REPORT_TEMPLATE, type ReportWords } from './report-template.ts';

const typesetting = openTypesetting();
afterAll(() => typesetting.close());

const line = (t: string) => [{ t }];
const long = 'so long a paragraph that no line of the page can hold it and it must be broken somewhere, '.repeat(12);
const words: ReportWords = {
  lang: 'en',
  region: null,
  dir: 'ltr',
  title: line('Out of “control”: fi ffi office flow'),
  standfirst: line('On Иван Петров and Λάμπρος'),
  organisation: 'Vela Human Rights Network',
  shortName: 'Vela',
  date: '1 May 2014',
  notices: ['A notice on the foot'],
  blocks: [
    { type: 'heading', level: 2, line: line('Who was there') },
    {
      type: 'paragraph',
      line: [{ t: 'We met Xiomara ' }, { t: 'Can', strong: true, lang: 'es' }, { t: 'ario there.' }],
    },
    { type: 'paragraph', line: [{ t: `${long} Quetzalli ` }, { t: 'here', href: 'https://example.org/yolotl' }] },
    { type: 'list', ordered: true, items: [line('one'), line('two')] },
    { type: 'quote', line: line('Ángel A\u0301ngel Zoë Łódź Þór ŷ ṩ q\u0303') },
  ],
  findings: [line('A first finding')],
  recommendations: [{ to: 'The Office', text: line('Do it') }],
  words: {
    kicker: 'Report',
    index: 'AMR 1',
    findings: 'Findings',
    text: 'Text',
    recommendations: 'Asked',
    publishedBy: 'By',
  },
};
const report = typesetting.pdf({ source: REPORT_TEMPLATE, data: words, files: {} }).then((bytes) => Buffer.from(bytes));

test('what our typesetting makes is read as a reader copies it', async () => {
  const { pages, strings } = readPdfText(await report);
  for (const part of ['fi ffi office', 'Иван Петров', 'Λάμπρος', 'Ángel', 'Łódź', 'Xiomara', 'Can\nario there'])
    expect(pages).toContain(part);
  expect(strings).toContain('https://example.org/yolotl');
  expect(strings).toContain('Vela Human Rights Network');
});

const { error } = spawnSync('pdftotext', ['-v']);

// Where it is missing with CI=true, it fails.
test.skipIf(error !== undefined && process.env['CI'] !== 'true')('another program reads the same words', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'alzavoz-')), 'report.pdf');
  writeFileSync(file, await report);
  const other = spawnSync('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-'], { encoding: 'utf8' }).stdout;
  // Running heads and numbers of pages stand elsewhere in the order; where lines end is each program's own.
  const all = (text: string): string[] =>
    text
      .normalize('NFKC')
      .split(/\s+/)
      .filter((word) => word !== '');
  const ours = new Set(all(readPdfText(await report).pages.replaceAll('Can\nario', 'Canario')));
  expect(all(other).length).toBeGreaterThan(200);
  expect(all(other).filter((word) => !ours.has(word) && word !== '\f')).toEqual([]);
});

const table = tableOf('XioCanar ');
const found = (bytes: Buffer): string => textsInFile(bytes, 'application/pdf').join('\n');

test('words in odd places of a page are read', () => {
  expect(found(pageOf('BT /f0 9 Tf [(\\001\\002) -200 <03>] TJ ET', table))).toContain('Xio');
  expect(found(pageOf('/f0 9 Tf 3 Tr (\\001\\002\\003) Tj', table))).toContain('Xio');
  expect(
    found(pageOf('/f0 9 Tf q /Span << /ActualText (Canario) >> BDC (\\001) Tj EMC Q (\\002) Tj', table)),
  ).toContain('Canario\ni');
  expect(found(pageOf('/f0 9 Tf (\\001) Tj', table.replace('<0058>', '<00580069006f>')))).toContain('Xio');
  const range = '1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <01> <03> <0061> endbfrange';
  expect(found(pageOf('/f0 9 Tf (\\001\\002\\003) Tj', range))).toContain('abc');
  const hebrew = tableOf('םולש');
  expect(found(pageOf('/f0 9 Tf (\\001\\002\\003\\004) Tj', hebrew))).toContain('שלום');
  const form = streamOf('/f0 9 Tf (\\001\\002\\003) Tj', '/Subtype /Form /Resources << /Font << /f0 5 0 R >> >>');
  expect(found(pageOf('/x0 Do', table, [form]))).toContain('Xio');
});

test('so are metadata, descriptions, and what is attached', () => {
  expect(found(pdfOf(['<< /Title (Xiomara Can\\141rio) >>']))).toContain('Xiomara Canario');
  expect(found(pdfOf(['<< /K [<< /Alt <FEFF00580069006F> >>] >>']))).toContain('Xio');
  expect(found(pdfOf([], '<< /Info << /Author (Xio\\(\\)) >> >>'))).toContain('Xio()');
  expect(found(pdfOf([streamOf('a,Xiomara Canario', '/Type /EmbeddedFile')]))).toContain('Xiomara Canario');
});

describe('what is not written as ours is not let out', () => {
  const page = (content: string, codes = table): Buffer => pageOf(content, codes);
  test.each<[string, Buffer]>([
    ['no PDF', Buffer.from('Xiomara')],
    ['encrypted', pdfOf(['<< >>'], '<< /Encrypt 1 0 R >>')],
    ['objects within streams', pdfOf([streamOf('1 0 (Xiomara)', '/Type /ObjStm')])],
    ['an object of two versions', Buffer.from(pdfOf(['1', '2']).toString('latin1').replace('2 0 obj', '1 0 obj'))],
    ['more after the end', Buffer.concat([pdfOf(['1']), pdfOf(['2'])])],
    ['a filter that we do not use', pdfOf([streamOf('x', '/Filter /LZWDecode')])],
    ['a broken stream', pdfOf([streamOf('x', '/Filter /FlateDecode')])],
    ['a length that lies', pdfOf(['<< /Length 90 >>\nstream\nX\nendstream'])],
    ['a key that is there twice', pdfOf(['<< /Title (a) /Title (b) >>'])],
    ['words in a file elsewhere', pdfOf([streamOf('', '/F (other)')])],
    ['a code without meaning', page('/f0 9 Tf (\\377) Tj')],
    ['a font without meanings', page('/f0 9 Tf (\\001) Tj', 'nothing')],
    ['an unknown font', page('/f7 9 Tf (\\001) Tj')],
    ['words without a font', page('(\\001) Tj')],
    ['an inline picture', page('BI /W 1 ID x EI')],
    ['half a string', page('/f0 9 Tf (\\001')],
  ])('%s', (_what, bytes) => {
    expect(() => textsInFile(bytes, 'application/pdf')).toThrow();
  });
});
