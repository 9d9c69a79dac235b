import { expect, test } from 'vitest';
import { tagsOf } from '../../test/fixtures/pages/markup.ts';
import { contextOf, OPEN, worldOf } from '../../test/fixtures/pages/views.ts';
import { SigningForm, UNTOUCHED } from './signing-form.tsx';
import { SIGNING_FIELDS, SIGNING_TICKS, type SigningForm as Form } from './views.ts';

const world = worldOf();
const context = contextOf(world, '/en/petitions/petition');
const rendered = (form: Form, standing = OPEN): string =>
  String((<SigningForm petition={world.petition} standing={standing} form={form} context={context} />).toString());
const field = (html: string, name: string) =>
  tagsOf(html).find((tag) => (tag.name === 'input' || tag.name === 'select') && tag.attributes.get('name') === name)
    ?.attributes;

test('asks for each field by the names of the request, with autofill, and ticks nothing for anyone', () => {
  const html = rendered(UNTOUCHED);
  for (const name of SIGNING_FIELDS) expect(field(html, name)?.get('autocomplete'), name).toBeTruthy();
  for (const tick of SIGNING_TICKS) expect(field(html, tick)?.has('checked'), tick).toBe(false);
  expect(field(html, 'family_name')?.has('required')).toBe(false);
  expect(html).toContain('action="/en/petitions/petition/signatures"');
  expect(html).not.toContain('role="alert"');
});

test('keeps what was typed, puts each problem beside its field, and leads to it from above', () => {
  const html = rendered({
    values: { given_name: 'Ana', email: 'ana.example', country: 'MX' },
    ticked: ['news'],
    errors: { email: 'not-an-email' },
    channel: null,
    notice: null,
  });
  expect(field(html, 'given_name')?.get('value')).toBe('Ana');
  expect(field(html, 'email')?.get('value')).toBe('ana.example');
  expect(field(html, 'email')?.get('aria-invalid')).toBe('true');
  expect(field(html, 'email')?.get('aria-describedby')).toBe('email-hint email-error');
  expect(html).toContain('<option value="MX" selected>Mexico</option>');
  expect(field(html, 'news')?.has('checked')).toBe(true);
  expect(html).toMatch(/role="alert".*href="#email"/s);
});

test('a country that is none is not chosen, and cannot write into the list', () => {
  const html = rendered({ ...UNTOUCHED, values: { country: 'MX" selected><script>' } });
  expect(html).not.toContain('<script');
  expect(html).not.toContain('selected');
});

test('countries stand in the order of the reader’s language', () => {
  const spanish = worldOf(undefined, 'es' as typeof world.mission.locale);
  const html = String(
    (
      <SigningForm petition={spanish.petition} standing={OPEN} form={UNTOUCHED} context={contextOf(spanish, '/es/')} />
    ).toString(),
  );
  const names = [...html.matchAll(/<option value="[A-Z]{2}">([^<]*)</g)].map(([, name = '']) => name);
  expect(names).toHaveLength(250);
  expect(names).toEqual(names.toSorted(new Intl.Collator('es').compare));
  expect(names).toContain('Canadá');
});

test('where the authorities are is said before signing, and a petition that shows no names asks for none', () => {
  expect(rendered(UNTOUCHED)).toContain('If you are in Mexico');
  expect(rendered(UNTOUCHED, { ...OPEN, addresseeCountry: null })).not.toContain('If you are in');
  const counted = rendered(UNTOUCHED, { ...OPEN, exposure: 'count' });
  expect(counted).toContain('If you are in Mexico');
  for (const name of ['display', 'locality', 'postal_code']) expect(field(counted, name), name).toBe(undefined);
  const typed = { ...UNTOUCHED, values: { locality: 'Iguala' } };
  expect(field(rendered(typed, { ...OPEN, exposure: 'count' }), 'locality')?.get('value')).toBe('Iguala');
});
