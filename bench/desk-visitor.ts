import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Somebody who is signed in at the desk of a demonstration. */
export interface Visitor {
  readonly who: string;
  ask(path: string): Promise<Asked>;
}

export interface Asked {
  readonly status: number;
  readonly text: string;
  /** From the question to the last byte of the answer, and what the desk's process worked meanwhile. */
  readonly waitMs: number;
  readonly cpuMs: number;
}

/** Everybody of whom the demonstration has written down how to sign in. */
export async function visitorsOf(folder: string, desk: string): Promise<Visitor[]> {
  const logins = readFileSync(join(folder, 'demo-logins.txt'), 'utf8');
  const found = [...logins.matchAll(/(\w+)@(\S+)\s+Passphrase\s+(\S+)/g)];
  const visitors: Visitor[] = [];
  for (const [, who = '', domain = '', passphrase = ''] of found) {
    const cookie = await signIn(desk, `${who}@${domain}`, passphrase);
    if (cookie === '') continue;
    const headers = { cookie, 'sec-fetch-site': 'same-origin' };
    // What is protected wants it said once more.
    const proof = new URLSearchParams({ to: '/', 'proof-passphrase': passphrase });
    await fetch(`${desk}/prove`, {
      method: 'POST',
      headers: { ...headers, origin: desk },
      body: proof,
      redirect: 'manual',
    });
    visitors.push({ who, ask: (path) => measured(desk, () => fetch(desk + path, { headers, redirect: 'manual' })) });
  }
  return visitors;
}

async function signIn(desk: string, email: string, passphrase: string): Promise<string> {
  const headers = { origin: desk, 'sec-fetch-site': 'same-origin' };
  const body = new URLSearchParams({ email, passphrase });
  const answer = await fetch(`${desk}/sign-in`, { method: 'POST', headers, body, redirect: 'manual' });
  const cookies = answer.headers.getSetCookie().map((each) => each.split(';')[0]);
  return cookies.join('; ');
}

async function measured(desk: string, asking: () => Promise<Response>): Promise<Asked> {
  const before = await figuresOf(desk);
  const begun = performance.now();
  const answer = await asking();
  const bytes = await answer.arrayBuffer();
  const waitMs = performance.now() - begun;
  const after = await figuresOf(desk);
  const isText = /html|json/.test(answer.headers.get('content-type') ?? '');
  const text = isText ? Buffer.from(bytes).toString('utf8') : '';
  return { status: answer.status, text, waitMs, cpuMs: Math.max(0, after.cpuMs - before.cpuMs) };
}

/** What the desk's process has worked since it began, and the memory that it holds. */
export async function figuresOf(desk: string): Promise<{ readonly cpuMs: number; readonly memoryMb: number }> {
  const answer = await fetch(`${desk}/metrics`);
  const text = await answer.text();
  const read = (name: string): number => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
  return {
    cpuMs: read('process_cpu_seconds_total') * 1000,
    memoryMb: read('process_resident_memory_bytes') / 1e6,
  };
}
