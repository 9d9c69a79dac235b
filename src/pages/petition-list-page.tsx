import type { JSX } from 'hono/jsx/jsx-runtime';
import { listPath } from '../domain/work-path.ts';
import { Document } from './document.tsx';
import { ListOpening } from './list-opening.tsx';
import type { PageContext } from './page-context.ts';
import { Pager } from './pager.tsx';
import { withQuery } from './paths.ts';
import { PetitionList } from './petition-list.tsx';
import { UNSIGNED, type ListView, type PetitionTeaser } from './views.ts';

/** Every petition, with its count. */
export function petitionListPage(view: ListView, context: PageContext): JSX.Element {
  const { say, locale } = context;
  const title = say('kinds.petitions');
  const path = listPath('petition', locale);
  const hrefOf = (page: number) => withQuery(path, { page: page === 1 ? null : page });
  return (
    <Document
      head={{ title, description: say('petition.list'), list: 'petition', canonical: hrefOf(view.page) }}
      context={context}
      name="list"
    >
      <ListOpening title={title} lead={say('petition.list')} />
      {view.items.length === 0 ? (
        <p class="empty">
          {say('petition.none')} <a href={listPath('case', locale)}>{say('chrome.all-cases')}</a>
        </p>
      ) : (
        <PetitionList petitions={withStandings(view)} context={context} level={2} />
      )}
      <Pager page={view.page} pages={view.pages} hrefOf={hrefOf} context={context} />
    </Document>
  );
}

/** The standings are by work; a petition that `actions` does not know shows as not open. */
function withStandings(view: ListView): PetitionTeaser[] {
  return view.items.map((work) => ({
    work,
    standing: view.petitions.get(work.work) ?? { ...UNSIGNED, state: 'draft' },
  }));
}
