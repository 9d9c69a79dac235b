import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Language } from '../language.ts';
import { addressOf, searchOf, type TableAsked, type TablePlan } from './table-plan.ts';

interface PagerProps<Row> {
  readonly language: Language;
  readonly plan: TablePlan<Row>;
  readonly asked: TableAsked;
  readonly page: number;
  readonly pages: number;
}

/** Leads to the pages around, the ends, and, where there are many, to any by its number. */
export function Pager<Row>({ language, plan, asked, page, pages }: PagerProps<Row>): JSX.Element | null {
  const { say } = language;
  if (pages <= 1) return null;
  const to = (number: number): string => addressOf({ ...asked, page: number }, plan);
  return (
    <nav class="pager" aria-label={say('tables.pages')}>
      {page > 2 ? <a href={to(1)}>{say('tables.first')}</a> : null}
      {page > 1 ? (
        <a href={to(page - 1)} rel="prev">
          {say('tables.before')}
        </a>
      ) : null}
      <span>{say('tables.page', { page, pages })}</span>
      {page < pages ? (
        <a href={to(page + 1)} rel="next">
          {say('tables.next')}
        </a>
      ) : null}
      {page < pages - 1 ? <a href={to(pages)}>{say('tables.last')}</a> : null}
      {pages > 4 ? (
        <form class="to-page" method="get" action={plan.path}>
          {[...searchOf({ ...asked, page: 1 }, plan)].map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <label for="to-page">{say('tables.to-page')}</label>
          <input id="to-page" name="page" type="number" min={1} max={pages} value={String(page)} />
          <button type="submit" class="quiet">
            {say('tables.go')}
          </button>
        </form>
      ) : null}
    </nav>
  );
}
