import { afterAll, expect, test } from 'vitest';
import { SANS, SERIF } from './fonts.ts';
import { openTypesetting } from './typesetting.ts';

const typesetting = openTypesetting();
afterAll(() => typesetting.close());

const source = `
#let data = json(bytes(sys.inputs.data))
#set document(date: none, title: data.title)
#set text(font: ${JSON.stringify([...SERIF, ...SANS])
  .replace('[', '(')
  .replace(']', ')')}, fallback: false, lang: data.lang)
#data.title #text(font: "DejaVu Sans")[of the host]
`;
const job = { source, data: { title: 'Ángel #emph[is] free', lang: 'en' } };

test('the same job gives the same bytes, tagged, with no date', async () => {
  const [one, two] = [await typesetting.pdf(job), await typesetting.pdf(job)];
  expect(Buffer.from(one).equals(two)).toBe(true);
  const pdf = Buffer.from(one).toString('latin1');
  expect(pdf).toContain('/MarkInfo');
  expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(pdf).not.toMatch(/CreationDate|ModDate|CreateDate/);
});

test('fonts of this machine are not used, whatever the document asks for', async () => {
  expect(Buffer.from(await typesetting.pdf(job)).toString('latin1')).not.toContain('DejaVu');
});

test('words are never code', async () => {
  const { source: text } = job;
  await expect(typesetting.svg({ source: text, data: { title: '#panic("x") $ ] #', lang: 'en' } })).resolves.toContain(
    '<svg',
  );
});

test('a document that does not compile throws, and the next one is typeset', async () => {
  await expect(typesetting.pdf({ source: '#nothing-of-this-name', data: {} })).rejects.toThrow(
    /does not compile.*unknown/,
  );
  await expect(typesetting.pdf(job)).resolves.toBeInstanceOf(Uint8Array);
});

test('an error says nothing of the text', async () => {
  const title = '王小明 是';
  await expect(typesetting.pdf({ source, data: { title, lang: 'en' } })).rejects.toThrow(/could not be displayed/);
  await expect(typesetting.pdf({ source, data: { title, lang: 'en' } })).rejects.not.toThrow(/\p{sc=Han}/u);
});
