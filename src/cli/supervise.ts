import { keepRunning, type Kept, type Part, type Started } from './supervise-part.ts';
import { tell } from './print.ts';

/** A second Ctrl-C means it. The first one of a terminal may arrive twice, by itself and passed on by the starter. */
const SAME_WISH_MS = 500;

/**
 * Runs the parts until a signal asks to stop: then they finish what is under way, and the exit code is 0.
 * If one cannot start, all are stopped, and the exit code is 1. `up` is called once, when all are listening.
 */
export async function supervise(parts: readonly Part[], up: () => void): Promise<number> {
  const kept = parts.map(keepRunning);
  const stopped = whenAskedToStop(kept);
  const outcome = await Promise.race([whenAllStarted(kept), stopped]);
  if (outcome === 'stopped') return 0;
  if (outcome !== 'ready') {
    tell(outcome.refused);
    await Promise.all(kept.map((part) => part.stop()));
    return 1;
  }
  up();
  await stopped;
  return 0;
}

/** The first refusal counts: nobody waits for the others. */
function whenAllStarted(kept: readonly Kept[]): Promise<Started> {
  return new Promise((done) => {
    let waiting = kept.length;
    for (const part of kept) {
      void part.ready.then((started) => {
        waiting -= 1;
        if (started !== 'ready' || waiting === 0) done(started);
      });
    }
  });
}

function whenAskedToStop(kept: readonly Kept[]): Promise<'stopped'> {
  return new Promise((done) => {
    let askedAt: number | null = null;
    const ask = (): void => {
      if (askedAt === null) {
        askedAt = performance.now();
        void Promise.all(kept.map((part) => part.stop())).then(() => done('stopped'));
      } else if (performance.now() - askedAt > SAME_WISH_MS) {
        for (const part of kept) part.kill();
      }
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
  });
}
