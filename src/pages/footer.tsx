import { textIn } from '../domain/locale.ts';
import type { PageContext } from './page-context.ts';

export function Footer(props: { context: PageContext }) {
  const { identity, locale, say } = props.context;
  const notice = identity.footNotice === null ? null : textIn(identity.footNotice, locale);
  const at = (path: string) => `/${locale}/${path}`;
  return (
    <footer class="foot">
      <div class="foot-who">
        <p class="foot-name">{identity.organisation}</p>
        {notice === null ? null : <p>{notice}</p>}
        {identity.contactEmail === null ? null : (
          <p>
            <a href={`mailto:${identity.contactEmail}`}>{identity.contactEmail}</a>
          </p>
        )}
      </div>
      <nav aria-label={say('chrome.footer')}>
        <ul>
          <li>
            <a href={at('about')}>{say('chrome.about')}</a>
          </li>
          <li>
            <a href={at('events')}>{say('chrome.events')}</a>
          </li>
          <li>
            <a href={at('donate')}>{say('chrome.donate')}</a>
          </li>
          <li>
            <a href={at('privacy')}>{say('chrome.privacy')}</a>
          </li>
          <li>
            <a href={at('corrections')}>{say('corrections.title')}</a>
          </li>
        </ul>
        <ul>
          <li>
            <a href={at('feed.atom')}>{say('chrome.feed-atom')}</a>
          </li>
          <li>
            <a href={at('feed.rss')}>{say('chrome.feed-rss')}</a>
          </li>
          <li>
            <a href={at('events.ics')}>{say('chrome.calendar')}</a>
          </li>
        </ul>
      </nav>
    </footer>
  );
}
