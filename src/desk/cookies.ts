import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

/**
 * `__Host-`: a browser keeps it only if it is Secure, for the whole host and for no other host, so no neighbouring
 * domain can set one. Strict: no other site's link or form carries it.
 */
const SESSION = '__Host-alzavoz';
const DEVICE = '__Host-alzavoz-browser';
const SAFE = { path: '/', secure: true, httpOnly: true, sameSite: 'Strict' } as const;
const YEAR_S = 365 * 24 * 60 * 60;

/** Ends with the browser; the server ends it before that. */
export function setSessionCookie(c: Context, token: string): void {
  setCookie(c, SESSION, token, SAFE);
}

export function sessionCookie(c: Context): string | null {
  return getCookie(c, SESSION) ?? null;
}

export function dropSessionCookie(c: Context): void {
  deleteCookie(c, SESSION, SAFE);
}

/** Marks a browser in which someone has signed in before: strangers' guesses do not keep them out of it. */
export function setDeviceCookie(c: Context, token: string): void {
  setCookie(c, DEVICE, token, { ...SAFE, maxAge: YEAR_S });
}

export function deviceCookie(c: Context): string | null {
  return getCookie(c, DEVICE) ?? null;
}
