import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a journey asks for the folder with the demonstration's data, which is made when the first one does. */
    demonstration: string;
  }
}

const ROOT = resolve(import.meta.dirname, '../..');
const LOCAL = '127.0.0.1';

/** Builds the product and makes its demonstration, once for all journeys; each then runs on a copy of the data. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const scratch = mkdtempSync(join(tmpdir(), 'alzavoz-journeys-'));
  let made: Promise<string> | undefined;
  const door = createServer((_, response) => {
    made ??= makeDemonstration(join(scratch, 'data'));
    made.then(
      (folder) => response.end(folder),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((done) => door.listen(0, LOCAL, done));
  door.unref();
  project.provide('demonstration', `http://${LOCAL}:${(door.address() as AddressInfo).port}/`);
  return async () => {
    door.close();
    await made?.catch(() => undefined);
    rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
  };
}

async function makeDemonstration(folder: string): Promise<string> {
  const node = async (...args: string[]): Promise<void> => {
    const env = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ALZAVOZ_DATA: folder };
    await promisify(execFile)(process.execPath, args, { cwd: ROOT, env });
  };
  await node('bin/run.mjs', 'build');
  await node('dist/alzavoz.js', 'demo');
  return folder;
}
