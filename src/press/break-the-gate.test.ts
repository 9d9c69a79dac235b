import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Basis } from '../domain/basis.ts';
import { knownAs } from '../domain/consent.fixture.ts';
import { idFrom, type AccountId, type MediaId, type PersonId } from '../domain/id.ts';
import { ALL_FORMS, NORMAL_FORMS, type NormalForm } from '../domain/normal-forms.ts';
import { openReader } from '../domain/normal-forms-read.ts';
import { personWith, type Person } from '../domain/person.ts';
import type { GateOverride } from '../domain/protected-term-override.ts';
import type { ProtectedTerm } from '../domain/protected-term.ts';
import type { PublishedFile, PublishedPicture, PublishedWork } from '../domain/published-work.ts';
import { compileTerms } from '../domain/term-scan-automaton.ts';
import type { Locale } from '../domain/locale.ts';
import { putObject, readObject } from '../platform/object-storage.ts';
import { identity, line, story } from '../published/story.fixture.ts';
import { outputsOf } from './gate-outputs.ts';
import { pageOf, pdfOf, tableOf } from './gate-pdf.fixture.ts';
import { gate, GATE_PARTS, type GateParts, type Output, type Watch } from './gate.ts';
import type { OutputName } from './refusals.ts';
import { basis, en, es, now, town } from './scratch-press.ts';

/*
 * The gate is broken in each of these ways, and the same leaks are held against it: whole, it finds every one; broken,
 * it lets at least one through. A way to break it that nothing here notices is a leak that nobody looks for.
 */

const name = 'xiomara canario';
const aPerson = (fill: number, full: string, given: string, more: Partial<Person> = {}): Person =>
  personWith({
    id: idFrom<PersonId>(new Uint8Array(16).fill(fill)),
    gender: 'woman',
    group: false,
    names: [{ kind: 'used', full, short: null, given, lang: 'es' }],
    ...more,
  });
const survivor = aPerson(1, name, 'xiomara', {
  aliases: [{ text: 'La Golondrina', released: false }],
  documents: [{ kind: 'passport', number: 'MX4471220B', country: 'MX' }],
});
/** Named, in the organisation's first language, and neither on cards nor in reports; once called something else. */
const trade = aPerson(2, 'Nayeli Quetzal', 'Nayeli');
const unionist: Person = {
  ...trade,
  names: [...trade.names, { kind: 'former', full: 'Carlos Quetzal', short: null, given: 'Carlos', lang: 'es' }],
};
const minister = aPerson(3, 'Xiomara Robles', 'Xiomara');
const namedHere: Basis = basis({ purposes: ['publish'] });
const people = new Map(
  (
    [
      [survivor, []],
      [unionist, [namedHere]],
      [minister, [basis()]],
    ] as const
  ).map(([person, bases]) => [person.id, knownAs(person, bases)]),
);

const vault = {};
const storage = { folder: mkdtempSync(join(tmpdir(), 'alzavoz-')) };
async function put(bytes: Buffer, extension: string, type: string): Promise<PublishedFile> {
  const { file } = await putObject(storage, bytes, extension);
  return { file, type, bytes: bytes.length };
}

interface Leak {
  readonly work?: Partial<PublishedWork>;
  readonly inPictures?: readonly string[];
  readonly onCard?: string;
  readonly overrides?: readonly GateOverride[];
}

const said = (text: string): Leak => ({ work: { body: [{ type: 'paragraph', content: line(text) }] } });
async function pictured(bytes: Buffer, words: Partial<PublishedPicture> = {}): Promise<Leak> {
  const file = await put(bytes, 'jpg', 'image/jpeg');
  const renditions = [{ ...file, width: 3, height: 2 }];
  const picture = {
    media: idFrom<MediaId>(new Uint8Array(16)),
    renditions,
    alt: '',
    caption: null,
    credit: '',
    licence: '',
    ...words,
  };
  return { work: { picture } };
}
const noise = Buffer.from(
  Array.from({ length: 600 }, (_, i) => (i * 7919) & 127).map((byte) => (byte < 32 ? 200 : 255)),
);
const inFile = Buffer.concat([noise, Buffer.from('Xiomara Canario'), noise]);

/** Each is seen through by this form alone (`term-scan.test.ts`). Markup in a line of a story is escaped: elsewhere. */
const DISGUISES: Readonly<Partial<Record<NormalForm, string>>> = {
  percent: 'xi%6Fmara canario',
  escapes: String.raw`xi\u006fmara canario`,
  invisible: 'xiomara cana\u200brio',
  compatibility: 'ｘｉｏｍａｒａ canario',
  case: 'Xiomara CANARIO',
  accents: 'xiómara canario',
  'look-alikes': 'xiоmаra canario',
  inversion: 'canario, xiomara',
  initials: 'x. canario',
  joined: 'xiomaracanario',
};

const account = (fill: number): AccountId => idFrom<AccountId>(new Uint8Array(16).fill(fill));
const alone = { askedBy: account(1), agreedBy: account(1), reason: 'I am sure that it is all right', at: now };

/** What must be found, each by its name. */
const leaks: Readonly<Record<string, () => Leak | Promise<Leak>>> = {
  'the words': () => said(`We met ${name}.`),
  ...Object.fromEntries(Object.entries(DISGUISES).map(([form, text]) => [`form: ${form}`, () => said(text)])),
  'form: markup': () => ({ inPictures: ['<p>xio<b>mara</b> canario</p>'] }),
  'form: entities': () => ({ inPictures: ['xi&#111;mara canario'] }),
  'form: separators': () => ({ work: { slug: 'xiomara-canario' } }),
  'form: line-breaks': () => ({ inPictures: ['xiom\r\n ara canario'] }),
  'an alias': () => said('they call her la golondrina'),
  'the number of a document': () => said('passport MX 4471-220 B'),
  'a former name': () => said('Carlos Quetzal'),
  'a place that may not be told': () => said('near Pueblo Canario'),
  'far down': () => ({ inPictures: [`${'The road goes on. '.repeat(6000)}${name}`] }),
  'behind many surnames': () => said(`${'The canario family. '.repeat(80)}With ${name}`),
  'behind a namesake': () => said(`Xiomara Robles spoke. ${name} did not.`),
  'in another language': () => ({ work: { ...said('Nayeli Quetzal').work, locale: es } }),
  'in an address': () => ({ work: { slug: 'nayeli-quetzal' } }),
  'on a card': () => ({ onCard: 'Nayeli Quetzal' }),
  'in a card’s file': async () => ({ work: { card: await put(inFile, 'png', 'image/png') } }),
  'in a description': () => pictured(noise, { alt: name }),
  'in what a picture’s file says': () => pictured(inFile),
  'in what is written into a picture': () => ({ inPictures: [name] }),
  'on a page of a document': async () => ({
    work: {
      pdf: await put(
        pageOf(
          '/f0 9 Tf (\\001\\002\\003\\004\\005\\006\\005\\007\\010\\005\\011\\005\\006\\002\\003) Tj',
          tableOf('xiomar cn'),
        ),
        'pdf',
        'application/pdf',
      ),
    },
  }),
  'in a document’s metadata': async () => ({
    work: {
      pdf: await put(
        pdfOf([`<< /Author <FEFF${Buffer.from(name, 'utf16le').swap16().toString('hex')}> >>`]),
        'pdf',
        'application/pdf',
      ),
    },
  }),
  'in what cannot be read': async () => ({
    work: { pdf: await put(Buffer.from('%PDF-1.7 x'), 'pdf', 'application/pdf') },
  }),
  'let out by one person': () => ({ ...said(`With ${name} here.`), overrides: [{ ...alone, finding: 'each' }] }),
};

/** What is no leak: a gate that stops it too is not this gate. */
const INNOCENT: Readonly<Record<string, Leak>> = {
  'who may be named': said('Nayeli Quetzal and Xiomara Robles'),
  'a lone given name': said('Xiomara'),
};

const corpus = Promise.all(Object.entries(leaks).map(async ([what, leak]) => [what, await leak()] as const));

/** Rendered once for all the ways to break it. */
const rendered = new Map<Leak, Promise<Output[]>>();
function outputsFor(leak: Leak): Promise<Output[]> {
  const known = rendered.get(leak) ?? render(leak);
  rendered.set(leak, known);
  return known;
}

function render({ work = {}, onCard = 'A story', inPictures = [] }: Leak): Promise<Output[]> {
  const whole = story(1, work);
  const card = { lang: 'en', kicker: '', title: [{ t: onCard }], organisation: '', shortName: '', notice: null };
  return outputsOf({
    work: whole,
    identity,
    read: (file) => readObject(storage, file),
    onCard: card,
    inReport: null,
    inPictures,
  });
}

type Broken = {
  readonly parts?: Partial<GateParts>;
  readonly outputs?: (outputs: readonly Output[]) => readonly Output[];
  readonly watch?: (watch: Watch) => Watch;
};

async function isHeld(
  leak: Leak,
  { parts = {}, outputs = (all) => all, watch = (each) => each }: Broken = {},
): Promise<boolean> {
  const places: ProtectedTerm[] = [{ kind: 'place', record: town.id, text: 'Pueblo Canario' }];
  const watching = watch({
    vault,
    people,
    hidden: () => places,
    identity: { ...identity, locales: [en, es, 'fr' as Locale] },
    now,
    overrides: [],
  });
  const going = outputs(await outputsFor(leak));
  const pass = (overrides: readonly GateOverride[]) =>
    gate(going, { ...watching, overrides }, { ...GATE_PARTS, ...parts });
  const first = pass([]);
  if (leak.overrides === undefined || !('findings' in first)) return 'refused' in first;
  const each = leak.overrides.flatMap((override) => first.findings.map(({ finding }) => ({ ...override, finding })));
  return 'refused' in pass(each);
}

const without =
  (...names: readonly OutputName[]) =>
  (outputs: readonly Output[]): Output[] =>
    outputs.filter(({ output }) => !names.includes(output));
const eachText =
  (change: (text: string, output: OutputName) => string) =>
  (outputs: readonly Output[]): Output[] =>
    outputs.map((each) => ({ ...each, texts: each.texts?.map((text) => change(text, each.output)) ?? null }));
function reading(
  forms: ReadonlySet<NormalForm>,
  keeps: (term: ProtectedTerm) => boolean = () => true,
): GateParts['names'] {
  const reader = openReader(forms);
  const { automaton } = GATE_PARTS.names(vault, people);
  const names = { reader, automaton: compileTerms(automaton.terms.filter(keeps), reader) };
  return () => names;
}

const BREAKS: Readonly<Record<string, Broken>> = {
  ...Object.fromEntries(
    NORMAL_FORMS.map((form): [string, Broken] => [
      `does not see through: ${form}`,
      { parts: { names: reading(new Set([...ALL_FORMS].filter((each) => each !== form))) } },
    ]),
  ),
  'does not read what readers read': {
    outputs: without('title', 'alt', 'caption', 'page', 'json-ld', 'feed', 'list', 'search'),
  },
  'does not read addresses': { outputs: without('slug') },
  'does not read cards': { outputs: without('card') },
  'does not read the files of cards': { outputs: without('card-file') },
  'does not read the files of pictures': { outputs: without('picture-file') },
  'does not read the words in pictures': { outputs: without('picture') },
  'does not read documents': { outputs: without('document-file') },
  'reads no text of a PDF, only its bytes': {
    outputs: eachText((text, output) => (output === 'document-file' ? text.slice(text.indexOf('%PDF')) : text)),
  },
  'does not read descriptions': { outputs: eachText((text) => text.replaceAll(name, '')) },
  'does not read Spanish': { outputs: (all) => all.filter(({ work }) => work.locale !== es) },
  'takes what cannot be read for empty': {
    outputs: (all) => all.map((each) => ({ ...each, texts: each.texts ?? [] })),
  },
  'stops after 100 kB': { outputs: eachText((text) => text.slice(0, 100_000)) },
  'forgets former names': { parts: { names: reading(ALL_FORMS, (term) => term.kind !== 'name' || !term.never) } },
  'forgets aliases': { parts: { names: reading(ALL_FORMS, ({ kind }) => kind !== 'alias') } },
  'forgets documents': { parts: { names: reading(ALL_FORMS, ({ kind }) => kind !== 'document') } },
  'forgets places': { watch: (watch) => ({ ...watch, hidden: () => [] }) },
  'takes one person for two': { parts: { holds: () => true } },
  'lets a name out for every purpose': {
    parts: { mayBeWritten: (all, _purposes, at, work) => GATE_PARTS.mayBeWritten(all, ['publish'], at, work) },
  },
  'takes everyone of one given name for one': {
    parts: {
      mayBeWritten: (all, purposes, at, work) => {
        const free = GATE_PARTS.mayBeWritten(all, purposes, at, work);
        const given = (term: ProtectedTerm): string => (term.kind === 'name' ? (term.given ?? '').toLowerCase() : '');
        const terms = GATE_PARTS.names(vault, all).automaton.terms.filter((term) => free({ term, way: 'whole' }));
        return ({ term }) => terms.some((each) => given(each) !== '' && given(each) === given(term));
      },
    },
  },
  'looks at the first places only': { parts: { find: (...given) => GATE_PARTS.find(...given).slice(-1) } },
};

test('the whole gate finds every leak, and stops nothing else', async () => {
  for (const [what, leak] of await corpus) expect(await isHeld(leak), what).toBe(true);
  for (const [what, leak] of Object.entries(INNOCENT)) expect(await isHeld(leak), what).toBe(false);
});

describe('broken, it lets something through, and this list notices', () => {
  test.each(Object.entries(BREAKS))('%s', async (_what, broken) => {
    const through: string[] = [];
    for (const [what, leak] of await corpus) if (!(await isHeld(leak, broken))) through.push(what);
    expect(through).not.toEqual([]);
    // It still holds others: what is broken is this part, not the test.
    expect(through.length).toBeLessThan(Object.keys(leaks).length);
  });
});
