import type { PageContext } from './page-context.ts';
import { inUrl, pathOfQr, withoutQuery } from './paths.ts';

/** Plain links: nothing is loaded from a network before somebody follows one. `path` is this page's unless given. */
export function Share(props: { title: string; context: PageContext; path?: string; open?: boolean }) {
  const { title, context, open = false } = props;
  const { say, locale, origin } = context;
  const path = props.path ?? withoutQuery(context.path);
  const address = `${origin}${path}`;
  const words = inUrl(`${title} ${address}`);
  const away = { rel: 'noopener noreferrer' };
  return (
    <div class="share" id="share">
      <p id="share-label">{say('chrome.share')}</p>
      <ul aria-labelledby="share-label">
        <li>
          <a href={`https://www.facebook.com/sharer/sharer.php?u=${inUrl(address)}`} {...away}>
            Facebook
          </a>
        </li>
        <li>
          <a href={`https://wa.me/?text=${words}`} {...away}>
            WhatsApp
          </a>
        </li>
        <li>
          <a href={`https://bsky.app/intent/compose?text=${words}`} {...away}>
            Bluesky
          </a>
        </li>
        <li>
          <a href={`mailto:?subject=${inUrl(title)}&body=${words}`}>{say('chrome.share-email')}</a>
        </li>
      </ul>
      <details open={open}>
        <summary>{say('chrome.share-more')}</summary>
        <div class="share-more">
          <label for="share-address">{say('chrome.share-address')}</label>
          <input id="share-address" type="text" readonly value={address} dir="ltr" />
          <img
            src={pathOfQr(locale, path)}
            alt={say('chrome.share-qr')}
            width="176"
            height="176"
            loading="lazy"
            decoding="async"
          />
        </div>
      </details>
    </div>
  );
}
