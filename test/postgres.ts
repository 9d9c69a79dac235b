import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a test asks for the scratch cluster, which starts when the first one does; null without PostgreSQL. */
    postgres: string | null;
  }
}

const LOCAL = '127.0.0.1';

/** One scratch cluster for a run of the tests, started when a test first asks, gone when the run ends in any way. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const binaries = findBinaries();
  if (binaries === null) {
    if (process.env['CI'] === 'true') throw new Error('PostgreSQL is missing, and with CI=true its tests must run');
    console.warn('PostgreSQL is missing: its tests are skipped');
    project.provide('postgres', null);
    return () => Promise.resolve();
  }
  let cluster: Promise<Cluster> | undefined;
  const door = createHttpServer((_, response) => {
    cluster ??= startCluster(binaries);
    cluster.then(
      ({ port }) => response.end(String(port)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((done) => door.listen(0, LOCAL, done));
  door.unref();
  project.provide('postgres', `http://${LOCAL}:${(door.address() as AddressInfo).port}/`);
  return async () => {
    door.close();
    await (await cluster?.catch(() => undefined))?.stop();
  };
}

interface Cluster {
  readonly port: number;
  stop(): Promise<void>;
}

/** The folder with `initdb` and `postgres`: of the PATH, else the newest where Debian keeps them. */
function findBinaries(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    ...versions.map((version) => join(debian, version, 'bin')),
  ];
  return folders.find((each) => existsSync(join(each, 'initdb')) && existsSync(join(each, 'postgres'))) ?? null;
}

async function startCluster(binaries: string): Promise<Cluster> {
  const user = unprivileged();
  const folder = mkdtempSync(join(tmpdir(), 'alzavoz-postgres-'));
  if (user !== null) chownSync(folder, user.uid, user.gid);
  chmodSync(folder, 0o700);
  const options = { cwd: folder, env: { PATH: process.env['PATH'], HOME: folder, LC_ALL: 'C' }, ...user };
  try {
    const args = ['-D', 'data', '-U', 'scratch', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'];
    execFileSync(join(binaries, 'initdb'), args, { ...options, stdio: 'pipe' });
    const port = await freePort();
    // The shell waits for the end of its input, which comes however this process ends; then it stops and removes all.
    const script = '"$0" "$@" >server.log 2>&1 & read -r _; kill -QUIT $!; wait $!; rm -rf "$PWD"';
    const child = spawn('/bin/sh', ['-c', script, join(binaries, 'postgres'), ...serverOptions(folder, port)], {
      ...options,
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true, // so that a terminal's Ctrl-C does not end the shell before it has cleaned up
    });
    child.unref();
    await makeRoles(port, folder);
    return { port, stop: () => stop(child) };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

function serverOptions(folder: string, port: number): string[] {
  // Store tests ask whether a query is right, not whether a disk keeps it: without syncing they run several times faster.
  const settings = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'max_connections=400'];
  settings.push('shared_buffers=32MB', `listen_addresses=${LOCAL}`, `unix_socket_directories=${folder}`);
  return ['-D', 'data', '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
}

/** PostgreSQL refuses to run as root. */
function unprivileged(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const passwd = readFileSync('/etc/passwd', 'utf8');
  const line = /^postgres:.*$/m.exec(passwd)?.[0] ?? /^nobody:.*$/m.exec(passwd)?.[0];
  const [, , uid, gid] = line?.split(':') ?? [];
  if (uid === undefined || gid === undefined) throw new Error('neither the user postgres nor nobody exists');
  return { uid: Number(uid), gid: Number(gid) };
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, LOCAL, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}

/** Waits for the server, and makes a role for each process. `desk` owns the databases; neither is a superuser. */
async function makeRoles(port: number, folder: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const client = new pg.Client({ host: LOCAL, port, user: 'scratch', database: 'postgres' });
    try {
      await client.connect();
      await client.query('create role desk login; create role site login');
      return await client.end();
    } catch (error) {
      await client.end().catch(() => undefined);
      if (Date.now() > deadline) throw new Error(readFileSync(join(folder, 'server.log'), 'utf8'), { cause: error });
      await new Promise((done) => setTimeout(done, 50));
    }
  }
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    child.once('exit', () => done());
    child.stdin?.end('\n');
  });
}
