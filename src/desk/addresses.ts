import { isLoopbackHost } from '../platform/loopback.ts';

/** Where the desk may be spoken to. Whatever else a browser says it is, is somebody else's page. */
export interface DeskAddresses {
  /** The address that people are told. */
  readonly origin: string;
  readonly origins: ReadonlySet<string>;
  readonly hosts: ReadonlySet<string>;
}

/**
 * The desk's public origin, and this machine's own names for it. A name that leads here without being one of ours is
 * refused: DNS rebinding makes a stranger's page look like it came from the desk.
 */
export function deskAddresses(config: { deskOrigin: string; deskHost: string; deskPort: number }): DeskAddresses {
  const { deskOrigin, deskHost, deskPort } = config;
  const origins = new Set([deskOrigin]);
  if (isLoopbackHost(deskHost)) {
    for (const name of ['localhost', '127.0.0.1', '[::1]']) origins.add(`http://${name}:${deskPort}`);
  }
  const hosts = new Set([...origins].map((origin) => new URL(origin).host));
  return { origin: deskOrigin, origins, hosts };
}
