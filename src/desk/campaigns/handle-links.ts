import { channelsOf } from '../../actions/channel-counts.ts';
import { parseChannel, viaChannel } from '../../domain/channel.ts';
import { workPath } from '../../domain/work-path.ts';
import { renderPage } from '../../pages/document.tsx';
import { qrPng } from '../../pages/qr.ts';
import type { DeskContext } from '../newsroom/newsroom-context.ts';
import type { Standing } from '../newsroom/standings.ts';
import { problem } from '../problem.tsx';
import { campaignOf, standingsOfPetition, type Campaign } from './campaign-context.ts';
import { linksPage } from './links-page.tsx';

export async function showLinks(c: DeskContext): Promise<Response> {
  const campaign = await campaignOf(c);
  if (campaign instanceof Response) return campaign;
  const { deps } = c.var;
  const channels = await channelsOf(campaign.press.actions, campaign.page.petition, deps.now());
  return c.html(
    renderPage(linksPage({ ...campaign, ...(await readableIn(c, campaign)), channels, siteOrigin: deps.siteOrigin })),
  );
}

/** A link as a QR code, for what is printed. */
export async function sendLinkQr(c: DeskContext): Promise<Response> {
  const campaign = await campaignOf(c);
  if (campaign instanceof Response) return campaign;
  const channel = parseChannel(/^([a-z]+)\.png$/.exec(c.req.param('file') ?? '')?.[1]);
  const { shown } = await readableIn(c, campaign);
  if (channel === null || shown === null) return problem(c, 'not-found');
  const address = c.var.deps.siteOrigin + viaChannel(workPath('petition', shown.locale, shown.slug), channel);
  return c.body(Uint8Array.from(await qrPng(address)), 200, { 'content-type': 'image/png' });
}

/** The languages in which it is public, and the one that is asked for, else the colleague's own, else the first. */
async function readableIn(c: DeskContext, campaign: Campaign) {
  const standings = await standingsOfPetition(c, campaign);
  const readable = standings.filter(({ state }) => state === 'public');
  const of = (locale: string | undefined): Standing | undefined => readable.find((each) => each.locale === locale);
  const shown = of(c.req.query('in')) ?? of(c.var.language.locale) ?? readable[0] ?? null;
  return { standings, readable, shown };
}
