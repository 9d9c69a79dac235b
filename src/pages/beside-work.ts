import type { PublishedWork } from '../domain/published-work.ts';
import type { PageContext } from './page-context.ts';

/**
 * The context of a page that tells of a work: where someone it is about has not agreed to appeals for money, nothing on
 * the page leads to where money is given, neither its head, menu and foot nor what it says to machines.
 */
export function besideWork(work: Pick<PublishedWork, 'appeal'>, context: PageContext): PageContext {
  if (work.appeal) return context;
  return { ...context, standing: new Set([...context.standing].filter((page) => page !== 'donate')) };
}
