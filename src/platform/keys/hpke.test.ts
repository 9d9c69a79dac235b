import { expect, test } from 'vitest';
import { openWith, sealTo } from './hpke.ts';
import { makeKeyPair } from './key-pair.ts';

test('opens what another implementation of RFC 9180 sealed', async () => {
  // Made with Python's `cryptography` 48 for Alice of RFC 7748: the bytes 0 to 31, no additional data.
  const alice = Buffer.from('77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a', 'hex');
  const sealed = Buffer.from(
    '627a85fa2813ea912783961f346398a1eb717441f73b4a9d812111136e5e0e7388c23202fdf423bb7b1924bf7acfefc8' +
      '79b21df4f25284ff1f19a6eb60663a0a519f0f9f2b8be2d0bb848166eebefcb7',
    'hex',
  );
  const opened = await openWith(alice, sealed, 'alzavoz key wrap v1', []);
  expect(opened).toEqual(Uint8Array.from({ length: 32 }, (_, at) => at));
  expect(await openWith(alice, sealed, 'another purpose', [])).toBeNull();
});

test('only the private half opens, and only in the context it was sealed for', async () => {
  const pair = makeKeyPair();
  const plain = Buffer.from('thirty-two bytes of a vault key.');
  const sealed = await sealTo(pair.publicKey, plain, 'info', ['holder', 'key', '1']);
  expect(await openWith(pair.privateKey, sealed, 'info', ['holder', 'key', '1'])).toEqual(new Uint8Array(plain));
  expect(await openWith(makeKeyPair().privateKey, sealed, 'info', ['holder', 'key', '1'])).toBeNull();
  expect(await openWith(pair.privateKey, sealed, 'info', ['holder', 'key', '2'])).toBeNull();
  expect(await openWith(pair.privateKey, sealed.subarray(0, 31), 'info', ['holder', 'key', '1'])).toBeNull();
  const changed = Uint8Array.from(sealed);
  changed[0] = (changed[0] ?? 0) ^ 1;
  expect(await openWith(pair.privateKey, changed, 'info', ['holder', 'key', '1'])).toBeNull();
});
