import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Load {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A Lua script of wrk's, by its path. */
  readonly script?: string;
}

export interface Measured {
  readonly perSecond: number;
  readonly requests: number;
  /** Milliseconds, each request from the moment it was sent: a closed loop, which says little of waiting. */
  readonly median: number;
  readonly p99: number;
}

/**
 * Loads an address with wrk, one thread. An answer that is not 2xx or 3xx, or a connection that broke, is an error; one
 * that took more than wrk's two seconds is not, since it is the load that is asked for.
 */
export async function wrk({ url, connections, seconds, headers = {}, script }: Load): Promise<Measured> {
  const named = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const scripted = script === undefined ? [] : ['-s', script];
  const args = ['-t1', `-c${connections}`, `-d${seconds}s`, '--latency', ...named, ...scripted, url];
  const { stdout } = await run('wrk', args);
  const broken = /Socket errors: connect (\d+), read (\d+), write (\d+)/.exec(stdout)?.slice(1) ?? [];
  if (broken.some((count) => count !== '0') || stdout.includes('Non-2xx')) throw new Error(`wrk ${url}\n${stdout}`);
  return {
    perSecond: Number(found(stdout, /Requests\/sec:\s+([\d.]+)/)),
    requests: Number(found(stdout, /(\d+) requests in/)),
    median: milliseconds(found(stdout, /50%\s+([\d.]+(?:us|ms|s))/)),
    p99: milliseconds(found(stdout, /99%\s+([\d.]+(?:us|ms|s))/)),
  };
}

function found(text: string, pattern: RegExp): string {
  const match = pattern.exec(text)?.[1];
  if (match === undefined) throw new Error(`wrk said nothing like ${String(pattern)}:\n${text}`);
  return match;
}

function milliseconds(text: string): number {
  const value = Number.parseFloat(text);
  if (text.endsWith('us')) return value / 1000;
  return text.endsWith('ms') ? value : value * 1000;
}
