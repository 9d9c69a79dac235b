// Starts the product as a newcomer does, on a scratch data folder and free ports, and looks at what answers.
import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';

const scratch = process.argv[2];
const port = await freePort();
const deskPort = await freePort();
const machine = Object.fromEntries(['PATH', 'HOME', 'LANG'].map((name) => [name, process.env[name] ?? '']));
const settings = { ALZAVOZ_DATA: join(scratch, 'data'), PORT: String(port), DESK_PORT: String(deskPort) };
const env = { ...machine, ...settings };
const site = `http://127.0.0.1:${port}`;
const problems = [];

function expect(what, holds) {
  console.log(`${holds ? '  yes' : '  NO '}  ${what}`);
  if (!holds) problems.push(what);
}

const first = await start(['npm', 'start'], 150);
expect(`the first start answers (${first.seconds.toFixed(1)} s)`, first.answered);
await first.says('The desk');
for (const locale of ['en', 'es', 'fr']) {
  const response = await get(`${site}/${locale}/`);
  expect(`/${locale}/ answers in ${locale}`, response.status === 200 && response.text.includes(`lang="${locale}"`));
}
expect('a demonstration is not for search engines', /noindex/.test((await get(`${site}/en/`)).text));
expect('what does not exist is not found', (await get(`${site}/en/stories/nothing-here`)).status === 404);
expect('the desk answers', (await get(`http://127.0.0.1:${deskPort}/`)).status < 400);
expect('both addresses are told', first.output().includes(`http://localhost:${port}/`));
expect('the logins are told', /demo/i.test(first.output()) && first.output().includes(`http://localhost:${deskPort}`));
// npm and its shell end by the signal themselves.
expect('Ctrl-C stops it', [0, 'SIGINT'].includes(await stop(first)));

// A machine that does other work too may be slow once; a start that is slow is slow each time.
let second = await start(['node', 'bin/start.mjs'], 30);
for (let more = 2; more > 0 && second.seconds >= 2; more--) {
  console.log(`       a second start took ${second.seconds.toFixed(1)} s`);
  await stop(second);
  second = await start(['node', 'bin/start.mjs'], 30);
}
expect(`a second start answers within two seconds (${second.seconds.toFixed(1)} s)`, second.seconds < 2);
const counted = spawnSync('bin/alzavoz', ['status', '--json'], { env, encoding: 'utf8' });
const petitions = counted.status === 0 ? JSON.parse(counted.stdout) : [];
expect('status counts petitions', petitions.length > 0 && petitions.every((each) => each.slug && each.validated >= 0));
expect('Ctrl-C is no failure', (await stop(second)) === 0);

const other = { ...env, ALZAVOZ_DATA: join(scratch, 'other') };
expect('"serve" makes no demonstration', refuses(['bin/alzavoz', 'serve'], other, /no organisation/));
expect(
  'nor does a start for other machines',
  refuses(['npm', 'start'], { ...other, HOST: '0.0.0.0' }, /HOST is 0\.0\.0\.0/),
);
expect(
  'a demonstration is not served to others',
  refuses(['bin/alzavoz', 'serve'], { ...env, HOST: '0.0.0.0' }, /HOST is 0\.0\.0\.0/),
);
expect('a bad value is refused', refuses(['npm', 'start'], { ...env, PORT: 'eighty' }, /PORT is "eighty"/));

process.exitCode = problems.length === 0 ? 0 : 1;

/** Runs a command in a group of its own, as a terminal does, until the site answers. */
async function start([command, ...args], patience) {
  const from = performance.now();
  const child = spawn(command, args, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  const ended = new Promise((done) => child.once('close', (code, signal) => done(code ?? signal)));
  const seconds = () => (performance.now() - from) / 1000;
  let answered = false;
  while (!answered && seconds() < patience && child.exitCode === null) {
    answered = (await get(`${site}/en/`)).status === 200;
    if (!answered) await pause(50);
  }
  const took = seconds();
  const says = async (text) => {
    for (let left = 100; left > 0 && !output.includes(text); left--) await pause(50);
  };
  return { child, output: () => output, ended, seconds: took, answered, says };
}

/** Ctrl-C: the terminal sends it to the whole group. Gives how the command ended. */
async function stop(started) {
  process.kill(-started.child.pid, 'SIGINT');
  const how = await Promise.race([started.ended, pause(15_000)]);
  expect('without a complaint', !/^\s+at .*:\d+|npm err/im.test(started.output()));
  expect('nothing is left listening', (await get(`${site}/en/`)).status === 0);
  if (problems.length > 0) console.log(started.output());
  return how;
}

function refuses([command, ...args], environment, sentence) {
  const { status, stdout, stderr } = spawnSync(command, args, { env: environment, encoding: 'utf8', timeout: 30_000 });
  return status !== 0 && sentence.test(stdout + stderr) && !/^\s+at .*:\d+/m.test(stdout + stderr);
}

async function get(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
    return { status: response.status, text: await response.text() };
  } catch {
    return { status: 0, text: '' };
  }
}

function pause(milliseconds) {
  return new Promise((done) => setTimeout(done, milliseconds));
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = server.address();
      server.close(() => done(free));
    });
  });
}
