import type { JSX } from 'hono/jsx/jsx-runtime';

/** A page as text, with its doctype. Pages are synchronous: one that waits for something is a bug. */
export function renderPage(page: JSX.Element): string {
  if (page instanceof Promise) throw new TypeError('a page never waits');
  return `<!doctype html>${page.toString()}`;
}
