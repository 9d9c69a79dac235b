import type { JSX } from 'hono/jsx/jsx-runtime';
import type { PublishedWork } from '../domain/published-work.ts';
import { Corrections } from './corrections.tsx';
import { Document } from './document.tsx';
import { WorkKicker } from './kicker.tsx';
import { Line } from './line.tsx';
import { ListOpening } from './list-opening.tsx';
import type { PageContext } from './page-context.ts';
import { Pager } from './pager.tsx';
import { pathOfWork, withQuery } from './paths.ts';

export interface CorrectionsView {
  /** The one with the newest correction first. */
  readonly works: readonly PublishedWork[];
  readonly page: number;
  readonly pages: number;
}

/** Everything that was put right, text by text. */
export function correctionsPage(view: CorrectionsView, context: PageContext): JSX.Element {
  const { works, page, pages } = view;
  const { say, locale, identity } = context;
  const path = `/${locale}/corrections`;
  const hrefOf = (number: number): string => withQuery(path, { page: number === 1 ? null : number });
  const feeds = [{ title: say('corrections.feed', { organisation: identity.organisation }), href: `${path}.atom` }];
  return (
    <Document
      head={{ title: say('corrections.title'), description: say('corrections.lead'), canonical: hrefOf(page), feeds }}
      context={context}
      name="corrections-page"
    >
      <ListOpening title={say('corrections.title')} lead={say('corrections.lead')} />
      {works.length === 0 ? <p class="empty">{say('corrections.none')}</p> : null}
      {works.length === 0 ? null : (
        <div class="corrected">
          {works.map((work) => (
            <article>
              <WorkKicker work={work} context={context} />
              <h2>
                <a href={pathOfWork(work)}>
                  <Line line={work.title} context={context} unlinked />
                </a>
              </h2>
              <Corrections work={work} context={context} />
            </article>
          ))}
        </div>
      )}
      <p class="about-you">
        <a href={`/${locale}/about-you`}>{say('corrections.tell')}</a>
      </p>
      <Pager page={page} pages={pages} hrefOf={hrefOf} context={context} />
    </Document>
  );
}
