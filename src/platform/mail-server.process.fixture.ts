import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface MailServer {
  readonly url: string;
  /** Letters taken over so far. */
  readonly received: { readonly to: readonly string[]; readonly message: string }[];
  stop(): void;
}

/** Starts `mail-server.fixture.ts` as a process. `slow`: milliseconds before it answers for a letter. */
export async function startMailServer(slow = 0): Promise<MailServer> {
  const child: ChildProcess = spawn(process.execPath, [`${import.meta.dirname}/mail-server.fixture.ts`], {
    env: { ...process.env, SLOW: String(slow) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.stdout === null) throw new Error('no output');
  const received: MailServer['received'] = [];
  const lines = createInterface({ input: child.stdout });
  const port = await new Promise<number>((resolve) => {
    lines.on('line', (line) => {
      const said = JSON.parse(line) as { port: number } | MailServer['received'][number];
      if ('port' in said) resolve(said.port);
      else received.push(said);
    });
  });
  return { url: `smtp://127.0.0.1:${port}`, received, stop: () => child.kill() };
}
