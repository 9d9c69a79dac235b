import type { Config } from '../platform/config.ts';
import { isLoopbackHost, isLoopbackOrigin } from '../platform/loopback.ts';

/**
 * Why a demonstration may not be made or shown with this configuration, or `null`. It tells of real people in the
 * words of a demonstration, and everyone knows its logins: it stays on this machine.
 */
export function refusalOfDemonstration(config: Config): string | null {
  const told = (name: string, value: string): string =>
    `The demonstration is shown on this machine only, and ${name} is ${value}: leave ${name} out, or start an organisation of your own with "alzavoz init" in another data folder.`;
  if (!isLoopbackHost(config.host)) return told('HOST', config.host);
  if (!isLoopbackHost(config.deskHost)) return told('DESK_HOST', config.deskHost);
  if (!isLoopbackOrigin(config.origin)) return told('ALZAVOZ_ORIGIN', config.origin);
  if (!isLoopbackOrigin(config.deskOrigin)) return told('ALZAVOZ_DESK_ORIGIN', config.deskOrigin);
  if (config.onion !== null) return told('ALZAVOZ_ONION', config.onion);
  return null;
}
