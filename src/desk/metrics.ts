import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { isLoopbackHost } from '../platform/loopback.ts';
import { countAccounts } from '../staff/accounts.ts';
import { currentSessions } from '../staff/sessions.ts';
import type { DeskDependencies } from './request.ts';

/** Headers that a proxy adds: then the caller is whoever the proxy let in, not this machine. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

/** Counts in Prometheus' text format, for callers on this machine only. No name, no id, no address. */
export async function metrics(c: Context, deps: DeskDependencies): Promise<Response> {
  const caller = getConnInfo(c).remote.address ?? '';
  const local = isLoopbackHost(caller.replace(/^::ffff:/, ''));
  if (!local || FORWARDED.some((name) => c.req.header(name) !== undefined)) return c.text('not found\n', 404);
  const sessions = await currentSessions(deps.staff, deps.now());
  const { user, system } = process.cpuUsage();
  const counts: readonly (readonly [name: string, help: string, value: number, type?: 'counter'])[] = [
    ['alzavoz_desk_accounts', 'Accounts that can sign in.', await countAccounts(deps.staff)],
    ['alzavoz_desk_sessions', 'Sessions that hold now.', sessions.size],
    ['alzavoz_desk_open_vaults', 'Sessions in which the vault is open.', deps.vaults.count()],
    ['process_cpu_seconds_total', 'What the desk process has worked.', (user + system) / 1e6, 'counter'],
    ['process_resident_memory_bytes', 'Memory of the desk process.', process.memoryUsage.rss()],
    ['process_start_time_seconds', 'When the desk process started.', Math.round(performance.timeOrigin / 1000)],
  ];
  const text = counts.map(
    ([name, help, value, type = 'gauge']) => `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${name} ${value}\n`,
  );
  return c.body(text.join(''), 200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' });
}
