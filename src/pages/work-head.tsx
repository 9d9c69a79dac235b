import type { Child } from 'hono/jsx';
import { plainText, type PublishedWork, type WorkSummary } from '../domain/published-work.ts';
import type { PageHead } from './head.tsx';
import { jsonLd } from './json-ld.ts';
import { WorkKicker } from './kicker.tsx';
import { Line } from './line.tsx';
import type { PageContext } from './page-context.ts';
import { pathOfWork } from './paths.ts';

/** The head of a work's page. */
export function headOfWork(work: PublishedWork, context: PageContext, more: Partial<PageHead> = {}): PageHead {
  return {
    title: plainText(work.title),
    description: plainText(work.standfirst),
    article: work,
    jsonLd: jsonLd(work, context),
    canonical: pathOfWork(work),
    ...more,
  };
}

/** Letters from which on a title is set smaller, so that it stays a title. */
const LONG = 56;

/** Kicker, title, standfirst: how every work begins. */
export function Opening(props: {
  work: PublishedWork;
  context: PageContext;
  of?: WorkSummary | null;
  children?: Child;
}) {
  const { work, context, of = null, children } = props;
  const above =
    of === null ? null : { href: pathOfWork(of), title: <Line line={of.title} context={context} unlinked /> };
  return (
    <div class="opening">
      <WorkKicker work={work} context={context} of={above} />
      <h1 class={plainText(work.title).length > LONG ? 'long' : 'short'}>
        <Line line={work.title} context={context} unlinked />
      </h1>
      {work.standfirst.length === 0 ? null : (
        <p class="standfirst">
          <Line line={work.standfirst} context={context} />
        </p>
      )}
      {children}
    </div>
  );
}
