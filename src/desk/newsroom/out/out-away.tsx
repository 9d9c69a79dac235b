import type { JSX } from 'hono/jsx/jsx-runtime';
import type { OutView } from './out-view.ts';

/** Taking it off the site: for now, or for good. */
export function OutAway({ view }: { readonly view: OutView }): JSX.Element | null {
  const { language, id, texts, isHidden, mayPublish, mayHide } = view;
  const { say } = language;
  const there = texts.filter((text) => text.there !== null).length;
  if (there === 0 && !isHidden) return null;
  return (
    <section aria-labelledby="away">
      <h2 class="part" id="away">
        {say('out.away')}
      </h2>
      {mayHide ? (
        <p>
          <a href={`/off-site/works/${id}`}>{say(isHidden ? 'out.away-shown' : 'out.away-hide')}</a>{' '}
          <span class="hint">{say('out.away-hide-more')}</span>
        </p>
      ) : null}
      {mayPublish && there > 0 ? (
        <details>
          <summary>{say('out.withdraw')}</summary>
          <form method="post" action={`/newsroom/works/${id}/out/withdraw`}>
            <p>{say('out.withdraw-more', { count: there })}</p>
            <button type="submit" class="alarm">
              {say('out.withdraw-do', { count: there })}
            </button>
          </form>
        </details>
      ) : null}
    </section>
  );
}
