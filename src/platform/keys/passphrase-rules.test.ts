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
  // Each is in the lists of breaches, or a word of them with a year: long, and tried first.
  ['qwerty123456', 'passphrase-too-common'],
  ['charlotte2015', 'passphrase-too-common'],
  ['P@ssw0rd2026!!', 'passphrase-too-common'],
  ['elcaballerooscuro', 'passphrase-too-common'],
  ['MotDePasse2024!', 'passphrase-too-common'],
  ['Guadalupe1984', 'passphrase-too-common'],
] as const)('refuses %s', async (passphrase, refused) => {
  expect(await refusalOfPassphrase(passphrase, ['Vela Human Rights Network', 'ana@vela.example'])).toBe(refused);
});

test.each([
  'yellow hands on the wall',
  'dQ4k9zLx0pVn',
  'tres gatos leen en la azotea',
  '家の前に黄色い手がたくさんある夏',
])('takes %s', async (passphrase) => {
  expect(await refusalOfPassphrase(passphrase, ['Vela'])).toBeNull();
});
