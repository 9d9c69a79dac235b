import type { Context } from 'hono';
import { viewsOf } from '../../staff/table-views.ts';
import type { DeskEnv } from '../request.ts';
import { readAsked, type TableAsked, type TablePlan } from './table-plan.ts';

/**
 * What an address asks a table for, with the views of whoever asks. Who comes to the table with no wish is led to the
 * view that theirs opens with.
 */
export async function openTable<Row>(
  c: Context<DeskEnv>,
  table: TablePlan<Row>,
): Promise<{ readonly plan: TablePlan<Row>; readonly asked: TableAsked } | Response> {
  const { deps, session } = c.var;
  const views = await viewsOf(deps.door, session.account.id, table.path);
  const search = new URL(c.req.url).searchParams;
  search.delete('lang');
  const first = views.find((view) => view.first);
  if (search.size === 0 && first !== undefined && first.search !== '')
    return c.redirect(`${table.path}?${first.search}`, 303);
  const plan = { ...table, views };
  return { plan, asked: readAsked(search, plan) };
}
