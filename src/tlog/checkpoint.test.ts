import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCheckpoint, parseCheckpoint } from './checkpoint.ts';
import { encodeBase64 } from './base64.ts';

// The example of the specification.
const ROOT = 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=';
const TEXT = `example.com/behind-the-sofa\n20852163\n${ROOT}\n`;

test('the example of the specification', () => {
  const checkpoint = parseCheckpoint(TEXT);
  if ('refused' in checkpoint) throw new Error(checkpoint.refused);
  expect(checkpoint).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20_852_163 });
  expect(encodeBase64(checkpoint.root)).toBe(ROOT);
  expect(formatCheckpoint(checkpoint)).toBe(TEXT);
});

test('what is written is read', () => {
  const root = fc.uint8Array({ minLength: 32, maxLength: 32 });
  const origin = fc.string({ unit: fc.constantFrom('a', '/', ' ', '+', 'é'), minLength: 1 });
  fc.assert(
    fc.property(fc.record({ origin, size: fc.maxSafeNat(), root }), (checkpoint) => {
      expect(parseCheckpoint(formatCheckpoint(checkpoint))).toEqual(checkpoint);
    }),
  );
});

test.each([
  ['', 'checkpoint-shape'],
  ['\n', 'checkpoint-shape'],
  ['log\n', 'checkpoint-shape'],
  ['log\n1\n', 'checkpoint-shape'],
  [`log\n1\n${ROOT}`, 'checkpoint-shape'],
  [`\n1\n${ROOT}\n`, 'checkpoint-shape'],
  [`log\n1\n${ROOT}\n\n`, 'checkpoint-shape'],
  [`log\n1\n${ROOT}\n\nmore\n`, 'checkpoint-shape'],
  [`log\n1\n${ROOT}\nmore\n`, 'checkpoint-extended'],
  [`log\n01\n${ROOT}\n`, 'checkpoint-size'],
  [`log\n-1\n${ROOT}\n`, 'checkpoint-size'],
  [`log\n+1\n${ROOT}\n`, 'checkpoint-size'],
  [`log\n1.0\n${ROOT}\n`, 'checkpoint-size'],
  [`log\n1e3\n${ROOT}\n`, 'checkpoint-size'],
  [`log\n\n${ROOT}\n`, 'checkpoint-size'],
  [`log\n18446744073709551615\n${ROOT}\n`, 'checkpoint-size'],
  [`log\n9007199254740992\n${ROOT}\n`, 'checkpoint-size'],
  [`log\r\n1\r\n${ROOT}\r\n`, 'checkpoint-size'],
  [`log\n1\n${ROOT.replace('2I=', '2J=')}\n`, 'checkpoint-root'],
  [`log\n1\n${ROOT.slice(0, -1)}\n`, 'checkpoint-root'],
  [`log\n1\n${ROOT.slice(4)}\n`, 'checkpoint-root'],
  [`log\n1\n${ROOT} \n`, 'checkpoint-root'],
])('%j: %s', (text, refused) => {
  expect(parseCheckpoint(text)).toEqual({ refused });
});

test('what is no checkpoint is not written', () => {
  const good = { origin: 'log', size: 1, root: new Uint8Array(32) };
  for (const bad of [
    { origin: '' },
    { origin: 'a\nb' },
    { origin: 'a\n1' },
    { size: -1 },
    { size: 1.5 },
    { size: 2 ** 53 },
    { root: new Uint8Array(31) },
  ]) {
    expect(() => formatCheckpoint({ ...good, ...bad }), JSON.stringify(bad)).toThrow(RangeError);
  }
});
