import type { PublishedFilm } from '../domain/published-work.ts';
import { nameOfLanguage } from './language-names.ts';
import type { PageContext } from './page-context.ts';
import { pathOfMedia } from './paths.ts';
import { sayBytes } from './numbers.ts';

/** A film played by the browser alone: nothing loads before somebody presses play. */
export function Film(props: { film: PublishedFilm; context: PageContext }) {
  const { film, context } = props;
  const first = film.sources[0];
  const poster = film.poster?.renditions.at(-1);
  return (
    <figure class="film">
      <video
        controls
        preload="none"
        playsinline
        width={film.width}
        height={film.height}
        poster={poster === undefined ? undefined : pathOfMedia(poster)}
      >
        {film.sources.map((source) => (
          <source src={pathOfMedia(source)} type={source.type} />
        ))}
        {film.captions.map((captions) => (
          <track
            kind="captions"
            src={pathOfMedia(captions)}
            srclang={captions.lang}
            label={nameOfLanguage(captions.lang, captions.lang)}
            default={captions.lang === context.locale}
          />
        ))}
        {first === undefined ? null : (
          <a href={pathOfMedia(first)}>
            {context.say('chrome.film-download', { size: sayBytes(first.bytes, context.locale) })}
          </a>
        )}
      </video>
      <figcaption>
        {film.poster?.caption == null ? null : <span class="caption">{film.poster.caption} </span>}
        <span class="credit">
          {sayLength(film.seconds)}
          {film.captions.length === 0
            ? null
            : ` · ${context.say('chrome.film-captions', { languages: listOf(film, context.locale) })}`}
          {film.poster === null ? null : ` · ${film.poster.credit}`}
        </span>
      </figcaption>
    </figure>
  );
}

const listOf = (film: PublishedFilm, locale: string): string =>
  new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(
    film.captions.map((each) => nameOfLanguage(each.lang, each.lang)),
  );

const sayLength = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.round(seconds) % 60).padStart(2, '0')}`;
