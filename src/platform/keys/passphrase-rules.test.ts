import { expect, test } from 'vitest';
import { refusalOfPassphrase } from './passphrase-rules.ts';

test.each([
  ['short', 'passphrase-too-short'],
  ['eleven char', 'passphrase-too-short'],
  ['🟡'.repeat(11), 'passphrase-too-short'],
  ['x'.repeat(2000), 'passphrase-too-long'],
  ['Password2026!', 'passphrase-too-common'],
  ['correct horse battery staple', 'passphrase-too-common'],
  ['Mi contraseña 1', 'passphrase-too-common'],
  ['123456789012', 'passphrase-too-common'],
  ['poiuytrewqlkjhgf'.slice(0, 10) + '!!', 'passphrase-too-common'],
  ['secretsecret', 'passphrase-too-common'],
  ['aaaaaaaaaaaaaaaa', 'passphrase-too-common'],
  ['Vela Human Rights Network 2026', 'passphrase-too-common'],
  ['ana@vela.example', 'passphrase-too-common'],
] as const)('refuses %s', (passphrase, refused) => {
  expect(refusalOfPassphrase(passphrase, ['Vela Human Rights Network', 'ana@vela.example'])).toBe(refused);
});

test.each(['yellow hands on the wall', 'tres gatos leen en la azotea', '家の前に黄色い手がたくさんある夏'])(
  'takes %s',
  (passphrase) => {
    expect(refusalOfPassphrase(passphrase, ['Vela'])).toBeNull();
  },
);
