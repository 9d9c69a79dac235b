import type { WorkId } from '../../../domain/id.ts';
import type { DeskContext } from '../newsroom-context.ts';
import type { Done } from './out-view.ts';

const SIMPLY = ['planned', 'taken-back', 'address', 'closed', 'correction', 'withdrawn', 'released'] as const;

/** Where a form leads that did what it says. */
export function doneAt(work: WorkId, done: Done): string {
  const search = new URLSearchParams({ done: done.is });
  if (done.is === 'published') {
    if (done.look > 0) search.set('look', String(done.look));
    if (done.hidden) search.set('hidden', 'yes');
  }
  return `/newsroom/works/${work}/out?${search}`;
}

/** What the address says that was done; it tells no more than that. */
export function doneIn(c: DeskContext): Done | null {
  const given = c.req.query('done') ?? '';
  const is = SIMPLY.find((each) => each === given);
  if (is !== undefined) return { is };
  const look = c.req.query('look') ?? '';
  return given === 'published'
    ? { is: given, look: /^\d{1,4}$/.test(look) ? Number(look) : 0, hidden: c.req.query('hidden') === 'yes' }
    : null;
}
