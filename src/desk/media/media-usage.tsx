import type { JSX } from 'hono/jsx/jsx-runtime';
import type { WorkId } from '../../domain/id.ts';
import { Title, titleFor } from '../newsroom/work-words.tsx';
import type { MediaView } from './media-view.ts';
import { altFor } from './media-words.ts';

/** Where it stands, and what to write to put it into a text. */
export function MediaUsage({ view }: { view: MediaView }): JSX.Element {
  const { item, language, usage, films } = view;
  const { say, locale } = language;
  const scheme = item.facts.kind === 'film' ? 'film' : 'media';
  return (
    <section class="usage">
      <h2>{say('media.used-in')}</h2>
      {usage.works.length === 0 && usage.films.length === 0 ? <p>{say('media.used-nowhere')}</p> : null}
      <Works ids={usage.works} view={view} />
      {usage.films.length === 0 ? null : (
        <ul>
          {usage.films.map((id) => {
            const film = films.get(id);
            return (
              <li>
                <a href={`/media/${id}`}>
                  {say('media.opens-film')} <bdi>{film === undefined ? null : altFor(film, locale)?.alt}</bdi>
                </a>
              </li>
            );
          })}
        </ul>
      )}
      {usage.earlier.length === 0 ? null : (
        <details>
          <summary>{say('media.used-earlier', { count: usage.earlier.length })}</summary>
          <Works ids={usage.earlier} view={view} />
        </details>
      )}
      <h2>{say('media.to-paste')}</h2>
      <p class="hint">{say('media.to-paste-help')}</p>
      <p>
        <code class="paste">{`![](${scheme}:${item.id})`}</code>
      </p>
    </section>
  );
}

function Works({ ids, view }: { ids: readonly WorkId[]; view: MediaView }): JSX.Element | null {
  const { works, language } = view;
  if (ids.length === 0) return null;
  return (
    <ul>
      {ids.map((id) => (
        <li>
          <a href={`/newsroom/works/${id}`}>
            <Title of={titleFor(works.get(id), language.locale)} language={language} />
          </a>
        </li>
      ))}
    </ul>
  );
}
