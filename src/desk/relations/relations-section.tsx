import type { JSX } from 'hono/jsx/jsx-runtime';
import { Picture } from './picture.tsx';
import { RelationList } from './relation-list.tsx';
import type { RelationsView } from './relations-view.ts';

/** The picture; where there is no room for it, the same as a list. */
export function Relations({ view }: { view: RelationsView }): JSX.Element {
  const { language, shown, others, all, empty } = view;
  const { say } = language;
  return (
    <section class="part relations" aria-labelledby="relations">
      <div class="part-head">
        <h2 id="relations">{say('relations.title')}</h2>
        {shown.length === 0 ? null : <a href={all}>{say('relations.as-list', { count: shown.length + others })}</a>}
      </div>
      {shown.length === 0 ? (
        <p class="hint">{empty}</p>
      ) : (
        <>
          <Picture view={view} />
          <RelationList language={language} all={shown} level={3} />
          {others === 0 ? null : (
            <p class="others">
              <a href={all}>{say('relations.others', { count: others })}</a>
            </p>
          )}
        </>
      )}
    </section>
  );
}
