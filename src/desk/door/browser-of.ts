import type { Context } from 'hono';
import type { PasskeyPlace } from '../../staff/passkey-answers.ts';
import type { Browser } from '../../staff/begin-session.ts';
import { deviceCookie } from '../cookies.ts';
import type { DeskEnv } from '../request.ts';

const BROWSERS = [
  [/\bEdg\//, 'Edge'],
  [/\bFirefox\//, 'Firefox'],
  [/\bChrome\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
] as const;
const SYSTEMS = [
  [/\bAndroid\b/, 'Android'],
  [/\biPhone|iPad\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
] as const;

/** The browser of a request: known or not, and by a name that people recognise and that marks nobody. */
export function browserOf(c: Context): Browser {
  const agent = c.req.header('user-agent') ?? '';
  const first = (known: typeof BROWSERS | typeof SYSTEMS) => known.find(([sign]) => sign.test(agent))?.[1];
  const name = [first(BROWSERS), first(SYSTEMS)].filter((each) => each !== undefined).join(', ');
  return { device: deviceCookie(c), name };
}

/** Where the browser is, for passkeys; `null` under a bare address, where there are none. */
export function passkeyPlaceOf(c: Context<DeskEnv>): PasskeyPlace | null {
  const host = c.req.header('host') ?? '';
  const origin = [...c.var.deps.addresses.origins].find((each) => new URL(each).host === host);
  if (origin === undefined) return null;
  const { hostname } = new URL(origin);
  return /^[\d.]+$|^\[/.test(hostname) ? null : { origin, host: hostname };
}
