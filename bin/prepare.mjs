// Runs on any Node from 20 on, before anything is installed: so Node's own modules only.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const OLDEST_NODE = 24;

/** Installs the locked packages when they are missing or not those of package-lock.json. */
export function install() {
  if (isInstalled()) return;
  say('Installing the locked packages: about a minute, this once …');
  // Not `npm ci`: it wants every platform's variant of every tool in the lock, and not every registry has them all.
  // This one takes the locked versions too, checks their integrity, and leaves the lock as it is.
  const args = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const windows = process.platform === 'win32';
  const options = { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] };
  const { status } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync(windows ? 'npm.cmd' : 'npm', args, { ...options, shell: windows });
  if (status !== 0)
    fail('The packages could not be installed; what npm said is above. Check the network and try again.');
}

/** npm writes down what it has installed, last of all: an interrupted installation leaves no such file. */
function isInstalled() {
  const installed = readLock('node_modules/.package-lock.json');
  const wanted = readLock('package-lock.json');
  if (installed === null || wanted === null) return installed !== null;
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true;
    const found = installed[path];
    // An optional package is for another kind of machine, or can be done without.
    return found === undefined ? optional === true : found.version === version && found.integrity === integrity;
  });
}

function readLock(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8')).packages;
  } catch {
    return null;
  }
}

/** What runs on the server, and what runs in browsers. */
const BUILDS = ['vite.config.ts', 'vite.islands.config.ts'];

/** Builds `dist/` when it is missing or was built from other sources. A copy without sources runs what it has. */
export function build() {
  const stamp = join(root, 'dist', '.built-from');
  if (!existsSync(join(root, 'src'))) return;
  const sources = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
  say('Building …');
  // The second writes below the first, which begins with an empty folder.
  for (const config of BUILDS) {
    const args = [tool('vite'), 'build', '--logLevel', 'warn', '--config', config];
    const { status } = spawnSync(runtime(), args, { cwd: root, stdio: 'inherit' });
    if (status !== 0) fail('The build failed; what it said is above.');
  }
  writeFileSync(stamp, sources);
}

/** A hash of everything that a build reads. Tests are not built. */
function fingerprint() {
  const hash = createHash('sha256');
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  for (const file of [...BUILDS, 'tsconfig.json', 'package-lock.json']
    .map((name) => join(root, name))
    .concat(files.toSorted())) {
    const bytes = readFileSync(file);
    hash.update(`${file.slice(root.length)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/** The Node to run on: this one if it is new enough, else the one that is among the packages. */
export function runtime() {
  if (Number(process.versions.node.split('.', 1)[0]) >= OLDEST_NODE) return process.execPath;
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const packaged = join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin', file);
  if (existsSync(packaged)) return packaged;
  return fail(
    `Alzavoz needs Node ${OLDEST_NODE} or newer, and none is packaged for ${process.platform} on ${process.arch}: install it from https://nodejs.org/ and try again.`,
  );
}

/** The script of a tool among the packages. */
export function tool(name, packageName = name) {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[name]);
}

/** Runs a script on the right Node in place of this process: signals go through, its exit code becomes ours. */
export function become(script, args, env = {}) {
  const child = spawn(runtime(), [script, ...args], {
    cwd: process.cwd(),
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(`Node could not be started: ${error.message}.`));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
}

export function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

function say(sentence) {
  console.error(sentence);
}
