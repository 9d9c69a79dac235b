import type { JSX } from 'hono/jsx/jsx-runtime';
import type { FocalPoint } from '../../newsroom/media.ts';
import type { MediaView } from './media-view.ts';

/** What must stay to be seen where a picture is cut to another shape. A script lets one point at it. */
export function FocusForm({ view, focus }: { view: MediaView; focus: FocalPoint | null }): JSX.Element {
  const { item, language, errors, mayWrite } = view;
  const { say } = language;
  const { x, y } = focus ?? { x: 50, y: 50 };
  const field = (name: 'x' | 'y', value: number): JSX.Element => (
    <div>
      <label for={`focus-${name}`}>{say(`media.focus-${name}`)}</label>
      <input
        id={`focus-${name}`}
        name={name}
        type="number"
        min={0}
        max={100}
        step={1}
        value={value}
        aria-describedby="focus-help"
      />
    </div>
  );
  return (
    <section class="part" id="focus">
      <h2>{say('media.focus')}</h2>
      <p class="help" id="focus-help">
        {say('media.focus-help')}
      </p>
      {errors['focus'] === undefined ? null : <p class="error">{errors['focus']}</p>}
      <form method="post" action={`/media/${item.id}/focus`} class="focus">
        <fieldset class="plain in-line" disabled={!mayWrite}>
          {field('x', x)}
          {field('y', y)}
          {mayWrite ? (
            <button type="submit" class="quiet">
              {say('media.focus-set')}
            </button>
          ) : null}
        </fieldset>
      </form>
    </section>
  );
}
