const LOOPBACK = new Set(['localhost', '::1', '[::1]']);

/** Whether a host is reached from this machine only. A name that is not `localhost` could lead anywhere. */
export function isLoopbackHost(host: string): boolean {
  return LOOPBACK.has(host.toLowerCase()) || /^127(\.\d{1,3}){3}$/.test(host);
}

/** Whether an origin leads to this machine only. */
export function isLoopbackOrigin(origin: string): boolean {
  return isLoopbackHost(new URL(origin).hostname);
}
