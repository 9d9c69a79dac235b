import { channelsOf } from '../../actions/channel-counts.ts';
import { daysOf } from '../../actions/day-counts.ts';
import { countriesOf } from '../../actions/petitions.ts';
import { csvFrom } from '../../domain/csv.ts';
import type { DeskContext } from '../newsroom/newsroom-context.ts';
import { problem } from '../problem.tsx';
import { campaignOf } from './campaign-context.ts';

/** What may be known of a petition's signatures, as a table for other programs: by day, by country, or by the link that led to them. */
export async function sendCounts(c: DeskContext): Promise<Response> {
  const campaign = await campaignOf(c);
  if (campaign instanceof Response) return campaign;
  const { press, page, record } = campaign;
  const { say, locale } = c.var.language;
  const by = c.req.param('by');
  const number = say('campaigns.signatures');
  if (by === 'days.csv') {
    const days = await daysOf(press.actions, page.petition);
    const rows = days.map(({ day, signatures }) => [day, String(signatures)]);
    return sent(c, `petition-days-${page.petition}.csv`, [[say('campaigns.day'), number], ...rows]);
  }
  if (by === 'channels.csv') {
    const channels = await channelsOf(press.actions, page.petition, c.var.deps.now());
    const rows = channels.map(({ channel, atLeast }) => [say(`petition.channel-${channel}`), String(atLeast ?? '')]);
    return sent(c, `petition-channels-${page.petition}.csv`, [[say('campaigns.channel'), number], ...rows]);
  }
  if (by !== 'countries.csv') return problem(c, 'not-found');
  const names = new Intl.DisplayNames([locale], { type: 'region' });
  const countries = await countriesOf(press.actions, page.petition);
  const rows = countries.map(({ code, signatures }) => [code, names.of(code) ?? code, String(signatures)]);
  const others = record.validated - countries.reduce((sum, { signatures }) => sum + signatures, 0);
  return sent(c, `petition-countries-${page.petition}.csv`, [
    [say('campaigns.country-code'), say('campaigns.country'), number],
    ...rows,
    ...(others > 0 ? [['', say('campaigns.other-countries'), String(others)]] : []),
  ]);
}

function sent(c: DeskContext, name: string, rows: readonly (readonly string[])[]): Response {
  return c.body(csvFrom(rows), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}"`,
  });
}
