import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Language } from '../language.ts';
import { PostButton } from '../post-button.tsx';
import { searchOf, type TableAsked, type TablePlan } from './table-plan.ts';

interface ViewsProps<Row> {
  readonly language: Language;
  readonly plan: TablePlan<Row>;
  readonly asked: TableAsked;
}

/** The views that somebody keeps of a table, and a name for the one they have before them. */
export function Views<Row>({ language, plan, asked }: ViewsProps<Row>): JSX.Element | null {
  const { say } = language;
  const { path, views } = plan;
  if (views === undefined) return null;
  const search = String(searchOf({ ...asked, find: null, page: 1 }, plan));
  return (
    <details class="columns views">
      <summary>{say('tables.views')}</summary>
      {views.length === 0 ? <p class="hint">{say('tables.views-none')}</p> : null}
      <ul class="lines">
        {views.map((view) => (
          <li>
            <p>
              <a href={`${path}?${view.search === '' ? 'all=1' : view.search}`}>
                <bdi>{view.name}</bdi>
              </a>
              {view.first ? <span class="help">{say('tables.opens-with')}</span> : null}
            </p>
            <PostButton
              action="/table-views/first"
              fields={{ path, view: view.first ? '' : view.id }}
              label={say(view.first ? 'tables.open-plain' : 'tables.open-with')}
              about={view.name}
            />
            <PostButton
              action="/table-views/remove"
              fields={{ path, view: view.id }}
              label={say('tables.view-remove')}
              about={view.name}
            />
          </li>
        ))}
      </ul>
      <form method="post" action="/table-views">
        <input type="hidden" name="path" value={path} />
        <input type="hidden" name="search" value={search} />
        <label for="view-name">{say('tables.view-name')}</label>
        <div class="in-line">
          <input id="view-name" name="name" maxlength={60} dir="auto" autocomplete="off" required />
          <button type="submit" class="quiet">
            {say('tables.view-save')}
          </button>
        </div>
      </form>
    </details>
  );
}
