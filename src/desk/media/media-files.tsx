import type { JSX } from 'hono/jsx/jsx-runtime';
import type { MediaView } from './media-view.ts';

/** Which files readers get of a picture: formats, and the widths that a browser chooses from. */
export function MediaFiles({ view: { item, made, language } }: { view: MediaView }): JSX.Element | null {
  const { say, locale } = language;
  if (item.facts.kind !== 'picture') return null;
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const formats = [...new Set((made ?? []).map(({ type }) => type.replace('image/', '').toUpperCase()))];
  const widths = [...new Set((made ?? []).flatMap(({ width }) => width ?? []))].toSorted((a, b) => a - b);
  return (
    <section class="usage">
      <h2>{say('media.for-the-site')}</h2>
      <p>
        {made === null
          ? say('media.for-the-site-none')
          : say('media.for-the-site-made', {
              count: made.length,
              formats: list.format(formats),
              widths: list.format(widths.map(String)),
            })}
      </p>
    </section>
  );
}
