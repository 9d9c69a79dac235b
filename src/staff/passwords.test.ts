import { expect, test } from 'vitest';
import { checkNothing, hashPassword, isPassword } from './passwords.ts';

test('a password is known again, and no other', async () => {
  const kept = await hashPassword('tres gatos leen en la azotea');
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=4\$/);
  expect(await isPassword('tres gatos leen en la azotea', kept)).toBe(true);
  expect(await isPassword('tres gatos leen en la azotea ', kept)).toBe(false);
  expect(await checkNothing('tres gatos leen en la azotea')).toBe(false);
});

test('reads what the reference implementation wrote', async () => {
  const kept = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
  expect(await isPassword('password', kept)).toBe(true);
});

test('a weak or unknown format is an error, never an open door', async () => {
  await expect(isPassword('', '')).rejects.toThrow(/unknown format/);
  await expect(isPassword('x', '$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHQ$AAAA')).rejects.toThrow(/out of bounds/);
});
