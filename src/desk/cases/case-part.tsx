import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { CaseView } from './case-view.ts';

/** A part of the page with a way to add to it. */
export function Part(props: {
  readonly title: string;
  readonly id: string;
  readonly add?: { readonly path: string; readonly label: string } | null;
  readonly empty?: string | null;
  readonly children?: Child;
}): JSX.Element {
  const { title, id, add, empty, children } = props;
  return (
    <section class="part" aria-labelledby={id}>
      <div class="part-head">
        <h2 id={id}>{title}</h2>
        {add == null ? null : <a href={add.path}>{add.label}</a>}
      </div>
      {empty == null ? children : <p class="hint">{empty}</p>}
    </section>
  );
}

/** "Change", for those who may, with words for whoever hears only the link. */
export function Change({ view, path, about }: { view: CaseView; path: string; about: string }): JSX.Element | null {
  const { language, mayWrite, record } = view;
  return mayWrite ? (
    <a class="change" href={`/cases/${record.id}/${path}`} aria-label={`${language.say('casework.change')}: ${about}`}>
      {language.say('casework.change')}
    </a>
  ) : null;
}

export function addTo(view: CaseView, path: string, label: string): { path: string; label: string } | null {
  return view.mayWrite ? { path: `/cases/${view.record.id}/${path}`, label } : null;
}
