import type { JSX } from 'hono/jsx/jsx-runtime';
import type { FilmFacts } from '../../newsroom/media.ts';
import { languageName } from '../people/told-history.ts';
import type { MediaView } from './media-view.ts';

/** What a film opens with, and its captions in each language. */
export function FilmParts({ view, facts }: { view: MediaView; facts: FilmFacts }): JSX.Element {
  const { item, language, identity, mayWrite, open, errors } = view;
  const { say, locale } = language;
  return (
    <section class="part" id="film">
      <h2>{say('media.film-parts')}</h2>
      {errors['film'] === undefined ? null : (
        <p class="error" role="alert">
          {errors['film']}
        </p>
      )}
      <p>
        {facts.poster === null ? (
          say('media.no-opening')
        ) : (
          <a href={`/media/${facts.poster}`}>{say('media.opening')}</a>
        )}
      </p>
      {mayWrite && open ? (
        <form method="post" action={`/media/${item.id}/poster`} enctype="multipart/form-data" class="form">
          <label for="poster">{say('media.opening-new')}</label>
          <input
            id="poster"
            name="file"
            type="file"
            required
            accept="image/jpeg,image/png,image/webp,image/avif,image/tiff"
          />
          <button type="submit" class="quiet">
            {say('media.opening-do')}
          </button>
        </form>
      ) : null}
      <h3>{say('media.captions')}</h3>
      <p>
        {facts.captions.length === 0
          ? say('media.captions-none')
          : facts.captions.map(({ lang }) => languageName(lang, locale)).join(', ')}
      </p>
      {mayWrite && open ? (
        <form method="post" action={`/media/${item.id}/captions`} enctype="multipart/form-data" class="form">
          <label for="lang">{say('media.captions-language')}</label>
          <select id="lang" name="lang">
            {identity.locales.map((each) => (
              <option value={each}>{languageName(each, locale)}</option>
            ))}
          </select>
          <label for="captions">{say('media.captions-file')}</label>
          <p class="help" id="captions-help">
            {say('media.captions-help')}
          </p>
          <input
            id="captions"
            name="file"
            type="file"
            required
            accept=".vtt,text/vtt"
            aria-describedby="captions-help"
          />
          <button type="submit" class="quiet">
            {say('media.captions-do')}
          </button>
        </form>
      ) : null}
    </section>
  );
}
