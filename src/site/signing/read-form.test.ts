import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readForm } from './read-form.ts';

const names = new Set(['a', 'b', 'c'] as const);
const read = (text: string | Buffer) => readForm(Buffer.from(text as string), names);

test('it reads what the platform writes', () => {
  const values = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(values, (given) => {
      const body = new URLSearchParams(given).toString();
      expect(read(body)).toEqual({ values: { ...given }, unreadable: false });
    }),
  );
});

test('it agrees with the platform on anything that is readable', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'b', '=', '&', '+', '%', '2', '0', 'é', ';') }), (text) => {
      const { values, unreadable } = read(text);
      if (unreadable) return;
      const expected = new URLSearchParams(text);
      for (const [name, value] of Object.entries(values)) expect(expected.get(name)).toBe(value);
    }),
  );
});

test('bad UTF-8 is unreadable, and the rest is kept', () => {
  expect(read('a=Ana&b=%ff&c=x')).toEqual({ values: { a: 'Ana', c: 'x' }, unreadable: true });
  expect(read('a=%')).toEqual({ values: {}, unreadable: true });
  expect(read(Buffer.from([0x61, 0x3d, 0xff]))).toEqual({ values: {}, unreadable: true });
  expect(read(Buffer.from('a=ñandú'))).toEqual({ values: { a: 'ñandú' }, unreadable: false });
});

test('the first value counts; names not asked for are passed over', () => {
  expect(read('a=1&a=2&__proto__=x&d=4&b')).toEqual({ values: { a: '1', b: '' }, unreadable: false });
  expect(read('a&a=a').values).toEqual({ a: '' });
});
