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

const first = await start(env, 150);
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
await stop(first, 'the first');

const second = await start(env, 30);
// npm itself takes a part of it; the runtime is given two seconds.
expect(
  `the second start answers soon (${second.seconds.toFixed(1)} s, npm included)`,
  second.answered && second.seconds < 4,
);
const counted = spawnSync('bin/alzavoz', ['status', '--json'], { env, encoding: 'utf8' });
const petitions = counted.status === 0 ? JSON.parse(counted.stdout) : [];
expect('status counts petitions', petitions.length > 0 && petitions.every((each) => each.slug && each.validated >= 0));
await stop(second, 'the second');

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

/** Runs `npm start` in a group of its own, as in a terminal, until the site answers. */
async function start(environment, patience) {
  const from = performance.now();
  const child = spawn('npm', ['start'], { env: environment, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  const ended = new Promise((done) => child.once('close', (code) => done(code)));
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

/** Ctrl-C: the terminal sends it to the whole group. */
async function stop(started, which) {
  process.kill(-started.child.pid, 'SIGINT');
  const code = await Promise.race([started.ended, pause(15_000)]);
  expect(`Ctrl-C stops ${which} start, which is no failure (${code})`, code === 0);
  expect('without a stack trace', !/^\s+at .*:\d+/m.test(started.output()));
  expect('nothing is left listening', (await get(`${site}/en/`)).status === 0);
  if (problems.length > 0) console.log(started.output());
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
