import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { X25519Kem } from './x25519-kem.ts';

test('a process outlives threads that are ended while they seal', () => {
  const script = fileURLToPath(new URL('ended-threads.process.fixture.ts', import.meta.url));
  const { signal, stdout } = spawnSync(process.execPath, ['--no-warnings', script], { encoding: 'utf8' });
  expect([signal, stdout]).toEqual([null, 'outlived\n']);
});

test('a one-time key that somebody chose is refused', async () => {
  const kem = new X25519Kem();
  const { publicKey } = await kem.generateKeyPair();
  await expect(kem.encap({ recipientPublicKey: publicKey, ekm: new ArrayBuffer(32) })).rejects.toThrow(TypeError);
});
