import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import type { CDPSession, Page } from 'playwright-core';
import { scratchDesk } from '../../src/desk/scratch-desk.ts';

/** A desk of its own behind a real port, whose clock the journey moves. */
export async function deskInABrowser() {
  const folder = mkdtempSync(join(tmpdir(), 'alzavoz-'));
  const port = await freePort();
  const databases = { engine: 'sqlite', folder } as const;
  const desk = await scratchDesk(databases, port);
  const server = serve({ fetch: desk.app.fetch, hostname: '127.0.0.1', port });
  return {
    desk,
    databases,
    origin: `http://localhost:${port}`,
    stop: async () => {
      await new Promise((done) => server.close(done));
      await desk.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Somebody's phone with passkeys in it: answers for the page as soon as it is asked (WebAuthn's virtual authenticator). */
export async function givePasskeys(
  page: Page,
): Promise<{ readonly session: CDPSession; readonly authenticator: string }> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { session, authenticator: authenticatorId };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
