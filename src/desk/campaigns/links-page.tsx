import type { JSX } from 'hono/jsx/jsx-runtime';
import { FEWEST_BY_CHANNEL, type ChannelCount } from '../../actions/channel-counts.ts';
import { type Channel, VIA, viaChannel } from '../../domain/channel.ts';
import type { Locale } from '../../domain/locale.ts';
import { workPath } from '../../domain/work-path.ts';
import { nameOfLanguage } from '../../pages/language-names.ts';
import { sayNumber } from '../../pages/numbers.ts';
import { withQuery } from '../../pages/paths.ts';
import { Frame } from '../frame.tsx';
import type { Standing } from '../newsroom/standings.ts';
import { Title, titleFor } from '../newsroom/work-words.tsx';
import type { Campaign } from './campaign-context.ts';

export interface LinksView extends Campaign {
  readonly standings: readonly Standing[];
  /** The languages in which it can be read and signed. */
  readonly readable: readonly Standing[];
  /** The one whose addresses are shown; `null`: there is none. */
  readonly shown: Standing | null;
  readonly channels: readonly ChannelCount[];
  readonly siteOrigin: string;
}

/** Links to spread a petition by, one for each way, and what came by each. */
export function linksPage(view: LinksView): JSX.Element {
  const { language, identity, session, page, standings, channels, shown } = view;
  const { say, locale } = language;
  const path = `/petitions/${page.petition}`;
  return (
    <Frame
      title={say('campaigns.links')}
      language={language}
      identity={identity}
      path={`${path}/links`}
      session={session}
    >
      <p class="kicker">
        <a href={path}>
          <Title of={titleFor(standings, locale)} language={language} />
        </a>
      </p>
      <h1>{say('campaigns.links')}</h1>
      <p class="lead">{say('campaigns.links-lead')}</p>
      {shown === null ? <p class="told">{say('campaigns.links-none')}</p> : null}
      {shown === null && channels.every(({ atLeast }) => atLeast === null) ? null : <Links view={view} />}
    </Frame>
  );
}

/** What came by each stays told when there is nothing to link to any more. */
function Links({ view }: { view: LinksView }): JSX.Element {
  const { language, page, channels, shown } = view;
  const { say } = language;
  return (
    <section class="part" aria-labelledby="links">
      <div class="part-head">
        <h2 id="links">{say('campaigns.links-each')}</h2>
        <a href={`/petitions/${page.petition}/counts/channels.csv`}>{say('campaigns.csv-channels')}</a>
      </div>
      {shown === null ? null : <Languages view={view} shown={shown} />}
      <table class="table links">
        <thead>
          <tr>
            <th scope="col">{say('campaigns.channel')}</th>
            {shown === null ? null : (
              <>
                <th scope="col">{say('campaigns.link')}</th>
                <th scope="col">{say('campaigns.qr')}</th>
              </>
            )}
            <th scope="col" class="number">
              {say('campaigns.signatures')}
            </th>
          </tr>
        </thead>
        <tbody>
          {channels.map((each) => (
            <LinkRow view={view} of={each} />
          ))}
        </tbody>
      </table>
      <p class="hint">{say('campaigns.links-rule', { least: FEWEST_BY_CHANNEL })}</p>
    </section>
  );
}

function LinkRow({ view, of }: { view: LinksView; of: ChannelCount }): JSX.Element {
  const { language, shown } = view;
  const { say, locale } = language;
  return (
    <tr>
      <th scope="row" class="way">
        {say(`petition.channel-${of.channel}`)}
      </th>
      {shown === null ? null : <LinkCells view={view} shown={shown} channel={of.channel} />}
      <td class="number" data-label={say('campaigns.signatures')}>
        {of.atLeast === null
          ? say('campaigns.fewer-than', { least: FEWEST_BY_CHANNEL })
          : say('campaigns.at-least', { count: sayNumber(of.atLeast, locale) })}
      </td>
    </tr>
  );
}

function LinkCells(props: { view: LinksView; shown: Standing; channel: Channel }): JSX.Element {
  const { view, shown, channel } = props;
  const { language, page, siteOrigin } = view;
  const { say } = language;
  const name = say(`petition.channel-${channel}`);
  const address = siteOrigin + viaChannel(workPath('petition', shown.locale, shown.slug), channel);
  return (
    <>
      <td>
        <bdi class="address" dir="ltr">
          {address}
        </bdi>
      </td>
      <td>
        <a
          href={withQuery(`/petitions/${page.petition}/links/${channel}.png`, { in: shown.locale })}
          aria-label={say('campaigns.qr-of', { channel: name })}
          download={`${VIA}-${channel}-${shown.locale}.png`}
        >
          {say('campaigns.qr-get')}
        </a>
      </td>
    </>
  );
}

/** Where it is public in several languages: each has addresses of its own, and counts together with the others. */
function Languages({ view, shown }: { view: LinksView; shown: Standing }): JSX.Element | null {
  const { language, page, readable } = view;
  if (readable.length < 2) return null;
  const name = (locale: Locale): string => nameOfLanguage(locale, language.locale);
  return (
    <nav class="case-nav" aria-label={language.say('campaigns.links-language')}>
      {readable.map(({ locale }) => (
        <a
          href={withQuery(`/petitions/${page.petition}/links`, { in: locale })}
          aria-current={locale === shown.locale ? 'page' : undefined}
        >
          {name(locale)}
        </a>
      ))}
    </nav>
  );
}
