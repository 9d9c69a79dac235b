import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, start } from './processes.ts';

/** Serves one file of compressed bytes, as it is, by nginx with `nginx.conf`. */
export async function startNginx(
  bytes: Uint8Array,
  encoding: string,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'alzavoz-nginx-'));
  // The worker of an nginx that root started is another account.
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, 'files'));
  writeFileSync(join(folder, 'files', 'page'), bytes);
  const port = await freePort();
  const values: Record<string, string> = { folder, encoding, port: String(port) };
  const template = readFileSync(join(import.meta.dirname, 'nginx.conf'), 'utf8');
  const configuration = template.replaceAll(/\{(folder|encoding|port)\}/g, (_, name: string) => values[name] ?? '');
  writeFileSync(join(folder, 'nginx.conf'), configuration);
  const env = { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin` };
  const nginx = start('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], env);
  const stop = async (): Promise<void> => {
    await nginx.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}/page`;
  try {
    await nginx.answers(url, 5000);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}
