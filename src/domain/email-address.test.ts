import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseEmailAddress, sameAddressForm } from './email-address.ts';

const parse = (text: string): string | null => parseEmailAddress(text, domainToASCII);

test.each([
  ['ana@example.org', 'ana@example.org'],
  ['  ana@Example.ORG ', 'ana@example.org'],
  ["o'neil+news.x@mail.example.org", "o'neil+news.x@mail.example.org"],
  ['Ana.Núñez@correo.example', 'Ana.Núñez@correo.example'],
  ['ana@españa.example', 'ana@xn--espaa-rta.example'],
  [`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`],
])('%s is an address', (typed, kept) => expect(parse(typed)).toBe(kept));

test.each([
  '',
  '@',
  'ana',
  'ana@',
  '@example.org',
  'ana@localhost',
  'ana@example..org',
  'ana@-example.org',
  'ana@[127.0.0.1]',
  'ana@127.0.0.1',
  '.ana@example.org',
  'ana..b@example.org',
  '"ana b"@example.org',
  'ana b@example.org',
  'ana@example.org\r\nBcc: all@example.org',
  'ana,berta@example.org',
  '<ana@example.org>',
  'ana@example.org\0',
  'a\u0000na@example.org',
  `${'a'.repeat(65)}@example.org`,
  `${'ñ'.repeat(33)}@example.org`,
  `ana@${'a'.repeat(64)}.org`,
  `ana@${'a.'.repeat(130)}org`,
])('%j is none', (typed) => expect(parse(typed)).toBe(null));

test('case does not make a second person, a plus tag or a dot does', () => {
  const form = (text: string): string | null => {
    const address = parseEmailAddress(text, domainToASCII);
    return address === null ? null : sameAddressForm(address);
  };
  expect(form('Ana@Example.org')).toBe(form('ana@example.ORG'));
  expect(form('ana+a@example.org')).not.toBe(form('ana@example.org'));
  expect(form('a.na@example.org')).not.toBe(form('ana@example.org'));
});

test('what is read can be read again, and never breaks out of a header', () => {
  fc.assert(
    fc.property(fc.oneof(fc.emailAddress(), fc.string({ unit: 'binary' }), fc.string()), (text) => {
      const read = parse(text);
      if (read === null) return;
      expect(parse(read)).toBe(read);
      expect(read).not.toMatch(/[\0-\x20<>,;:"()[\]\\\x7f]/);
    }),
  );
});
