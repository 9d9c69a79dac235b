import type { JSX } from 'hono/jsx/jsx-runtime';
import type { SiteIdentity } from '../../domain/site-identity.ts';
import type { Session } from '../../staff/sessions.ts';
import { Frame } from '../frame.tsx';
import type { Language } from '../language.ts';
import type { RowsPage } from '../table/table-page.ts';
import { RelationList } from './relation-list.tsx';
import type { Said } from './said.ts';

export interface RelationsPageView {
  readonly language: Language;
  readonly identity: SiteIdentity;
  readonly session: Session;
  /** Whose relations these are, and where one reads of it. */
  readonly of: { readonly name: string; readonly path: string };
  readonly some: RowsPage<Said>;
  readonly names: ReadonlyMap<string, string>;
}

/** All relations of a person or a case as a list. */
export function relationsPage(view: RelationsPageView): JSX.Element {
  const { language, identity, session, of, some, names } = view;
  const { say } = language;
  const at = `${of.path}/relations`;
  return (
    <Frame title={say('relations.title')} language={language} identity={identity} path={at} session={session}>
      <p class="kicker">
        <a href={of.path}>
          <bdi>{of.name}</bdi>
        </a>
      </p>
      <h1>{say('relations.title')}</h1>
      <p class="lead">{say('relations.count', { count: some.total })}</p>
      <div class="all-relations">
        <RelationList language={language} all={some.rows} level={2} names={names} />
      </div>
      {some.pages === 1 ? null : (
        <nav class="pager" aria-label={say('tables.pages')}>
          {some.page > 1 ? (
            <a href={`${at}?page=${some.page - 1}`} rel="prev">
              {say('tables.before')}
            </a>
          ) : null}
          <span>{say('tables.page', { page: some.page, pages: some.pages })}</span>
          {some.page < some.pages ? (
            <a href={`${at}?page=${some.page + 1}`} rel="next">
              {say('tables.next')}
            </a>
          ) : null}
        </nav>
      )}
    </Frame>
  );
}
