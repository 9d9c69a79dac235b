import { expect, test } from 'vitest';
import { readConfig } from '../platform/config.ts';
import { refusalOfDemonstration } from './serve-demonstration.ts';

function refusal(env: Record<string, string>): string | null {
  const config = readConfig(env);
  return 'refused' in config ? config.refused : refusalOfDemonstration(config);
}

test('a demonstration may be shown on this machine', () => {
  expect(refusal({})).toBeNull();
  expect(refusal({ HOST: 'localhost', ALZAVOZ_ORIGIN: 'http://127.0.0.1:9000' })).toBeNull();
});

test.each([
  ['HOST', '0.0.0.0'],
  ['DESK_HOST', '192.168.1.2'],
  ['ALZAVOZ_ORIGIN', 'https://www.example.org'],
  ['ALZAVOZ_DESK_ORIGIN', 'https://desk.example.org'],
  ['ALZAVOZ_ONION', `http://${'c'.repeat(56)}.onion`],
])('%s=%s would show a demonstration to others', (name, value) => {
  expect(refusal({ [name]: value })).toContain(`${name} is ${value}`);
});
