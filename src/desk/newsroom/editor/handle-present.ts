import { editing } from './editing.ts';
import { meOf, type DeskContext } from '../newsroom-context.ts';
import { notePresence } from './presence.ts';

/** A page that is open says so, and is told who else writes and whether something was saved meanwhile. */
export async function takePresent(c: DeskContext): Promise<Response> {
  const now = await editing(c);
  if (now instanceof Response) return now;
  const { found, locale, revision } = now;
  const { account } = c.var.session;
  const others = notePresence(c.var.deps, { work: found.id, locale }, { id: meOf(c), name: account.name });
  return c.json({ others, revision });
}
