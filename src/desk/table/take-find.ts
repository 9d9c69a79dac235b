import type { Context } from 'hono';
import { VaultLocked } from '../../vault/open-vault.ts';
import { problem } from '../problem.tsx';
import { readForm } from '../read-form.ts';
import type { DeskEnv } from '../request.ts';
import { keepFind } from './kept-finds.ts';

/**
 * Takes what is looked for in a table, by POST, and leads to the table, as it is asked for otherwise, under a number that
 * says nothing of it.
 */
export async function takeFind(c: Context<DeskEnv>, path: string): Promise<Response> {
  const form = await readForm(c);
  if (form === null) return problem(c, 'not-a-form');
  const vault = c.var.deps.vaults.of(c.var.session.id);
  if (vault === null) throw new VaultLocked('not open in this session');
  const words = form.text('query').slice(0, 200);
  const search = new URL(c.req.url).searchParams;
  for (const name of ['page', 'find']) search.delete(name);
  if (words !== '') search.set('find', String(keepFind(vault.keys, path, words)));
  return c.redirect(search.size === 0 ? path : `${path}?${search}`, 303);
}
