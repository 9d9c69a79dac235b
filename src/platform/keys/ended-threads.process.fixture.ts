import { setTimeout as pause } from 'node:timers/promises';
import { isMainThread, Worker } from 'node:worker_threads';
import { sealTo } from './hpke.ts';

// A process that ends threads while they seal, one after the other: it says so when it has outlived them all.
const THREADS = 20;

if (isMainThread) {
  for (let i = 0; i < THREADS; i++) {
    const thread = new Worker(new URL(import.meta.url));
    await new Promise((begun) => thread.once('message', begun));
    await pause(i % 5);
    await thread.terminate();
  }
  console.log('outlived');
} else {
  const { parentPort } = await import('node:worker_threads');
  const { generateKeyPairSync } = await import('node:crypto');
  const raw = generateKeyPairSync('x25519').publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
  const sealSome = () => Promise.all(Array.from({ length: 16 }, () => sealTo(raw, Buffer.of(1), 'test', [])));
  await sealSome();
  parentPort?.postMessage('begun');
  for (;;) await sealSome();
}
