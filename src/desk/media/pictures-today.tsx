import type { JSX } from 'hono/jsx/jsx-runtime';
import type { MediaQuestion } from '../../newsroom/media-questions.ts';
import { dateAndTime } from '../clock-time.ts';
import type { Language } from '../language.ts';

const MOST_SHOWN = 8;

/** On the page of the day: pictures of which somebody asks who is in them. Nothing, where nobody does. */
export function PicturesToday(props: {
  readonly asked: readonly MediaQuestion[];
  readonly language: Language;
}): JSX.Element | null {
  const { asked, language } = props;
  const { say, locale } = language;
  if (asked.length === 0) return null;
  const more = asked.length - MOST_SHOWN;
  return (
    <section class="needs" aria-labelledby="needs-pictures">
      <h2 id="needs-pictures">{say('media.asked')}</h2>
      <ul class="lines">
        {asked.slice(0, MOST_SHOWN).map(({ media, at, note }) => (
          <li>
            <p>
              <a href={`/media/${media}#people`}>{say('media.asked-picture', { time: dateAndTime(at, locale) })}</a>
            </p>
            {note === '' ? null : (
              <p class="help" dir="auto">
                {note}
              </p>
            )}
          </li>
        ))}
      </ul>
      {more <= 0 ? null : (
        <p>
          <a href="/media?lacks=people">{say('media.asked-more', { count: more })}</a>
        </p>
      )}
    </section>
  );
}
