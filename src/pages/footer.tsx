import { textIn } from '../domain/locale.ts';
import type { PageContext } from './page-context.ts';
import { STANDING_WORDS } from './standing-words.ts';

export function Footer(props: { context: PageContext }) {
  const { identity, locale, say, standing } = props.context;
  const notice = identity.footNotice === null ? null : textIn(identity.footNotice, locale);
  const link = (path: string, words: string) => (
    <li>
      <a href={`/${locale}/${path}`}>{words}</a>
    </li>
  );
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
          {[...standing].map((page) => link(page, say(STANDING_WORDS[page])))}
          {link('events', say('chrome.events'))}
          {link('corrections', say('corrections.title'))}
        </ul>
        <ul>
          {link('feed.atom', say('chrome.feed-atom'))}
          {link('feed.rss', say('chrome.feed-rss'))}
          {link('events.ics', say('chrome.calendar'))}
        </ul>
      </nav>
    </footer>
  );
}
