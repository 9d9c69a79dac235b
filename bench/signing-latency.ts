import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { type Effort, type Figure, median, percentile } from './figure.ts';
import { MISSION, startSite } from './product.ts';
import { bytesOf } from './raw-answer.ts';
import { siteWithStories } from './site-with-stories.ts';
import { wrk } from './wrk.ts';

const PER_SECOND = 10;
const READERS = 8;
/** With fewer signings a 99th percentile is the worst one or two. */
const LEAST_SECONDS = 20;

/**
 * How long a person waits for their signature while others search. Signings leave at their times whether or not
 * earlier ones are answered, and each one's wait counts from the time at which it was due: a stall is seen by all whom
 * it delays.
 */
export async function benchSigningLatency({ seconds, rounds }: Effort): Promise<Figure[]> {
  const site = await startSite(await siteWithStories());
  try {
    const page = (await bytesOf(site.origin + MISSION)).bytes.toString();
    const action = /action="([^"]+\/signatures)"/.exec(page)?.[1];
    if (action === undefined) throw new Error('the mission page has no petition to sign');
    const lasting = Math.max(LEAST_SECONDS, rounds * seconds);
    await sign(site.origin + action, 2);
    const alone = await sign(site.origin + action, lasting / 2);
    const reading = wrk({
      url: site.origin,
      connections: READERS,
      seconds: Math.ceil(lasting) + 2,
      script: join(import.meta.dirname, 'readers.lua'),
    });
    await after(1000);
    const waits = await sign(site.origin + action, lasting);
    const { perSecond, median: search } = await reading;
    const rate = `${PER_SECOND}/s`;
    return [
      {
        what: `p99 of a signing at ${rate} while ${READERS} readers search common words`,
        ...figureOf(percentile(waits, 0.99)),
        spread: [Math.min(...waits), Math.max(...waits)],
        atLeast: 100,
        aim: 30,
      },
      { what: '  its median', ...figureOf(median(waits)) },
      { what: `  p99 at ${rate} with nobody searching`, ...figureOf(percentile(alone, 0.99)) },
      { what: '  a search meanwhile, median', ...figureOf(search) },
      { what: '  searches meanwhile', measured: perSecond, figure: perSecond, unit: '/s', better: 'more' },
    ];
  } finally {
    await site.stop();
  }
}

const figureOf = (ms: number) => ({ measured: ms, figure: ms, unit: 'ms', better: 'less' }) as const;

let signers = 0;

/** Signs at an even rate and gives each wait in milliseconds. */
async function sign(url: string, seconds: number): Promise<number[]> {
  const agent = new Agent({ keepAlive: true });
  const begin = performance.now() + 100;
  const waits: Promise<number>[] = [];
  for (let n = 0; n < seconds * PER_SECOND; n++) {
    const due = begin + (n * 1000) / PER_SECOND;
    await after(Math.max(0, due - performance.now()));
    waits.push(post(agent, url, form()).then(() => performance.now() - due));
  }
  const all = await Promise.all(waits);
  agent.destroy();
  return all;
}

function form(): string {
  signers += 1;
  const email = `signer-${process.pid}-${signers}@example.org`;
  return new URLSearchParams({ given_name: 'Itzel', family_name: 'Ramos', email, country: 'MX' }).toString();
}

function post(agent: Agent, url: string, body: string): Promise<void> {
  return new Promise((done, failed) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': body.length };
    const posted = request(url, { agent, method: 'POST', headers }, (answer) => {
      answer.resume();
      answer.on('error', failed);
      answer.on('end', () => {
        if (answer.statusCode === 303) done();
        else failed(new Error(`${url} answers ${answer.statusCode}`));
      });
    });
    posted.on('error', failed);
    posted.end(body);
  });
}
